// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// What state a membership is in.
public struct MembershipStatus: OpenValue {
  /// The word.
  public let rawValue: String
  /// Makes the value of a word, known or not.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// The member takes part.
  public static let active = MembershipStatus(rawValue: "active")
  /// The member belongs and does not take part.
  public static let suspended = MembershipStatus(rawValue: "suspended")
  /// The member says that it takes no part, and nobody has suspended it.
  public static let frozen = MembershipStatus(rawValue: "frozen")
  /// The member holds the instrument in abeyance without denouncing it.
  public static let moratorium = MembershipStatus(rawValue: "moratorium")
  /// The member has given notice of leaving.
  public static let noticeGiven = MembershipStatus(rawValue: "noticeGiven")

  /// Whether a member of this status takes part; *possibly* for a word that this package does not know.
  public var participation: Certainty {
    switch self {
    case .active, .noticeGiven: .yes
    case .suspended, .frozen, .moratorium: .no
    default: .possibly
    }
  }

  /// The known words.
  public static let known: [MembershipStatus] = [.active, .suspended, .frozen, .moratorium, .noticeGiven]

  /// What people write for them.
  public static var synonyms: KeyValuePairs<String, MembershipStatus> {
    [
      "suspension": .suspended, "freeze": .frozen, "participating": .active, "in force": .active,
      "notice": .noticeGiven, "notice of withdrawal": .noticeGiven, "withdrawing": .noticeGiven,
    ]
  }
  /// Whether the member takes part is open.
  public static var ofUnknown: String { "Whoever has it belongs, and whether it takes part is answered with possibly." }
}
