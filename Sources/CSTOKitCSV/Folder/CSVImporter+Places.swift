// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTOKitTables

extension CSVImporter {
  /// Finds the cells with the values at some paths, in a single table.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public func places(of paths: [String], in bytes: Span<UInt8>) -> [ValuePlace?] {
    let bytes = unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
    do {
      guard let name = try CSVPackage.tableName(of: bytes, dialect) else { return paths.map { _ in nil } }
      return places(of: paths, in: [Table(name: name, bytes: bytes)], dialect, isFolder: false)
    } catch { return paths.map { _ in nil } }
  }

  /// Finds the cells with the values at some paths, in a folder or table.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public func places(of paths: [String], inFile path: String) -> [ValuePlace?] {
    do {
      guard FileInput(path).isFolder else {
        let bytes = try FileInput(path).bytes()
        let name = path.pathSteps.last?.utf8.split(separator: 0x2E).first.map { String(Substring($0)) }
        guard let table = name.flatMap({ CSTOKitTables.Table.record(named: $0) }) else {
          return places(of: paths, in: bytes.span)
        }
        return places(of: paths, in: [Table(name: table.name, bytes: bytes)], dialect, isFolder: false)
      }
      let (tables, own) = try CSVFolder(path).tables(ImportLimits())
      return places(of: paths, in: tables, own ?? dialect, isFolder: true)
    } catch { return paths.map { _ in nil } }
  }

  private func places(
    of paths: [String], in tables: [Table], _ dialect: CSVDialect?, isFolder: Bool
  ) -> [ValuePlace?] {
    var search = PathSearch(paths)
    for table in tables { CSVPlaces(table, dialect, isFolder: isFolder)?.find(&search) }
    return paths.map { search[$0]?.place }
  }
}

/// Finds the cells of values in one table.
private struct CSVPlaces {
  private let table: any RecordContent
  private let file: String?
  private let reader: CSVReader

  /// Returns nil for a table that is not imported.
  init?(_ source: CSVImporter.Table, _ dialect: CSVDialect?, isFolder: Bool) {
    guard let table = CSTOKitTables.Table.record(named: source.name)?.record
    else { return nil }
    self.table = table
    file = isFolder ? source.file : nil
    reader = CSVReader(source.bytes, dialect: dialect ?? CSVPackage.dialect(of: source.bytes))
  }

  func find(_ search: inout PathSearch) {
    var reader = reader
    do {
      guard let header = try reader.next() else { return }
      let columns = header.map { $0.text ?? "" }
      // Without positions, the order of the rows of a list counts.
      var places: [String: Int] = [:]
      while let row = try reader.next() {
        let cells = Dictionary(zip(columns, row.map(\.self)), uniquingKeysWith: { one, _ in one })
        func text(_ column: String) -> String? { cells[column]?.text }
        guard let path = path(of: text, &places), search.isWanted(path) || path.isEmpty,
          let first = row.first
        else {
          continue
        }
        if !path.isEmpty { search.note(path, place(first)) }
        for (column, cell) in zip(columns, row) {
          let field = PathSearch.path(path, column.camelCased)
          if search.isWanted(field) { search.note(field, place(cell)) }
        }
      }
    } catch { return }
  }

  private func place(_ cell: CSVField) -> ValuePlace { ValuePlace(file: file, line: cell.line, column: cell.column) }

  /// The path of a row; empty for the head, nil if unknown.
  private func path(of text: (String) -> String?, _ places: inout [String: Int]) -> String? {
    func numbered(_ list: String) -> String {
      if let position = text("position") { return PathSearch.path(list, position) }
      places[list, default: -1] += 1
      return PathSearch.path(list, String(places[list] ?? 0))
    }
    return table.path(of: text, numbered: numbered)
  }
}

extension String {
  /// The column name as a field name: `agenda_item` becomes `agendaItem`.
  fileprivate var camelCased: String {
    var result = ""
    var isCapital = false
    for character in self {
      if character == "_" {
        isCapital = true
      } else {
        result += isCapital ? character.uppercased() : String(character)
        isCapital = false
      }
    }
    return result
  }
}
