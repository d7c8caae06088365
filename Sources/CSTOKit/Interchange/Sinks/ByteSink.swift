// SPDX-License-Identifier: Apache-2.0

/// Where an exporter's bytes go: the narrow waist between formats and files, arrays, counters and the client's own.
public protocol ByteSink: ~Copyable {
  /// Takes some bytes, all of them or none.
  ///
  /// - Throws: ``ExportError`` if they cannot be taken; the exporter then stops.
  mutating func write(_ bytes: Span<UInt8>) throws(ExportError)
}
