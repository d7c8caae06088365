// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import FuzzDriver

@c(FuzzCSV_main)
func fuzzMain(_ argc: Int32, _ argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
  fuzz(argc, argv, testOneInput)
}

/// Reads any bytes as a table, in a dialect that their number decides. What is read has to be written and read back text for text; and
/// as tables of a package the same bytes are either read or refused with places.
@c(LLVMFuzzerTestOneInput)
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let dialect = CSVDialect.all[count % CSVDialect.all.count]
  var rows: [[String?]] = []
  var reader = CSVReader(bytes, dialect: dialect)
  do {
    while let row = try reader.next() {
      guard row.allSatisfy({ $0.line >= 1 && $0.column >= 1 && $0.byteColumn >= $0.column }) else {
        fatalError("no place")
      }
      let texts = row.texts
      guard zip(texts, row).allSatisfy({ same($0, $1.text) }), texts.count == row.count else {
        fatalError("the texts of a row are not those of its cells")
      }
      rows.append(texts)
    }
  } catch {
    for problem in error.problems where problem.line == nil { fatalError("no place") }
  }
  checkWriting(rows, dialect)
  for name in ["dataset", "memberships", "membership_statuses", "citations"] {
    let tables = [
      CSVImporter.Table(name: name, bytes: bytes),
      CSVImporter.Table(name: "states", bytes: Array("id\r\none\r\n".utf8)),
    ]
    do {
      _ = try CSVImporter(dialect: dialect).read(tables)
    } catch {
      for problem in error.problems where problem.lineText(file: nil).contains(where: \.isNewline) {
        fatalError("two lines")
      }
    }
  }
  return 0
}

func checkWriting(_ rows: [[String?]], _ dialect: CSVDialect) {
  var writer = CSVWriter(dialect: dialect)
  for row in rows {
    do { try writer.row(row) } catch {
      // A zero, and a line without anything, are what readers refuse or pass over.
      let isBlank = row.count == 1 && row[0] == nil
      guard isBlank || row.contains(where: { $0?.utf8.contains(0) == true }) else { fatalError("refused without a zero") }
      return
    }
  }
  var reader = CSVReader(writer.bytes, dialect: dialect)
  do {
    var count = 0
    while let row = try reader.next() {
      let texts = row.map { field in field.text.map { dialect.guardsFormulas ? CSVWriter.withoutGuard($0) : $0 } }
      let written = rows[count]
      guard zip(texts, written).allSatisfy({ same($0, $1) }), texts.count == written.count else {
        fatalError("not read back equal")
      }
      count += 1
    }
    guard count == rows.count else { fatalError("a row was lost") }
  } catch {
    fatalError("what was written could not be read: \(error)")
  }
}

/// Whether two cells hold the same bytes.
func same(_ one: String?, _ other: String?) -> Bool {
  guard let one, let other else { return one == nil && other == nil }
  return one.utf8.elementsEqual(other.utf8)
}
