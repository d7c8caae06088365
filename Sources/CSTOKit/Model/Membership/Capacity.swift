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

  /// What people write for them.
  public static var synonyms: KeyValuePairs<String, Capacity> {
    [
      "full": .member, "full member": .member, "member state": .member, "full membership": .member, "membre": .member,
      "Mitglied": .member, "miembro": .member, "член": .member, "associated": .associate,
      "associate member": .associate, "associated state": .associate, "observer state": .observer,
      "observateur": .observer, "Beobachter": .observer, "наблюдатель": .observer, "dialogue partner": .partner,
      "partner state": .partner, "invited": .guest,
    ]
  }
  /// Nobody counts such a member.
  public static var ofUnknown: String {
    "Whoever belongs in it is listed with it, and counts neither as a member nor as an observer."
  }
}
