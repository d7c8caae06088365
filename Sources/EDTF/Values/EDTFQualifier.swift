// SPDX-License-Identifier: Apache-2.0

/// What a date says of its own reliability.
///
/// A qualifier never moves a bound.
public enum EDTFQualifier: String, Sendable, Hashable, Codable, CaseIterable {
  /// `?`: the statement may be wrong.
  case uncertain = "?"
  /// `~`: the date is near the one given.
  case approximate = "~"
  /// `%`: both.
  case uncertainAndApproximate = "%"
}
