// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A timeline of the memberships in an organization and its predecessors, before it is drawn.
///
/// There is one row per member, with its spells, statuses, gaps and marks, and with the claims of other sources.
///
/// ```swift
/// for row in DatasetViews(.csto).timeline(of: .csto).rows { print(row.name, row.spells.map(\.possible)) }
/// ```
///
/// Days are shown up to the as-of day. Without an as-of day, the end is the last day of the latest year in the memberships.
public struct TimelineChart: Sendable, Hashable {
  /// The title, which contains the name of the organization and the first and last year.
  public var title: String
  /// The members on the last day and the former members; empty without rows.
  public internal(set) var summary = ""
  /// The lines below the title: the reading, the predecessors, and the limit of open ends.
  public var subtitle: [String] = []
  /// Remarks that precede the sentences, for example that there is nothing to show.
  public var remarks: [String] = []
  /// The first and the last year of all rows; nil if nothing has a date.
  public var years: ClosedRange<Int>?
  /// The members, in the order of their first days.
  public var rows: [Row] = []
  /// The successions within the lineage of the organization, if they have a date.
  public var changes: [Change] = []
  /// The legend for bars of the organization itself; empty if it has no predecessors.
  public var successor = ""
  /// The legend for bars of the predecessors; empty if there are none.
  public var predecessors = ""
  /// The number of certain members from each day on which it changes.
  ///
  /// Only the capacity `member` counts.
  public var counts: [Count] = []
  /// The lines below the chart that state its basis.
  ///
  /// They name the record with its version and as-of day, and the number of sources.
  public internal(set) var footer: [String] = []

  /// Creates a chart without rows.
  public init(title: String) { self.title = title }

  /// A text alternative with one sentence per line, for readers who cannot see the chart.
  public var text: String {
    ViewText.text(
      title: title, summary: summary, subtitle: subtitle, remarks: remarks, sentences: sentences, footer: footer)
  }

  /// The sentences of rows and changes, without repetition; empty without years.
  public var sentences: [String] {
    // The remarks already describe the rows of a chart without years.
    if years == nil { return [] }
    var seen: Set<String> = []
    let all = rows.flatMap(\.sentences) + changes.map(\.sentence) + rows.flatMap { $0.gaps.map(\.sentence) }
    return all.filter { seen.insert($0).inserted }
  }

  /// The sources cited by changes, spells, statuses and disputes.
  var sources: Set<EntityID<Source>> {
    var sources: Set<EntityID<Source>> = []
    func cite(_ citations: [Citation]) { for citation in citations { sources.insert(citation.source) } }
    for change in changes { cite(change.citations) }
    for row in rows {
      for spell in row.spells {
        cite(spell.citations)
        for status in spell.statuses { cite(status.citations) }
      }
      for dispute in row.disputes { cite(dispute.citations) }
    }
    return sources
  }

  /// A range of days, including both ends.
  public struct Days: Sendable, Hashable {
    /// The first day, included.
    public var first: CalendarDay
    /// The last day, included.
    public var last: CalendarDay

    /// Creates a range of days, including both ends.
    public init(first: CalendarDay, last: CalendarDay) {
      self.first = first
      self.last = last
    }

    /// The number of days.
    public var count: Int { last.number - first.number + 1 }
  }

  /// The number of members from a certain day on.
  public struct Count: Sendable, Hashable {
    /// The first day with this number of members.
    public var day: CalendarDay
    /// The number of certain members.
    public var number: Int
  }

  /// The succession of an organization to another.
  public struct Change: Sendable, Hashable {
    /// The id of the change's element in the picture.
    public var id: String
    /// The id of the succession.
    public var succession: EntityID<Succession>
    /// The earliest day that its date allows.
    public var day: CalendarDay
    /// The date and the name of the successor, as shown in the chart.
    public var label: String
    /// The date, the successor and the predecessor in a sentence.
    public var sentence: String
    /// The citations for the succession.
    public var citations: [Citation]
  }
}
