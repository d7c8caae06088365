// SPDX-License-Identifier: Apache-2.0

/// A format with its options: an immutable value that writes one stream of bytes.
///
/// The same data set and the same options give the same bytes, on every run and platform. An exporter is rarely called itself:
/// ``ExportRequest`` and ``Dataset`` write with it, which resolves the reading, refuses losses and finishes the sink.
///
/// ```swift
/// struct MemberCount: Exporter {
///   var format: ExportFormat { .memberCount }
///   func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
///     try sink.write(Array("\(export.dataset.memberships.count)\n".utf8).span)
///   }
///   func losses(of export: Export) -> [Loss] { [Loss(path: "memberships", "only their number is written")] }
/// }
/// ```
public protocol Exporter: Sendable {
  /// The format.
  var format: ExportFormat { get }

  /// Writes what a request was resolved to; the sink is finished by the caller.
  ///
  /// - Throws: ``ExportError``; the sink has then taken an unspecified part of the bytes.
  func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError)

  /// What of the data the format cannot carry.
  func losses(of export: Export) -> [Loss]
}

extension Exporter {
  /// Nothing is lost.
  public func losses(of export: Export) -> [Loss] { [] }
}
