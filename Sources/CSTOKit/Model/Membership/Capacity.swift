// SPDX-License-Identifier: Apache-2.0

/// In what capacity a member belongs.
public struct Capacity: OpenValue {
  /// The word.
  public let rawValue: String
  /// Makes the value of a word, known or not.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// A full member.
  public static let member = Capacity(rawValue: "member")
  /// An associate member, with fewer rights.
  public static let associate = Capacity(rawValue: "associate")
  /// An observer: present without a vote.
  public static let observer = Capacity(rawValue: "observer")
  /// A partner.
  public static let partner = Capacity(rawValue: "partner")
  /// A guest.
  public static let guest = Capacity(rawValue: "guest")

  /// The known words.
  public static let known: [Capacity] = [.member, .associate, .observer, .partner, .guest]
}
