// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// Writes a data set as NDJSON: a compact object a line, first the head, then the entities by kind.
///
/// The first field of each line, `entity`, tells the kind: `dataset` for the head, else `membership`, `source` and so on.
public struct NDJSONExporter: Exporter {
  /// Whether `<`, `>`, `&`, U+2028 and U+2029 are written as escapes, so that no text ends the script of a page that the lines stand in.
  public let isPageSafe: Bool

  /// Makes an exporter.
  public init(isPageSafe: Bool = false) { self.isPageSafe = isPageSafe }

  /// NDJSON.
  public var format: ExportFormat { .ndjson }

  /// Values that no reader takes.
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
  /// NDJSON.
  public static var ndjson: NDJSONExporter { NDJSONExporter() }
}

extension ExportFormat {
  /// NDJSON: an entity a line.
  public static let ndjson = ExportFormat(
    identifier: "ndjson", fileExtension: "ndjson", mediaType: "application/x-ndjson",
    summary: "an entity a line, which loses nothing and can be read back", options: [.pageSafe]
  ) { options throws(ExportError) in FilePlan(NDJSONExporter(isPageSafe: options.has("page-safe"))) }
}
