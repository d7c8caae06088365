// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
public import CSTOKitTables

extension Exporter where Self == CSVExporter {
  /// An exporter of one table as CSV.
  public static func csv(table: Table, dialect: CSVDialect = .rfc4180) -> CSVExporter {
    CSVExporter(table: table, dialect: dialect)
  }
}

extension ExportFormat {
  /// The CSV format: a folder of tables, or one table.
  public static let csv = ExportFormat(
    identifier: "csv", fileExtension: "csv", mediaType: "text/csv",
    summary: "a folder of tables, or one table with `table`",
    options: [
      ExportOption(
        "table", .choice((Table.all + Table.research).map(\.name)), help: "write only this table"),
      ExportOption("on", .text("DATE"), help: "the day of the table members; the as-of day by default"),
      ExportOption("organization", .party, help: "the organization of the table members; all by default"),
      ExportOption(
        "headers", .choice(Table.Column.languages.map(\.tag)),
        help: "column labels in a language, for people only"),
    ] + ExportOption.dialect(usual: .rfc4180)
  ) { options throws(ExportError) in
    let dialect = try options.dialect(usual: .rfc4180)
    let labels = options["headers"].flatMap { LanguageTag($0) }
    if labels != nil, options["table"] == nil {
      throw ExportError(
        .invalidOption, subject: "headers", "goes with `table`: a folder is read back by the names of its columns")
    }
    for option in ["on", "organization"] where options[option] != nil && options["table"] != "members" {
      throw ExportError(.invalidOption, subject: option, "goes with `table` members")
    }
    guard let name = options["table"] else {
      return FilePlan(
        folder: [FilePlan.File(name: DataPackage.fileName, exporter: DataPackageExporter(dialect: dialect))]
          + (Table.all + Table.research).map { table in
            FilePlan.File(name: "\(table.name).csv", exporter: CSVExporter(table: table, dialect: dialect))
          }, marker: DataPackage.marker)
    }
    let table =
      name == "members"
      ? Table.members(of: try options.party("organization"), onDayOrAsOf: try options.day("on"))
      : Table(named: name) ?? .dataset
    return FilePlan(CSVExporter(table: table, dialect: dialect, headers: labels))
  }
}

extension ImportFormat {
  /// The CSV format: a folder of tables.
  public static let csv = ImportFormat(
    identifier: "csv", fileExtension: "csv", importer: CSVImporter(), isFolder: true
  ) { bytes in
    if FileKind.foreign(bytes) != nil { return false }
    do { return try CSVPackage.tableName(of: bytes, nil) != nil } catch { return false }
  }
}
