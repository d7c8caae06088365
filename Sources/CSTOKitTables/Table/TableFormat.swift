// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A format of tables, with a function that creates the writer of a table.
///
/// ```swift
/// let tabs = TableFormat("tabs", fileExtension: "txt", mediaType: "text/plain", summary: "tabs between cells") { table, export, sink in
///   TabWriter(sink: sink) // which writes to it at the end of each row
/// }
/// try Dataset.csto.write(tabs.exporter(of: [.members]), to: "members.txt")
/// CSTOTool(formats: .standard + [tabs.format], importers: .standard).main()
/// ```
public struct TableFormat<Writer: TableWriter & ~Copyable>: Sendable {
  private let identifier: String
  private let fileExtension: String
  private let mediaType: String
  private let summary: String
  private let writer: @Sendable (Table, Export, BorrowedSink) throws(ExportError) -> Writer

  /// Creates a format.
  ///
  /// - Parameters:
  ///   - identifier: The name on a command line.
  ///   - fileExtension: The extension of its files, without the dot.
  ///   - mediaType: The media type, for example `text/csv`.
  ///   - summary: A description in one line.
  ///   - writer: Creates the writer of one table to a sink.
  public init(
    _ identifier: String, fileExtension: String, mediaType: String, summary: String,
    writer: @escaping @Sendable (Table, Export, BorrowedSink) throws(ExportError) -> Writer
  ) {
    self.identifier = identifier
    self.fileExtension = fileExtension
    self.mediaType = mediaType
    self.summary = summary
    self.writer = writer
  }

  /// The format for a catalog.
  ///
  /// The option `table` selects one of ``Table/all`` and ``Table/research``; without it, all are written one after another. The options
  /// `organization` and `on` require the table `members`.
  public var format: ExportFormat { format(of: Table.all + Table.research) }

  /// The format for a catalog, with a choice of tables, including custom ones.
  ///
  /// The option `table` selects one of them.
  public func format(of tables: [Table]) -> ExportFormat {
    ExportFormat(
      identifier: identifier, fileExtension: fileExtension, mediaType: mediaType, summary: summary,
      options: [
        ExportOption("table", .choice(tables.map(\.name)), help: "this table alone; all by default"),
        ExportOption("organization", .party, help: "with the table members: of this organization; of all by default"),
        ExportOption("on", .text("DATE"), help: "with the table members: on this day; on the as-of day by default"),
      ]
    ) { options throws(ExportError) in
      let name = options["table"]
      for option in ["organization", "on"] where options.has(option) && name != Table.members.name {
        throw ExportError(.invalidOption, subject: option, "goes with the table members")
      }
      if options.has("organization") || options.has("on") {
        let table = Table.members(of: try options.party("organization"), onDayOrAsOf: try options.day("on"))
        return FilePlan(exporter(of: [table]))
      }
      return FilePlan(exporter(of: name.map { name in tables.filter { $0.name == name } } ?? tables))
    }
  }

  /// Returns an exporter that writes tables one after another.
  public func exporter(of tables: [Table]) -> some Exporter { TablesExporter(kind: self, tables: tables) }

  fileprivate func write(_ table: Table, of export: Export, to sink: BorrowedSink) throws(ExportError) {
    var writer = try writer(table, export, sink)
    try table.write(export, to: &writer)
  }
}

private struct TablesExporter<Writer: TableWriter & ~Copyable>: Exporter {
  let kind: TableFormat<Writer>
  let tables: [Table]
  var format: ExportFormat { kind.format }
  /// The chosen tables may not contain the whole data set.
  var isPart: Bool { true }

  func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    try sink.borrowed { sink throws(ExportError) in
      for table in tables { try kind.write(table, of: export, to: sink) }
    }
  }

  func losses(of export: Export) -> [Loss] { tables.flatMap { $0.losses(of: export) } }

  func remarks(on export: Export) -> [String] { tables.flatMap { $0.remarks(on: export) } }
}
