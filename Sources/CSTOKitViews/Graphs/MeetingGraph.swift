// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension DatasetViews {
  /// A graph of a meeting: participants and whom they represented, the chair, absentees, and documents.
  ///
  /// - Throws: `ExportError` if the id is nil or there is no such meeting.
  /// - Complexity: O(n) in the number of documents and attendances.
  public func meeting(_ id: EntityID<Meeting>?) throws(ExportError) -> GraphView {
    guard let id else {
      let example = dataset.meetings.last.map { ", such as \($0.id)" } ?? ""
      throw ExportError(.invalidOption, subject: "meeting", "the view needs a meeting\(example)")
    }
    guard let meeting = dataset.meetings[id] else {
      let hint = NearestWord.question(id.slug, among: dataset.meetings.map(\.id.slug))
      throw ExportError(.invalidOption, subject: "meeting", "there is no meeting \"\(id)\"\(hint)")
    }
    let title = name(id)
    var graph = GraphView(title: title)
    var days = [localizer.date(meeting.date)]
    if let last = meeting.lastDay { days.append(localizer.date(last)) }
    var facts: [String?] = [
      days.joined(separator: " – "), meeting.place, meeting.mode.map { localizer.value($0.rawValue) },
    ]
    facts.append(meeting.kind.map { localizer.value($0.rawValue) })
    if meeting.state != .held { facts.append(localizer.value(meeting.state.rawValue)) }
    let known = facts.compactMap { $0 }
    let attendances = index.attendances(at: id).inOrder { ($0.order, $0.id) < ($1.order, $1.id) }
    graph.subtitle = completeness(meeting, attendances)
    let center = graph.add(
      GraphView.Box(
        name: title, id: "meeting-\(id)", kind: .meeting,
        label: [name(meeting.organ), known.joined(separator: ", ")],
        sentence: localizer(
          .meetingSentence, title, ([displayName(of: meeting.organ)] + known).joined(separator: ", ")),
        subject: .meeting(id), citations: meeting.citations))
    graph.center = center
    if meeting.chair != nil || attendances.contains(where: { $0.role == .chair }) {
      // The chair is in a frame of its own.
      let word = localizer(.inTheChair)
      graph.frames.append(GraphView.Frame(name: word, id: "in-the-chair", label: word, kind: .inChair))
    }
    for attendance in attendances { add(attendance, center, to: &graph) }
    if let chair = meeting.chair, !attendances.contains(where: { $0.role == .chair }) {
      let box = GraphView.Box(
        name: displayName(of: chair), id: "chair-\(chair)", kind: .chair,
        label: [name(chair)], sentence: localizer(.chairOnlySentence, displayName(of: chair)), frame: 0,
        subject: .party(chair))
      let from = graph.add(box)
      graph.lines.append(GraphView.Line(from: from, to: center, id: "in-chair-\(chair)", kind: .inChair))
    }
    for party in meeting.absent.sorted() {
      let box = GraphView.Box(
        name: displayName(of: party), id: "absent-\(party)", kind: .absent,
        label: [name(party), localizer(.absent)],
        sentence: localizer(.absentSentence, displayName(of: party)), subject: .party(party))
      let from = graph.add(box)
      graph.lines.append(GraphView.Line(from: from, to: center, id: "was-absent-\(party)", kind: .wasAbsent))
    }
    addMembers(of: meeting, attendances, center, to: &graph)
    addDocuments(of: id, center, to: &graph)
    graph.summary = graph.boxes.first { $0.kind == .chair }?.sentence ?? ""
    return finished(graph)
  }

  /// Adds the members that are recorded neither as participants nor as absent.
  private func addMembers(
    of meeting: Meeting, _ attendances: [Attendance], _ center: Int, to graph: inout GraphView
  ) {
    guard let day = meeting.date.bounds.earliest.calendarDay, meeting.state == .held else { return }
    let host = party(above: meeting.organ)
    let told = Set(
      attendances.compactMap { $0.represents ?? $0.participant.party } + [meeting.chair].compactMap { $0 }
        + meeting.absent)
    let members = dataset.lineage(of: host).flatMap { index.members(of: $0, on: day) }.map(\.partyID)
    for party in Set(members).subtracting(told).map({ (name($0), $0) }).sorted(by: <).map(\.1) {
      let box = graph.add(
        GraphView.Box(
          name: displayName(of: party), id: "not-known-\(party)", kind: .notKnown, label: [name(party)],
          sentence: localizer(.notKnownSentence, displayName(of: party)), subject: .party(party),
          certainty: .possibly))
      graph.lines.append(
        GraphView.Line(
          from: box, to: center, id: "attendance-not-known-\(party)", kind: .notKnown, certainty: .possibly))
    }
  }

  /// The numbers of participants and documents, and how many of them are named.
  ///
  /// A list that is known to be complete has no line.
  private func completeness(_ meeting: Meeting, _ attendances: [Attendance]) -> [String] {
    let tallies = dataset.tallies.filter { $0.meeting == meeting.id }
    func line(_ subject: TallySubject, _ named: Int, of all: Phrase, open: Phrase) -> String? {
      guard let tally = tallies.first(where: { $0.subject == subject }) else {
        return named == 0 ? nil : localizer(open, "\(named)")
      }
      return tally.isListComplete ? nil : localizer(all, "\(tally.count)", "\(named)")
    }
    let documents = dataset.documents.count { $0.adoptedAt == meeting.id }
    return [
      line(.participants, attendances.count, of: .participantsNamedOf, open: .participantsNamed),
      line(.documents, documents, of: .documentsNamedOf, open: .documentsNamed),
    ].compactMap { $0 }
  }

  private func add(_ attendance: Attendance, _ center: Int, to graph: inout GraphView) {
    let (name, displayName) = (name(attendance.participant), displayName(of: attendance.participant))
    let isChair = attendance.role == .chair
    var details: [String] = []
    if let party = attendance.represents, attendance.participant.party != party {
      details.append(localizer(.forParty, self.displayName(of: party)))
    }
    if let office = attendance.office { details.append(self.name(office)) }
    if attendance.isActing { details.append(localizer(.acting)) }
    if attendance.role == .observer || attendance.role == .guest || attendance.role == .official {
      details.append(localizer.value(attendance.role.rawValue))
    }
    if attendance.isHost { details.append(localizer(.host)) }
    if let mode = attendance.mode { details.append(localizer.value(mode.rawValue)) }
    if let place = attendance.place { details.append(place) }
    let rest = details.isEmpty ? localizer.value(attendance.role.rawValue) : details.joined(separator: ", ")
    let box = graph.add(
      GraphView.Box(
        name: displayName, id: "attendance-\(attendance.id)", kind: isChair ? .chair : .person,
        label: [name] + details,
        sentence: localizer(isChair ? .chairSentence : .attendanceSentence, displayName, rest),
        frame: isChair ? 0 : nil, subject: .attendance(attendance.id), citations: attendance.citations))
    graph.lines.append(
      GraphView.Line(
        from: box, to: center, id: "took-part-\(attendance.id)", kind: isChair ? .inChair : .tookPart))
  }

  private func addDocuments(of meeting: EntityID<Meeting>, _ center: Int, to graph: inout GraphView) {
    let kinds = DocumentKind.known
    let own = dataset.documents.filter { $0.adoptedAt == meeting }.inOrder { one, other in
      func key(_ document: Document) -> (String, Int, String, EntityID<Document>) {
        // By symbol if there is one, then by kind and name.
        (
          document.symbol.map(\.sortedByNumbers) ?? "~", kinds.firstIndex(of: document.kind) ?? kinds.count,
          name(document.id), document.id
        )
      }
      return key(one) < key(other)
    }
    for document in own {
      let (name, displayName) = (name(document.id), displayName(of: document.id))
      let kind = localizer.value(document.kind.rawValue)
      let state = document.state.map { localizer.value($0.rawValue) }
      let isAdopted = document.state == .adopted || document.state == .inForce || document.state == .lapsed
      var label = [name, [kind, state].compactMap { $0 }.joined(separator: ", ")]
      if let span = localizer.span(document.validity) { label.append(span) }
      let rest = [state, localizer.span(document.validity)].compactMap { $0 }.joined(separator: ", ")
      let box = graph.add(
        GraphView.Box(
          name: displayName, id: "document-\(document.id)", kind: isAdopted ? .adopted : .notAdopted, label: label,
          sentence: localizer(.documentSentence, kind.capitalizedFirst, displayName, rest.isEmpty ? "–" : rest),
          subject: .document(document.id), certainty: isAdopted ? .yes : .possibly, citations: document.citations))
      graph.lines.append(
        GraphView.Line(
          from: center, to: box, id: "dealt-with-\(document.id)", kind: isAdopted ? .adopted : .dealtWith))
    }
  }
}

extension Attendance {
  /// The position of a participant: chair, members, officials, observers, then guests.
  fileprivate var order: Int {
    switch role {
    case .chair: 0
    case .member: 1
    case .official: 2
    case .observer: 3
    case .guest: 4
    }
  }
}

extension String {
  /// The text with digit runs padded to equal length, so that “2” sorts before “10”.
  fileprivate var sortedByNumbers: String {
    var result = ""
    var digits = ""
    for character in self + "\u{0}" {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if !digits.isEmpty { result += String(repeating: "0", count: max(0, 12 - digits.count)) + digits }
      digits = ""
      result.append(character)
    }
    return result
  }
}
