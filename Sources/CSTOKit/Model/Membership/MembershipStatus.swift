// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// The status of a membership during a period, for example suspended.
public struct MembershipStatus: OpenValue {
  /// The word in data, for example `suspended`.
  public let rawValue: String
  /// Creates a status from a word, which may be one outside ``known``.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// The member takes part.
  public static let active = MembershipStatus(rawValue: "active")
  /// The member still belongs but does not take part.
  public static let suspended = MembershipStatus(rawValue: "suspended")
  /// The member declares that it does not take part, although it has not been suspended.
  public static let frozen = MembershipStatus(rawValue: "frozen")
  /// The member has halted its application of the instrument without denouncing it.
  public static let moratorium = MembershipStatus(rawValue: "moratorium")
  /// The member has given notice of withdrawal.
  public static let noticeGiven = MembershipStatus(rawValue: "noticeGiven")

  /// Whether a member with this status takes part; *possibly* for an unknown word.
  public var participation: Certainty {
    switch self {
    case .active, .noticeGiven: .yes
    case .suspended, .frozen, .moratorium: .no
    default: .possibly
    }
  }

  /// The words with a defined meaning, in documentation order.
  public static let known: [MembershipStatus] = [.active, .suspended, .frozen, .moratorium, .noticeGiven]

  /// Other spellings of known words.
  ///
  /// The rule `known-words` uses them to suggest the word that was meant.
  public static var synonyms: KeyValuePairs<String, MembershipStatus> {
    [
      "suspension": .suspended, "freeze": .frozen, "participating": .active, "in force": .active,
      "notice": .noticeGiven, "notice of withdrawal": .noticeGiven, "withdrawing": .noticeGiven,
    ]
  }
  /// The consequence of an unknown word, as an English sentence for messages.
  ///
  /// With an unknown status, it is open whether the member takes part.
  public static var ofUnknown: String { "Whoever has it belongs, and whether it takes part is answered with possibly." }
}
