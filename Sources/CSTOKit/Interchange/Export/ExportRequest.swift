// SPDX-License-Identifier: Apache-2.0

/// What is to be written: one value that can grow, so that formats need not change when it does.
public struct ExportRequest: Sendable {
  /// What to do where a format cannot carry everything.
  public enum LossPolicy: Sendable, Hashable {
    /// Write what can be written; ``Exporter/losses(of:)`` tells the rest.
    case report
    /// Write nothing.
    case refuse
  }

  /// The data set.
  public var dataset: Dataset
  /// Which of the rival statements are taken.
  public var reading: Reading
  /// The languages of names, the first one that has a name being taken.
  public var languages: [LanguageTag]
  /// What to do where a format cannot carry everything.
  public var onLoss: LossPolicy

  /// Makes a request.
  public init(
    _ dataset: Dataset, reading: Reading = .preferred, languages: [LanguageTag] = ["en"], onLoss: LossPolicy = .report
  ) {
    self.dataset = dataset
    self.reading = reading
    self.languages = languages
    self.onLoss = onLoss
  }
}

extension ExportRequest {
  /// Writes the request to a sink, which is then finished.
  ///
  /// Here, and for all exporters, the reading is resolved, and losses are asked for where the request refuses them.
  /// An exporter that is to write into the middle of something is called itself, with an ``Export``.
  ///
  /// - Throws: ``ExportError``: of the exporter or the sink; with the code `lossRefused` before anything is written.
  public func write(_ exporter: some Exporter, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    let export = Export(self)
    if onLoss == .refuse { try Export.refuse(exporter.losses(of: export)) }
    try export.write(exporter, to: &sink)
  }

  /// Writes the request to a sink, which is then finished, and tells how many bytes have gone to it.
  ///
  /// - Parameters:
  ///   - exporter: The format.
  ///   - sink: Where the bytes go.
  ///   - report: Is told the number of bytes so far, now and then, and says whether to go on.
  /// - Returns: The number of bytes.
  /// - Throws: ``ExportError`` as without a report, and with the code `cancelled` once the report says to stop.
  @discardableResult
  public func write(
    _ exporter: some Exporter, to sink: inout some ByteSink & ~Copyable, report: @escaping (Int) -> Bool
  ) throws(ExportError) -> Int {
    let export = Export(self)
    if onLoss == .refuse { try Export.refuse(exporter.losses(of: export)) }
    return try export.write(exporter, to: &sink, report: report)
  }

  /// The bytes of the request in a format.
  ///
  /// - Throws: ``ExportError``.
  public func bytes(as exporter: some Exporter) throws(ExportError) -> [UInt8] {
    var sink = ArraySink()
    try write(exporter, to: &sink)
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
    try FileOutput(path).write { sink throws(ExportError) in try write(exporter, to: &sink) }
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
