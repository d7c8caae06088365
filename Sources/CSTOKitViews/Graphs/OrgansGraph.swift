// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension DatasetViews {
  /// The organs of a party on a day, each in its parent's frame.
  ///
  /// The graph is empty if there is no party.
  ///
  /// - Complexity: O(n log n) in the number of organs.
  public func organs(of party: PartyID?, on day: CalendarDay) -> GraphView {
    var existences = ExistencesOnDay(index, day)
    let organs = dataset.organs.filter { existences[PartyID($0.id)] != .no }
    let children = Dictionary(grouping: organs, by: \.parent)
    let top = party
    let subject = top.map { name($0, on: day) } ?? dataset.head.title ?? ""
    var graph = GraphView(title: localizer(.organsOf, subject, localizer.day(day)))
    var flattened = 0
    if let top { flattened = addParty(top, children, day, &existences, to: &graph) }
    if let top, index.existence(of: top, on: day) == .no {
      graph.remarks = [localizer(.hostDidNotExist, displayName(of: top, on: day))]
    } else if !graph.boxes.contains(where: { $0.sentence != nil }) {
      graph.remarks = [localizer(.nothingToShow)]
    }
    if flattened > 0 {
      graph.remarks.append(localizer(.organsTooDeep, "\(flattened)", "\(DatasetViews.deepestFrame)"))
    }
    graph.center = graph.boxes.isEmpty ? nil : 0
    graph.arrangement = .blocks
    graph.summary = summary(of: top.flatMap { children[$0] } ?? [], graph)
    return finished(graph)
  }

  /// The number of organs, and the names of those directly below the party.
  private func summary(of organs: [Organ], _ graph: GraphView) -> String {
    if organs.isEmpty { return "" }
    let names = organs.map { displayName(of: PartyID($0.id)) }.sorted().joined(separator: ", ")
    return localizer(.organsCounted, "\(graph.boxes.count - 1)", names)
  }

  /// The number of frames that may enclose an organ.
  ///
  /// Nobody can read more of them, and Graphviz needs stack for each.
  static let deepestFrame = 12

  /// Adds a party and all organs below it.
  ///
  /// There is no recursion, because chains of organs can have any length. An organ below the deepest frame is placed in that
  /// frame, and its parent is named in its box.
  ///
  /// - Returns: The number of organs below the deepest frame.
  private func addParty(
    _ top: PartyID, _ children: [PartyID: [Organ]], _ day: CalendarDay, _ existences: inout ExistencesOnDay,
    to graph: inout GraphView
  ) -> Int {
    var shown: Set<PartyID> = []
    var flattened = 0
    var waiting: [(id: PartyID, frame: Int?, depth: Int, parent: Int?)] = [(top, nil, 0, nil)]
    let meetings = dataset.meetings.reduce(into: [PartyID: Int]()) { $0[$1.organ, default: 0] += 1 }
    while let (id, outer, depth, parent) = waiting.popLast() {
      // Stop at a cycle of parents.
      guard shown.insert(id).inserted else { continue }
      let own = inOrder(children[id] ?? [], meetings)
      var frame = outer
      if !own.isEmpty, depth < DatasetViews.deepestFrame {
        graph.frames.append(GraphView.Frame(name: displayName(of: id, on: day), id: "organs-of-\(id)", parent: frame))
        frame = graph.frames.count - 1
      }
      // The party itself is above the frame of its organs; an organ is inside the frame of its own organs.
      var organ = organBox(id, parent == nil ? nil : frame, day, existences[id])
      if depth > DatasetViews.deepestFrame, let parent {
        flattened += 1
        organ.label.append(localizer(.partOf, graph.boxes[parent].name))
      }
      let box = graph.add(organ)
      if let parent {
        graph.lines.append(GraphView.Line(from: parent, to: box, id: "organ-\(id)", kind: .organ))
      }
      // The stack returns the last element first, so the first organ must be added last.
      for organ in own.reversed() { waiting.append((PartyID(organ.id), frame, depth + 1, box)) }
    }
    return flattened
  }

  /// The organs by age, but first the supreme one, which has the most meetings.
  private func inOrder(_ organs: [Organ], _ meetings: [PartyID: Int]) -> [Organ] {
    let counts = organs.map { meetings[PartyID($0.id)] ?? 0 }
    let supreme = counts.indices.max { (counts[$0], organs[$1].id) < (counts[$1], organs[$0].id) }
      .flatMap { counts[$0] > 0 ? organs[$0].id : nil }
    return organs.inOrder { one, other in
      (one.id == supreme ? 0 : 1, one.existenceStart, one.id) < (
        other.id == supreme ? 0 : 1, other.existenceStart, other.id
      )
    }
  }

  private func organBox(_ id: PartyID, _ frame: Int?, _ day: CalendarDay, _ existence: Certainty) -> GraphView.Box {
    let (name, displayName) = (name(id, on: day), displayName(of: id, on: day))
    guard case .organ(let organ)? = index.party(id) else {
      return GraphView.Box(
        name: displayName, id: "party-\(id)", kind: .host, label: [name], frame: frame, subject: .party(id))
    }
    let kind = localizer.value(organ.kind.rawValue)
    let parent = self.displayName(of: organ.parent, on: day)
    let isCertain = existence == .yes
    // Omit the kind if the name already contains it, for example “secretariat” for “Secretariat”, or “centre” for “Center”.
    let isToldByName = kind.split(separator: " ").allSatisfy { word in
      [word.lowercased(), word.lowercased().americanSpelling].contains(where: name.lowercased().contains)
    }
    var details = isToldByName ? [] : [kind]
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
    return GraphView.Box(
      name: displayName, id: "party-\(id)", kind: isCertain ? .party : .possibleParty, label: [name] + details,
      sentence: sentence, frame: frame, subject: .party(id), certainty: existence, citations: organ.citations)
  }
}

/// Whether parties existed on a day.
///
/// An organ without dates takes the answer from its parent. Each chain of parents is climbed only once.
private struct ExistencesOnDay {
  private let index: Dataset.Index
  private let day: CalendarDay
  /// Certainties inherited by parties without dates; used for look-ups only, never iterated.
  private var fromAbove: [PartyID: Certainty] = [:]

  init(_ index: Dataset.Index, _ day: CalendarDay) {
    self.index = index
    self.day = day
  }

  /// The same certainty as `Dataset.Index.existence(of:on:)`.
  subscript(party: PartyID) -> Certainty {
    mutating get {
      if index.existence(of: party, by: nil) != nil { return index.existence(of: party, on: day) }
      var way: [PartyID] = []
      var above = party
      var found: Certainty?
      while found == nil {
        if let known = fromAbove[above] {
          found = known
        } else if index.existence(of: above, by: nil) != nil {
          found = index.existence(of: above, on: day) == .no ? .no : .possibly
        } else if case .organ(let organ)? = index.party(above), way.count <= dataset.organs.count {
          way.append(above)
          above = organ.parent
        } else {
          // The chain ends at a party without dates, or at an unknown one.
          found = .possibly
        }
      }
      let certainty = found ?? .possibly
      for party in way { fromAbove[party] = certainty }
      return certainty
    }
  }

  private var dataset: Dataset { index.record }
}

extension String {
  /// The American spelling of a kind of organ.
  fileprivate var americanSpelling: String { self == "centre" ? "center" : self }
}

extension Organ {
  /// The first day on which the organ can have existed; unknown dates sort last.
  fileprivate var existenceStart: Int { existence?.bounds.earliest.dayNumber ?? .max }
}
