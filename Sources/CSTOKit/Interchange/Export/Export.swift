// SPDX-License-Identifier: Apache-2.0

/// The input of an exporter: a data set to which a reading has been applied.
///
/// The data set contains the statements of other readings as alternatives, so an exporter has no choice to make.
public struct Export: Sendable {
  /// The data set with the reading applied.
  public let dataset: Dataset
  /// The languages of names, in order of preference.
  ///
  /// The first language that has a name is used.
  public let languages: [LanguageTag]
  /// The reading that was applied.
  ///
  /// Unless it ``Reading/isPreferred``, a format states it in a title or next to the data, because changed data looks like any other data.
  public let reading: Reading
  /// The paths of the entities for which the preferred statement is a fallback.
  public let fallbacks: [String]

  /// Applies the reading of a request.
  ///
  /// - Complexity: O(n log n) in the number of entities; O(1) for ``Reading/preferred``.
  public init(_ request: ExportRequest) {
    let view = request.reading.view(of: request.dataset)
    dataset = view.dataset
    languages = request.languages
    reading = request.reading
    fallbacks = view.fallbacks
  }

  /// Makes a copy with names in other languages.
  package init(_ export: Export, languages: [LanguageTag]) {
    dataset = export.dataset
    self.languages = languages
    reading = export.reading
    fallbacks = export.fallbacks
  }

  /// Makes an export of a data set with the preferred values.
  public init(_ dataset: Dataset, languages: [LanguageTag] = ["en"]) {
    self.init(ExportRequest(dataset, languages: languages))
  }

  /// Writes with an exporter and finishes the sink.
  func write(_ exporter: some Exporter, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    try exporter.write(self, to: &sink)
    try sink.finish()
  }

  /// Writes with an exporter and finishes the sink, with progress reports.
  ///
  /// Returns the number of bytes written.
  func write(
    _ exporter: some Exporter, to sink: inout some ByteSink & ~Copyable, report: @escaping (Int) -> Bool
  ) throws(ExportError) -> Int {
    try sink.borrowed { borrowed throws(ExportError) in
      var progress = ProgressSink(into: borrowed, report: report)
      try write(exporter, to: &progress)
      return progress.count
    }
  }

  /// Throws an error for the first loss, if there is one.
  static func refuse(_ losses: [Loss]) throws(ExportError) {
    guard let loss = losses.first else { return }
    throw ExportError(.lossRefused, subject: loss.path, loss.message)
  }
}
