// SPDX-License-Identifier: Apache-2.0

/// What an exporter gets to write: a data set on which a reading has decided already.
///
/// The statements of other readings stand in it as alternatives, so that an exporter has no choice to make, and none to forget.
public struct Export: Sendable {
  /// The data set as the reading has it.
  public let dataset: Dataset
  /// The languages of names, the first one that has a name being taken.
  public let languages: [LanguageTag]
  /// The reading.
  ///
  /// A format says it in a title, or beside the data, unless it ``Reading/isPreferred``: what a reading changed looks like any other data.
  public let reading: Reading
  /// The paths of the entities of which the reading says nothing, so that the preferred statement stands.
  public let fallbacks: [String]

  /// Resolves a request.
  ///
  /// - Complexity: O(n log n) in the number of entities; O(1) for ``Reading/preferred``.
  public init(_ request: ExportRequest) {
    let view = request.reading.view(of: request.dataset)
    dataset = view.dataset
    languages = request.languages
    reading = request.reading
    fallbacks = view.fallbacks
  }

  /// A data set as it is.
  public init(_ dataset: Dataset, languages: [LanguageTag] = ["en"]) {
    self.init(ExportRequest(dataset, languages: languages))
  }

  /// Writes with an exporter and finishes the sink.
  func write(_ exporter: some Exporter, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    try exporter.write(self, to: &sink)
    try sink.finish()
  }

  /// The same, telling how many bytes have gone to the sink; returns their number.
  func write(
    _ exporter: some Exporter, to sink: inout some ByteSink & ~Copyable, report: @escaping (Int) -> Bool
  ) throws(ExportError) -> Int {
    try sink.borrowed { borrowed throws(ExportError) in
      var progress = ProgressSink(into: borrowed, report: report)
      try write(exporter, to: &progress)
      return progress.count
    }
  }

  /// Refuses losses, if there are any.
  static func refuse(_ losses: [Loss]) throws(ExportError) {
    guard let loss = losses.first else { return }
    throw ExportError(.lossRefused, subject: loss.path, loss.message)
  }
}
