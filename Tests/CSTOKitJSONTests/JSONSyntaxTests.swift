// SPDX-License-Identifier: Apache-2.0

import CSTOKitJSON
import Foundation
import TestSupport
import Testing

/// The corner cases of JSON syntax that public suites test, written anew, and asked of the reader of any JSON text.
@Suite struct JSONSyntaxTests {
  static let accepted: [String] = [
    "[]", "{}", " [ ] ", "[[]]", "[\"\"]", "[1]", "[-0]", "[0]", "[0e1]", "[0e+1]", "[1E22]", "[1E-2]", "[1E+2]",
    "[123e45]",
    "[123.456e78]", "[1.5]", "[-1]", "[-12]", "[-123.4]", "[20e1]", "[123.456789]", "[null]", "[true]", "[false]",
    "null", "true",
    "1", "\"x\"", "{\"a\":1}", "{\"\":0}", "{\"a\":{}}", "{\"a\":[]}", "{\"foo\\u0000bar\":42}", "{\"a\":1,\"b\":2}",
    "{ \"a\" : 1 }", "[1,null,2,3]",
    "[\"\\u0060\\u012a\\u12AB\"]", "[\"\\uD801\\udc37\"]", "[\"\\ud83d\\ude39\\ud83d\\udc8d\"]",
    "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "[\"\\\\u0000\"]",
    "[\"\\\"\"]", "[\"a/*b*/c/*d//e\"]", "[\"\\\\a\"]", "[\"\\\\n\"]", "[\"\\u0012\"]", "[\"\u{7F}\"]",
    "[\"\u{2028}\"]", "[\"\u{2029}\"]", "[\"€𝄞\"]", "[\"\u{FFFF}\"]",
    "[\"\u{10FFFF}\"]", "[\"\\u0000\"]", "[\"\\uFFFE\"]", "[\"\\u2064\"]", "[\"\u{FEFF}б\"]", " \n\t\r[1]\n",
    "[\"asd \"]", "[\"new\\u000Aline\"]", "[1e308]", "[-1e-308]",
  ]

  static let refused: [String] = [
    "", " ", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1,,2]", "[,]", "[1 true]", "[\"a\" \"b\"]", "[\"\"],", "[]]",
    "[][]", "[1]x", "[a", "[\"a\",\n4\n,1,",
    "{", "}", "{]", "[}", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{\"a\" 1}", "{\"a\"::1}",
    "{a:1}", "{'a':1}", "{1:1}", "{null:1}", "{\"a\":1 \"b\":2}", "{,\"a\":1}",
    "{\"a\":1,,\"b\":2}", "{\"a\":1}}", "{\"a\":1}#", "{\"a\":1}/**/", "{\"a\":1}//", "{\"a\":/*c*/1}", "{[1]:1}",
    "[1:2]", "{\"a\",1}", "{\"a\":\"a\" 1}",
    "[01]", "[-01]", "[-]", "[+1]", "[.5]", "[1.]", "[1.e1]", "[-.1]", "[1e]", "[1e+]", "[1E-]", "[0x1]", "[1_000]",
    "[1 000]", "[NaN]", "[Infinity]", "[-Infinity]", "[1eE2]", "[2.e3]",
    "[0.e1]", "[--1]", "[1+2]", "[１]", "[1a]", "[-1x]", "[0e]", "[0.3e]", "[9.e+]", "[tru]", "[True]", "[TRUE]",
    "[nul]", "[fals]", "[truex]", "[undefined]",
    "[\"]", "\"", "[\"a]", "['a']", "[\"\\\"]", "[\"\\x00\"]", "[\"\\a\"]", "[\"\\u\"]", "[\"\\u1\"]", "[\"\\u12\"]",
    "[\"\\u123\"]", "[\"\\u00A\"]", "[\"\\uqqqq\"]", "[\"\\UA66D\"]", "[\"\\ud800\"]",
    "[\"\\udc00\"]", "[\"\\ud800\\u0041\"]", "[\"\\ud800\\\"]", "[\"\\ud800\\ud800\"]", "[\"\\uD834\\uDd\"]",
    "[\"a\nb\"]", "[\"a\tb\"]", "[\"a\u{0}b\"]", "[\"\u{1F}\"]", "[\\n]", "[\\u0020\"a\"]", "a", "abc", "<.>",
    "[<null>]", "[1]\u{0}", "\u{A0}[]", "\u{2060}[]", "\u{C}[]", "[\u{B}]", "[\u{C}1]", "*", "[*]", "{*}", "#",
    "[1,\n1\n,1", "[\"x\"", "{\"a\":\"b\"}#{}", "[[[[[", "/**/[]", "// x\n[]", "[1]//", "é", "\u{FEFF}", "[\u{FEFF}1]",
  ]

  private func isAccepted(_ bytes: [UInt8]) -> Bool {
    (try? JSONCanonicalizer.canonicalize(bytes)) != nil
  }

  @Test(arguments: accepted) func `What RFC 8259 allows is read`(_ text: String) {
    #expect(isAccepted(Array(text.utf8)))
    #expect(isAccepted([0xEF, 0xBB, 0xBF] + Array(text.utf8)))
  }

  @Test(arguments: refused) func `What RFC 8259 does not allow is refused`(_ text: String) {
    #expect(!isAccepted(Array(text.utf8)))
  }

  @Test(
    arguments: [
      [0x5B, 0x22, 0xFF, 0x22, 0x5D], [0x5B, 0x22, 0xC0, 0xAF, 0x22, 0x5D], [0x5B, 0x22, 0xE0, 0x80, 0xAF, 0x22, 0x5D],
      [0x5B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x5D], [0x5B, 0x22, 0xF8, 0x88, 0x80, 0x80, 0x80, 0x22, 0x5D],
      [0x5B, 0x22, 0xE9, 0x22, 0x5D],
      [0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00], [0x00, 0x5B, 0x00, 0x5D], [0x5B, 0xE5, 0x5D], [0x5B, 0x31, 0xE5, 0x5D],
      [0xEF, 0xBB, 0x7B, 0x7D],
    ] as [[UInt8]]) func `Bytes that are no UTF-8 are refused`(_ bytes: [UInt8])
  { #expect(!isAccepted(bytes)) }

  @Test func `The verdicts are those of Python, but for what it lets pass`() throws {
    let script = """
      import json, sys
      texts = json.load(sys.stdin)
      def accepts(text):
          try:
              json.loads(text)
              return True
          except Exception:
              return False
      json.dump([accepts(t) for t in texts], sys.stdout)
      """
    let texts = JSONSyntaxTests.accepted + JSONSyntaxTests.refused
    let python = try run("python3", ["-c", script], input: [UInt8](JSONSerialization.data(withJSONObject: texts)))
    let verdicts = try JSONSerialization.jsonObject(with: Data(python.output)) as? [Bool] ?? []
    #expect(verdicts.count == texts.count)
    let laxer = zip(texts, verdicts).filter { text, verdict in verdict != isAccepted(Array(text.utf8)) }.map(\.0)
    // Python reads halves of surrogate pairs and words for numbers that are none.
    #expect(laxer.allSatisfy { $0.contains("\\u") || $0.contains("NaN") || $0.contains("Infinity") }, "\(laxer)")
  }

  @Test func `Nesting ends at 512 levels`() {
    func nested(_ depth: Int) -> [UInt8] {
      [UInt8](repeating: 0x5B, count: depth) + [UInt8](repeating: 0x5D, count: depth)
    }
    #expect(isAccepted(nested(512)))
    #expect(!isAccepted(nested(513)))
    #expect(!isAccepted([UInt8](repeating: 0x5B, count: 100_000)))
  }
}
