// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTOKitTables

/// An exporter of the descriptor of a package of tables, per Data Package 2.0.
///
/// It contains types, keys, missing values and the dialect. The formula guard and other details of the dialect are additional properties, so that
/// an importer needs no further information.
public struct DataPackageExporter: Exporter {
  /// The dialect of the tables.
  public let dialect: CSVDialect

  /// Creates an exporter for tables in a dialect.
  public init(dialect: CSVDialect = .rfc4180) { self.dialect = dialect }

  /// The CSV format; the descriptor is JSON, but belongs to the folder of CSV tables.
  public var format: ExportFormat { .csv }

  /// The values that importing the folder does not restore.
  ///
  /// The importer rejects dangling references and duplicate ids.
  public func losses(of export: Export) -> [Loss] {
    export.dataset.unreadableValues
      + Validator(.standard.keeping(.uniqueIDs, .referencesResolve)).findings(in: export.dataset)
      .map { Loss(path: $0.path, $0.message + " The reader of tables refuses it.") }
  }

  /// Writes the descriptor.
  ///
  /// - Throws: `ExportError` of the sink.
  /// - Complexity: That of the panel and of the attendance, whose columns depend on the data set.
  public func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    let head = export.dataset.head
    let tables = try (Table.all + Table.research).map { table throws(ExportError) in
      (table: table, columns: try table.columns(of: export))
    }
    var json = DescriptorWriter()
    json.object { json in
      json.member("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
      json.member("name", DataPackage.packageName)
      if let title = head.title { json.member("title", title) }
      json.member(
        "description", "Both ends of a period are included. An open end (..) means still so on the as-of day.")
      if let version = head.version { json.member("version", version) }
      if let licence = head.licence.flatMap(LicenceReference.init) {
        json.list("licenses", [licence]) { json, licence in
          json.object { json in
            json.member("name", licence.name)
            if let path = licence.path { json.member("path", path) }
            if let title = licence.title { json.member("title", title) }
          }
        }
      }
      if let asOf = head.asOf { json.member("asOf", asOf.description) }
      if !export.reading.isPreferred { json.member("reading", export.reading.name) }
      json.list("resources", tables) { json, entry in
        json.object { resource(&$0, entry.table, entry.columns, export) }
      }
    }
    json.text += "\n"
    try sink.write(Array(json.text.utf8).span)
  }

  private func resource(_ json: inout DescriptorWriter, _ table: Table, _ columns: [Table.Column], _ export: Export) {
    json.member("name", table.name)
    json.member("path", "\(table.name).csv")
    json.member("type", "table")
    json.member("format", "csv")
    json.member("mediatype", "text/csv")
    json.member("encoding", "utf-8")
    json.object("dialect") { json in
      json.member("name", dialect.name)
      json.member("delimiter", dialect.delimiterText)
      json.member("lineTerminator", dialect.terminator.text)
      json.member("quoteChar", "\"")
      json.member("doubleQuote", true)
      json.member("skipInitialSpace", false)
      json.member("header", true)
      json.member("byteOrderMark", dialect.hasByteOrderMark)
      json.member("quoteAll", dialect.quoting == .all)
      if dialect.quoting == .header { json.member("quoteHeader", true) }
      json.member("nullText", dialect.nullText)
      json.member("formulaGuard", dialect.guardsFormulas)
    }
    json.object("schema") { schema(&$0, table, columns, export) }
  }

  private func schema(_ json: inout DescriptorWriter, _ table: Table, _ columns: [Table.Column], _ export: Export) {
    json.list("fields", columns) { json, column in
      json.object { json in
        json.member("name", column.name)
        json.member("type", column.type.descriptorType)
        if column.type == .truth {
          json.strings("trueValues", ["1"])
          json.strings("falseValues", ["0"])
        }
        if let description = column.description { json.member("description", description) }
        if column.isRequired { json.object("constraints") { $0.member("required", true) } }
      }
    }
    json.strings("missingValues", [dialect.nullText])
    let primaryKey = table.primaryKey(in: export.dataset)
    if !primaryKey.isEmpty { json.strings("primaryKey", primaryKey) }
    let keys = columns.compactMap { column in column.target.map { (column: column.name, table: $0) } }
    if keys.isEmpty { return }
    json.list("foreignKeys", keys) { json, key in
      json.object { json in
        json.strings("fields", [key.column])
        json.object("reference") { json in
          json.member("resource", key.table)
          json.strings("fields", ["id"])
        }
      }
    }
  }
}

extension Table.Column.CellType {
  /// The type as in descriptors.
  fileprivate var descriptorType: String {
    switch self {
    case .text: "string"
    case .integer: "integer"
    case .truth: "boolean"
    case .day: "date"
    }
  }
}
