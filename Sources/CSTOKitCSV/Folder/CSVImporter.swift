// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTOKitTables

/// Reads the tables of a package into a data set.
///
/// ```swift
/// let dataset = try CSVImporter().read(folder: "tables")
/// ```
///
/// If a folder has a descriptor, `datapackage.json`, only the files that it lists are read, in its dialect. Otherwise all files of `Table.all`
/// that exist are read. Derived columns such as `x_name` and `x_earliest` are ignored, except that dates are checked against them.
///
/// A reference must lead to a row of another table. If the table `Table.dataset` is missing, only references to tables that are present are
/// checked.
public struct CSVImporter: ReferenceCheckingImporter {
  /// The dialect if no descriptor defines one; nil to detect it for each file.
  public let dialect: CSVDialect?
  /// Whether dangling references are errors.
  public var checksReferences: Bool

  /// Creates an importer.
  ///
  /// - Parameters:
  ///   - dialect: The dialect if no descriptor defines one; nil to detect it for each file.
  ///   - checksReferences: Whether dangling references are errors.
  public init(dialect: CSVDialect? = nil, checksReferences: Bool = true) {
    self.dialect = dialect
    self.checksReferences = checksReferences
  }

  /// A table of a package: its name and its bytes.
  public struct Table: Sendable {
    /// The name, as `Table.name`, for example `memberships`.
    public let name: String
    /// The file name in messages.
    public let file: String
    /// The content of the file.
    public let bytes: [UInt8]
    /// The columns that a descriptor lists; empty without a descriptor.
    let columns: [String]

    init(_ resource: DataPackage.Resource, _ bytes: [UInt8]) {
      name = resource.name
      file = resource.path
      columns = resource.columns
      self.bytes = bytes
    }

    /// Creates a table; the file name in messages is by default the name with `.csv`.
    public init(name: String, file: String? = nil, bytes: [UInt8]) {
      self.name = name
      self.file = file ?? "\(name).csv"
      columns = []
      self.bytes = bytes
    }
  }

  /// Reads a single table, which is recognized by its columns.
  ///
  /// The whole table is read, or nothing.
  ///
  /// - Throws: `ImportError` with every problem up to the limit.
  public func read(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> Dataset {
    try readTable(unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }, named: nil, limits)
  }

  /// Reads a folder of tables, or a single table.
  ///
  /// A single table is recognized by its file name or its columns.
  ///
  /// Everything is read, or nothing. There are no losses.
  ///
  /// - Throws: `ImportError` with every problem up to the limit; in a folder, each problem names its file.
  public func readWithLosses(
    file path: String, limits: ImportLimits
  ) throws(ImportError) -> (dataset: Dataset, losses: [Loss]) {
    do throws(ImportError) {
      if FileInput(path).isFolder { return (try read(folder: path, limits: limits), []) }
      let name = path.pathSteps.last?.utf8.split(separator: 0x2E).first.map { String(Substring($0)) }
      return (try readTable(FileInput(path).bytes(limit: limits.bytes), named: name, limits), [])
    } catch { throw error.inFile(path) }
  }

  private func readTable(_ bytes: [UInt8], named name: String?, _ limits: ImportLimits) throws(ImportError) -> Dataset {
    var found = name.flatMap { CSTOKitTables.Table.record(named: $0) }?.name
    if found == nil { found = try CSVPackage.tableName(of: bytes, dialect) }
    guard let name = found else {
      throw ImportError(
        ImportError.Problem(
          .unknownField, line: 1, column: 1, byteColumn: 1, "these are not the columns of a table that is read back")
      )
    }
    do { return try read([Table(name: name, bytes: bytes)], limits: limits) } catch {
      throw error.renamingFiles { _ in nil }
    }
  }

  /// Reads a folder of tables completely, or fails.
  ///
  /// - Throws: `ImportError` with every problem up to the limit, each with its file.
  public func read(folder path: String, limits: ImportLimits = ImportLimits()) throws(ImportError) -> Dataset {
    let folder = CSVFolder(path)
    let (tables, own) = try folder.tables(limits)
    return try read(tables, dialect: own ?? dialect, limits: limits)
  }

  /// Reads tables completely, or fails.
  ///
  /// - Throws: `ImportError` with every problem up to the limit, each with its file.
  public func read(_ tables: [Table], limits: ImportLimits = ImportLimits()) throws(ImportError) -> Dataset {
    try read(tables, dialect: dialect, limits: limits)
  }

  private func read(_ tables: [Table], dialect: CSVDialect?, limits: ImportLimits) throws(ImportError) -> Dataset {
    let package = CSVPackage(limits: limits, checksReferences: checksReferences)
    // Tables derived from others are not read.
    let views = Set(CSTOKitTables.Table.research.map(\.name))
    for table in tables where !views.contains(table.name) { package.add(table, dialect) }
    package.checkVersion()
    try package.throwIfBroken()
    let dataset = Dataset(from: CSVDatasetReader(package))
    if !package.isFull {
      package.checkEveryRowIsUsed()
      package.checkParties()
    }
    try package.throwIfBroken()
    return dataset
  }
}

/// Reads a data set kind by kind.
private final class CSVDatasetReader: DatasetSource {
  private let package: CSVPackage

  init(_ package: CSVPackage) { self.package = package }

  func head() -> DatasetHead {
    guard let table = package.tables["dataset"] else { return DatasetHead() }
    guard table.rows.count == 1 else {
      for row in table.isUsed.indices { table.isUsed[row] = true }
      package.note(
        table.header.first, table.rows.isEmpty ? .missingValue : .duplicate,
        "there has to be one row, and there are \(table.rows.count)", in: table)
      return DatasetHead()
    }
    table.isUsed[0] = true
    var reader = CSVFieldReader(package: package, table: table, row: 0, kind: "", id: "")
    return DatasetHead(fieldsOf: &reader)
  }

  func entities<E: Entity>(of type: E.Type) -> Entities<E> {
    guard let table = package.tables[E.kind.collection.snakeCased] else { return Entities() }
    var read: [E] = []
    var seen: Set<String> = []
    for row in table.rows.indices {
      table.isUsed[row] = true
      let id = table.text("id", row) ?? ""
      if !seen.insert(id).inserted {
        package.note(
          table.field("id", row), .duplicate, "the id \"\(id)\" occurs in an earlier row", path: table.path(of: row),
          in: table)
        continue
      }
      if !package.takeEntity(E.self, in: table, row) { break }
      var reader = CSVFieldReader(package: package, table: table, row: row, kind: E.kind.name, id: id)
      read.append(E(fieldsOf: &reader))
    }
    return Entities(read)
  }
}
