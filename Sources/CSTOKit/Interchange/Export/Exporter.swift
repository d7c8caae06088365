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
///   var isPart: Bool { true }
/// }
/// ```
public protocol Exporter: Sendable {
  /// The format.
  var format: ExportFormat { get }

  /// Writes what a request was resolved to; the sink is finished by the caller.
  ///
  /// - Throws: ``ExportError``; the sink has then taken an unspecified part of the bytes.
  func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError)

  /// What of the data the format cannot carry, of what it is there to show.
  func losses(of export: Export) -> [Loss]

  /// What a reader of the output should know beside it, in sentences, such as why a table is empty.
  func remarks(on export: Export) -> [String]

  /// Whether the format shows a part of a data set by its nature, as a table or a picture does: that the rest is not there is no loss.
  var isPart: Bool { get }
}

extension Exporter {
  /// Nothing is lost.
  public func losses(of export: Export) -> [Loss] { [] }

  /// There is nothing to say.
  public func remarks(on export: Export) -> [String] { [] }

  /// The format carries a whole data set.
  public var isPart: Bool { false }
}
