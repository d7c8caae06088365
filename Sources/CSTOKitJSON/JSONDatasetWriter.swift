// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Writes a data set kind by kind, and hands bytes to the sink whenever enough have come together.
struct JSONDatasetWriter: DatasetWriter {
  private var engine: JSONFieldWriter

  init(style: JSONExporter.Style) {
    engine = JSONFieldWriter(style: style)
    engine.open(0x7B)
  }

  mutating func write(_ head: DatasetHead, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    head.write(to: &engine)
  }

  mutating func write<E: Entity>(
    _ entities: Entities<E>, to sink: inout some ByteSink & ~Copyable
  ) throws(ExportError) {
    if entities.isEmpty { return }
    engine.key(E.kind.key)
    engine.open(0x5B)
    for entity in entities {
      engine.element(entity)
      if engine.bytes.count >= JSONFieldWriter.fullAt { try engine.drain(to: &sink) }
    }
    engine.close(0x5D)
  }

  mutating func finish(to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    engine.close(0x7D)
    engine.lineFeed()
    try engine.drain(to: &sink)
  }
}
