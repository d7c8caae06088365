// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// Who took part in the sessions of an organ, before anybody draws it: a column for each session, a row for each state.
public struct AttendanceChart: Sendable, Hashable {
  /// How a state took part in a session.
  public enum Mark: Sendable, Hashable, CaseIterable {
    /// It was in the chair.
    case chair
    /// It took part.
    case tookPart
    /// It was there as a guest or an observer.
    case guest
    /// It is named as absent.
    case absent
    /// It was a member, and nothing is known of its part.
    case unknown
  }

  /// A session.
  public struct Session: Sendable, Hashable {
    /// The meeting.
    public var meeting: EntityID<Meeting>
    /// The first day that its date allows.
    public var day: CalendarDay
    /// What it is called, with its date.
    public var label: String
  }

  /// A state.
  public struct Row: Sendable, Hashable {
    /// The state.
    public var state: PartyID
    /// The name that is written.
    public var label: String
    /// How it took part in each session; nil where it was no member and did not take part.
    public var marks: [Mark?]
    /// What the row says.
    public var sentence: String
  }

  /// The title.
  public var title: String
  /// Who was in the chair, and in how many of the sessions; empty if nobody is known.
  public internal(set) var summary = ""
  /// What stands below the title.
  public var subtitle: [String] = []
  /// The sessions of which the attendance is known, in the order of their days.
  public var sessions: [Session] = []
  /// The states, in the order of their names.
  public var rows: [Row] = []
  /// What the picture rests on.
  public internal(set) var footer: [String] = []

  /// The chart in sentences, one a line, for who does not see it.
  public var text: String {
    ViewText.text(
      title: title, summary: summary, subtitle: subtitle, remarks: [], sentences: rows.map(\.sentence), footer: footer)
  }
}

extension DatasetViews {
  /// Who took part in the sessions of an organ.
  ///
  /// - Parameter organ: The organ; nil for the one with the most sessions of which the attendance is known.
  /// - Complexity: O(s × m) in the sessions and the states.
  public func attendance(of organ: PartyID? = nil) -> AttendanceChart {
    func isKnown(_ meeting: Meeting) -> Bool {
      meeting.chair != nil || !meeting.absent.isEmpty || !index.attendances(at: meeting.id).isEmpty
    }
    let held = dataset.meetings.filter {
      $0.state == .held && ($0.kind == nil || $0.kind == .session || $0.kind == .extraordinary)
    }
    let counts = Dictionary(grouping: held.filter(isKnown), by: \.organ).mapValues(\.count)
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    guard let organ = organ ?? most else { return AttendanceChart(title: localizer(.nothingToShow)) }
    let own = held.filter { $0.organ == organ }
    let sessions = own.filter(isKnown).compactMap { meeting -> (meeting: Meeting, day: CalendarDay)? in
      meeting.date.bounds.earliest.calendarDay.map { (meeting, $0) }
    }.sorted { ($0.day.number, $0.meeting.id) < ($1.day.number, $1.meeting.id) }
    var chart = AttendanceChart(title: localizer(.attendanceOf, name(organ)))
    let years = [sessions.first, sessions.last].map { $0.map { "\($0.day.year)" } ?? "" }
    let known = localizer(.attendanceKnown, years[0], years[1], "\(sessions.count)", "\(own.count)")
    let host = party(above: organ)
    chart.subtitle = [readingLine, host == organ ? nil : name(host), sessions.isEmpty ? nil : known].compactMap { $0 }
    chart.sessions = sessions.map { meeting, day in
      AttendanceChart.Session(
        meeting: meeting.id, day: day, label: "\(localizer.date(meeting.date)), \(name(meeting.id))")
    }
    let taken = sessions.map { self.parts(of: $0.meeting) }
    // An organ that is older than its organization has the members of those whose place that took.
    let hosts = dataset.lineage(of: party(above: organ))
    let members = dataset.memberships.filter { hosts.contains($0.host) && $0.capacity == .member }.map(\.member)
    let states = Set(members).union(taken.flatMap { $0.keys }).filter { dataset.states[$0.slug] != nil }
    chart.rows = states.map { state -> AttendanceChart.Row in
      let marks = zip(sessions, taken).map { session, part -> AttendanceChart.Mark? in
        if let mark = part[state] { return mark }
        let isMember = hosts.contains { index.membership(of: state, in: $0, on: session.day).certainty == .yes }
        return isMember ? .unknown : nil
      }
      let counts = AttendanceChart.Mark.allCases.map { mark in (mark, marks.count { $0 == mark }) }.filter { $0.1 > 0 }
      let told = counts.map { "\(localizer($0.0.phrase)) \($0.1)" }.joined(separator: ", ")
      return AttendanceChart.Row(
        state: state, label: name(state), marks: marks, sentence: "\(displayName(of: state)): \(told).")
    }
    .filter { row in row.marks.contains { $0 != nil } }.sorted { ($0.label, $0.state) < ($1.label, $1.state) }
    let chairs = chart.rows.map { row in (row: row, count: row.marks.count { $0 == .chair }) }.filter { $0.count > 0 }
      .sorted { ($1.count, $0.row.label) < ($0.count, $1.row.label) }
    if !chairs.isEmpty {
      chart.summary = localizer(
        .summaryRows, localizer(.inTheChair).capitalizedFirst,
        chairs.map { "\($0.row.label) \($0.count)" }.joined(separator: ", "))
    }
    let citations = sessions.flatMap {
      $0.meeting.citations + index.attendances(at: $0.meeting.id).flatMap(\.citations)
    }
    chart.footer = footer(sources: Set(citations.map(\.source)).count)
    return chart
  }

  private func parts(of meeting: Meeting) -> [PartyID: AttendanceChart.Mark] {
    var parts = index.roles(at: meeting.id).mapValues { role -> AttendanceChart.Mark in
      switch role {
      case .chair: .chair
      case .observer, .guest: .guest
      case .member, .official: .tookPart
      }
    }
    for party in meeting.absent where parts[party] == nil { parts[party] = .absent }
    if let chair = meeting.chair { parts[chair] = .chair }
    return parts
  }
}

extension AttendanceChart.Mark {
  /// What a legend calls it.
  package var phrase: Phrase {
    switch self {
    case .chair: .inTheChair
    case .tookPart: .tookPart
    case .guest: .guestOrObserver
    case .absent: .absent
    case .unknown: .attendanceUnknown
    }
  }
}
