// SPDX-License-Identifier: Apache-2.0

/// A set of colors for a chart.
public enum SVGTheme: String, Sendable, Hashable, CaseIterable {
  /// Light or dark colors, according to the reader's system.
  case auto
  /// Dark text and shapes on a white background.
  case light
  /// Light text and shapes on a dark background.
  case dark
  /// Black, gray and hatches, for paper.
  case print

  /// The colors for readers without a preference for dark ones.
  private var colors: SVGColors {
    switch self {
    case .auto, .light: .light
    case .dark: .dark
    case .print: .print
    }
  }

  /// The style sheet for the classes used in a picture.
  ///
  /// The rules contain literal colors instead of CSS variables, which librsvg and LibreOffice do not support.
  ///
  /// - Parameter scope: A selector before every rule, so that two pictures in one page can have different themes; empty for none.
  func sheet(for classes: [SVGClass], scope: String) -> String {
    let root = scope.isEmpty ? "svg" : scope
    let fonts = "\(root) text{font-family:'Noto Sans','DejaVu Sans','Segoe UI',Arial,sans-serif}"
    let before = scope.isEmpty ? "" : scope + " "
    func rules(_ colors: SVGColors, hasForm: Bool) -> String {
      "\(root){fill:\(colors[.ink])}"
        + classes.map { "\(before).\($0.name){\($0.colors(colors))\(hasForm ? $0.form : "")}" }.joined()
    }
    let dark = self == .auto ? "@media (prefers-color-scheme:dark){\(rules(.dark, hasForm: false))}" : ""
    return fonts + rules(colors, hasForm: true) + dark
  }
}

/// A CSS class for elements with the same paint.
struct SVGClass: Hashable {
  /// The part of an element to which the color applies.
  enum Part: String, CaseIterable {
    case fill, line
    /// A small number on top of lines, with a halo to keep it legible.
    case note
  }

  let paint: SVGPaint
  var part = Part.fill

  /// The class name in the picture, for example `member-fill`.
  var name: String { "\(paint)-\(part)" }

  /// All classes, in the order of the style sheet.
  static let all = SVGPaint.allCases.flatMap { paint in Part.allCases.map { SVGClass(paint: paint, part: $0) } }

  /// The declarations that depend on the theme.
  func colors(_ colors: SVGColors) -> String {
    switch part {
    case .fill:
      // A pale fill needs an edge for sufficient contrast.
      let edge = colors.edge(of: paint).map { ";stroke:\($0)" } ?? ""
      return "fill:\(colors[paint])\(edge)"
    case .line: return "stroke:\(colors.edge(of: paint) ?? colors[paint])"
    case .note: return "fill:\(colors[paint]);stroke:\(colors.ground)"
    }
  }

  /// The declarations that are the same in every theme; empty if there are none.
  var form: String {
    switch part {
    case .fill: ""
    case .line: paint == .dispute ? ";stroke-width:2.5px;stroke-dasharray:2.5 2" : ""
    case .note: ";stroke-width:3px;paint-order:stroke;font-size:10.5px;font-weight:700;text-anchor:end"
    }
  }
}

/// The purpose of a color; its name begins the CSS class.
enum SVGPaint: String, CaseIterable {
  case ground, ink, grey, rule, member, predecessor, suspended, observer, dispute
}

/// The colors of a theme, as hexadecimal RGB.
struct SVGColors: Sendable {
  let ground, ink, grey, rule, member, predecessor, suspended, observer, observerEdge, dispute: String

  static let light = SVGColors(
    ground: "#FFFFFF", ink: "#16202A", grey: "#55606B", rule: "#D9DFE5", member: "#0072B2", predecessor: "#8FBFE0",
    suspended: "#D55E00", observer: "#A6DDCE", observerEdge: "#00805C", dispute: "#8A3A68")
  static let dark = SVGColors(
    ground: "#14181F", ink: "#E8ECF1", grey: "#AEB8C4", rule: "#333D49", member: "#56B4E9", predecessor: "#2F6D99",
    suspended: "#E69F00", observer: "#0D473C", observerEdge: "#3DBE97", dispute: "#E3A3C8")
  static let print = SVGColors(
    ground: "#FFFFFF", ink: "#000000", grey: "#404040", rule: "#D0D0D0", member: "#000000", predecessor: "#8C8C8C",
    suspended: "#000000", observer: "#FFFFFF", observerEdge: "#000000", dispute: "#000000")

  /// The edge color of a fill that would be too pale without one.
  func edge(of paint: SVGPaint) -> String? {
    switch paint {
    case .predecessor: member
    case .observer: observerEdge
    default: nil
    }
  }

  subscript(paint: SVGPaint) -> String {
    switch paint {
    case .ground: ground
    case .ink: ink
    case .grey: grey
    case .rule: rule
    case .member: member
    case .predecessor: predecessor
    case .suspended: suspended
    case .observer: observer
    case .dispute: dispute
    }
  }
}
