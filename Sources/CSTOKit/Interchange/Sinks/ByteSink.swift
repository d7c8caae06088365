// SPDX-License-Identifier: Apache-2.0

/// The destination of an exporter's bytes.
///
/// Files, arrays, counters and custom sinks conform to this protocol, so formats do not depend on any of them.
public protocol ByteSink: ~Copyable {
  /// Accepts some bytes, either all or none of them.
  ///
  /// - Throws: ``ExportError`` if they cannot be written. The exporter then stops.
  mutating func write(_ bytes: Span<UInt8>) throws(ExportError)

  /// Ends the output: buffered bytes are written, and a file is flushed and closed.
  ///
  /// The code that opened the sink calls this method once, and not after an error. An exporter does not call it. By default it does
  /// nothing.
  ///
  /// - Throws: ``ExportError`` if this fails. The output is then incomplete.
  mutating func finish() throws(ExportError)
}

extension ByteSink where Self: ~Copyable {
  /// Does nothing, by default.
  public mutating func finish() throws(ExportError) {}

  /// Writes a text in UTF-8.
  ///
  /// - Throws: ``ExportError`` if it cannot be written.
  public mutating func write(_ text: String) throws(ExportError) { try write(Array(text.utf8).span) }
}
