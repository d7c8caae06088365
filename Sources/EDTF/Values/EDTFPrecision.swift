// SPDX-License-Identifier: Apache-2.0

/// The unit to which a date is known.
///
/// The list may grow with the forms that are read.
public struct EDTFPrecision: RawRepresentable, Sendable, Hashable, Codable {
  /// The word for it, as tables write it.
  public let rawValue: String
  /// Makes a precision of a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A whole year: `2005`.
  public static let year = EDTFPrecision(rawValue: "year")
  /// A month of a year: `2005-05`.
  public static let month = EDTFPrecision(rawValue: "month")
  /// A calendar day: `2005-05-13`.
  public static let day = EDTFPrecision(rawValue: "day")
}

extension EDTFPrecision {
  /// A thousand years: `1XXX`.
  public static let millennium = EDTFPrecision(rawValue: "millennium")
  /// A hundred years: `19XX`.
  public static let century = EDTFPrecision(rawValue: "century")
  /// Ten years: `196X`.
  public static let decade = EDTFPrecision(rawValue: "decade")
  /// A season, quarter or other part of a year: `2005-21`.
  public static let season = EDTFPrecision(rawValue: "season")
  /// A second of a day, with a time of day.
  public static let second = EDTFPrecision(rawValue: "second")

  /// The coarser of two precisions.
  static func coarser(_ one: EDTFPrecision, _ other: EDTFPrecision) -> EDTFPrecision {
    let order: [EDTFPrecision] = [.millennium, .century, .decade, .year, .season, .month, .day, .second]
    return order.first { $0 == one || $0 == other } ?? one
  }
}
