// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension TimelineChart {
  /// A member.
  public struct Row: Sendable, Hashable {
    /// The member.
    public var member: PartyID
    /// The id of the element in the picture.
    public var id: String { "party-\(member)" }
    /// The name that is written.
    public var label: String
    /// What sentences call it: the name, and the id behind one that others have too.
    public var name: String
    /// How many spells there are, and what is known of those without dates.
    public var sentence: String
    /// The spells that have a place among the years, in the order of their days.
    public var spells: [Spell]
    /// The memberships without dates.
    public var undated: [EntityID<Membership>]
    /// The days between spells.
    public var gaps: [Gap]
    /// What others say.
    public var disputes: [Dispute]
    /// What became of the member up to the last day: `member`, another capacity or status, or `left 2012`.
    public var standing = ""
    /// Whether it belongs on the last day.
    public var isCurrent = false

    /// What the row says, but for its gaps.
    var sentences: [String] {
      [sentence] + spells.flatMap { [$0.sentence] + $0.statuses.map(\.sentence) + $0.marks.map(\.sentence) }
        + disputes.map(\.sentence)
    }
  }

  /// A spell of belonging.
  public struct Spell: Sendable, Hashable {
    /// The membership.
    public var membership: EntityID<Membership>
    /// The id of the element in the picture.
    public var id: String { "membership-\(membership)" }
    /// To whom the member belonged.
    public var host: PartyID
    /// In what capacity.
    public var capacity: Capacity
    /// The days that are certain; nil if none is.
    public var certain: Days?
    /// The days that are possible, the certain ones among them.
    public var possible: Days
    /// The dates, for a label.
    public var label: String?
    /// Whether its end is open.
    public var isOpen = false
    /// What it says.
    public var sentence: String
    /// What became of it on the way.
    public var statuses: [Status]
    /// When its beginning and its end were announced, and took effect.
    public var marks: [Mark]
    /// Who says it.
    public var citations: [Citation]
  }

  /// A status during a spell.
  public struct Status: Sendable, Hashable {
    /// The id of the element in the picture.
    public var id: String
    /// The status.
    public var status: MembershipStatus
    /// The days.
    public var days: Days
    /// The word for it and its dates, for a label.
    public var label: String
    /// What it says.
    public var sentence: String
    /// Who says it.
    public var citations: [Citation]
  }

  /// A day on which something was announced, or took effect.
  public struct Mark: Sendable, Hashable {
    /// What happened.
    public enum Kind: Sendable, Hashable {
      /// It was announced.
      case announced
      /// It took effect.
      case effective
    }

    /// The id of the element in the picture.
    public var id: String
    /// What happened.
    public var kind: Kind
    /// The first day that the date allows.
    public var day: CalendarDay
    /// What it says.
    public var sentence: String
  }

  /// The days between two spells.
  public struct Gap: Sendable, Hashable {
    /// The id of the element in the picture.
    public var id: String
    /// The days.
    public var days: Days
    /// The number of the spell before it.
    public var before: Int
    /// The number of the spell behind it.
    public var after: Int
    /// What it says.
    public var sentence: String
  }

  /// Days on which others say something else.
  public struct Dispute: Sendable, Hashable {
    /// The id of the element in the picture.
    public var id: String
    /// The days.
    public var days: Days
    /// What the record itself says of belonging on these days.
    public var certainty: Certainty
    /// What is claimed, in words, what is claimed of the most days standing first.
    public var claims: [String]
    /// The claims for a label: those of a tenth of the days or more.
    public var mainClaims: [String]
    /// What it says.
    public var sentence: String
    /// Who says otherwise.
    public var citations: [Citation]
  }
}
