// SPDX-License-Identifier: Apache-2.0

/// A picture before it is written in DOT: boxes, lines and frames with their styles, and with places where it is drawn to scale.
///
/// Graphs come as they are in `CSTOKitViews`, charts are laid out here.
struct Scene {
  /// Something with a place: a party, a person, a document, a bar.
  struct Box {
    /// What it is called; two boxes of one name are told apart by their SVG ids.
    var name: String
    /// The id of the element in SVG.
    var svgID: String
    var style: BoxStyle
    /// What is written on it, line by line.
    var label: [String]
    /// What it says; nil if it says nothing by itself.
    var sentence: String?
    var frame: Int?
    var place: Place?
  }

  /// A place in inches, for views that are drawn to scale.
  struct Place {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  /// A line from one box to another.
  struct Line {
    var from: Int
    var to: Int
    var svgID: String
    var style: LineStyle
    var label: [String] = []
    var sentence: String?
  }

  /// A frame around boxes; the first of them says what it is.
  struct Frame {
    var name: String
    var svgID: String
    var parent: Int?
  }

  var title: String
  /// What stands below the title.
  var subtitle: [String] = []
  var boxes: [Box] = []
  var lines: [Line] = []
  var frames: [Frame] = []
  /// After how many columns labels are broken, if not by the theme earlier.
  var lineWidth = 0
  /// Whether the boxes have places.
  var isToScale = false
  /// Whether ids in SVG are put together of ids and numbers, so that two may come to the same text.
  var hasDerivedIDs = false
  /// The box behind which the legend stands.
  var legendAnchor: Int?
  /// What stands below the legend.
  var footer: [String] = []

  init(title: String) { self.title = title }

  /// Adds a box and returns its number.
  @discardableResult
  mutating func add(_ box: Box) -> Int {
    boxes.append(box)
    return boxes.count - 1
  }
}

/// How a box is drawn, and the word for it in the legend.
enum BoxStyle: String, CaseIterable {
  case host, party, possibleParty, otherParty
  case person, chair, absent, meeting
  case adopted, notAdopted
  case treaty, treatyNotInForce
  case successionMark, rivalMark
  case memberBar, suspendedBar, statusBar, observerBar, capacityBar, possibleBar, contestedStrip
  case announced, effective
  case year, text, gridEnd
}

/// How a line is drawn, and the word for it in the legend.
enum LineStyle: String, CaseIterable {
  case member, suspended, otherStatus, observer, otherCapacity, possible
  case organ
  case tookPart, inChair, wasAbsent, adopted, dealtWith
  case extends, amends, replaces
  case succession, rivalSuccession, change
  case spine, grid, gap, hidden
}
