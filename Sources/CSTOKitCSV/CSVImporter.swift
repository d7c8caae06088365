// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// Reads the tables of a package back into a data set.
///
/// ```swift
/// let dataset = try CSVImporter().read(folder: "tables")
/// ```
///
/// A folder with a descriptor, `datapackage.json`, is read by it: only the files that it lists, in the dialect that it names. In a folder without one
/// the files of ``CSVTable/all`` are read that are there. Columns that follow from others (`x_name`, `x_earliest`) are passed over.
public struct CSVImporter: Importer {
  /// How the tables are written down where no descriptor says so; nil to look at each file.
  public let dialect: CSVDialect?

  /// Makes an importer.
  public init(dialect: CSVDialect? = nil) { self.dialect = dialect }

  /// A table of a package: its name, and its bytes.
  public struct Table: Sendable {
    /// The name, as ``CSVTable/name``.
    public let name: String
    /// What the file is called in messages.
    public let file: String
    /// The bytes.
    public let bytes: [UInt8]

    /// Makes a table.
    public init(name: String, file: String? = nil, bytes: [UInt8]) {
      self.name = name
      self.file = file ?? "\(name).csv"
      self.bytes = bytes
    }
  }

  /// One table alone is no data set.
  ///
  /// - Throws: ``ImportError``.
  public func read(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> Dataset {
    throw ImportError(ImportError.Problem("a table alone is no data set: name the folder of all tables"))
  }

  /// Reads a folder of tables, all of it or nothing.
  ///
  /// - Throws: ``ImportError`` with every problem up to the limit, each with its file.
  public func read(file path: String, limits: ImportLimits = ImportLimits()) throws(ImportError) -> Dataset {
    try read(folder: path, limits: limits)
  }

  /// Reads a folder of tables, all of it or nothing.
  ///
  /// - Throws: ``ImportError`` with every problem up to the limit, each with its file.
  public func read(folder path: String, limits: ImportLimits = ImportLimits()) throws(ImportError) -> Dataset {
    let folder = CSVFolder(path)
    let (tables, own) = try folder.tables(limits)
    return try read(tables, dialect: own ?? dialect, limits: limits)
  }

  /// Reads tables, all of them or nothing.
  ///
  /// - Throws: ``ImportError`` with every problem up to the limit, each with its file.
  public func read(_ tables: [Table], limits: ImportLimits = ImportLimits()) throws(ImportError) -> Dataset {
    try read(tables, dialect: dialect, limits: limits)
  }

  private func read(_ tables: [Table], dialect: CSVDialect?, limits: ImportLimits) throws(ImportError) -> Dataset {
    let package = CSVPackage(limits: limits)
    // What follows from the other tables is not read.
    let views = Set(CSVTable.views.map(\.name))
    for table in tables where !views.contains(table.name) { package.add(table, dialect) }
    try package.throwIfBroken()
    var reader = CSVDatasetReader(package: package)
    let dataset = Dataset(&reader, nil)
    package.checkEveryRowIsUsed()
    try package.throwIfBroken()
    return dataset
  }
}

/// Reads a data set kind by kind.
private struct CSVDatasetReader: DatasetFields {
  typealias Failure = Never
  let package: CSVPackage

  mutating func head(_ head: DatasetHead?) -> DatasetHead {
    guard let table = package.tables["dataset"] else { return DatasetHead() }
    guard table.rows.count == 1 else {
      package.note(table.header.first, "there has to be one row, and there are \(table.rows.count)", in: table)
      return DatasetHead()
    }
    table.isUsed[0] = true
    var reader = CSVFieldReader(package: package, table: table, row: 0, kind: "", id: "")
    return DatasetHead(reading: &reader)
  }

  mutating func entities<E: Entity>(_ entities: Entities<E>?) -> Entities<E> {
    guard let table = package.tables[E.kind.collection.snakeCased] else { return Entities() }
    var read: [E] = []
    var seen: Set<String> = []
    for row in table.rows.indices {
      table.isUsed[row] = true
      let id = table.text("id", row) ?? ""
      if !seen.insert(id).inserted {
        package.note(table.field("id", row), "the id \"\(id)\" stands in a row before", in: table)
        continue
      }
      if !package.takeEntity(in: table, row) { break }
      var reader = CSVFieldReader(package: package, table: table, row: row, kind: E.kind.name, id: id)
      read.append(E(reading: &reader))
    }
    return Entities(read)
  }
}
