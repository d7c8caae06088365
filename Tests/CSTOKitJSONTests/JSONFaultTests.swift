// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import Testing

@Suite struct JSONFaultTests {
  private func problems(_ bytes: [UInt8], limits: ImportLimits = ImportLimits()) -> [String] {
    do {
      _ = try JSONImporter().read(bytes, limits: limits)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  private func problems(_ text: String) -> [String] { problems(Array(text.utf8)) }

  struct Fault: CustomTestStringConvertible {
    let text: String
    let problems: [String]
    init(_ text: String, _ problems: String...) {
      self.text = text
      self.problems = problems
    }
    var testDescription: String { text }
  }

  static let syntax = [
    Fault(
      "", "1:1: the text ends where a value is needed"),
    Fault("[]", "1:1: expected an object"),
    Fault("{\"schema\":1", "1:12: expected a comma or the end of the object"),
    Fault("{\"schema\":1,}", "1:13: expected a field's name in quotes"),
    Fault("{\"schema\":1} x", "1:14: expected the end, as the object is complete"),
    Fault("{\"schema\":1}\0", "1:13: expected the end, as the object is complete"),
    Fault("{\"schema\" 1}", "1:11: expected a colon"),
    Fault(
      "{\"schema\":1,\"title\":\"a", "1:23: title: the text ends inside a string"),
    Fault("{\"schema\":1,\"title\":\"a\nb\"}", "1:23: title: a control character inside a string"),
    Fault(
      "{\"schema\":1,\"title\":\"\\ud800\"}", "1:22: title: an escape that JSON does not have, or half a surrogate pair"
    ),
    Fault(
      "{\"schema\":1,\"title\":\"\\udc00\"}", "1:22: title: an escape that JSON does not have, or half a surrogate pair"
    ),
    Fault(
      "{\"schema\":1,\"title\":\"\\x41\"}", "1:22: title: an escape that JSON does not have, or half a surrogate pair"),
    Fault("{\"schema\":1,\"title\":nul}", "1:21: title: expected a value"),
    Fault("{\"schema\":NaN}", "1:11: schema: expected a value"),
    Fault("{\"schema\":1,\"sources\":[{\"id\":\"a\",\"title\":\"t\"},]}", "1:47: sources/1: expected a value"),
    Fault(
      "{\"schema\":1,\"sources\":[{\"id\":\"a\",\"title\":\"t\"} {}]}",
      "1:47: sources: expected a comma or the end of the array"),
    Fault("{\"schema\":01}", "1:12: expected a comma or the end of the object"),
    Fault("{'schema':1}", "1:2: expected a field's name in quotes"),
    Fault("{\"schema\":1/* */}", "1:12: expected a comma or the end of the object"),
  ]

  @Test(arguments: syntax) func `Broken syntax gives one problem with its place`(_ fault: Fault) {
    #expect(problems(fault.text) == fault.problems)
  }

  static let content = [
    Fault("{}", "1:1: schema: is needed"),
    Fault("{\"schema\":\"1\"}", "1:11: schema: expected a whole number"),
    Fault("{\"schema\":1.5}", "1:11: schema: expected a whole number"),
    Fault(
      "{\"schema\":9223372036854775808}",
      "1:11: schema: 9223372036854775808 is beyond the whole numbers that are read, of 63 bits and a sign"),
    Fault("{\"schema\":1,\"schema\":2}", "1:13: the field \"schema\" is given twice"),
    Fault("{\"schema\":1,\"tit\u{6C}e\":\"a\",\"t\\u0069tle\":\"b\"}", "1:25: the field \"title\" is given twice"),
    Fault("{\"schema\":1,\"titel\":\"a\"}", "1:13: unknown field \"titel\""),
    Fault("{\"schema\":1,\"title\":null}", "1:21: title: null is no value: leave the field out, or give text"),
    Fault("{\"schema\":1,\"title\":{\"a\":[1]}}", "1:21: title: expected text"),
    Fault(
      "{\"schema\":1,\"asOf\":\"2001-02-29\"}",
      "1:20: asOf: \"2001-02-29\" is no day: expected a day from 01 to 28 at byte 8"),
    Fault("{\"schema\":1,\"sources\":{}}", "1:23: sources: expected an array"),
    Fault("{\"schema\":1,\"sources\":[1]}", "1:24: sources/0: expected an object"),
    Fault(
      "{\"schema\":1,\"languages\":[\"e n\"]}",
      "1:26: languages/0: expected a language tag of BCP 47, such as en or ru-Latn"),
    Fault(
      "{\"schema\":1,\"tenures\":[{\"id\":\"t\",\"office\":\"o\",\"isActing\":\"true\",\"person\":\"p\"}]}",
      "1:58: tenures/t/isActing: expected true or false"),
    Fault(
      "{\"schema\":1,\"tenures\":[{\"id\":\"t\",\"office\":\"o\",\"person\":\"p\",\"party\":\"q\"}]}",
      "1:24: tenures/t: a person or a party is needed, and not both"),
    Fault(
      "{\"schema\":1,\"tenures\":[{\"id\":\"t\",\"office\":\"o\"}]}",
      "1:24: tenures/t: a person or a party is needed, and not both"),
    Fault(
      "{\"schema\":1,\n \"memberships\":[{\"id\":\"m\",\"member\":\"a\",\"host\":\"b\",\"capacity\":\"member\",\r\n\"period\":\"2006/2005\"}]}",
      "3:10: memberships/m/period: \"2006/2005\" is no period of EDTF: expected an end that is not before the start at byte 5"
    ),
    Fault(
      "{\"schema\":1,\"sources\":[{\"id\":\"s\"},{\"id\":\"S\",\"title\":\"жж\",\"x\":1},{\"id\":\"u\",\"title\":\"t\",\"date\":\"?\"}]}",
      "1:24: sources/s/title: is needed",
      "1:41: sources/S/id: expected the id of a source, in the letters a-z, digits and hyphens",
      "1:58: sources/S: unknown field \"x\"",
      "1:94: sources/u/date: \"?\" is no date of EDTF: expected a year of four digits at byte 1"),
  ]

  @Test(arguments: content) func `Faults of content are all found, with place and path`(_ fault: Fault) {
    #expect(problems(fault.text) == fault.problems)
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x28, 0xA1], [0xF0, 0x9F, 0x98],
      [0x80],
    ] as [[UInt8]]) func `Bytes that are no UTF-8 are refused where they stand`(_ bytes: [UInt8])
  {
    let text = Array("{\"schema\":1,\n\"title\":\"é".utf8) + bytes + Array("\"}".utf8)
    #expect(problems(text) == ["2:11: title: invalid UTF-8"])
  }

  private static let escape = "an escape that JSON does not have, or half a surrogate pair"

  /// Documents in which `¤` stands for a byte that is no UTF-8.
  static let broken = [
    Fault(
      "{\"schema\":1,\"states\":[{\"id\":\"A\"},{\"id\":\"b\",\"note\":\"¤\"}]}",
      "1:29: states/A/id: expected the id of a state, in the letters a-z, digits and hyphens",
      "1:52: states/b/note: invalid UTF-8"),
    Fault("¤", "1:1: invalid UTF-8"),
    Fault("{\"schema\":1}\n¤", "2:1: invalid UTF-8"),
    Fault("{\"schema\":1,\"ti¤\":1}", "1:16: invalid UTF-8"),
    Fault("{\"schema\":1,\"title\":¤}", "1:21: title: invalid UTF-8"),
    Fault("{\"schema\":1,\"languages\":[\"en\",\"¤\"]}", "1:32: languages/1: invalid UTF-8"),
    Fault("{\"schema\":1,\"states\":[{\"id\":\"a\",\"x\":[\"¤\"]}]}", "1:39: states/a/x: invalid UTF-8"),
    // In a field that nothing knows; of the others, those before the place are read.
    Fault("{\"schema\":1,\"x\":\"\\x\"}", "1:18: x: \(escape)"),
    Fault("{\"schema\":1,\"states\":[{\"id\":\"a\",\"x\":{\"y\":\"\\x\"}}]}", "1:43: states/a/x: \(escape)"),
    Fault(
      "{\"x\":1,\"states\":[{\"id\":\"A\"},{\"id\":\"b\",\"note\":\"\\x\"}],\"schema\":1}",
      "1:2: unknown field \"x\"",
      "1:24: states/A/id: expected the id of a state, in the letters a-z, digits and hyphens",
      "1:47: states/b/note: \(escape)"),
    Fault(
      "{\"x\":1,\"states\":[{\"id\":\"A\"}],\"title\":\"\\x\"}",
      "1:2: unknown field \"x\"",
      "1:24: states/A/id: expected the id of a state, in the letters a-z, digits and hyphens", "1:39: title: \(escape)"),
    Fault(
      "{\"schema\":1,\"schema\":tru}", "1:13: the field \"schema\" is given twice", "1:22: schema: expected a value"),
  ]

  @Test(arguments: broken) func `Broken syntax and bytes that are no UTF-8 have a path and hide nothing before them`(
    _ fault: Fault
  ) {
    let bytes = Array(fault.text.utf8).split(separator: Array("¤".utf8), omittingEmptySubsequences: false)
    #expect(problems(Array(bytes.joined(separator: [0xFF]))) == fault.problems)
  }

  @Test func `Faults before broken syntax are told, and all in the order of the input`() {
    let broken = "{\"schema\":1,\"version\":1,\"states\":[{\"id\":\"A\"}],}"
    #expect(problems(broken).map { $0.prefix { $0 != " " } } == ["1:23:", "1:41:", "1:47:"])
    let unordered = "{\"schema\":1,\"states\":[{\"id\":\"A\",\"zz\":1,\"codes\":[{\"value\":\"1\"}]}]}"
    #expect(problems(unordered).map { $0.prefix { $0 != " " } } == ["1:29:", "1:33:", "1:49:"])
    let noise = "{\"schema\":1,\"tenures\":[{\"id\":\"t\",\"office\":\"o\",\"person\":\"P\"}]}"
    #expect(problems(noise).count == 1)
  }

  @Test(
    arguments: [
      Fault("{\"schema\":99}", "1:11: schema: is 99, and this version reads the schemas 1 to 2"),
      Fault("{\"schema\":3,\"bogus\":1}", "1:11: schema: is 3, and this version reads the schemas 1 to 2"),
      Fault(
        "{\"bogus\":[{}],\"title\":1,\n\"schema\":3.0,\"states\":[{\"id\":\"A\"}]} x",
        "2:10: schema: is 3, and this version reads the schemas 1 to 2"),
      Fault("\u{FEFF}{\"schema\":0}", "1:11: schema: is 0, and this version reads the schemas 1 to 2"),
      Fault("{\"schema\":\"2\",\"x\":1}", "1:11: schema: expected a whole number", "1:15: unknown field \"x\""),
    ]) func `Another version of the schema is told alone, with its place`(_ fault: Fault)
  {
    #expect(problems(fault.text) == fault.problems)
    let error = #expect(throws: ImportError.self) { try JSONImporter(mode: .lenient).read(Array(fault.text.utf8)) }
    #expect(error?.problems.first?.description == fault.problems.first)
  }

  @Test func `Many unknown fields cost no more than their number`() {
    let many = "{\"schema\":1," + (0..<20_000).map { "\"k\($0)\":1" }.joined(separator: ",") + "}"
    #expect(problems(many).count == 100)
  }

  @Test func `No depth of nesting exhausts the stack`() {
    let deep = "{\"schema\":1,\"x\":" + String(repeating: "[", count: 100_000)
    #expect(problems(deep) == ["1:528: x: more than 512 levels deep"])
    let closed = "{\"schema\":1,\"x\":" + String(repeating: "[", count: 511) + String(repeating: "]", count: 511) + "}"
    #expect(problems(closed) == ["1:13: unknown field \"x\""])
    let objects = "{\"schema\":1,\"title\":" + String(repeating: "{\"a\":", count: 600)
    #expect(problems(objects).count == 1)
  }

  @Test func `Limits hold, and say so`() {
    let sources = (0..<10).map { "{\"id\":\"s\($0)\"}" }.joined(separator: ",")
    let text = Array("{\"schema\":1,\"sources\":[\(sources)]}".utf8)
    #expect(problems(text).count == 10)
    #expect(problems(text, limits: ImportLimits(problems: 3)).count == 3)
    #expect(problems(text, limits: ImportLimits(bytes: 10)) == ["has more than 10 bytes"])
    #expect(problems(text, limits: ImportLimits(entities: 4)).last?.contains("more than 4 entities") == true)
  }

  @Test func `Every cut of a document is refused with one problem`() throws {
    let text =
      "{\"schema\":1,\"title\":\"a\\u00e9\",\"states\":[{\"id\":\"s\",\"names\":[{\"text\":\"x\",\"language\":\"en\",\"kind\":\"short\"}]}]}"
    let bytes = Array(text.utf8)
    _ = try JSONImporter().read(bytes)
    for count in 0..<bytes.count { #expect(problems(Array(bytes[..<count])).count == 1, "\(count)") }
  }

  @Test func `Any byte changed is refused or read, and never crashes`() throws {
    let text =
      "{\"schema\":1,\"title\":\"a\\u00e9\",\"tenures\":[{\"id\":\"s\",\"office\":\"o\",\"person\":\"p\",\"isActing\":true}]}"
    for index in text.utf8.indices {
      for byte: UInt8 in [0, 0x20, 0x22, 0x2C, 0x3A, 0x5B, 0x5C, 0x5D, 0x7B, 0x7D, 0x30, 0x6E, 0x80, 0xFF] {
        var bytes = Array(text.utf8)
        bytes[text.utf8.distance(from: text.utf8.startIndex, to: index)] = byte
        _ = problems(bytes)
      }
    }
  }
}
