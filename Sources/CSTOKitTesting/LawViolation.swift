// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// A law of formats that a format violates.
public struct LawViolation: Sendable, Hashable, CustomStringConvertible {
  /// A law that every format must obey.
  public enum Law: String, Sendable, Hashable, CaseIterable {
    /// An empty data set, and one without hostile texts, can be written.
    case writesPlainData
    /// The same data set gives the same bytes again, within one process.
    ///
    /// An order that depends on hashing may change in the next process; see ``FormatLaws/fingerprint()``.
    case repeatsItself
    /// An error of the sink is rethrown, and nothing is written after it.
    case stopsWithTheSink
    /// An unwritable value is an error with the code `unwritableValue` and a path.
    ///
    /// The path leads into the data, for example `states/tjk/note`.
    case refusesWithPath
    /// If no loss is reported, importing the bytes restores all texts byte for byte.
    case readsBack
    /// If no loss is reported, data sets that differ in any value have different bytes.
    case tellsApart
    /// If no loss is reported, the output under a reading follows that reading.
    case honoursReading
    /// If a loss is reported, a request can refuse it before anything is written.
    case refusesLosses
    /// More bytes or entities than the limits allow are an error with the code `limit`.
    case keepsLimits
  }

  /// The violated law.
  public let law: Law
  /// The seed of the random data set that showed the violation.
  ///
  /// Nil for other data sets.
  public let seed: UInt64?
  /// The observation, in a few words.
  public let message: String

  init(_ law: Law, seed: UInt64? = nil, _ message: String) {
    self.law = law
    self.seed = seed
    self.message = message.shownSafely
  }

  /// One line, for example `readsBack, seed 3: memberships/membership-2/note differs`.
  public var description: String { "\(law.rawValue)\(seed.map { ", seed \($0)" } ?? ""): \(message)" }
}
