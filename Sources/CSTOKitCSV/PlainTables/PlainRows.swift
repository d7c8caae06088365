// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText

/// A cell of a table, with its place in the file.
struct PlainCell {
  let text: String
  let line: Int
  let column: Int
  let byteColumn: Int?

  func problem(_ message: String) -> ImportError.Problem { problem(.invalidValue, message) }

  func problem(_ code: ImportError.Code, _ message: String) -> ImportError.Problem {
    ImportError.Problem(code, line: line, column: column, byteColumn: byteColumn, message)
  }
}

/// The rows of a table in any supported encoding or format.
struct PlainRows {
  let header: [PlainCell]
  let rows: [[PlainCell]]

  init(_ bytes: [UInt8], isWikidata: Bool, limits: ImportLimits) throws(ImportError) {
    let bytes = PlainRows.utf8(bytes)
    if isWikidata, FileKind.body(of: bytes).first == 0x7B {
      (header, rows) = try PlainRows.bindings(bytes)
      return
    }
    if let problem = CSVPackage.problem(with: bytes) { throw ImportError(problem) }
    var reader = CSVReader(bytes, dialect: CSVPackage.dialect(of: bytes))
    var header: [PlainCell] = []
    var rows: [[PlainCell]] = []
    var problems: [ImportError.Problem] = []
    while problems.count <= limits.problems {
      do {
        guard let row = try reader.next() else { break }
        if row.isBlank { continue }
        let cells = PlainRows.cells(row)
        if header.isEmpty { header = cells } else { rows.append(cells) }
      } catch {
        if !reader.isBroken, reader.faultyRow.isBlank { continue }
        problems += error.problems.map { problem in
          guard problem.code == .encoding else { return problem }
          return ImportError.Problem(
            problem.code, line: problem.line, column: problem.column, byteColumn: problem.byteColumn,
            problem.message + "; save the file as UTF-8, which spreadsheets call CSV UTF-8")
        }
        if reader.isBroken { break }
      }
    }
    if let error = ImportError(listing: problems, upTo: limits.problems) { throw error }
    guard !header.isEmpty else { throw ImportError(ImportError.Problem(.missingValue, "the table is empty")) }
    self.header = header
    self.rows = rows
  }

  private static func cells(_ row: CSVRow) -> [PlainCell] {
    let texts = row.texts
    return row.indices.map { place in
      let cell = row[place]
      return PlainCell(
        text: (texts[place] ?? "").trimmed, line: cell.line, column: cell.column, byteColumn: cell.byteColumn)
    }
  }

  /// UTF-16 text with a byte order mark as UTF-8; spreadsheets call it "Unicode text".
  ///
  /// Other bytes are returned unchanged.
  private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]), bytes.count.isMultiple(of: 2),
      !bytes.starts(with: [0xFF, 0xFE, 0, 0])
    else { return bytes }
    let units = stride(from: 2, to: bytes.count, by: 2).map { place -> UInt16 in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isLittle ? first | second << 8 : first << 8 | second
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) } ?? bytes
  }

  /// The bindings of a query result in JSON, as rows.
  private static func bindings(_ bytes: [UInt8]) throws(ImportError) -> ([PlainCell], [[PlainCell]]) {
    let value: JSONValue
    do throws(JSONValue.Failure) { value = try JSONValue(bytes) } catch {
      throw ImportError(ImportError.Problem(.syntax, line: error.line, column: error.column, error.message))
    }
    guard let names = value["head"]?["vars"]?.list?.compactMap(\.text),
      let bindings = value["results"]?["bindings"]?.list
    else {
      throw ImportError(
        ImportError.Problem(
          .missingValue, line: 1, column: 1, "expected the JSON of a SPARQL query: head.vars and results.bindings"))
    }
    func cell(_ text: String, _ number: Int) -> PlainCell {
      PlainCell(text: text, line: number, column: 1, byteColumn: nil)
    }
    let header = names.map { cell($0, 1) }
    let rows = bindings.enumerated().map { number, binding in
      names.map { cell(binding[$0]?["value"]?.text ?? "", number + 1) }
    }
    return (header, rows)
  }
}
