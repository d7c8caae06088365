// SPDX-License-Identifier: Apache-2.0

/// A format with its options, as an immutable value that writes one byte stream.
///
/// The same data set and the same options give the same bytes, on every run and platform. An exporter is rarely called directly.
/// ``ExportRequest`` and ``Dataset`` call it. They apply the reading, refuse losses and finish the sink.
///
/// ```swift
/// struct MemberCount: Exporter {
///   var format: ExportFormat { .memberCount }
///   func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
///     try sink.write(Array("\(export.dataset.memberships.count)\n".utf8).span)
///   }
///   var isPart: Bool { true }
/// }
/// ```
public protocol Exporter: Sendable {
  /// The format that the exporter writes.
  var format: ExportFormat { get }

  /// Writes an export; the caller finishes the sink.
  ///
  /// - Throws: ``ExportError``. The sink has then received an unspecified part of the bytes.
  func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError)

  /// The losses: data that the format should show but cannot represent.
  ///
  /// By default there are none.
  func losses(of export: Export) -> [Loss]

  /// Remarks for readers of the output, as sentences; by default none.
  ///
  /// For example, a remark explains why a table is empty.
  func remarks(on export: Export) -> [String]

  /// Whether the format by nature shows only a part of a data set.
  ///
  /// Examples are a table and a picture. The missing rest is then not a loss.
  var isPart: Bool { get }
}

extension Exporter {
  /// No losses, by default.
  public func losses(of export: Export) -> [Loss] { [] }

  /// No remarks, by default.
  public func remarks(on export: Export) -> [String] { [] }

  /// False, by default: the format represents a whole data set.
  public var isPart: Bool { false }
}
