// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite struct DateCommandTests {
  private func reports(_ lines: String, _ options: String...) throws -> [[String: Any]] {
    let found = try run(toolPath, ["date", "--format", "json"] + options, input: Array(lines.utf8))
    return try found.text.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func `date prints level, bounds, precision and words`() throws {
    let found = try run(toolPath, ["date", "2005-05~"])
    #expect(found.status == 0 && found.errors == "")
    for line in [
      "text       2005-05~", "level      1", "precision  month", "earliest   2005-05-01", "latest     2005-05-31",
      "words      circa May 2005",
    ] { #expect(found.text.contains(line + "\n")) }
    #expect(try run(toolPath, ["date", "--words", "ru", "2005-05~"]).text.contains("около мая 2005 года\n"))
  }

  @Test func `An invalid text gets a caret under the fault and exit 2`() throws {
    let found = try run(toolPath, ["date", "2005-13"])
    #expect(found.status == 2 && found.text == "")
    #expect(found.errors.hasSuffix("\n  2005-13\n       ^\n"))
    // What moves the cursor is shown as an escape, and the caret goes with what is shown.
    let hostile = try run(toolPath, ["date", "20\u{1B}05"])
    #expect(
      hostile.errors.hasSuffix("\n  20\\u{1b}05\n    ^\n") || hostile.errors.hasSuffix("\n  20\\u{1B}05\n    ^\n"))
  }

  @Test func `Lines of standard input are taken byte for byte, one object a line`() throws {
    let found = try reports("2005-05~\n2005\r\r\n\n/2005\n..2004/2005..\n2001-21")
    #expect(found.count == 6)
    #expect(found.map { $0["valid"] as? Bool } == [true, false, false, true, true, true])
    #expect(found[0]["level"] as? Int == 1 && found[0]["precision"] as? String == "month")
    #expect(found[0]["earliest"] as? String == "2005-05-01" && found[0]["canonical"] as? String == "2005-05~")
    #expect(found[1]["offset"] as? Int == 4 && found[1]["text"] as? String == "2005\r")
    #expect(found[2]["offset"] as? Int == 0 && found[2]["error"] is String && found[2]["level"] == nil)
    #expect(found[3]["earliest"] as? String == "unknown")
    #expect(found[4]["earliest"] as? String == "-inf" && found[4]["latest"] as? String == "inf")
    #expect(found[5]["earliest"] == nil && found[5]["latest"] == nil)
  }

  @Test func `The choices of seasons and reading are options`() throws {
    let found = try reports("2001-24\n[1667, 1668]\n", "--seasons", "meteorological", "--lenient")
    #expect(found[0]["latest"] as? String == "2002-02-28")
    #expect(found[1]["valid"] as? Bool == true && found[1]["canonical"] as? String == "[1667,1668]")
    #expect(try reports("[1667, 1668]\n")[0]["offset"] as? Int == 6)
    #expect(try run(toolPath, ["date", "--seasons", "lunar", "2005"]).status == 2)
  }

  @Test func `Bytes that are no UTF-8 are refused at their place`() throws {
    let found = try run(toolPath, ["date", "--format", "json"], input: [0x32, 0x30, 0xFF, 0x0A])
    let report = try #require(JSONSerialization.jsonObject(with: Data(found.output)) as? [String: Any])
    #expect(found.status == 2 && report["offset"] as? Int == 2)
  }

  @Test func `Lists of other systems are read, with CR LF and a mark of byte order`() throws {
    let found = try reports("\u{FEFF}2005\r\n2006-05\r\n-0044\r\n")
    #expect(found.map { $0["text"] as? String } == ["2005", "2006-05", "-0044"])
    #expect(found.map { $0["words"] as? String } == ["2005", "May 2006", "45 BC"])
    #expect(try reports("2005\n\u{FEFF}2006\n").map { $0["valid"] as? Bool } == [true, false])
  }

  @Test func `What begins with a hyphen stands behind two`() throws {
    let refused = try run(toolPath, ["date", "-0044"])
    #expect(refused.status == 2)
    #expect(
      refused.errors
        == "csto: unknown option \"-0044\"; write -- before an argument that begins with - and is not an option: csto date -- -0044\n"
    )
    #expect(try run(toolPath, ["date", "--", "-0044"]).text.contains("words      45 BC\n"))
  }

  @Test func `A hint stands behind the fault`() throws {
    #expect(
      try run(toolPath, ["date", "2004/open"]).errors
        == "csto: no EDTF: expected a year of four digits at byte 5: an open end is written ..\n  2004/open\n       ^\n"
    )
  }
}
