// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import CSTOKitTesting
import CSTORecord
import Foundation
import TestSupport
import Testing

@Suite struct JSONFormsTests {
  // MARK: Canonical form

  private func canonical(_ text: String) throws -> String {
    String(decoding: try JSONCanonicalizer.canonicalize(Array(text.utf8)), as: UTF8.self)
  }

  @Test func `The example of RFC 8785, 3.2.2`() throws {
    let input = #"""
      {
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]
      }
      """#
    let output =
      #"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"#
      + #""string":"€$\u000f\nA'B\"\\\\\"/"}"#
    #expect(try canonical(input) == output)
  }

  @Test func `The order of RFC 8785, 3.2.3, is that of UTF-16 units`() throws {
    let input = #"""
      {"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
       "\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}
      """#
    let text = try canonical(input)
    let names = ["Carriage Return", "One", "Control", "Latin", "Euro", "Emoji", "Hebrew"]
    let places = names.compactMap { text.range(of: $0)?.lowerBound }
    #expect(places.count == names.count)
    #expect(places == places.sorted())
  }

  @Test(arguments: [
    // The bit patterns and texts of RFC 8785, appendix B.
    (0x0000_0000_0000_0000 as UInt64, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
    (0x8000_0000_0000_0001, "-5e-324"), (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"),
    (0xFFEF_FFFF_FFFF_FFFF, "-1.7976931348623157e+308"), (0x4340_0000_0000_0000, "9007199254740992"),
    (0xC340_0000_0000_0000, "-9007199254740992"), (0x4430_0000_0000_0000, "295147905179352830000"),
    (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"), (0x44B5_2D02_C7E1_4AF6, "1e+23"),
    (0x44B5_2D02_C7E1_4AF7, "1.0000000000000001e+23"), (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"),
    (0x444B_1AE4_D6E2_EF4F, "999999999999999900000"), (0x444B_1AE4_D6E2_EF50, "1e+21"),
    (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"), (0x3EB0_C6F7_A0B5_ED8D, "0.000001"),
    (0x41B3_DE43_5555_5553, "333333333.3333332"), (0x41B3_DE43_5555_5554, "333333333.33333325"),
    (0x41B3_DE43_5555_5555, "333333333.3333333"), (0x41B3_DE43_5555_5556, "333333333.3333334"),
    (0x41B3_DE43_5555_5557, "333333333.33333343"), (0xBECB_F647_612F_3696, "-0.0000033333333333333333"),
    (0x4314_3FF3_C1CB_0959, "1424953923781206.2"),
  ]) func `Numbers are printed as ECMAScript does`(_ bits: UInt64, _ text: String) throws {
    let number = Double(bitPattern: bits)
    #expect(try canonical(number.description) == text)
    #expect(try canonical(text) == text)
  }

  @Test(arguments: [
    ("{\"a\":1,\"a\":2}", "1:8: the name \"a\" is given twice"),
    ("[1e400]", "1:2: a number beyond the range of a double"),
    ("[NaN]", "1:2: expected a value"), ("[1", "1:3: the text ends inside an array"), ("1 2", "1:3: expected the end"),
  ]) func `What has no canonical form is refused`(_ text: String, _ problem: String) {
    let error = #expect(throws: ImportError.self) { try canonical(text) }
    #expect(error?.description.hasPrefix(problem) == true, "\(String(describing: error))")
  }

  @Test(arguments: 1...6) func `The canonical style is the canonical form of the other styles`(_ seed: UInt64) throws {
    var random = RandomDatasets(seed: seed)
    let dataset = random.next()
    let bytes = try dataset.bytes(as: .json(.canonical))
    for style in [JSONExporter.Style.pretty, .compact] {
      #expect(try same(JSONCanonicalizer.canonicalize(dataset.bytes(as: .json(style))), bytes))
    }
    #expect(try JSONImporter().read(bytes) == dataset)
    #expect(try same(JSONImporter().read(bytes).bytes(as: .json(.canonical)), bytes))
  }

  // MARK: NDJSON

  @Test(arguments: 1...8) func `A data set comes back equal through NDJSON, in pieces of any size`(_ seed: UInt64)
    throws
  {
    var random = RandomDatasets(seed: seed)
    let dataset = random.next()
    let bytes = try dataset.bytes(as: .ndjson)
    #expect(try NDJSONImporter().read(bytes) == dataset)
    #expect(try same(NDJSONImporter().read(bytes).bytes(as: .ndjson), bytes))
    var counting = Counting()
    var reader = NDJSONReader()
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + 1 + Int(seed) * 37)
      try reader.read(bytes[start..<end].span, into: &counting)
      start = end
    }
    try reader.finish(into: &counting)
    #expect(counting.head == dataset.head)
    #expect(counting.ids == bytes.split(separator: 0x0A).count - 1)
  }

  private struct Counting: EntityVisitor {
    var head: DatasetHead?
    var ids = 0
    mutating func visit(_ head: DatasetHead) { self.head = head }
    mutating func visit<E: Entity>(_ entity: E) { ids += 1 }
  }

  @Test func `Python reads every line, and finds the kind first`() throws {
    let script = """
      import json, sys
      for line in sys.stdin.buffer.read().decode("utf-8").split("\\n")[:-1]:
          assert next(iter(json.loads(line))) == "entity", line
      """
    let python = try run("python3", ["-c", script], input: Dataset.csto.bytes(as: .ndjson))
    #expect(python.status == 0, "\(python.errors)")
  }

  @Test func `Broken lines are named by their number, all of them`() {
    let lines = [
      "{\"entity\":\"dataset\",\"schema\":1}", "", "{\"entity\":\"source\",\"id\":\"s\"}",
      "{\"entity\":\"source\",\"id\":\"t\",\"title\":\"t\"",
      "{\"id\":\"u\",\"entity\":\"source\",\"title\":\"u\"}", "{\"entity\":\"planet\",\"id\":\"x\"}", "{\"id\":\"y\"}",
      "[]", "{\"entity\":\"source\",\"id\":\"v\",\"title\":\"v\"} x",
    ]
    let error = #expect(throws: ImportError.self) {
      try NDJSONImporter().read(Array(lines.joined(separator: "\r\n").utf8))
    }
    #expect(
      error?.problems.map(\.description) == [
        "3:1: sources/s/title: is needed", "4:40: sources/t: expected a comma or the end of the object",
        "6:1: unknown kind of entity \"planet\"", "7:1: entity: is needed", "8:1: expected an object",
        "9:42: sources/v: expected the end, as the object is complete",
      ])
    let headless = #expect(throws: ImportError.self) { try NDJSONImporter().read([]) }
    #expect(headless?.description == "1:1: a line of the entity \"dataset\" is needed")
  }

  @Test(arguments: [
    // Another version is told alone, with its line, wherever its head stands.
    (
      ["{\"entity\":\"source\"}", "{\"entity\":\"dataset\",\"bogus\":1,\"schema\":3}", "{\"entity\":\"planet\"}"],
      ["2:40: schema: is 3, and this version reads the schemas 1 to 2"]
    ),
    (["{\"entity\":\"dataset\",\"schema\":0}"], ["1:30: schema: is 0, and this version reads the schemas 1 to 2"]),
    (
      ["{\"entity\":\"dataset\",\"schema\":1}", "", "{\"entity\":\"dataset\",\"schema\":1,\"title\":\"t\"}"],
      ["3:1: the head is given twice, first on line 1"]
    ),
    (
      ["{\"entity\":\"dataset\"}", "{\"entity\":\"dataset\",\"schema\":1}"],
      ["1:1: schema: is needed", "2:1: the head is given twice, first on line 1"]
    ),
    (
      ["\u{FEFF}{\"entity\":\"dataset\",\"schema\":1}", "\u{FEFF}{\"entity\":\"state\",\"id\":\"a\"}"],
      ["2:1: a byte order mark, which is allowed on the first line only"]
    ),
  ]) func `What no line may be is refused with its number`(_ lines: [String], _ problems: [String]) {
    let error = #expect(throws: ImportError.self) {
      try NDJSONImporter().read(Array(lines.joined(separator: "\n").utf8))
    }
    #expect(error?.problems.map(\.description) == problems)
  }

  // MARK: Lenient reading

  @Test func `Unknown fields are losses in lenient reading`() throws {
    let text =
      "{\"schema\":1,\"titel\":\"x\",\"states\":[{\"id\":\"s\",\"colour\":[1,{}],\"names\":[{\"text\":\"a\",\"x\":1,\"language\":\"en\",\"kind\":\"short\"}]}]}"
    #expect(throws: ImportError.self) { try JSONImporter().read(Array(text.utf8)) }
    let (dataset, losses) = try JSONImporter(mode: .lenient).readWithLosses(Array(text.utf8).span)
    #expect(dataset.states["s"]?.names.first?.text == "a")
    #expect(losses.map(\.path).sorted() == ["states/s/colour", "states/s/names/0/x", "titel"])
    let faulty = text.replacingOccurrences(of: "\"short\"", with: "\"shorter\"")
    #expect(throws: ImportError.self) { try JSONImporter(mode: .lenient).read(Array(faulty.utf8)) }
  }

  // MARK: Numbers

  @Test(arguments: [
    ("1", 1), ("1.0", 1), ("1e0", 1), ("10e-1", 1), ("0.1E1", 1), ("1.000e+0", 1),
  ]) func `A whole number may be written with a point or an exponent`(_ text: String, _ value: Int) throws {
    #expect(try JSONImporter().read(Array("{\"schema\":\(text)}".utf8)).head.schema == value)
  }

  @Test func `Whole numbers lose no digit`() throws {
    for number in [9_007_199_254_740_993, Int.max, Int.min, -1] {
      var dataset = Dataset()
      dataset.tallies = [Tally(id: id("t"), subject: .documents, count: number)]
      #expect(try JSONImporter().read(dataset.bytes(as: .json)).tallies["t"]?.count == number)
    }
  }

  @Test(arguments: ["1.5", "1e-1", "1e400", "9223372036854775808", "-9223372036854775809", "1e19"])
  func `A number that is not whole or too large is refused`(
    _ text: String
  ) {
    #expect(throws: ImportError.self) { try JSONImporter().read(Array("{\"schema\":\(text)}".utf8)) }
  }
}
