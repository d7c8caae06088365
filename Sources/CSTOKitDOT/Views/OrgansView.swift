// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension ViewContext {
  /// The organs of a party on a day, each in the frame of that to which it belongs.
  ///
  /// Without a party there are none.
  func organs(of party: PartyID?, on day: CalendarDay) -> Scene {
    let organs = dataset.organs.filter { index.existence(of: PartyID($0.id), on: day) != .no }
    let children = Dictionary(grouping: organs, by: \.parent)
    let top = party
    let subject = top.map { name($0, on: day) } ?? dataset.head.title ?? ""
    var scene = Scene(title: localizer(.organsOf, subject, localizer.day(day)))
    var shown: Set<PartyID> = []
    if let top { addParty(top, frame: nil, parent: nil, children, day, &shown, to: &scene) }
    if let top, index.existence(of: top, on: day) == .no {
      scene.remarks = [localizer(.hostDidNotExist, displayName(of: top, on: day))]
    } else if !scene.boxes.contains(where: { $0.sentence != nil }) {
      scene.remarks = [localizer(.nothingToShow)]
    }
    scene.legendAnchor = scene.boxes.isEmpty ? nil : 0
    return scene
  }

  private func addParty(
    _ id: PartyID, frame: Int?, parent: Int?, _ children: [PartyID: [Organ]], _ day: CalendarDay,
    _ shown: inout Set<PartyID>, to scene: inout Scene
  ) {
    // A circle of parents in the data ends here.
    guard shown.insert(id).inserted else { return }
    let own = (children[id] ?? []).inOrder { ($0.existenceStart, $0.id) < ($1.existenceStart, $1.id) }
    var frame = frame
    if !own.isEmpty {
      scene.frames.append(Scene.Frame(name: displayName(of: id, on: day), svgID: "organs-of-\(id)", parent: frame))
      frame = scene.frames.count - 1
    }
    let box = scene.add(organBox(id, frame, day))
    if let parent {
      scene.lines.append(Scene.Line(from: parent, to: box, svgID: "organ-\(id)", style: .organ))
    }
    if case .organ(let organ)? = index.party(id) { scene.cite(organ.citations) }
    for organ in own { addParty(PartyID(organ.id), frame: frame, parent: box, children, day, &shown, to: &scene) }
  }

  private func organBox(_ id: PartyID, _ frame: Int?, _ day: CalendarDay) -> Scene.Box {
    let (name, displayName) = (name(id, on: day), displayName(of: id, on: day))
    guard case .organ(let organ)? = index.party(id) else {
      return Scene.Box(name: displayName, svgID: "party-\(id)", style: .host, label: [name], frame: frame)
    }
    let kind = localizer.value(organ.kind.rawValue)
    let parent = self.displayName(of: organ.parent, on: day)
    let isCertain = index.existence(of: id, on: day) == .yes
    var details = [kind]
    if let span = localizer.span(organ.existence) {
      details.append(span)
    } else if !isCertain {
      details.append(localizer(.existencePossible))
    }
    if let seat = organ.seat { details.append(localizer(.seat, seat)) }
    let sentence =
      organ.existence == nil
      ? localizer(.organSentenceUndated, displayName, kind, parent)
      : localizer(.organSentence, displayName, kind, parent, localizer.period(organ.existence))
    return Scene.Box(
      name: displayName, svgID: "party-\(id)", style: isCertain ? .party : .possibleParty, label: [name] + details,
      sentence: sentence, frame: frame)
  }
}

extension Organ {
  /// The first day that its life allows; those of which nothing is known stand behind.
  fileprivate var existenceStart: Int { existence?.bounds.earliest.dayNumber ?? .max }
}
