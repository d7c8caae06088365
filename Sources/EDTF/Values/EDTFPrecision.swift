// SPDX-License-Identifier: Apache-2.0

/// The unit to which a date is known.
///
/// Later versions may add units.
public struct EDTFPrecision: RawRepresentable, Sendable, Hashable, Codable {
  /// The name of the unit as it appears in tables, for example `month`.
  public let rawValue: String
  /// Creates a precision from the name of a unit; any text is accepted.
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
  /// A season, quarter, four-month period or half of a year: `2005-21`.
  public static let season = EDTFPrecision(rawValue: "season")
  /// A second, as in a date with a time of day: `2004-06-11T10:10:10Z`.
  public static let second = EDTFPrecision(rawValue: "second")

  /// Returns the coarser of two precisions.
  static func coarser(_ one: EDTFPrecision, _ other: EDTFPrecision) -> EDTFPrecision {
    let order: [EDTFPrecision] = [.millennium, .century, .decade, .year, .season, .month, .day, .second]
    return order.first { $0 == one || $0 == other } ?? one
  }
}
