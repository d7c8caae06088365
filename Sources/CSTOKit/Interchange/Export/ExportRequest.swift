// SPDX-License-Identifier: Apache-2.0

/// What is to be written: one value that can grow, so that formats need not change when it does.
public struct ExportRequest: Sendable {
  /// What to do where a format cannot carry everything.
  public enum LossPolicy: Sendable, Hashable {
    /// Write what can be written; ``Exporter/losses(for:)`` tells the rest.
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

  /// The data set as the reading has it.
  public var view: Dataset { reading.view(of: dataset).dataset }
}
