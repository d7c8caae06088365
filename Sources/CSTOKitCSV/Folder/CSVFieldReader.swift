// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitTables

/// Reads fields of an entity or part from a row, and lists from other tables.
struct CSVFieldReader: FieldSource {
  /// The current row; the rows of an entity's parts are stacked on it.
  private struct Record {
    let table: CSVTableData
    let row: Int
    /// The names of the enclosing lists and the positions in them.
    var steps: [(name: String, position: Int)] = []
  }

  private struct List {
    let name: String
    let table: CSVTableData
    let rows: [Int]
    /// The size of one part in bytes.
    let stride: Int
    var next = 0
    let outer: Record
  }

  private let package: CSVPackage
  private let kind: String
  private let id: String
  private var record: Record
  private var lists: [List] = []
  /// The cell that was returned last.
  private var field: CSVField?
  /// Whether that cell contains words.
  private var isWord = false

  init(package: CSVPackage, table: CSVTableData, row: Int, kind: String, id: String) {
    self.package = package
    self.kind = kind
    self.id = id
    record = Record(table: table, row: row)
  }

  private var path: String {
    let owner = Table.name(ofEntities: kind.snakeCased) ?? record.table.name
    let front = kind.isEmpty ? "dataset" : "\(owner)/\(id)"
    return front + record.steps.map { "/\($0.name)/\($0.position)" }.joined()
  }

  mutating func idText(as type: any Scalar.Type) -> String? { cell(of: RecordSchema.idName, as: type) }

  mutating func text(of name: StaticString, as type: any Scalar.Type, isOptional: Bool) -> String? {
    let own = cell(of: name, as: type)
    if type == EDTFInterval.self || type == EDTFDate.self,
      let columns = record.table.derivedColumns(of: name, isPeriod: type == EDTFInterval.self)
    {
      return dated(own, columns, name, type)
    }
    guard let text = own else { return nil }
    if type.isReference { check(text, of: name.description, as: type) }
    return text
  }

  /// The text of a date, checked against its derived columns or made from them.
  private mutating func dated(
    _ own: String?, _ columns: DerivedColumns, _ name: StaticString, _ type: any Scalar.Type
  ) -> String? {
    let row = record.table.rows[record.row]
    let name = name.description
    if let own {
      guard let found = columns.contradiction(to: own, in: row) else { return own }
      let column = record.table.header[found.place].text ?? ""
      let expected = found.expected.isEmpty ? "it would be empty" : "it would be \"\(found.expected)\""
      package.note(
        row[found.place], .invalidValue,
        "the column \(column) says \"\(row[found.place].text ?? "")\", and the column \(name.snakeCased) says \"\(own.cut)\": \(expected)",
        path: "\(path)/\(name)", in: record.table)
      return own
    }
    switch columns.made(from: row) {
    case .nothing: return nil
    case .text(let text, let cell):
      field = cell
      return text
    case .tooLittle(let cell):
      package.note(
        cell, .missingValue, "the column \(name.snakeCased) is missing or empty, and cannot be made of those beside it",
        path: "\(path)/\(name)", in: record.table)
      // Already reported: this value is discarded.
      return type.example.scalarText
    }
  }

  private mutating func cell(of name: StaticString, as type: any Scalar.Type) -> String? {
    field = record.table.cell(of: name, record.row)
    isWord = false
    return field?.text.map { unescaped($0, type) }
  }

  private mutating func check(_ reference: String, of name: String, as type: any Scalar.Type) {
    // An invalid id is reported elsewhere.
    guard let field, type.init(scalarText: reference) != nil else { return }
    package.check(
      reference: reference, type, field, column: name.snakeCased, path: "\(path)/\(name)", in: record.table)
  }

  mutating func refuse(_ name: StaticString, _ text: String, as type: any Scalar.Type) {
    let name = name.description
    let separator = isWord ? ", parted by \";\"" : ""
    package.note(
      field, .invalidValue, "in the column \(name.snakeCased): \(type.type.refusal(of: text))\(separator)",
      path: "\(path)/\(name)", in: record.table)
  }

  /// The text of a cell as in the model.
  ///
  /// Boolean values become words, and texts lose the formula guard.
  private mutating func unescaped(_ text: String, _ type: any Scalar.Type) -> String {
    switch type.form {
    case .boolean: return text == "1" ? "true" : text == "0" ? "false" : ""
    case .integer: return text
    case .text:
      guard record.table.isGuarded else { return text }
      // Only free text is guarded.
      return type.example.freeText == nil ? text : CSVWriter.withoutGuard(text)
    }
  }

  mutating func beginList(_ name: StaticString, of type: any Described.Type) -> Bool {
    let name = name.description
    let (table, columns, key) = rows(ofList: name, type)
    guard let child = package.tables[table] else { return false }
    let rows = package.rows(of: child, keyColumns: columns, key: key)
    func stride<Part: Described>(of type: Part.Type) -> Int { MemoryLayout<Part>.stride }
    lists.append(List(name: name, table: child, rows: rows, stride: stride(of: type), outer: record))
    return true
  }

  /// The table that contains the parts of a list, and the key of their rows.
  private mutating func rows(ofList name: String, _ type: any Described.Type) -> (
    table: String, columns: [String], key: [String]
  ) {
    if Table.isShared(type) {
      // Names, codes and citations have one table for all kinds.
      let list = record.steps.map { "\($0.name)/\($0.position)" } + [name]
      return (
        Table.sharedTable(of: type).name, Array(Table.partKeys.dropLast()),
        [kind.snakeCased, id, list.joined(separator: "/")]
      )
    }
    let outer = record.steps.map(\.name)
    return (
      Table.name(ofList: outer + [name], of: kind), Table.keys(of: kind, outer),
      [id] + record.steps.map { String($0.position) }
    )
  }

  mutating func beginPart() -> Bool {
    guard let place = lists.indices.last else { return false }
    let list = lists[place]
    guard list.next < list.rows.count else {
      lists.removeLast()
      record = list.outer
      return false
    }
    lists[place].next += 1
    package.takePart(list.stride)
    record = Record(table: list.table, row: list.rows[list.next], steps: list.outer.steps + [(list.name, list.next)])
    return true
  }

  mutating func endPart() { if let list = lists.last { record = list.outer } }

  mutating func words(of name: StaticString, as type: any Scalar.Type) -> [String] {
    field = record.table.cell(of: name, record.row)
    isWord = true
    guard let text = field?.text else { return [] }
    let words = text.split(separator: ";", omittingEmptySubsequences: false).map { String($0) }
    if type.isReference { for word in words { check(word, of: name.description, as: type) } }
    return words
  }

  mutating func missing(_ name: StaticString) {
    let name = name.description
    if record.table.columns[name.snakeCased] == nil {
      // Reported once, not for every row.
      if record.table.isNewlyMissing(name.snakeCased) {
        package.note(
          record.table.header.first, .missingValue,
          "the column \"\(name.snakeCased)\" is missing, which every row needs",
          path: "", in: record.table)
      }
      return
    }
    let field = field ?? record.table.rows[record.row].first
    package.note(
      field, .missingValue, "a value is needed in the column \(name.snakeCased)", path: "\(path)/\(name)",
      in: record.table)
  }

  mutating func refuse(ofLast count: Int, _ message: StaticString) {
    package.note(
      record.table.rows[record.row].first, .invalidValue, message.description, path: path, in: record.table)
  }
}
