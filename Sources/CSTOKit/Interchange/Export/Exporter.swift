// SPDX-License-Identifier: Apache-2.0

/// A format with its options: an immutable value that writes one stream of bytes.
///
/// The same data set and the same options give the same bytes, on every run and platform.
public protocol Exporter: Sendable {
  /// The format.
  var format: ExportFormat { get }

  /// Writes a request.
  ///
  /// - Throws: ``ExportError``; the sink has then taken an unspecified part of the bytes.
  func write(_ request: ExportRequest, to sink: inout some ByteSink & ~Copyable) throws(ExportError)

  /// What the format cannot carry of a request.
  func losses(for request: ExportRequest) -> [Loss]
}

extension Exporter {
  /// Nothing is lost.
  public func losses(for request: ExportRequest) -> [Loss] { [] }

  /// Writes a request after asking for losses, where the request refuses them.
  ///
  /// - Throws: ``ExportError``, with the code `lossRefused` before anything is written.
  public func checkedWrite(_ request: ExportRequest, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    if request.onLoss == .refuse, let loss = losses(for: request).first {
      throw ExportError(.lossRefused, subject: loss.path, loss.message)
    }
    try write(request, to: &sink)
  }
}

extension ExportRequest {
  /// The bytes of the request in a format.
  ///
  /// - Throws: ``ExportError``.
  public func bytes(as exporter: some Exporter) throws(ExportError) -> [UInt8] {
    var sink = ArraySink()
    try exporter.checkedWrite(self, to: &sink)
    return sink.bytes
  }

  /// The request in a format as text.
  ///
  /// - Throws: ``ExportError``.
  public func text(as exporter: some Exporter) throws(ExportError) -> String {
    String(decoding: try bytes(as: exporter), as: UTF8.self)
  }

  /// Writes the request to a file, which appears whole or not at all.
  ///
  /// - Throws: ``ExportError``; a file that was there is then as it was.
  public func write(_ exporter: some Exporter, to path: String) throws(ExportError) {
    try FileOutput(path).write { sink throws(ExportError) in try exporter.checkedWrite(self, to: &sink) }
  }
}

extension Dataset {
  /// The bytes of the data set in a format.
  ///
  /// - Throws: ``ExportError``.
  public func bytes(as exporter: some Exporter) throws(ExportError) -> [UInt8] {
    try ExportRequest(self).bytes(as: exporter)
  }

  /// The data set in a format as text.
  ///
  /// - Throws: ``ExportError``.
  public func text(as exporter: some Exporter) throws(ExportError) -> String {
    try ExportRequest(self).text(as: exporter)
  }

  /// Writes the data set to a file, which appears whole or not at all.
  ///
  /// - Throws: ``ExportError``; a file that was there is then as it was.
  public func write(_ exporter: some Exporter, to path: String) throws(ExportError) {
    try ExportRequest(self).write(exporter, to: path)
  }
}
