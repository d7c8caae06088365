// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// Who belonged to an organization and to those whose place it took, along the years, before anybody draws it: a row for each member, with its spells,
/// statuses, gaps and marks, and with what others say.
///
/// ```swift
/// for row in DatasetViews(.csto).timeline(of: .csto).rows { print(row.name, row.spells.map(\.possible)) }
/// ```
///
/// Days are shown up to the as-of day, or without one up to the end of the last year that a membership names.
public struct TimelineChart: Sendable, Hashable {
  /// The title.
  public var title: String
  /// Who belongs on the last day shown, and who did before, in two sentences; empty without rows.
  public internal(set) var summary = ""
  /// What stands below the title.
  public var subtitle: [String] = []
  /// What has to be said before the rest: that nothing is shown, for example.
  public var remarks: [String] = []
  /// The first and the last year of all rows; nil if nothing has a place among years.
  public var years: ClosedRange<Int>?
  /// The members, who came first standing first.
  public var rows: [Row] = []
  /// Who took whose place.
  public var changes: [Change] = []
  /// What the bars of the organization itself are called, beside those of others; empty without any.
  public var successor = ""
  /// What the bars of those whose place the organization took are called; empty without any.
  public var predecessors = ""
  /// How many certain members there were from a day on, at each day on which the number changed; in the capacity `member`.
  public var counts: [Count] = []
  /// What the picture rests on: the record, its version and as-of day, and the number of sources.
  public internal(set) var footer: [String] = []

  /// Makes a chart without rows.
  public init(title: String) { self.title = title }

  /// The chart in sentences, one a line, for who does not see it.
  public var text: String {
    ViewText.text(
      title: title, summary: summary, subtitle: subtitle, remarks: remarks, sentences: sentences, footer: footer)
  }

  /// What rows and changes say, each sentence once.
  public var sentences: [String] {
    // Remarks tell the rows of a chart without years.
    if years == nil { return [] }
    var seen: Set<String> = []
    let all = rows.flatMap(\.sentences) + changes.map(\.sentence) + rows.flatMap { $0.gaps.map(\.sentence) }
    return all.filter { seen.insert($0).inserted }
  }

  /// The sources of what is shown.
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

  /// Days in a row, both included.
  public struct Days: Sendable, Hashable {
    /// The first.
    public var first: CalendarDay
    /// The last.
    public var last: CalendarDay

    /// Makes a run of days.
    public init(first: CalendarDay, last: CalendarDay) {
      self.first = first
      self.last = last
    }

    /// How many they are.
    public var count: Int { last.number - first.number + 1 }
  }

  /// A number of members from a day on.
  public struct Count: Sendable, Hashable {
    /// The day.
    public var day: CalendarDay
    /// The number.
    public var number: Int
  }

  /// That an organization took the place of another.
  public struct Change: Sendable, Hashable {
    /// The id of the element in the picture.
    public var id: String
    /// The succession.
    public var succession: EntityID<Succession>
    /// The first day that its date allows.
    public var day: CalendarDay
    /// What is written beside it: the date, and who came.
    public var label: String
    /// What it says.
    public var sentence: String
    /// Who says it.
    public var citations: [Citation]
  }
}
