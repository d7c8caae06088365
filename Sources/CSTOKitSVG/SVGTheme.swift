// SPDX-License-Identifier: Apache-2.0

/// How a chart looks.
public enum SVGTheme: String, Sendable, Hashable, CaseIterable {
  /// Light or dark, as the reader's system is.
  case auto
  /// Light.
  case light
  /// Dark.
  case dark
  /// Black, grey and hatches, for paper.
  case print

  /// The style sheet.
  var sheet: String {
    let colors =
      switch self {
      case .auto:
        "svg{\(SVGColors.light.variables)}@media (prefers-color-scheme:dark){svg{\(SVGColors.dark.variables)}}"
      case .light: "svg{\(SVGColors.light.variables)}"
      case .dark: "svg{\(SVGColors.dark.variables)}"
      case .print: "svg{\(SVGColors.print.variables)}"
      }
    return colors + SVGTheme.rules
  }

  /// The colours that elements have of themselves, for programs that do not know variables of style sheets.
  var colors: SVGColors {
    switch self {
    case .auto, .light: .light
    case .dark: .dark
    case .print: .print
    }
  }

  private static let rules =
    "svg{fill:var(--ink)}text{font-family:'Noto Sans','DejaVu Sans','Segoe UI',Arial,sans-serif}"
    + SVGPaint.allCases.map { ".\($0)-fill{fill:var(--\($0))}.\($0)-line{stroke:var(--\($0))}" }.joined()
}

/// What a colour is for; also the class of what has it.
enum SVGPaint: String, CaseIterable {
  case ground, ink, grey, rule, member, predecessor, suspended, observer, dispute
}

/// The colours of a theme.
struct SVGColors: Sendable {
  let ground, ink, grey, rule, member, predecessor, suspended, observer, dispute: String

  static let light = SVGColors(
    ground: "#FFFFFF", ink: "#16202A", grey: "#55606B", rule: "#D9DFE5", member: "#0072B2", predecessor: "#6FA8D2",
    suspended: "#D55E00", observer: "#00805C", dispute: "#8A3A68")
  static let dark = SVGColors(
    ground: "#14181F", ink: "#E8ECF1", grey: "#AEB8C4", rule: "#333D49", member: "#56B4E9", predecessor: "#2F6D99",
    suspended: "#E69F00", observer: "#3DBE97", dispute: "#E3A3C8")
  static let print = SVGColors(
    ground: "#FFFFFF", ink: "#000000", grey: "#404040", rule: "#D0D0D0", member: "#000000", predecessor: "#8C8C8C",
    suspended: "#000000", observer: "#595959", dispute: "#000000")

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

  var variables: String { SVGPaint.allCases.map { "--\($0):\(self[$0])" }.joined(separator: ";") }
}
