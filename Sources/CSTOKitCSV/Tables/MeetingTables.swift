// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// A term in the chair of an organ.
struct ChairmanshipRow: Described {
  var organ: PartyID
  var party: PartyID
  var since: EDTFInterval.End?
  var until: EDTFInterval.End?
  var isActing: Bool
  var tenure: EntityID<Tenure>

  init<F: Fields & ~Copyable>(describing f: inout F, _ it: ChairmanshipRow?) {
    organ = f("organ", it?.organ)
    party = f("party", it?.party)
    since = f("since", it?.since)
    until = f("until", it?.until)
    isActing = f("isActing", it?.isActing, default: false)
    tenure = f("tenure", it?.tenure)
  }

  init(_ tenure: Tenure, organ: PartyID, party: PartyID) {
    self.organ = organ
    self.party = party
    since = tenure.period?.start
    until = tenure.period?.end
    isActing = tenure.isActing
    self.tenure = tenure.id
  }

  /// The terms of parties in offices, those of one organ together, the earliest first.
  static func rows(_ dataset: Dataset) -> [ChairmanshipRow] {
    let organs = Dictionary(dataset.offices.map { ($0.id, $0.party) }, uniquingKeysWith: { one, _ in one })
    let terms = dataset.tenures.compactMap { tenure in
      tenure.holder.party.flatMap { party in
        organs[tenure.office].map { ChairmanshipRow(tenure, organ: $0, party: party) }
      }
    }
    return terms.inOrder { ($0.organ, $0.firstDay, $0.tenure) < ($1.organ, $1.firstDay, $1.tenure) }
  }

  private var firstDay: Int { since?.bounds.earliest.dayNumber ?? .min }
}

/// A document beside the meeting that dealt with it.
struct MeetingDocumentRow: Described {
  var meeting: EntityID<Meeting>
  var meetingDate: EDTFDate
  var organ: PartyID
  var document: EntityID<Document>
  var kind: DocumentKind
  var state: Document.State?
  var validity: EDTFInterval?

  init<F: Fields & ~Copyable>(describing f: inout F, _ it: MeetingDocumentRow?) {
    meeting = f("meeting", it?.meeting)
    meetingDate = f("meetingDate", it?.meetingDate)
    organ = f("organ", it?.organ)
    document = f("document", it?.document)
    kind = f("kind", it?.kind)
    state = f("state", it?.state)
    validity = f("validity", it?.validity)
  }

  init(_ document: Document, _ meeting: Meeting) {
    self.meeting = meeting.id
    meetingDate = meeting.date
    organ = meeting.organ
    self.document = document.id
    kind = document.kind
    state = document.state
    validity = document.validity
  }

  /// The documents of meetings in the order of the meetings' days, then of the ids.
  static func rows(_ dataset: Dataset) -> [MeetingDocumentRow] {
    let rows = dataset.documents.compactMap { document in
      document.adoptedAt.flatMap { dataset.meetings[$0] }.map { MeetingDocumentRow(document, $0) }
    }
    func key(_ row: MeetingDocumentRow) -> (Int, EntityID<Meeting>, EntityID<Document>) {
      (row.meetingDate.bounds.earliest.dayNumber ?? .min, row.meeting, row.document)
    }
    return rows.inOrder { key($0) < key($1) }
  }
}

extension CSVCells {
  /// Writes the matrix of meetings and states: how each state took part.
  mutating func attendance(_ dataset: Dataset, _ languages: [LanguageTag], to sink: inout some ByteSink & ~Copyable)
    throws(ExportError)
  {
    let matrix = CSVCells.matrix(dataset)
    let states = CSVCells.attendingStates(dataset)
    header(CSVCells.attendanceColumns + states.map(\.columnName))
    let days = matrix.inOrder { one, other in
      (one.meeting.date.bounds.earliest.dayNumber ?? .min, one.meeting.id)
        < (other.meeting.date.bounds.earliest.dayNumber ?? .min, other.meeting.id)
    }
    for (meeting, parts) in days {
      plain(meeting.id.slug)
      if let name = meeting.names.best(in: languages) { text(name) } else { null() }
      plain(meeting.organ.slug)
      plain(meeting.date.text)
      text(meeting.kind?.rawValue)
      text(meeting.state.rawValue)
      for state in states { text(parts[state]) }
      endRow()
      if areFull { try drain(to: &sink) }
    }
    try drain(to: &sink)
  }

  static let attendanceColumns = ["meeting", "meeting_name", "organ", "date", "kind", "state"]

  private static func matrix(_ dataset: Dataset) -> [(meeting: Meeting, parts: [PartyID: String])] {
    let index = Dataset.Index(dataset)
    return dataset.meetings.map { meeting in (meeting: meeting, parts: parts(of: meeting, index)) }
  }

  /// The states that took part in some meeting, or are named as absent.
  static func attendingStates(_ dataset: Dataset) -> [PartyID] {
    let seen = Set(matrix(dataset).flatMap(\.parts.keys))
    return dataset.states.map { PartyID($0.id) }.filter(seen.contains)
  }

  /// How each state took part: its gravest role, or that it is named as absent; looked up, never listed.
  private static func parts(of meeting: Meeting, _ index: Dataset.Index) -> [PartyID: String] {
    let order = Attendance.Role.allCases
    var roles: [PartyID: Attendance.Role] = [:]
    for attendance in index.attendances(at: meeting.id) {
      guard let party = attendance.represents ?? attendance.participant.party else { continue }
      let own = order.firstIndex(of: attendance.role) ?? 0
      let other = roles[party].flatMap(order.firstIndex) ?? order.count
      if own < other { roles[party] = attendance.role }
    }
    var parts = roles.mapValues(\.rawValue)
    for party in meeting.absent where parts[party] == nil { parts[party] = "absent" }
    return parts
  }
}
