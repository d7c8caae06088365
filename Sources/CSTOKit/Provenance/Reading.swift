// SPDX-License-Identifier: Apache-2.0

/// A view of a data set: which of the rival statements are taken.
public struct Reading: Sendable, Hashable {
  /// What the reading is called: `preferred`.
  public let name: String

  private init(name: String) { self.name = name }

  /// The preferred values, which the entities hold themselves.
  public static let preferred = Reading(name: "preferred")
}
