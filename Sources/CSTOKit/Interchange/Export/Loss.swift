// SPDX-License-Identifier: Apache-2.0

/// A part of the data that a format cannot represent.
public struct Loss: Sendable, Hashable, Codable {
  /// The place in the data, as a path or a kind of entities.
  ///
  /// For example `memberships/uzb-csto-2006/note` or `sources`.
  public let path: String
  /// The description of the loss, in a few words.
  public let message: String

  /// Makes a loss at a path or of a kind.
  public init(path: String, _ message: String) {
    self.path = path
    self.message = message
  }
}
