// SPDX-License-Identifier: Apache-2.0

/// A statement about the reliability of a date.
///
/// A qualifier never changes the bounds of a date.
public enum EDTFQualifier: String, Sendable, Hashable, Codable, CaseIterable {
  /// The date may be wrong, `?`.
  case uncertain = "?"
  /// The actual date is near the given one, `~`.
  case approximate = "~"
  /// The date is both uncertain and approximate, `%`.
  case uncertainAndApproximate = "%"
}
