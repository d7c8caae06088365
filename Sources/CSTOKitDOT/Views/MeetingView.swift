// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension ViewContext {
  /// Who took part in a meeting and for whom, and what it dealt with.
  ///
  /// - Throws: `ExportError` if there is no such meeting.
  func meeting(_ id: EntityID<Meeting>?) throws(ExportError) -> Scene {
    guard let id else {
      let example = dataset.meetings.last.map { ", such as \($0.id)" } ?? ""
      throw ExportError(.invalidOption, subject: "--meeting", "the view needs a meeting\(example)")
    }
    guard let meeting = dataset.meetings[id] else {
      throw ExportError(.invalidOption, subject: "--meeting", "there is no meeting \"\(id)\"")
    }
    let title = name(id)
    var scene = Scene(title: title)
    scene.cite(meeting.citations)
    var facts = [words.date(meeting.date), meeting.place, meeting.mode.map { words.value($0.rawValue) }]
    facts.append(meeting.kind.map { words.value($0.rawValue) })
    if meeting.state != .held { facts.append(words.value(meeting.state.rawValue)) }
    let known = facts.compactMap { $0 }
    scene.subtitle = [known.joined(separator: ", ")]
    let attendances = index.attendances(at: id).sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    let center = scene.add(
      Scene.Box(
        name: title, hook: "meeting-\(id)", look: .meeting, label: [name(meeting.organ)] + known,
        sentence: words(.meetingSentence, title, ([told(meeting.organ)] + known).joined(separator: ", "))))
    scene.legendAnchor = center
    for attendance in attendances { add(attendance, center, to: &scene) }
    if let chair = meeting.chair, !attendances.contains(where: { $0.role == .chair }) {
      let box = Scene.Box(
        name: told(chair), hook: "chair-\(chair)", look: .chair, label: [name(chair), words(.inTheChair)],
        sentence: words(.chairOnlySentence, told(chair)))
      let from = scene.add(box)
      scene.lines.append(Scene.Line(from: from, to: center, hook: "in-chair-\(chair)", look: .inChair))
    }
    for party in meeting.absent.sorted() {
      let box = Scene.Box(
        name: told(party), hook: "absent-\(party)", look: .absent, label: [name(party), words(.absent)],
        sentence: words(.absentSentence, told(party)))
      let from = scene.add(box)
      scene.lines.append(Scene.Line(from: from, to: center, hook: "was-absent-\(party)", look: .wasAbsent))
    }
    addDocuments(of: id, center, to: &scene)
    return scene
  }

  private func add(_ attendance: Attendance, _ center: Int, to scene: inout Scene) {
    let (name, told) = (name(attendance.participant), told(attendance.participant))
    let isChair = attendance.role == .chair
    var details: [String] = []
    if let party = attendance.represents, attendance.participant.party != party {
      details.append(words(.forParty, self.told(party)))
    }
    if let office = attendance.office { details.append(self.name(office)) }
    if attendance.isActing { details.append(words(.acting)) }
    if isChair { details.append(words(.inTheChair)) }
    if attendance.role == .observer || attendance.role == .guest || attendance.role == .official {
      details.append(words.value(attendance.role.rawValue))
    }
    if attendance.isHost { details.append(words(.host)) }
    if let mode = attendance.mode { details.append(words.value(mode.rawValue)) }
    if let place = attendance.place { details.append(place) }
    let rest = details.isEmpty ? words.value(attendance.role.rawValue) : details.joined(separator: ", ")
    let box = scene.add(
      Scene.Box(
        name: told, hook: "attendance-\(attendance.id)", look: isChair ? .chair : .person, label: [name] + details,
        sentence: words(isChair ? .chairSentence : .attendanceSentence, told, rest)))
    scene.lines.append(
      Scene.Line(
        from: box, to: center, hook: "took-part-\(attendance.id)", look: isChair ? .inChair : .tookPart))
    scene.cite(attendance.citations)
  }

  private func addDocuments(of meeting: EntityID<Meeting>, _ center: Int, to scene: inout Scene) {
    for document in dataset.documents where document.adoptedAt == meeting {
      let (name, told) = (name(document.id), told(document.id))
      let kind = words.value(document.kind.rawValue)
      let state = document.state.map { words.value($0.rawValue) }
      let isAdopted = document.state == .adopted || document.state == .inForce || document.state == .lapsed
      var label = [name, [kind, state].compactMap { $0 }.joined(separator: ", ")]
      if let span = words.span(document.validity) { label.append(span) }
      let rest = [state, words.span(document.validity)].compactMap { $0 }.joined(separator: ", ")
      let box = scene.add(
        Scene.Box(
          name: told, hook: "document-\(document.id)", look: isAdopted ? .adopted : .notAdopted, label: label,
          sentence: words(.documentSentence, kind.capitalizedFirst, told, rest.isEmpty ? "–" : rest)))
      scene.lines.append(
        Scene.Line(
          from: center, to: box, hook: "dealt-with-\(document.id)", look: isAdopted ? .adopted : .dealtWith))
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
