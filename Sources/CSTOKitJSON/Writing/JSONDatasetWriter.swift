// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Writes a data set kind by kind, and drains full buffers to the sink.
struct JSONDatasetWriter: DatasetVisitor, ~Copyable {
  typealias Failure = ExportError
  private var engine: JSONFieldWriter
  private var sink: BorrowedSink

  init(style: JSONExporter.Style, sink: BorrowedSink) {
    self.sink = sink
    engine = JSONFieldWriter(style: style)
    engine.open(0x7B)
  }

  mutating func visit(_ head: DatasetHead) throws(ExportError) { engine.members(of: head) }

  mutating func visit<E: Entity>(_ entities: Entities<E>) throws(ExportError) {
    if entities.isEmpty { return }
    engine.key(E.kind.key)
    engine.open(0x5B)
    let span = entities.elements.span
    for index in span.indices {
      engine.element(span[index])
      if engine.isFull { try engine.drain(to: &sink) }
    }
    engine.close(0x5D)
  }

  mutating func finish() throws(ExportError) {
    engine.close(0x7D)
    engine.lineFeed()
    try engine.drain(to: &sink)
  }
}
