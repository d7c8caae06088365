// SPDX-License-Identifier: Apache-2.0

import CSTOKitText
import Testing

@Suite struct JSONValueTests {
  @Test func `Values of every type are read, and numbers stay as written`() throws {
    let value = try JSONValue(
      Array("\u{FEFF} {\"a\": [1.50, \"x\\u0041\", true, false, null, {}], \"b\": {\"c\": \"d\"}} ".utf8))
    #expect(value["b"]?["c"]?.text == "d")
    let list = try #require(value["a"]?.list)
    #expect(list.count == 6 && list[1].text == "xA" && list[2].isTrue && !list[3].isTrue)
    guard case .number("1.50") = list[0] else {
      Issue.record("\(list[0])")
      return
    }
    guard case .null = list[4] else {
      Issue.record("\(list[4])")
      return
    }
    #expect(value["nothing"] == nil && list[1]["a"] == nil)
  }

  @Test(arguments: [
    ("", "1:1 syntax"), ("[1,]", "1:4 syntax"), ("{\"a\" 1}", "1:6 syntax"), ("[1] 2", "1:5 syntax"),
    ("{\"a\": 1,\n \"a\": 2}", "2:2 duplicate"), ("\"a", "1:3 syntax"), ("[[[", "1:3 limit"), ("{1: 2}", "1:2 syntax"),
  ]) func `A fault has its place and its kind`(_ text: String, _ expected: String) {
    let error = #expect(throws: JSONValue.Failure.self) { try JSONValue(Array(text.utf8), depthLimit: 2) }
    #expect(error.map { "\($0.line):\($0.column) \($0.kind)" } == expected)
  }

  @Test func `Bytes that are no UTF-8 are refused where they stand`() {
    let error = #expect(throws: JSONValue.Failure.self) { try JSONValue([0x22, 0x61, 0xFF, 0x22]) }
    #expect(error?.kind == .encoding && error?.column == 3)
  }

  @Test func `A quoted text is read back`() throws {
    for text in ["", "plain", "\"\\/", "\u{0}\u{8}\u{C}\n\r\t\u{1F}\u{7F}", "é\u{2028}😀"] {
      #expect(try JSONValue(Array(JSONString.quoted(text).utf8)).text == text)
    }
  }
}
