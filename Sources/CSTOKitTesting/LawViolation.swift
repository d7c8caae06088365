// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// A law of formats that one did not keep.
public struct LawViolation: Sendable, Hashable, CustomStringConvertible {
  /// What every format keeps.
  public enum Law: String, Sendable, Hashable, CaseIterable {
    /// An empty data set, and those without a hostile text, can be written.
    case writesPlainData
    /// The same data set gives the same bytes again, as far as one process shows: an order that a hash decides may be another in the next.
    case repeatsItself
    /// What the sink throws is thrown on, and nothing is written behind it.
    case stopsWithTheSink
    /// A value that cannot be written is refused with the code `unwritableValue` and a path into the data, such as `states/tjk/note`.
    case refusesWithPath
    /// Where no loss was told, the bytes are read back to a data set that has the same texts byte for byte.
    case readsBack
    /// Where no loss was told, data sets that differ, be it in one value, have bytes that differ.
    case tellsApart
    /// What is written under a reading is the data set as the reading has it, where no loss was told.
    case honoursReading
    /// Where a loss was told, a request that refuses losses is refused before a byte is written.
    case refusesLosses
    /// More bytes or entities than the limits allow are refused with the code `limit`.
    case keepsLimits
  }

  /// The law.
  public let law: Law
  /// The seed of the random data set that showed it; nil where it was another.
  public let seed: UInt64?
  /// What was seen, in a few words.
  public let message: String

  init(_ law: Law, seed: UInt64? = nil, _ message: String) {
    self.law = law
    self.seed = seed
    self.message = message.shownSafely
  }

  /// One line: `readsBack, seed 3: memberships/membership-2/note differs`.
  public var description: String { "\(law.rawValue)\(seed.map { ", seed \($0)" } ?? ""): \(message)" }
}
