// SPDX-License-Identifier: Apache-2.0

/// The capacity in which a party belongs to its host.
public struct Capacity: OpenValue {
  /// The word in data, for example `member`.
  public let rawValue: String
  /// Creates a capacity from a word, which may be one outside ``known``.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// A full member.
  public static let member = Capacity(rawValue: "member")
  /// An associate member, with fewer rights.
  public static let associate = Capacity(rawValue: "associate")
  /// An observer, who attends without a vote.
  public static let observer = Capacity(rawValue: "observer")
  /// A partner, for example a dialogue partner or partner state.
  public static let partner = Capacity(rawValue: "partner")
  /// A guest, who attends by invitation.
  public static let guest = Capacity(rawValue: "guest")

  /// The words with a defined meaning, in documentation order.
  public static let known: [Capacity] = [.member, .associate, .observer, .partner, .guest]

  /// Other spellings of known words.
  ///
  /// The rule `known-words` uses them to suggest the word that was meant.
  public static var synonyms: KeyValuePairs<String, Capacity> {
    [
      "full": .member, "full member": .member, "member state": .member, "full membership": .member, "membre": .member,
      "Mitglied": .member, "miembro": .member, "член": .member, "associated": .associate,
      "associate member": .associate, "associated state": .associate, "observer state": .observer,
      "observateur": .observer, "Beobachter": .observer, "наблюдатель": .observer, "dialogue partner": .partner,
      "partner state": .partner, "invited": .guest,
    ]
  }
  /// The consequence of an unknown word, as an English sentence for messages.
  ///
  /// A party in an unknown capacity counts neither as a member nor as an observer.
  public static var ofUnknown: String {
    "Whoever belongs in it is listed with it, and counts neither as a member nor as an observer."
  }
}
