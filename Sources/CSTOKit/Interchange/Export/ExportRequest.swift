// SPDX-License-Identifier: Apache-2.0

/// A request to write a data set.
///
/// All parameters are in one value, so that a new one does not change the formats.
public struct ExportRequest: Sendable {
  /// The action if a format cannot represent all data.
  public enum LossPolicy: Sendable, Hashable {
    /// Writes what can be written; ``Exporter/losses(of:)`` lists the rest.
    case report
    /// Writes nothing and throws an error.
    case refuse
  }

  /// The data set to write.
  public var dataset: Dataset
  /// The reading, which selects among alternative statements.
  public var reading: Reading
  /// The languages of names, in order of preference.
  ///
  /// The first language that has a name is used. The default is English.
  public var languages: [LanguageTag]
  /// The action if a format cannot represent all data; by default ``ExportRequest/LossPolicy/report``.
  public var onLoss: LossPolicy

  /// Makes a request; by default with preferred values and English names.
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
  /// Writes the request to a sink and finishes the sink.
  ///
  /// This method applies the reading, and checks for losses if the request refuses them. To write into the middle of other output, call the
  /// exporter directly with an ``Export``.
  ///
  /// - Throws: ``ExportError`` of the exporter or the sink. With the code `lossRefused`, nothing has been written.
  public func write(_ exporter: some Exporter, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    let export = Export(self)
    if onLoss == .refuse { try Export.refuse(exporter.losses(of: export)) }
    try export.write(exporter, to: &sink)
  }

  /// Writes the request to a sink with progress reports, and finishes the sink.
  ///
  /// - Parameters:
  ///   - exporter: The exporter of the format.
  ///   - sink: The sink that receives the bytes.
  ///   - report: Called from time to time with the number of bytes so far. Returns whether to continue.
  /// - Returns: The number of bytes written.
  /// - Throws: ``ExportError`` as without a report, and with the code `cancelled` if the report returns false.
  @discardableResult
  public func write(
    _ exporter: some Exporter, to sink: inout some ByteSink & ~Copyable, report: @escaping (Int) -> Bool
  ) throws(ExportError) -> Int {
    let export = Export(self)
    if onLoss == .refuse { try Export.refuse(exporter.losses(of: export)) }
    return try export.write(exporter, to: &sink, report: report)
  }

  /// The request as bytes in a format.
  ///
  /// - Throws: ``ExportError`` of the exporter.
  public func bytes(as exporter: some Exporter) throws(ExportError) -> [UInt8] {
    var sink = ArraySink()
    try write(exporter, to: &sink)
    return sink.bytes
  }

  /// The request as text in a format.
  ///
  /// - Throws: ``ExportError`` of the exporter.
  public func text(as exporter: some Exporter) throws(ExportError) -> String {
    String(decoding: try bytes(as: exporter), as: UTF8.self)
  }

  /// Writes the request to a file, either completely or not at all.
  ///
  /// - Throws: ``ExportError``. An existing file is then unchanged.
  public func write(_ exporter: some Exporter, to path: String) throws(ExportError) {
    try FileOutput(path).write { sink throws(ExportError) in try write(exporter, to: &sink) }
  }
}

extension Dataset {
  /// The data set as bytes in a format.
  ///
  /// - Throws: ``ExportError`` of the exporter.
  public func bytes(as exporter: some Exporter) throws(ExportError) -> [UInt8] {
    try ExportRequest(self).bytes(as: exporter)
  }

  /// The data set as text in a format.
  ///
  /// - Throws: ``ExportError`` of the exporter.
  public func text(as exporter: some Exporter) throws(ExportError) -> String {
    try ExportRequest(self).text(as: exporter)
  }

  /// Writes the data set to a file, either completely or not at all.
  ///
  /// - Throws: ``ExportError``. An existing file is then unchanged.
  public func write(_ exporter: some Exporter, to path: String) throws(ExportError) {
    try ExportRequest(self).write(exporter, to: path)
  }
}
