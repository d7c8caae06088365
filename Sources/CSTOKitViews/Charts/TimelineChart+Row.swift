// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension TimelineChart {
  /// A member, which is one row of the chart.
  public struct Row: Sendable, Hashable {
    /// The id of the member.
    public var member: PartyID
    /// The id of the row's element in the picture.
    public var id: String { "party-\(member)" }
    /// The name of the member, as shown in the chart.
    public var label: String
    /// The name of the member in sentences.
    ///
    /// The id follows in parentheses if other parties share the name.
    public var name: String
    /// The number of spells, and what is known of those without dates.
    public var sentence: String
    /// The spells with a first day, in the order of their days.
    public var spells: [Spell]
    /// The memberships without a first day, which cannot be drawn among the years.
    public var undated: [EntityID<Membership>]
    /// The gaps between spells, in the order of their days.
    public var gaps: [Gap]
    /// Periods on which other sources disagree, in the order of their days.
    public var disputes: [Dispute]
    /// The standing of the member on the last day.
    ///
    /// Examples are `member`, another capacity or status, or `left 2012`.
    public var standing = ""
    /// Whether the member still belongs to the organization on the last day.
    public var isCurrent = false

    /// The sentences of the row, except those about gaps.
    var sentences: [String] {
      [sentence] + spells.flatMap { [$0.sentence] + $0.statuses.map(\.sentence) + $0.marks.map(\.sentence) }
        + disputes.map(\.sentence)
    }
  }

  /// A period of membership.
  public struct Spell: Sendable, Hashable {
    /// The id of the membership.
    public var membership: EntityID<Membership>
    /// The id of the spell's element in the picture.
    public var id: String { "membership-\(membership)" }
    /// The organization to which the member belonged.
    public var host: PartyID
    /// The capacity, for example member or observer.
    public var capacity: Capacity
    /// The certain days; nil if no day is certain.
    public var certain: Days?
    /// The possible days, which include the certain ones.
    public var possible: Days
    /// The dates as a label, for example “1992 – 2002”; nil if they are unknown.
    public var label: String?
    /// Whether the membership continues, with an open end; false by default.
    public var isOpen = false
    /// The member, the capacity, the organization and the dates in a sentence.
    public var sentence: String
    /// The statuses during the spell, for example a suspension.
    public var statuses: [Status]
    /// The days on which its beginning or end was announced or took effect.
    public var marks: [Mark]
    /// The citations for the membership.
    public var citations: [Citation]
  }

  /// A status during a spell.
  public struct Status: Sendable, Hashable {
    /// The id of the status's element in the picture.
    public var id: String
    /// The status, for example suspended.
    public var status: MembershipStatus
    /// The days on which the member certainly had the status; nil if no day is certain.
    public var certain: Days?
    /// The possible days within the spell, up to the as-of day, which include the certain ones.
    public var possible: Days
    /// The word for the status with its dates, as a label.
    public var label: String
    /// The member, the status and its dates in a sentence.
    public var sentence: String
    /// The citations for the status.
    public var citations: [Citation]
  }

  /// A day on which something was announced or took effect.
  public struct Mark: Sendable, Hashable {
    /// The kind of event on the day.
    public enum Kind: Sendable, Hashable {
      /// The beginning, the end or a status was announced.
      case announced
      /// The beginning or the end took effect.
      case effective
    }

    /// The id of the mark's element in the picture.
    public var id: String
    /// The kind of event on the day.
    public var kind: Kind
    /// The earliest day that the date of the event allows.
    public var day: CalendarDay
    /// The member, the event and its date in a sentence.
    public var sentence: String
  }

  /// The days between two spells.
  public struct Gap: Sendable, Hashable {
    /// The id of the gap's element in the picture.
    public var id: String
    /// The days of the gap.
    public var days: Days
    /// The index of the spell before the gap, in ``Row/spells``.
    public var before: Int
    /// The index of the spell after the gap, in ``Row/spells``.
    public var after: Int
    /// The member and the first and last day of the gap in a sentence.
    public var sentence: String
  }

  /// Days on which other sources disagree with the record.
  public struct Dispute: Sendable, Hashable {
    /// The id of the dispute's element in the picture.
    public var id: String
    /// The disputed days.
    public var days: Days
    /// The certainty of the membership on these days according to the record.
    public var certainty: Certainty
    /// The claims of other sources in words, those for the most days first.
    public var claims: [String]
    /// The claims for a label: those for at least a tenth of the days.
    public var mainClaims: [String]
    /// The member, the days and the claims in a sentence.
    public var sentence: String
    /// The citations for the claims.
    public var citations: [Citation]
  }
}
