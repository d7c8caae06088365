// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitViews

extension BoxStyle {
  /// The word for it in the legend; nil for what its text explains.
  var phrase: Phrase? {
    switch self {
    case .chair: .inTheChair
    case .absent: .absent
    case .adopted: .adopted
    case .notAdopted: .notAdopted
    case .treaty: .inForce
    case .treatyNotInForce: .noEntryIntoForce
    case .memberBar: .member
    case .suspendedBar: .suspendedMember
    case .statusBar: .otherStatus
    case .observerBar: .observer
    case .capacityBar: .otherCapacity
    case .possibleBar, .possibleParty: .possiblyLong
    case .contestedStrip, .rivalMark: .othersSayOtherwise
    case .successionMark: .succession
    case .announced: .announcedMark
    case .effective: .effectiveMark
    default: nil
    }
  }

  /// Whether it is a mark without room for a word.
  var isMark: Bool { self == .announced || self == .effective }
}

extension LineStyle {
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
    case .extends: .extends
    case .amends: .amends
    case .replaces: .replaces
    case .change: .succession
    case .succession, .rivalSuccession: nil
    case .gap: .gap
    case .spine, .grid, .hidden: nil
    }
  }
}

extension DOTTheme {
  func attributes(of style: BoxStyle) -> [DOTNode.Attribute] {
    switch style {
    case .host, .meeting:
      [
        .fillColor(strongFace), .fontColor(strongText), .color(text), .penWidth(strongFace == face ? 2.5 : 1),
        .fontSize(points(of: style)), .margin(0.3, 0.2),
      ]
    case .party, .person: []
    case .possibleParty: [.style(.rounded, .filled, .dashed), .color(accents.possible)]
    case .otherParty: [.style(.filled), .penWidth(1.5)]
    case .chair: [.penWidth(3), .color(accents.member)]
    case .absent: [.style(.rounded, .dashed), .color(accents.suspended)]
    case .adopted: [.shape(.note), .style(.filled), .fontSize(points(of: style)), .color(accents.member)]
    case .notAdopted: [.shape(.note), .style(.filled, .dashed), .fontSize(points(of: style)), .color(accents.possible)]
    case .treaty: [.fontSize(points(of: style)), .color(accents.member), .penWidth(1.5)]
    case .treatyNotInForce:
      [.fontSize(points(of: style)), .style(.rounded, .filled, .dashed), .color(accents.possible)]
    case .successionMark: [.color(accents.member), .penWidth(2), .fontSize(points(of: style))]
    case .rivalMark: [.color(accents.contested), .style(.rounded, .filled, .dashed), .fontSize(points(of: style))]
    case .memberBar: bar(accents.memberFace, accents.member, .solid)
    case .suspendedBar: bar(accents.suspendedFace, accents.suspended, .bold)
    case .statusBar: bar(face, accents.otherStatus, .dashed)
    case .observerBar: bar(face, accents.observer, .dotted)
    case .capacityBar: bar(face, accents.otherCapacity, .dotted)
    case .possibleBar: bar(background, accents.possible, .dashed)
    case .contestedStrip: bar(background, accents.contested, .dashed)
    case .announced: mark(.triangle, accents.suspended)
    case .effective: mark(.diamond, text)
    case .year: [.shape(.plain), .style(.solid), .fontSize(10), .fontColor(faintText), .margin(0.02, 0.02)]
    case .text: [.shape(.plain), .style(.solid), .fontSize(10), .margin(0.02, 0.02)]
    case .gridEnd: [.shape(.point), .style(.invisible), .width(0.01), .height(0.01)]
    }
  }

  /// The size of the text of a box that has no place of its own.
  func points(of style: BoxStyle) -> Double {
    switch style {
    case .host, .meeting: 15
    case .adopted, .notAdopted, .treaty, .treatyNotInForce, .successionMark, .rivalMark: 11
    default: 13
    }
  }

  /// The least width of a box that has no place of its own: room for its longest line by a guess of our own, as programs without the fonts take words for narrower than they draw them.
  func width(of label: String, in style: BoxStyle) -> Double {
    let points = points(of: style)
    let text = TimeScale.width(ofLongestLineIn: label, points: points)
    let margin = style == .host || style == .meeting ? 0.3 : 0.2
    return max([.party, .possibleParty, .person, .chair, .absent].contains(style) ? 2.3 : 0.75, text + 2 * margin)
  }

  var frameAttributes: [DOTCluster.Attribute] {
    [.color(faintLine), .style(.rounded), .margin(12), .backgroundColor(background)]
  }

  private func bar(_ face: DOTColor, _ outline: DOTColor, _ style: DOTStyle) -> [DOTNode.Attribute] {
    [.style(.filled, style), .fillColor(face), .color(outline), .penWidth(1.2), .fontSize(10), .margin(0.05, 0.02)]
  }

  private func mark(_ shape: DOTShape, _ color: DOTColor) -> [DOTNode.Attribute] {
    [.shape(shape), .style(.filled), .fillColor(color), .color(color)]
  }

  func attributes(of style: LineStyle) -> [DOTEdge.Attribute] {
    switch style {
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
    // The line leads from what was there first, so that it stands before what changed it; the mark is at that end.
    case .extends: [.color(accents.observer), .penWidth(2), .dir(.tail)]
    case .amends: [.color(accents.member), .style(.dashed), .dir(.tail), .arrowTail(.open)]
    case .replaces: [.color(accents.suspended), .style(.dotted), .penWidth(2), .dir(.tail), .arrowTail(.empty)]
    case .succession: [.color(accents.member), .penWidth(2)]
    case .change: [.color(accents.member), .penWidth(2), .arrowHead(.none)]
    case .rivalSuccession: [.color(accents.contested), .style(.dashed), .arrowHead(.hollowDot)]
    case .spine: [.color(faintLine), .arrowHead(.none), .penWidth(2)]
    case .grid: [.color(faintLine), .style(.dotted), .arrowHead(.none)]
    case .gap: [.color(accents.possible), .style(.dotted), .penWidth(1.5), .arrowHead(.none)]
    case .hidden: [.style(.invisible)]
    }
  }

  /// The outline of a word in the legend: that of the line which it names.
  func legendAttributes(of style: LineStyle) -> [DOTNode.Attribute] {
    let outline: (color: DOTColor, kind: DOTStyle, width: Double) =
      switch style {
      case .member, .inChair, .adopted, .succession, .change: (accents.member, .solid, 2)
      case .suspended, .wasAbsent: (accents.suspended, .dashed, 2)
      case .otherStatus: (accents.otherStatus, .dashed, 1.5)
      case .observer: (accents.observer, .dotted, 2.5)
      case .otherCapacity: (accents.otherCapacity, .dotted, 1.5)
      case .possible, .dealtWith: (accents.possible, .dashed, 1)
      case .extends: (accents.observer, .solid, 2)
      case .amends: (accents.member, .dashed, 1)
      case .replaces: (accents.suspended, .dotted, 2)
      case .rivalSuccession: (accents.contested, .dashed, 1)
      case .gap: (accents.possible, .dotted, 1.5)
      case .organ, .tookPart, .spine, .grid, .hidden: (self.outline, .solid, 1)
      }
    return [
      .fillColor(background), .color(outline.color), .style(.rounded, .filled, outline.kind), .penWidth(outline.width),
    ]
  }
}
