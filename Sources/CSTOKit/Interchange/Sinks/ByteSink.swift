// SPDX-License-Identifier: Apache-2.0

/// Where an exporter's bytes go: the narrow waist between formats and files, arrays, counters and the client's own.
public protocol ByteSink: ~Copyable {
  /// Takes some bytes, all of them or none.
  ///
  /// - Throws: ``ExportError`` if they cannot be taken; the exporter then stops.
  mutating func write(_ bytes: Span<UInt8>) throws(ExportError)

  /// Learns that no byte follows: what is held back is passed on, a file is put on the disk and closed.
  ///
  /// Whoever opened the sink calls it, once, and not after an error; an exporter does not. It does nothing unless a sink has its own.
  ///
  /// - Throws: ``ExportError`` if that fails; what was written is then not whole.
  mutating func finish() throws(ExportError)
}

extension ByteSink where Self: ~Copyable {
  /// Does nothing.
  public mutating func finish() throws(ExportError) {}

  /// Writes a text in UTF-8.
  ///
  /// - Throws: ``ExportError`` if it cannot be taken.
  public mutating func write(_ text: String) throws(ExportError) { try write(Array(text.utf8).span) }
}
