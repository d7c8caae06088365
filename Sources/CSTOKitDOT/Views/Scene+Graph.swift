// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitViews

extension Scene {
  /// The scene of a graph.
  init(_ graph: GraphView) {
    self.init(title: graph.title)
    subtitle = graph.subtitle
    footer = graph.footer
    legendAnchor = graph.center
    boxes = graph.boxes.map { box in
      Box(
        name: box.name, svgID: box.id, style: BoxStyle(box.kind), label: box.label, sentence: box.sentence,
        frame: box.frame)
    }
    lines = graph.lines.map { line in
      Line(
        from: line.from, to: line.to, svgID: line.id, style: LineStyle(line.kind), label: line.label,
        sentence: line.sentence)
    }
    frames = graph.frames.map { Frame(name: $0.name, svgID: $0.id, parent: $0.parent) }
  }
}

extension BoxStyle {
  init(_ kind: GraphView.Box.Kind) {
    self =
      switch kind {
      case .host: .host
      case .party: .party
      case .possibleParty: .possibleParty
      case .otherParty: .otherParty
      case .person: .person
      case .chair: .chair
      case .absent: .absent
      case .meeting: .meeting
      case .adopted: .adopted
      case .notAdopted: .notAdopted
      case .treaty: .treaty
      case .treatyNotInForce: .treatyNotInForce
      case .succession: .successionMark
      case .rivalSuccession: .rivalMark
      case .anchor: .gridEnd
      }
  }
}

extension LineStyle {
  init(_ kind: GraphView.Line.Kind) {
    self =
      switch kind {
      case .member: .member
      case .suspended: .suspended
      case .otherStatus: .otherStatus
      case .observer: .observer
      case .otherCapacity: .otherCapacity
      case .possible: .possible
      case .organ: .organ
      case .tookPart: .tookPart
      case .inChair: .inChair
      case .wasAbsent: .wasAbsent
      case .adopted: .adopted
      case .dealtWith: .dealtWith
      case .extends: .extends
      case .amends: .amends
      case .replaces: .replaces
      case .succession: .succession
      case .rivalSuccession: .rivalSuccession
      case .hidden: .hidden
      }
  }
}
