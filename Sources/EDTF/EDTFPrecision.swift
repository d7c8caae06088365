// SPDX-License-Identifier: Apache-2.0

/// The unit to which a date is known.
public enum EDTFPrecision: String, Sendable, Hashable, Codable, CaseIterable {
  /// A whole year: `2005`.
  case year
  /// A month of a year: `2005-05`.
  case month
  /// A calendar day: `2005-05-13`.
  case day
}
