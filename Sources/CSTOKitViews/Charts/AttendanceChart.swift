// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A chart of attendance at the sessions of an organ, before it is drawn.
///
/// There is one column per session and one row per state.
public struct AttendanceChart: Sendable, Hashable {
  /// The part a state took in a session.
  public enum Mark: Sendable, Hashable, CaseIterable {
    /// The state was in the chair.
    case chair
    /// The state took part as a member.
    case tookPart
    /// The state took part as a guest or an observer.
    case guest
    /// The state is recorded as absent.
    case absent
    /// The state was a member, but its attendance is not recorded.
    case unknown
  }

  /// A session, which is one column of the chart.
  public struct Session: Sendable, Hashable {
    /// The id of the meeting.
    public var meeting: EntityID<Meeting>
    /// The earliest day that the date of the session allows.
    public var day: CalendarDay
    /// The date and the name of the session, in this order.
    public var label: String
  }

  /// A state, which is one row of the chart.
  public struct Row: Sendable, Hashable {
    /// The id of the state.
    public var state: PartyID
    /// The name of the state, as shown in the chart.
    public var label: String
    /// One mark per session, in the order of ``AttendanceChart/sessions``.
    ///
    /// A mark is nil if the state was not a member and did not take part.
    public var marks: [Mark?]
    /// The name of the state, and how many sessions have each mark.
    public var sentence: String
  }

  /// The title, which contains the name of the organ.
  public var title: String
  /// The states in the chair and their numbers of sessions; empty if none is known.
  public internal(set) var summary = ""
  /// The lines below the title.
  ///
  /// They name the reading, the organization of the organ, and how many of its sessions are shown.
  public var subtitle: [String] = []
  /// The sessions of known attendance, in the order of their days.
  public var sessions: [Session] = []
  /// The states with at least one mark, in the order of their names.
  public var rows: [Row] = []
  /// The lines below the chart: the record with its version, and the number of sources.
  public internal(set) var footer: [String] = []

  /// A text alternative with one sentence per line, for readers who cannot see the chart.
  public var text: String {
    ViewText.text(
      title: title, summary: summary, subtitle: subtitle, remarks: [], sentences: rows.map(\.sentence), footer: footer)
  }
}

extension DatasetViews {
  /// A chart of attendance at the sessions of an organ.
  ///
  /// - Parameter organ: The organ; nil for the one with the most sessions of known attendance. An organization stands for
  ///   that one of its organs.
  /// - Complexity: O(s × m) for s sessions and m states.
  public func attendance(of organ: PartyID? = nil) -> AttendanceChart {
    func isKnown(_ meeting: Meeting) -> Bool {
      meeting.chair != nil || !meeting.absent.isEmpty || !index.attendances(at: meeting.id).isEmpty
    }
    let held = dataset.meetings.filter {
      $0.state == .held && ($0.kind == nil || $0.kind == .session || $0.kind == .extraordinary)
    }
    let counts = Dictionary(grouping: held.filter(isKnown), by: \.organ).mapValues(\.count)
    func most(where isCandidate: (PartyID) -> Bool) -> PartyID? {
      counts.filter { isCandidate($0.key) }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    let chosen = organ.map { organ in counts[organ] == nil ? most { party(above: $0) == organ } ?? organ : organ }
    guard let organ = chosen ?? most(where: { _ in true }) else {
      return AttendanceChart(title: localizer(.nothingToShow))
    }
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
    // An organ older than its organization has the members of the predecessors.
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
  /// The word for the mark in a legend.
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
