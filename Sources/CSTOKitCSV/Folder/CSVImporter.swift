// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTOKitTables

/// Reads the tables of a package back into a data set.
///
/// ```swift
/// let dataset = try CSVImporter().read(folder: "tables")
/// ```
///
/// A folder with a descriptor, `datapackage.json`, is read by it: only the files that it lists, in the dialect that it names. In a folder without one
/// the files of `Table.all` are read that are there. Columns that follow from others (`x_name`, `x_earliest`) are passed over.
///
/// A reference has to lead to a row of another table. Where tables stand alone, without the table `Table.dataset`, only those references are looked at
/// whose tables are there.
public struct CSVImporter: ReferenceCheckingImporter {
  /// How the tables are written down where no descriptor says so; nil to look at each file.
  public let dialect: CSVDialect?
  /// Whether references that lead nowhere are refused.
  public var checksReferences: Bool

  /// Makes an importer.
  public init(dialect: CSVDialect? = nil, checksReferences: Bool = true) {
    self.dialect = dialect
    self.checksReferences = checksReferences
  }

  /// A table of a package: its name, and its bytes.
  public struct Table: Sendable {
    /// The name, as `Table.name`.
    public let name: String
    /// What the file is called in messages.
    public let file: String
    /// The bytes.
    public let bytes: [UInt8]
    /// The columns that a descriptor lists.
    let columns: [String]

    init(_ resource: DataPackage.Resource, _ bytes: [UInt8]) {
      name = resource.name
      file = resource.path
      columns = resource.columns
      self.bytes = bytes
    }

    /// Makes a table.
    public init(name: String, file: String? = nil, bytes: [UInt8]) {
      self.name = name
      self.file = file ?? "\(name).csv"
      columns = []
      self.bytes = bytes
    }
  }

  /// Reads a table alone, which its columns tell apart from others, all of it or nothing.
  ///
  /// - Throws: `ImportError` with every problem up to the limit.
  public func read(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> Dataset {
    try readTable(unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }, named: nil, limits)
  }

  /// Reads a folder of tables, or a table alone, which the name of its file tells apart from others, all of it or nothing; nothing is passed over.
  ///
  /// - Throws: `ImportError` with every problem up to the limit, each with its file in a folder.
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

  /// Reads a folder of tables, all of it or nothing.
  ///
  /// - Throws: `ImportError` with every problem up to the limit, each with its file.
  public func read(folder path: String, limits: ImportLimits = ImportLimits()) throws(ImportError) -> Dataset {
    let folder = CSVFolder(path)
    let (tables, own) = try folder.tables(limits)
    return try read(tables, dialect: own ?? dialect, limits: limits)
  }

  /// Reads tables, all of them or nothing.
  ///
  /// - Throws: `ImportError` with every problem up to the limit, each with its file.
  public func read(_ tables: [Table], limits: ImportLimits = ImportLimits()) throws(ImportError) -> Dataset {
    try read(tables, dialect: dialect, limits: limits)
  }

  private func read(_ tables: [Table], dialect: CSVDialect?, limits: ImportLimits) throws(ImportError) -> Dataset {
    let package = CSVPackage(limits: limits, checksReferences: checksReferences)
    // What follows from the other tables is not read.
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
          table.field("id", row), .duplicate, "the id \"\(id)\" stands in a row before", path: table.path(of: row),
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
