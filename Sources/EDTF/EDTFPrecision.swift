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
