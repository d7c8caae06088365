// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitViews

extension GraphView.Box.Kind {
  /// The word for the kind in the legend; nil if the box explains itself.
  var phrase: Phrase? {
    switch self {
    case .chair: .inTheChair
    case .absent: .absent
    case .adopted: .adopted
    case .notAdopted: .notAdopted
    case .notKnown: .attendanceNotKnown
    case .possibleParty: .existencePossible
    case .openHost: .listIncomplete
    case .ghost: .ghost
    case .rivalSuccession: .othersSayOtherwise
    case .succession: .succession
    default: nil
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
    case .openHost:
      [
        .style(.rounded, .filled, .dashed), .color(text), .penWidth(2.5), .fontSize(points(of: kind)),
        .margin(0.3, 0.2),
      ]
    case .ghost: [.style(.rounded, .dotted), .color(accents.contested), .penWidth(1.5)]
    case .notKnown: [.style(.rounded), .color(outline)]
    }
  }

  /// The font size of a box of a kind, in points.
  func points(of kind: GraphView.Box.Kind) -> Double {
    switch kind {
    case .host, .openHost, .meeting: 15
    case .adopted, .notAdopted, .succession, .rivalSuccession: 11
    default: 13
    }
  }

  /// The smallest width of a box of a kind, in inches.
  ///
  /// It leaves room for an estimate of the longest line, because programs without the fonts underestimate the width of text.
  func width(of label: String, in kind: GraphView.Box.Kind) -> Double {
    let points = points(of: kind)
    let text = LabelWidth.width(ofLongestLineIn: label, points: points)
    let margin = [.host, .openHost, .meeting].contains(kind) ? 0.3 : 0.2
    return max(
      [.party, .possibleParty, .ghost, .person, .chair, .absent, .notKnown].contains(kind) ? 2.3 : 0.75,
      text + 2 * margin)
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
    case .ghost: [.color(accents.contested), .style(.dotted), .penWidth(1.5), .arrowHead(.hollowDot)]
    case .notKnown: [.color(faintLine), .arrowHead(.none)]
    }
  }

  /// The outline of a legend word or a frame that represents a kind of line.
  struct Outline {
    let color: DOTColor
    let style: DOTStyle
    let width: Double
  }

  func outline(of kind: GraphView.Line.Kind) -> Outline {
    switch kind {
    case .member, .inChair, .adopted, .succession: Outline(color: accents.member, style: .solid, width: 2)
    case .suspended, .wasAbsent: Outline(color: accents.suspended, style: .dashed, width: 2)
    case .otherStatus: Outline(color: accents.otherStatus, style: .dashed, width: 1.5)
    case .observer: Outline(color: accents.observer, style: .dotted, width: 2.5)
    case .otherCapacity: Outline(color: accents.otherCapacity, style: .dotted, width: 1.5)
    case .possible, .dealtWith: Outline(color: accents.possible, style: .dashed, width: 1)
    case .ghost: Outline(color: accents.contested, style: .dotted, width: 1.5)
    case .rivalSuccession: Outline(color: accents.contested, style: .dashed, width: 1)
    case .organ, .tookPart, .notKnown: Outline(color: outline, style: .solid, width: 1)
    }
  }

  /// The legend cell of a kind of box, in the style of such a box.
  func legendCell(of kind: GraphView.Box.Kind, _ content: DOTMarkup) -> DOTMarkup.Cell {
    let (color, style, width): (DOTColor, [DOTStyle], Double) =
      switch kind {
      case .chair: (accents.member, [.rounded], 3)
      case .absent: (accents.suspended, [.rounded, .dashed], 1)
      case .adopted: (accents.member, [.solid], 1)
      case .notAdopted: (accents.possible, [.dashed], 1)
      case .possibleParty: (accents.possible, [.rounded, .dashed], 1)
      case .openHost: (text, [.rounded, .dashed], 2.5)
      case .ghost: (accents.contested, [.rounded, .dotted], 1.5)
      case .succession: (accents.member, [.rounded], 2)
      case .rivalSuccession: (accents.contested, [.rounded, .dashed], 1)
      default: (outline, [.rounded], 1)
      }
    let isHollow = [.absent, .notKnown, .ghost].contains(kind)
    return DOTMarkup.Cell(content, border: width, color: color, background: isHollow ? nil : face, style: style)
  }
}
