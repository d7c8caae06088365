// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension ViewContext {
  /// Who took part in a meeting and for whom, and what it dealt with.
  ///
  /// - Throws: `ExportError` if there is no such meeting.
  func meeting(_ id: EntityID<Meeting>?) throws(ExportError) -> Scene {
    guard let id else {
      let example = dataset.meetings.last.map { ", such as \($0.id)" } ?? ""
      throw ExportError(.invalidOption, subject: "meeting", "the view needs a meeting\(example)")
    }
    guard let meeting = dataset.meetings[id] else {
      let hint = NearestWord.question(id.slug, among: dataset.meetings.map(\.id.slug))
      throw ExportError(.invalidOption, subject: "meeting", "there is no meeting \"\(id)\"\(hint)")
    }
    let title = name(id)
    var scene = Scene(title: title)
    scene.cite(meeting.citations)
    var days = [localizer.date(meeting.date)]
    if let last = meeting.lastDay { days.append(localizer.date(last)) }
    var facts: [String?] = [
      days.joined(separator: " – "), meeting.place, meeting.mode.map { localizer.value($0.rawValue) },
    ]
    facts.append(meeting.kind.map { localizer.value($0.rawValue) })
    if meeting.state != .held { facts.append(localizer.value(meeting.state.rawValue)) }
    let known = facts.compactMap { $0 }
    let attendances = index.attendances(at: id).inOrder { ($0.order, $0.id) < ($1.order, $1.id) }
    scene.subtitle = [known.joined(separator: ", ")] + completeness(meeting, attendances)
    let center = scene.add(
      Scene.Box(
        name: title, svgID: "meeting-\(id)", style: .meeting, label: [name(meeting.organ)] + known,
        sentence: localizer(.meetingSentence, title, ([displayName(of: meeting.organ)] + known).joined(separator: ", "))
      ))
    scene.legendAnchor = center
    for attendance in attendances { add(attendance, center, to: &scene) }
    if let chair = meeting.chair, !attendances.contains(where: { $0.role == .chair }) {
      let box = Scene.Box(
        name: displayName(of: chair), svgID: "chair-\(chair)", style: .chair,
        label: [name(chair), localizer(.inTheChair)],
        sentence: localizer(.chairOnlySentence, displayName(of: chair)))
      let from = scene.add(box)
      scene.lines.append(Scene.Line(from: from, to: center, svgID: "in-chair-\(chair)", style: .inChair))
    }
    for party in meeting.absent.sorted() {
      let box = Scene.Box(
        name: displayName(of: party), svgID: "absent-\(party)", style: .absent,
        label: [name(party), localizer(.absent)],
        sentence: localizer(.absentSentence, displayName(of: party)))
      let from = scene.add(box)
      scene.lines.append(Scene.Line(from: from, to: center, svgID: "was-absent-\(party)", style: .wasAbsent))
    }
    addDocuments(of: id, center, to: &scene)
    return scene
  }

  /// What is known of the lists: how many took part, and how many documents there were.
  private func completeness(_ meeting: Meeting, _ attendances: [Attendance]) -> [String] {
    let tallies = dataset.tallies.filter { $0.meeting == meeting.id }
    func line(_ subject: TallySubject, _ named: Int, of all: Phrase, open: Phrase) -> String? {
      guard let tally = tallies.first(where: { $0.subject == subject }) else {
        return named == 0 ? nil : localizer(open, "\(named)")
      }
      return tally.isListComplete ? nil : localizer(all, "\(named)", "\(tally.count)")
    }
    let documents = dataset.documents.count { $0.adoptedAt == meeting.id }
    return [
      line(.participants, attendances.count, of: .participantsNamedOf, open: .participantsNamed),
      line(.documents, documents, of: .documentsNamedOf, open: .documentsNamed),
    ].compactMap { $0 }
  }

  private func add(_ attendance: Attendance, _ center: Int, to scene: inout Scene) {
    let (name, displayName) = (name(attendance.participant), displayName(of: attendance.participant))
    let isChair = attendance.role == .chair
    var details: [String] = []
    if let party = attendance.represents, attendance.participant.party != party {
      details.append(localizer(.forParty, self.displayName(of: party)))
    }
    if let office = attendance.office { details.append(self.name(office)) }
    if attendance.isActing { details.append(localizer(.acting)) }
    if isChair { details.append(localizer(.inTheChair)) }
    if attendance.role == .observer || attendance.role == .guest || attendance.role == .official {
      details.append(localizer.value(attendance.role.rawValue))
    }
    if attendance.isHost { details.append(localizer(.host)) }
    if let mode = attendance.mode { details.append(localizer.value(mode.rawValue)) }
    if let place = attendance.place { details.append(place) }
    let rest = details.isEmpty ? localizer.value(attendance.role.rawValue) : details.joined(separator: ", ")
    let box = scene.add(
      Scene.Box(
        name: displayName, svgID: "attendance-\(attendance.id)", style: isChair ? .chair : .person,
        label: [name] + details,
        sentence: localizer(isChair ? .chairSentence : .attendanceSentence, displayName, rest)))
    scene.lines.append(
      Scene.Line(
        from: box, to: center, svgID: "took-part-\(attendance.id)", style: isChair ? .inChair : .tookPart))
    scene.cite(attendance.citations)
  }

  private func addDocuments(of meeting: EntityID<Meeting>, _ center: Int, to scene: inout Scene) {
    for document in dataset.documents where document.adoptedAt == meeting {
      let (name, displayName) = (name(document.id), displayName(of: document.id))
      let kind = localizer.value(document.kind.rawValue)
      let state = document.state.map { localizer.value($0.rawValue) }
      let isAdopted = document.state == .adopted || document.state == .inForce || document.state == .lapsed
      var label = [name, [kind, state].compactMap { $0 }.joined(separator: ", ")]
      if let span = localizer.span(document.validity) { label.append(span) }
      let rest = [state, localizer.span(document.validity)].compactMap { $0 }.joined(separator: ", ")
      let box = scene.add(
        Scene.Box(
          name: displayName, svgID: "document-\(document.id)", style: isAdopted ? .adopted : .notAdopted, label: label,
          sentence: localizer(.documentSentence, kind.capitalizedFirst, displayName, rest.isEmpty ? "–" : rest)))
      scene.lines.append(
        Scene.Line(
          from: center, to: box, svgID: "dealt-with-\(document.id)", style: isAdopted ? .adopted : .dealtWith))
      scene.cite(document.citations)
    }
  }
}

extension Attendance {
  /// Where it stands: who was in the chair, members, officials, observers, guests.
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
