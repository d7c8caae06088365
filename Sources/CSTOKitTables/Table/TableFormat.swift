// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A format of tables: what it is called, and what writes one table.
///
/// ```swift
/// let tabs = TableFormat("tabs", fileExtension: "txt", mediaType: "text/plain", summary: "tabs between cells") { table, export, sink in
///   TabWriter(sink: sink)
/// }
/// try Dataset.csto.write(tabs.exporter(of: [.members]), to: "members.txt")
/// CSTOTool(formats: ExporterCatalog(ExporterCatalog.standard.formats + [tabs.format]), importers: .standard).main()
/// ```
public struct TableFormat<Writer: TableWriter>: Sendable {
  private let identifier: String
  private let fileExtension: String
  private let mediaType: String
  private let summary: String
  private let writer: @Sendable (Table, Export, BorrowedSink) -> Writer

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
    writer: @escaping @Sendable (Table, Export, BorrowedSink) -> Writer
  ) {
    self.identifier = identifier
    self.fileExtension = fileExtension
    self.mediaType = mediaType
    self.summary = summary
    self.writer = writer
  }

  /// The format for a catalog, with the option `table`: one of them, or all without it.
  public var format: ExportFormat {
    let all = Table.all + Table.research
    return ExportFormat(
      identifier: identifier, fileExtension: fileExtension, mediaType: mediaType, summary: summary,
      options: [ExportOption("table", .choice(all.map(\.name)), help: "this table alone; all by default")]
    ) { options throws(ExportError) in
      FilePlan(exporter(of: options["table"].flatMap { Table(named: $0) }.map { [$0] } ?? all))
    }
  }

  /// Writes tables one behind the other.
  public func exporter(of tables: [Table]) -> some Exporter { TablesExporter(kind: self, tables: tables) }

  fileprivate func write(_ table: Table, of export: Export, to sink: BorrowedSink) throws(ExportError) {
    var writer = writer(table, export, sink)
    try table.write(export, to: &writer)
  }
}

private struct TablesExporter<Writer: TableWriter>: Exporter {
  let kind: TableFormat<Writer>
  let tables: [Table]
  var format: ExportFormat { kind.format }
  /// Tables say nothing that the data set does not, and all of them need not be there.
  var isPart: Bool { true }

  func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    try sink.borrowed { sink throws(ExportError) in
      for table in tables { try kind.write(table, of: export, to: sink) }
    }
  }

  func losses(of export: Export) -> [Loss] { tables.flatMap { $0.losses(of: export) } }
}
