// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitTables

/// The header and the rows of a table.
final class CSVTableData {
  let name: String
  let file: String
  let header: CSVRow
  /// The positions of the columns by name.
  ///
  /// Only for lookup; never iterated.
  let columns: [String: Int]
  var rows: [CSVRow] = []
  /// Whether each row became part of the data set.
  var isUsed: [Bool] = []
  let isGuarded: Bool

  init(name: String, file: String, header: CSVRow, isGuarded: Bool) {
    self.name = name
    self.file = file
    self.header = header
    self.isGuarded = isGuarded
    columns = Dictionary(header.enumerated().map { ($1.text ?? "", $0) }, uniquingKeysWith: { one, _ in one })
  }

  /// The column positions of fields, by the address of the field's name.
  ///
  /// Only for lookup.
  private var places: [UInt: Int?] = [:]

  /// The cell of a described field; the column is cached because every row needs it.
  func cell(of name: StaticString, _ row: Int) -> CSVField? {
    let address = unsafe UInt(bitPattern: name.utf8Start)
    let place: Int?
    if let known = places[address] {
      place = known
    } else {
      place = columns[name.description.snakeCased]
      places[address] = .some(place)
    }
    return place.map { rows[row][$0] }
  }

  /// The derived columns of dates, by the address of the field's name.
  ///
  /// Only for lookup.
  private var derived: [UInt: DerivedColumns?] = [:]

  /// The derived columns of a date or a period; nil if there are none.
  func derivedColumns(of name: StaticString, isPeriod: Bool) -> DerivedColumns? {
    let address = unsafe UInt(bitPattern: name.utf8Start)
    if let known = derived[address] { return known }
    let columns = DerivedColumns(name.description.snakeCased, isPeriod: isPeriod, in: self)
    let found = columns.areThere ? columns : nil
    derived[address] = .some(found)
    return found
  }

  /// The columns that were reported as missing.
  private var missing: Set<String> = []

  /// Whether a column is missing and has not been reported yet.
  func isNewlyMissing(_ column: String) -> Bool { columns[column] == nil && missing.insert(column).inserted }

  func field(_ column: String, _ row: Int) -> CSVField? { columns[column].map { rows[row][$0] } }
  func text(_ column: String, _ row: Int) -> String? { field(column, row)?.text }

  /// The path of a row, for example `memberships/uzb-csto-2006`.
  func path(of row: Int) -> String { path(of: rows[row]) }

  /// The path of a row that may be incomplete.
  func path(of row: CSVRow) -> String {
    let place = columns["id"] ?? header.firstIndex { $0.text?.hasSuffix("_id") == true }
    guard let place, place < row.count, let id = row[place].text else { return name }
    return "\(name)/\(id)"
  }
}

/// The tables of a package during import, and their problems.
final class CSVPackage {
  private(set) var tables: [String: CSVTableData] = [:]
  /// The names of the added tables, including those that could not be read.
  private var names: Set<String> = []
  private let limits: ImportLimits
  private var problems: [ImportError.Problem] = []
  private var bytes = 0
  private var entities = 0
  /// The memory still available for values.
  private var memory: MemoryBudget
  /// The rows of list tables, by the key of their owner.
  ///
  /// Only for lookup; never iterated.
  private var children: [String: [String: [Int]]] = [:]

  let checksReferences: Bool
  /// The ids of each table of entities.
  ///
  /// Only for lookup; never iterated.
  private var ids: [String: Set<String>] = [:]
  /// The target tables of each type of reference.
  ///
  /// Only for lookup; never iterated.
  private var targets: [ObjectIdentifier: [String]] = [:]

  init(limits: ImportLimits, checksReferences: Bool) {
    self.limits = limits
    memory = MemoryBudget(limits)
    self.checksReferences = checksReferences
  }

  // MARK: Problems

  func note(_ field: CSVField?, _ code: ImportError.Code, _ message: String, path: String = "", in table: CSVTableData)
  {
    if problems.count > limits.problems { return }
    problems.append(
      ImportError.Problem(
        code, file: table.file, line: field?.line, column: field?.column, byteColumn: field?.byteColumn, path: path,
        message))
  }

  func tellAlone(_ field: CSVField?, _ code: ImportError.Code, _ message: String, path: String, in table: CSVTableData)
  {
    problems = []
    note(field, code, message, path: path, in: table)
  }

  func throwIfBroken() throws(ImportError) {
    if let error = ImportError(listing: problems, upTo: limits.problems) { throw error }
  }

  /// The ids of a table of entities.
  func ids(of name: String) -> Set<String> {
    if let known = ids[name] { return known }
    let table = tables[name]
    let found = Set(table.map { table in table.rows.indices.compactMap { table.text("id", $0) } } ?? [])
    ids[name] = found
    return found
  }

  /// Whether a limit is exceeded, so that owners of rows can no longer be checked.
  var isFull: Bool { entities > limits.entities || memory.isSpent }

  /// Counts the memory of a part of an entity.
  func takePart(_ stride: Int) { memory.take(bytes: 2 * stride) }

  func takeEntity<E: Entity>(_ type: E.Type, in table: CSVTableData, _ row: Int) -> Bool {
    if memory.isSpent {
      note(table.rows[row].first, .limit, memory.message, path: table.path(of: row), in: table)
      return false
    }
    if isFull { return false }
    memory.take(a: type)
    entities += 1
    if !isFull { return true }
    note(
      table.rows[row].first, .limit, "there are more than \(limits.entities) entities", path: table.path(of: row),
      in: table)
    return false
  }

  // MARK: Tables

  func add(_ table: CSVImporter.Table, _ dialect: CSVDialect?) {
    bytes += table.bytes.count
    if !names.insert(table.name).inserted {
      problems.append(
        ImportError.Problem(.duplicate, file: table.file, "there is another file for the table \(table.name)"))
      return
    }
    if let problem = CSVPackage.problem(with: table.bytes, in: table.file) {
      problems.append(problem)
      return
    }
    let dialect = dialect ?? CSVPackage.dialect(of: table.bytes)
    var reader = CSVReader(table.bytes, dialect: dialect)
    var data: CSVTableData?
    var hasMore = bytes <= limits.bytes
    if !hasMore {
      problems.append(ImportError.Problem(.limit, file: table.file, "the tables have more than \(limits.bytes) bytes"))
    }
    // Spreadsheets leave blank rows at the end; anywhere else they count as rows.
    var blank: [(row: CSVRow?, problems: [ImportError.Problem])] = []
    func takeBlank() {
      for (row, found) in blank {
        if let row { data?.rows.append(row) }
        problems += found
      }
      blank = []
    }
    while hasMore, problems.count <= limits.problems {
      do {
        guard let row = try reader.next() else { break }
        if data == nil {
          data = begin(table, row, dialect)
          hasMore = data != nil
        } else if row.isBlank {
          blank.append((row, []))
        } else {
          if !blank.isEmpty { takeBlank() }
          memory.take(bytes: 2 * MemoryLayout<CSVRow>.stride + row.count * MemoryLayout<CSVCellEnd>.stride)
          if memory.isSpent {
            problems.append(ImportError.Problem(.limit, file: table.file, line: row.line, memory.message))
            hasMore = false
          }
          data?.rows.append(row)
        }
      } catch {
        let found = error.problems.map { located($0, in: table, data, reader) }
        if data != nil, !reader.isBroken, reader.faultyRow.isBlank {
          blank.append((nil, found))
        } else {
          takeBlank()
          problems += found
        }
      }
    }
    guard let data else {
      if bytes <= limits.bytes, !reader.isBroken, !problems.contains(where: { $0.file == table.file }) {
        problems.append(ImportError.Problem(.missingValue, file: table.file, "has no header"))
      }
      return
    }
    data.isUsed = [Bool](repeating: false, count: data.rows.count)
    tables[table.name] = data
  }

  /// A syntax error, with the file, the column and the path.
  private func located(
    _ problem: ImportError.Problem, in table: CSVImporter.Table, _ data: CSVTableData?, _ reader: CSVReader
  ) -> ImportError.Problem {
    var message = problem.message
    let place = reader.faultyRow.count
    if let data, reader.isBroken, place < data.header.count, let column = data.header[place].text {
      message = "in the column \(column): \(message)"
    }
    return ImportError.Problem(
      problem.code, file: table.file, line: problem.line, column: problem.column, byteColumn: problem.byteColumn,
      path: data?.path(of: reader.faultyRow) ?? table.name, message)
  }

  /// Checks the header and creates the table; returns nil if its rows cannot be read.
  private func begin(_ table: CSVImporter.Table, _ header: CSVRow, _ dialect: CSVDialect) -> CSVTableData? {
    let data = CSVTableData(name: table.name, file: table.file, header: header, isGuarded: dialect.guardsFormulas)
    var seen: Set<String> = []
    for field in header where !seen.insert(field.text ?? "").inserted {
      note(field, .duplicate, "there is a second column \"\(field.text ?? "")\"", in: data)
    }
    guard let known = Table.knownHeaders(of: table.name) else {
      let hint = NearestWord.question(table.name, among: Table.all.map(\.name), upTo: 1)
      note(header.first, .unknownField, "there is no table \"\(table.name.cut)\"\(hint)", in: data)
      return nil
    }
    for field in header where !known.contains(field.text ?? "") {
      let name = field.text ?? ""
      let hint = NearestWord.question(name, among: known.subtracting(seen).sorted(), upTo: 1)
      note(field, .unknownField, "the table \(table.name) has no column \"\(name.cut)\"\(hint)", in: data)
    }
    let keys = (Table.record(named: table.name)?.record?.neededColumns ?? []).filter { !seen.contains($0) }
    for key in keys {
      note(header.first, .missingValue, "the column \"\(key)\" is missing, by which rows are known", in: data)
    }
    if !keys.isEmpty { return nil }
    for column in table.columns where !seen.contains(column) {
      note(
        header.first, .missingValue, "the descriptor lists the column \"\(column)\", which the file has not", in: data)
    }
    return data
  }

  /// The table with all columns of a file and the fewest others.
  ///
  /// Nil if none matches.
  static func tableName(of bytes: [UInt8], _ dialect: CSVDialect?) throws(ImportError) -> String? {
    // Foreign file types are reported by the reader.
    if FileKind.foreign(bytes) != nil { return Table.dataset.name }
    var reader = CSVReader(bytes, dialect: dialect ?? self.dialect(of: bytes))
    guard let header = try reader.next() else { throw ImportError(ImportError.Problem(.missingValue, "has no header")) }
    let names = Set(header.map { $0.text ?? "" })
    return Table.all.filter { names.isSubset(of: $0.recordHeaders) }
      .min { $0.recordHeaders.count < $1.recordHeaders.count }?.name
  }

  /// The problem that bytes are not UTF-8 text, judged by file signatures.
  ///
  /// Nil if they may be.
  static func problem(with bytes: [UInt8], in file: String? = nil) -> ImportError.Problem? {
    FileKind.foreign(bytes).map { kind in
      ImportError.Problem(.encoding, file: file, "is \(kind.phrase), and no table of text in UTF-8\(kind.advice)")
    }
  }

  /// The dialect of a file without a descriptor; column names contain no delimiter.
  static func dialect(of bytes: [UInt8]) -> CSVDialect {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let header = bytes.prefix { $0 != 0x0D && $0 != 0x0A }
    if header.contains(0x09) { return .tsv }
    if header.contains(0x3B) { return .excelSemicolon }
    return hasMark ? .excel : .rfc4180
  }

  // MARK: References

  /// The tables that contain the targets of a type of reference.
  func targets(of type: any Scalar.Type) -> [String] {
    if let known = targets[ObjectIdentifier(type)] { return known }
    let found = type.type.targetKinds.map(\.collection.snakeCased)
    targets[ObjectIdentifier(type)] = found
    return found
  }

  // MARK: Lists

  /// The rows of a table with a given key, sorted by position.
  ///
  /// The key consists of all key columns except the last, the position.
  func rows(of table: CSVTableData, keyColumns: [String], key: [String]) -> [Int] {
    if children[table.name] == nil { index(table, keyColumns) }
    let rows = children[table.name]?[CSVPackage.joined(key)] ?? []
    for row in rows { table.isUsed[row] = true }
    return rows
  }

  /// A key as one text, so that it is hashed in one pass.
  ///
  /// The separator is U+0000, which no cell contains.
  private static func joined(_ key: [String]) -> String { key.joined(separator: "\0") }

  private func index(_ table: CSVTableData, _ keyColumns: [String]) {
    var found: [String: [(position: Int, row: Int)]] = [:]
    let hasPositions = table.columns["position"] != nil
    for row in table.rows.indices {
      let key = CSVPackage.joined(keyColumns.map { table.text($0, row) ?? "" })
      if !hasPositions {
        // The order of the rows counts.
        found[key, default: []].append((found[key]?.count ?? 0, row))
        continue
      }
      guard let position = table.text("position", row).flatMap({ Int($0) }), position >= 0 else {
        note(
          table.field("position", row) ?? table.rows[row].first, .invalidValue, "expected a position, from 0",
          path: table.path(of: row), in: table)
        table.isUsed[row] = true
        continue
      }
      found[key, default: []].append((position, row))
    }
    children[table.name] = found.mapValues { rows in
      let sorted = rows.inOrder { ($0.position, $0.row) < ($1.position, $1.row) }
      for (expected, row) in sorted.enumerated() where row.position != expected {
        note(
          table.field("position", row.row), .invalidValue,
          "the positions of a list run from 0 without a gap, and here is \(row.position)",
          path: table.path(of: row.row), in: table)
        break
      }
      return sorted.map(\.row)
    }
  }

  /// Checks that every row of a list table belongs to an entity in another table.
  func checkEveryRowIsUsed() {
    for name in tables.keys.sorted() where name != "parties" {
      guard let table = tables[name] else { continue }
      for row in table.isUsed.indices where !table.isUsed[row] {
        note(table.rows[row].first, .danglingReference, owner(of: table, row), path: table.path(of: row), in: table)
      }
    }
  }

  private func owner(of table: CSVTableData, _ row: Int) -> String {
    if let kind = table.text("entity_kind", row) {
      let id = table.text("entity_id", row) ?? ""
      let other = Table.name(ofEntities: kind)
      let list = table.text("list", row) ?? ""
      guard let other else { return "there is no kind of entity \"\(kind)\"" }
      if tables[other] == nil { return missingOwner(of: table, other) }
      return "the table \(table.name) refers to \"\(id)\" and its list \"\(list)\", which the table \(other) has not"
    }
    let id = table.rows[row].first?.text ?? ""
    let other = Table.record(named: table.name)?.record?.owner ?? table.name
    if tables[other] == nil { return missingOwner(of: table, other) }
    return "the table \(table.name) refers to \"\(id)\" or a part of it, which the table \(other) has not"
  }

  private func missingOwner(of table: CSVTableData, _ other: String) -> String {
    "the rows of \(table.name) belong to those of the table \(other), which is not there: read the folder"
  }
}
