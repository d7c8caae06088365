// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import Testing

@Suite struct JSONCodeTests {
  private typealias Code = ImportError.Code

  private func codes(_ text: String, _ limits: ImportLimits = ImportLimits()) -> [ImportError.Code] {
    do throws(ImportError) {
      _ = try JSONImporter().read(Array(text.utf8), limits: limits)
      return []
    } catch {
      return error.problems.map(\.code)
    }
  }

  @Test(arguments: [
    (#"{"schema":1"#, [Code.syntax]),
    (#"{"schema":1,"states":[{"id":"a\x"}]}"#, [.syntax]),
    (#"{"schema":1} {}"#, [.syntax]),
    (#"{"schema":9}"#, [.schemaVersion]),
    (#"{"schema":1,"colour":1}"#, [.unknownField]),
    (#"{"schema":1,"states":[],"states":[]}"#, [.duplicate]),
    (#"{"schema":1,"states":[{}]}"#, [.missingValue]),
    (#"{"schema":1,"states":[{"id":"Ä"}]}"#, [.invalidValue]),
    (#"{"schema":1,"states":[{"id":3},{"id":"a","x":1},{}]}"#, [.invalidValue, .unknownField, .missingValue]),
    (#"[]"#, [.invalidValue]),
  ]) func `Each problem has its code`(_ text: String, _ expected: [ImportError.Code]) {
    #expect(codes(text) == expected)
  }

  @Test func `Bytes that are not UTF-8 and limits have codes of their own`() {
    let error = #expect(throws: ImportError.self) {
      try JSONImporter().read(Array(#"{"title":""#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8))
    }
    #expect(error?.problems.map(\.code) == [.encoding])
    #expect(codes("{}", ImportLimits(bytes: 1)) == [.limit])
    #expect(codes("{}", ImportLimits(problems: 0)) == [.missingValue])
    var limits = ImportLimits()
    limits.problems = -1
    #expect(codes("{}", limits) == [.missingValue])
    for (text, code) in [("{\"a\":1,\"a\":2}", Code.duplicate), ("1e999", .invalidValue), ("[", .syntax)] {
      let refused = #expect(throws: ImportError.self) { try JSONCanonicalizer.canonicalize(Array(text.utf8)) }
      #expect(refused?.problems.map(\.code) == [code])
    }
    #expect(codes(#"{"schema":1,"states":[{"id":"a"},{"id":"b"}]}"#, ImportLimits(entities: 1)) == [.limit])
    let deep = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)
    #expect(codes(#"{"x":"# + deep + "}") == [.limit])
  }

  @Test(arguments: [
    ("{\"entity\":\"dataset\",\"schema\":1}\n{\"entity\":\"dataset\",\"schema\":1}\n", Code.duplicate),
    ("{\"entity\":\"state\",\"id\":\"a\"}\n", .missingValue),
    ("{\"entity\":\"dataset\",\"schema\":1}\n{\"entity\":\"planet\",\"id\":\"a\"}\n", .unknownField),
    ("{\"entity\":\"dataset\",\"schema\":1}\n{\"id\":\"a\"}\n", .missingValue),
    ("{\"entity\":\"dataset\",\"schema\":7}\n", .schemaVersion),
    ("{\"entity\":\"dataset\",\"schema\":1}\n{\"entity\":\"state\",\"id\":\"a\"\n", .syntax),
  ]) func `Lines have them too`(_ text: String, _ expected: ImportError.Code) {
    let error = #expect(throws: ImportError.self) { try NDJSONImporter().read(Array(text.utf8)) }
    #expect(error?.problems.map(\.code) == [expected])
  }
}
