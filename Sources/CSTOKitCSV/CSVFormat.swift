// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension Exporter where Self == CSVExporter {
  /// One table as CSV.
  public static func csv(table: CSVTable, dialect: CSVDialect = .rfc4180) -> CSVExporter {
    CSVExporter(table: table, dialect: dialect)
  }
}

extension ExportFormat {
  /// CSV: a folder of tables, or one table.
  public static let csv = ExportFormat(
    identifier: "csv", fileExtension: "csv", mediaType: "text/csv",
    summary: "a folder of tables, or one table with --table",
    options: [
      ExportOption(
        "table", .choice((CSVTable.all + CSVTable.views).map(\.name) + ["members"]), help: "write this table alone"),
      ExportOption(
        "dialect", .choice(CSVDialect.all.map(\.name)), help: "how tables are written down; rfc4180 by default"),
      ExportOption("on", .text("DATE"), help: "the day of the table members; the as-of day by default"),
      ExportOption("organization", .text("ID"), help: "the organization of the table members; all by default"),
    ]
  ) { options throws(ExportError) in
    let dialect = CSVDialect.all.first { $0.name == options["dialect"] } ?? .rfc4180
    for option in ["on", "organization"] where options[option] != nil && options["table"] != "members" {
      throw ExportError(.invalidOption, subject: "--\(option)", "goes with --table members")
    }
    guard let name = options["table"] else {
      return FilePlan(
        folder: [FilePlan.File(name: DataPackage.fileName, exporter: DataPackageExporter(dialect: dialect))]
          + (CSVTable.all + CSVTable.views).map { table in
            FilePlan.File(name: "\(table.name).csv", exporter: CSVExporter(table: table, dialect: dialect))
          })
    }
    if let table = (CSVTable.all + CSVTable.views).first(where: { $0.name == name }) {
      return FilePlan(CSVExporter(table: table, dialect: dialect))
    }
    let table = CSVTable.members(of: try options.party("organization"), onDayOrAsOf: try options.day("on"))
    return FilePlan(CSVExporter(table: table, dialect: dialect))
  }
}

extension ImportFormat {
  /// CSV: a folder of tables.
  public static let csv = ImportFormat(identifier: "csv", fileExtension: "csv", importer: CSVImporter(), isFolder: true)
}
