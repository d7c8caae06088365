// SPDX-License-Identifier: Apache-2.0

/// Something that a format cannot carry.
public struct Loss: Sendable, Hashable, Codable {
  /// Where it stands in the data: a path such as `memberships/uzb-csto-2006/note`, or a kind such as `sources`.
  public let path: String
  /// What is lost, in a few words.
  public let message: String

  /// Makes a loss.
  public init(path: String, _ message: String) {
    self.path = path
    self.message = message
  }
}
