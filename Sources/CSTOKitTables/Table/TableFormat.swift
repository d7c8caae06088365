// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A format of tables: what it is called, and what writes one table.
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

  /// Makes a format.
  ///
  /// - Parameters:
  ///   - identifier: What it is called on a command line.
  ///   - fileExtension: The ending of its files.
  ///   - mediaType: Its media type.
  ///   - summary: What it is, in a line.
  ///   - writer: Begins what writes a table of what is exported to a sink.
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

  /// The format for a catalog, with the option `table`: one of ``Table/all`` and ``Table/research``, or all of them without it.
  public var format: ExportFormat { format(of: Table.all + Table.research) }

  /// The format for a catalog, of some tables, one's own among them; the option `table` names one.
  public func format(of tables: [Table]) -> ExportFormat {
    ExportFormat(
      identifier: identifier, fileExtension: fileExtension, mediaType: mediaType, summary: summary,
      options: [ExportOption("table", .choice(tables.map(\.name)), help: "this table alone; all by default")]
    ) { options throws(ExportError) in
      FilePlan(exporter(of: options["table"].map { name in tables.filter { $0.name == name } } ?? tables))
    }
  }

  /// Writes tables one behind the other.
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
  /// Not all tables of a data set need be there.
  var isPart: Bool { true }

  func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    try sink.borrowed { sink throws(ExportError) in
      for table in tables { try kind.write(table, of: export, to: sink) }
    }
  }

  func losses(of export: Export) -> [Loss] { tables.flatMap { $0.losses(of: export) } }

  func remarks(on export: Export) -> [String] { tables.flatMap { $0.remarks(on: export) } }
}
