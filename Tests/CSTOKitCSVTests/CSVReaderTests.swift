// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitTesting
import TestSupport
import Testing

@Suite struct CSVReaderTests {
  private func rows(_ text: String, _ dialect: CSVDialect = .rfc4180) throws -> [[String?]] {
    var reader = CSVReader(Array(text.utf8), dialect: dialect)
    var rows: [[String?]] = []
    while let row = try reader.next() { rows.append(row.map(\.text)) }
    return rows
  }

  @Test func `Rows end with CRLF, LF or a lone CR, the last one with nothing too`() throws {
    for end in ["\r\n", "\n", "\r"] {
      #expect(try rows("a,b\(end)1,2\(end)3,4") == [["a", "b"], ["1", "2"], ["3", "4"]])
      #expect(try rows("a,b\(end)1,2\(end)") == [["a", "b"], ["1", "2"]])
      #expect(try rows("a,b\(end)1,\"2\"\(end)") == [["a", "b"], ["1", "2"]])
    }
    #expect(try rows("").isEmpty)
  }

  @Test func `Null and the empty text differ, in a table of one column too`() throws {
    #expect(try rows("a,b\n,\"\"\n") == [["a", "b"], [nil, ""]])
    #expect(try rows("a\n\n\"\"\nx\n") == [["a"], [nil], [""], ["x"]])
  }

  @Test func `Quotes hold delimiters, quotes and ends of rows`() throws {
    #expect(
      try rows("\"a,b\",\"x\"\"\u{301}y\"\n\"p\r\nq\",\"p\n\nq\"\n") == [
        ["a,b", "x\"\u{301}y"], ["p\r\nq", "p\n\nq"],
      ])
    #expect(try rows("a;\"b;c\"\n", .excelSemicolon) == [["a", "b;c"]])
    #expect(try rows("x\u{2028}y,z\n") == [["x\u{2028}y", "z"]])
    #expect(try rows("\u{FEFF}ID,b\n") == [["ID", "b"]])
  }

  @Test(arguments: [
    ("a,b\n1,\"2", 2, 3, 3, "the quote is never closed"),
    ("a,b\nй\"x,2\n", 2, 2, 3, "a quote is allowed only at the beginning of a cell"),
    ("a,b\n\"й\"x,2\n", 2, 4, 5, "a closing quote is allowed only at the end of a cell"),
    ("a,b\n1,2,3\n", 2, 1, 1, "the row has 3 cells, and the first one has 2"),
    ("a,b\n\"p\nq\",2\n1\n", 4, 1, 1, "the row has 1 cells, and the first one has 2"),
    ("a,b\n\u{0},2\n", 2, 1, 1, "a cell contains U+0000"),
    ("a,b\nй\u{0},2\n", 2, 2, 3, "a cell contains U+0000"),
    ("a,b\n1,\"p\nq\u{0}\"\n", 3, 2, 2, "a cell contains U+0000"),
    ("a,b\n1,\"p\r\n\"\"й\u{0}\"\n", 3, 4, 5, "a cell contains U+0000"),
    ("a,b\n1,\"p\nq\"x\n", 3, 3, 3, "a closing quote is allowed only at the end of a cell"),
  ]) func `What is no table is refused with its place`(
    _ text: String, _ line: Int, _ column: Int, _ byteColumn: Int, _ message: String
  ) {
    var reader = CSVReader(Array(text.utf8))
    let error = #expect(throws: ImportError.self) { while try reader.next() != nil {} }
    #expect(
      error?.problems == [
        ImportError.Problem(
          message.hasSuffix("U+0000") ? .encoding : .syntax, line: line, column: column, byteColumn: byteColumn, message
        )
      ])
  }

  @Test func `Invalid UTF-8 is refused`() {
    var reader = CSVReader([0x61, 0x0A, 0xC3, 0x28, 0x0A])
    let error = #expect(throws: ImportError.self) { while try reader.next() != nil {} }
    #expect(error?.problems.first?.line == 2)
  }

  @Test func `After a ragged row the next one can be read`() throws {
    var reader = CSVReader(Array("a,b\n1\n2,3\n".utf8))
    _ = try reader.next()
    #expect(throws: ImportError.self) { try reader.next() }
    #expect(try reader.next()?.map(\.text) == ["2", "3"])
  }

  @Test func `Columns are counted in scalars and in bytes`() throws {
    var reader = CSVReader(Array("й,б,\"x\ny\",z\n".utf8))
    let row = try #require(try reader.next())
    #expect(row.map(\.column) == [1, 3, 5, 4])
    #expect(row.map(\.byteColumn) == [1, 4, 7, 4])
    #expect(row.map(\.line) == [1, 1, 1, 2])
  }

  @Test func `A row stands when the reader has gone on, and is a collection of its cells`() throws {
    var rows: [CSVRow] = []
    do {
      var reader = CSVReader(Array("a,\"b\"\"\",\n\"p\r\nq\",й,\"\"\r\n".utf8))
      while let row = try reader.next() { rows.append(row) }
    }
    #expect(rows.map(\.texts) == [["a", "b\"", nil], ["p\r\nq", "й", ""]])
    #expect(rows.map { $0.map(\.text) } == rows.map(\.texts))
    #expect(rows.map(\.line) == [1, 2])
    #expect(rows[1].dropFirst().map(\.text) == ["й", ""])
    #expect(rows[1].last?.text == "")
    #expect(rows[1].map(\.line) == [2, 3, 3])
    #expect(rows[1].map(\.byteColumn) == [1, 4, 7])
    #expect(rows[1].map(\.column) == [1, 4, 6])
    #expect("\(rows[0])" == #"[Optional("a"), Optional("b\""), nil]"#)
    #expect("\(rows[0][1]) \(rows[0][2])" == "b\" nil")
    #expect(Mirror(reflecting: rows[0]).children.count == 3)
    #expect(rows[1][2].problem(.duplicate, "x").description == "3:6: x (byte 7 of the line)")
  }

  @Test(arguments: CSVDialect.all + [CSVDialect(delimiter: "|", quoting: .all, nullText: "NA")].compactMap(\.self))
  func `Cells have the places that a count from the beginning of the table gives`(_ dialect: CSVDialect) throws {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<300 {
      var writer = CSVWriter(dialect: dialect)
      var cells: [[String?]] = []
      for _ in 0..<3 {
        let row: [String?] = (0..<4).map { _ in
          let text = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            ["a", "й", "NA", "\u{FEFF}", "\"", "\n", "\r", "\r\n", ",", ";", "\t", "🏔", "e\u{301}"].randomElement(
              using: &random)
              ?? ""
          }
          return Bool.random(using: &random) ? nil : text.joined()
        }
        try writer.row(row)
        cells.append(row)
      }
      let bytes = writer.bytes
      var reader = CSVReader(bytes, dialect: dialect)
      var rest = cells[...]
      while let row = try reader.next() {
        #expect(
          row.texts.map { $0.map { dialect.guardsFormulas ? CSVWriter.withoutGuard($0) : $0 } } == rest.popFirst())
        #expect(row.texts == row.map(\.text))
        for field in row {
          let offset = try #require(place(line: field.line, byteColumn: field.byteColumn, in: bytes, dialect))
          #expect(isBeginning(of: field.text, bytes[offset...], dialect))
          let before = bytes[(offset - field.byteColumn + 1)..<offset]
          #expect(field.column == 1 + String(decoding: before, as: UTF8.self).unicodeScalars.count)
        }
      }
      #expect(rest.isEmpty)
    }
  }

  /// The offset of a line and a column in bytes.
  private func place(line: Int, byteColumn: Int, in bytes: [UInt8], _ dialect: CSVDialect) -> Int? {
    var offset = dialect.hasByteOrderMark ? 3 : 0
    for _ in 1..<line {
      guard let end = bytes[offset...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
      offset = bytes[end...].starts(with: [0x0D, 0x0A]) ? end + 2 : end + 1
    }
    return offset + byteColumn - 1
  }

  /// Whether a cell with a text begins here.
  private func isBeginning(of text: String?, _ bytes: ArraySlice<UInt8>, _ dialect: CSVDialect) -> Bool {
    guard let text else {
      let rest = bytes.dropFirst(dialect.nullText.utf8.count)
      let isAtEnd = rest.first.map { (dialect.delimiterText + "\r\n").utf8.contains($0) } ?? true
      return isAtEnd && bytes.starts(with: dialect.nullText.utf8)
    }
    if bytes.first != 0x22 { return bytes.starts(with: text.utf8) }
    return bytes.dropFirst().starts(with: text.replacing("\"", with: "\"\"").utf8)
  }

  @Test func `A first cell that begins with U+FEFF is no mark of byte order`() throws {
    for text in ["\u{FEFF}", "\u{FEFF}a", "\u{FEFF}\u{FEFF}"] {
      for dialect in CSVDialect.all {
        var writer = CSVWriter(dialect: dialect)
        try writer.row([text, text])
        try writer.row([text, nil])
        var reader = CSVReader(writer.bytes, dialect: dialect)
        #expect(try reader.next()?.texts == [text, text])
        #expect(try reader.next()?.texts == [text, nil])
      }
    }
    #expect(CSVDialect(nullText: "\u{FEFF}") == nil)
    #expect(CSVDialect(nullText: "NA\u{FEFF}") != nil)
  }

  @Test func `Whatever the writer writes the reader reads`() throws {
    var random = RandomDatasets(seed: 77)
    let dataset = random.next()
    for dialect in CSVDialect.all {
      for table in Table.all {
        var reader = CSVReader(try dataset.bytes(as: .csv(table: table, dialect: dialect)), dialect: dialect)
        while try reader.next() != nil {}
      }
    }
  }

  @Test func `Another data set's table is read with its problems in one go`() throws {
    let table = "ccode,year,CSTO\n371,2002,1\nx,2003,1\n371,2004,7\n371,2005,-9\n371,2001,-1\n"
    let error = #expect(throws: ImportError.self) {
      try StateYearTable(Array(table.utf8)) { _ in .stateYears(state: "ccode", year: "year", value: "csto") }
    }
    #expect(
      error?.problems.map(\.description) == [
        "3:1: expected a whole number", "4:10: expected a code from 0 to 3, -1 or -9",
      ])
    let good = try StateYearTable(Array("ccode,year,CSTO\n371,2002,1\n371,2005,-9\n371,2001,-1\n".utf8)) { header in
      StateYearTable.layout(of: header, organization: "csto", alliance: 1) ?? .members(alliance: 0)
    }
    #expect(good.claims.map(\.code) == [1, nil])
  }

  @Test func `Members of an alliance become state-years of any day`() throws {
    let table = """
      atopid,member,yrent,moent,dayent,yrexit,moexit,dayexit
      4220,704,1992,5,15,1999,4,20
      4220,704,2006,8,17,2012,6,28
      4220,365,1992,5,15,0,0,0
      1,2,1949,4,4,2016,1,1

      """
    let read = try StateYearTable(Array(table.utf8)) { header in
      StateYearTable.layout(of: header, organization: "csto", alliance: 4220) ?? .members(alliance: 0)
    }
    let uzbekistan = read.claims.filter { $0.ccode == 704 && $0.code == 1 }.map(\.year)
    #expect(uzbekistan == Array(1992...1999) + Array(2006...2012))
    #expect(read.claims.filter { $0.ccode == 365 && $0.code == 1 }.map(\.year) == Array(1992...2016))
    #expect(!read.claims.contains { $0.ccode == 2 })
  }

  @Test func `A writer refuses what readers refuse or pass over, and goes on`() throws {
    var writer = CSVWriter(dialect: .unix)
    try writer.row(["a", "b"])
    for row in [["c"], ["c", "d", "e"], []] as [[String?]] {
      let error = #expect(throws: ExportError.self) { try writer.row(row) }
      #expect(error?.code == .unwritableValue)
    }
    try writer.cell("c")
    #expect(throws: ExportError.self) { try writer.endRow() }
    try writer.cell(nil)
    try writer.endRow()
    try writer.row([nil, nil])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a,b\nc,\n,\n")
    var narrow = CSVWriter(dialect: .unix)
    try narrow.row(["a"])
    #expect(throws: ExportError.self) { try narrow.row([nil]) }
    try narrow.row([""])
    try narrow.cell(nil)
    #expect(throws: ExportError.self) { try narrow.endRow() }
    var named = CSVWriter(dialect: try #require(CSVDialect(nullText: "NA")))
    try named.row(["a"])
    try named.row([nil])
    #expect(String(decoding: named.bytes, as: UTF8.self) == "a\r\nNA\r\n")
  }
}
