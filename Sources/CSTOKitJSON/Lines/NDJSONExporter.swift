// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// An exporter of NDJSON: one compact object per line, the head first, then the entities.
///
/// Entities are grouped by kind. The first field of each line, `entity`, contains the kind: `dataset` for the head, otherwise `membership`,
/// `source` and so on.
public struct NDJSONExporter: Exporter {
  /// Whether the lines can be embedded in a script element of a web page.
  ///
  /// If true, `<`, `>`, `&`, U+2028 and U+2029 are written as escapes, so that no text can end the script. False by default.
  public let isPageSafe: Bool

  /// Creates an exporter, by default without escapes for web pages.
  public init(isPageSafe: Bool = false) { self.isPageSafe = isPageSafe }

  /// The NDJSON format.
  public var format: ExportFormat { .ndjson }

  /// The values that no importer accepts.
  public func losses(of export: Export) -> [Loss] { export.dataset.unreadableValues }

  /// Writes the lines.
  ///
  /// - Throws: `ExportError` of the sink.
  /// - Complexity: O(n) in the number of values; memory beyond the data set is a fixed buffer and one entity.
  public func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    try sink.borrowed { sink throws(ExportError) in
      guard isPageSafe else { return try write(export.dataset, to: sink) }
      var safe = PageSafeSink(into: sink)
      try safe.borrowed { sink throws(ExportError) in try write(export.dataset, to: sink) }
      try safe.flush()
    }
  }

  private func write(_ dataset: Dataset, to sink: BorrowedSink) throws(ExportError) {
    var writer = LinesWriter(sink: sink)
    try dataset.accept(&writer)
    try writer.finish()
  }
}

private struct LinesWriter: DatasetVisitor, ~Copyable {
  typealias Failure = ExportError
  private var engine = JSONFieldWriter(style: .compact)
  private var sink: BorrowedSink

  init(sink: BorrowedSink) { self.sink = sink }

  mutating func visit(_ head: DatasetHead) throws(ExportError) { line(headTag, head) }

  mutating func visit<E: Entity>(_ entities: Entities<E>) throws(ExportError) {
    let name = E.kind.name
    let span = entities.elements.span
    for index in span.indices {
      line(name, span[index])
      if engine.isFull { try engine.drain(to: &sink) }
    }
  }

  @inline(__always)
  private mutating func line(_ name: String, _ content: some Described) {
    engine.open(0x7B)
    engine.key(lineTag)
    engine.text(name)
    engine.members(of: content)
    engine.close(0x7D)
    engine.lineFeed()
  }

  mutating func finish() throws(ExportError) { try engine.drain(to: &sink) }
}

extension Exporter where Self == NDJSONExporter {
  /// An exporter of NDJSON without escapes for web pages.
  public static var ndjson: NDJSONExporter { NDJSONExporter() }
}

extension ExportFormat {
  /// The NDJSON format: one entity per line.
  public static let ndjson = ExportFormat(
    identifier: "ndjson", fileExtension: "ndjson", mediaType: "application/x-ndjson",
    summary: "an entity a line, which loses nothing and can be read back", options: [.pageSafe]
  ) { options throws(ExportError) in FilePlan(NDJSONExporter(isPageSafe: options.has("page-safe"))) }
}
