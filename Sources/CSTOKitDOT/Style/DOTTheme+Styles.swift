// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitViews

extension GraphView.Box.Kind {
  /// The word for it in the legend; nil for what its text explains.
  var phrase: Phrase? {
    switch self {
    case .chair: .inTheChair
    case .absent: .absent
    case .adopted: .adopted
    case .notAdopted: .notAdopted
    case .possibleParty: .possiblyLong
    case .rivalSuccession: .othersSayOtherwise
    case .succession: .succession
    default: nil
    }
  }
}

extension GraphView.Line.Kind {
  /// The word for it in the legend; nil for what the boxes explain.
  var phrase: Phrase? {
    switch self {
    case .member: .member
    case .suspended: .suspendedMember
    case .otherStatus: .otherStatus
    case .observer: .observer
    case .otherCapacity: .otherCapacity
    case .possible: .possiblyLong
    case .organ: .organOf
    case .tookPart: .tookPart
    case .inChair: nil
    case .wasAbsent: nil
    case .adopted: nil
    case .dealtWith: nil
    case .succession, .rivalSuccession: nil
    case .hidden: nil
    }
  }
}

extension DOTTheme {
  func attributes(of kind: GraphView.Box.Kind) -> [DOTNode.Attribute] {
    switch kind {
    case .host, .meeting:
      [
        .fillColor(strongFace), .fontColor(strongText), .color(text), .penWidth(strongFace == face ? 2.5 : 1),
        .fontSize(points(of: kind)), .margin(0.3, 0.2),
      ]
    case .party, .person: []
    case .possibleParty: [.style(.rounded, .filled, .dashed), .color(accents.possible)]
    case .otherParty: [.style(.filled), .penWidth(1.5)]
    case .chair: [.penWidth(3), .color(accents.member)]
    case .absent: [.style(.rounded, .dashed), .color(accents.suspended)]
    case .adopted: [.shape(.note), .style(.filled), .fontSize(points(of: kind)), .color(accents.member)]
    case .notAdopted: [.shape(.note), .style(.filled, .dashed), .fontSize(points(of: kind)), .color(accents.possible)]
    case .succession: [.color(accents.member), .penWidth(2), .fontSize(points(of: kind))]
    case .rivalSuccession: [.color(accents.contested), .style(.rounded, .filled, .dashed), .fontSize(points(of: kind))]
    case .anchor: [.shape(.point), .style(.invisible), .width(0.01), .height(0.01)]
    }
  }

  /// The size of the text of a box that has no place of its own.
  func points(of kind: GraphView.Box.Kind) -> Double {
    switch kind {
    case .host, .meeting: 15
    case .adopted, .notAdopted, .succession, .rivalSuccession: 11
    default: 13
    }
  }

  /// The least width of a box that has no place of its own: room for its longest line by a guess of our own, as programs without the fonts take words for narrower than they draw them.
  func width(of label: String, in kind: GraphView.Box.Kind) -> Double {
    let points = points(of: kind)
    let text = LabelWidth.width(ofLongestLineIn: label, points: points)
    let margin = kind == .host || kind == .meeting ? 0.3 : 0.2
    return max([.party, .possibleParty, .person, .chair, .absent].contains(kind) ? 2.3 : 0.75, text + 2 * margin)
  }

  var frameAttributes: [DOTCluster.Attribute] {
    [.color(faintLine), .style(.rounded), .margin(12), .backgroundColor(background)]
  }

  func attributes(of kind: GraphView.Line.Kind) -> [DOTEdge.Attribute] {
    switch kind {
    case .member: [.color(accents.member), .style(.solid), .penWidth(2)]
    case .suspended: [.color(accents.suspended), .style(.dashed), .penWidth(2)]
    case .otherStatus: [.color(accents.otherStatus), .style(.dashed), .penWidth(1.5), .arrowHead(.diamond)]
    case .observer: [.color(accents.observer), .style(.dotted), .penWidth(2.5), .arrowHead(.open)]
    case .otherCapacity: [.color(accents.otherCapacity), .style(.dotted), .penWidth(1.5), .arrowHead(.empty)]
    case .possible: [.color(accents.possible), .style(.dashed), .arrowHead(.hollowDot)]
    case .organ: [.color(outline), .arrowHead(.none)]
    case .tookPart: [.color(outline), .arrowHead(.none)]
    case .inChair: [.color(accents.member), .penWidth(3), .arrowHead(.none)]
    case .wasAbsent: [.color(accents.suspended), .style(.dashed), .arrowHead(.none)]
    case .adopted: [.color(accents.member), .penWidth(1.5)]
    case .dealtWith: [.color(accents.possible), .style(.dashed), .arrowHead(.open)]
    case .succession: [.color(accents.member), .penWidth(2)]
    case .rivalSuccession: [.color(accents.contested), .style(.dashed), .arrowHead(.hollowDot)]
    case .hidden: [.style(.invisible)]
    }
  }

  /// The outline of a word in the legend: that of the line which it names.
  func legendAttributes(of kind: GraphView.Line.Kind) -> [DOTNode.Attribute] {
    let outline: (color: DOTColor, kind: DOTStyle, width: Double) =
      switch kind {
      case .member, .inChair, .adopted, .succession: (accents.member, .solid, 2)
      case .suspended, .wasAbsent: (accents.suspended, .dashed, 2)
      case .otherStatus: (accents.otherStatus, .dashed, 1.5)
      case .observer: (accents.observer, .dotted, 2.5)
      case .otherCapacity: (accents.otherCapacity, .dotted, 1.5)
      case .possible, .dealtWith: (accents.possible, .dashed, 1)
      case .rivalSuccession: (accents.contested, .dashed, 1)
      case .organ, .tookPart, .hidden: (self.outline, .solid, 1)
      }
    return [
      .fillColor(background), .color(outline.color), .style(.rounded, .filled, outline.kind), .penWidth(outline.width),
    ]
  }
}
