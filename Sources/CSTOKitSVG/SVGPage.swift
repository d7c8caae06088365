// SPDX-License-Identifier: Apache-2.0

/// The measures of a picture that is printed.
///
/// ```swift
/// try Dataset.csto.write(.svg(view: .timeline(), page: .doubleColumn), to: "figure-1.svg")
/// ```
public enum SVGPage: String, Sendable, Hashable, CaseIterable {
  /// A column of a journal, 89 millimetres wide.
  case singleColumn = "89mm"
  /// Two columns of a journal, 183 millimetres wide.
  case doubleColumn = "183mm"
  /// A sheet of 210 by 297 millimetres, with margins; a longer picture makes a longer sheet.
  case a4

  /// The width in millimetres.
  public var width: Double {
    switch self {
    case .singleColumn: 89
    case .doubleColumn: 183
    case .a4: 210
    }
  }

  /// The width in pixels, of which CSS has 96 in an inch.
  var pixels: Double { width * SVGPage.pixelsInMillimetre }

  /// The margin in pixels: 15 millimetres on a sheet, almost nothing in a column of text.
  var margin: Double { self == .a4 ? 15 * SVGPage.pixelsInMillimetre : 2 }

  /// How high the picture is at least, in pixels.
  var minimalHeight: Double { self == .a4 ? 297 * SVGPage.pixelsInMillimetre : 0 }

  /// A length in pixels as one in millimetres.
  func measure(_ pixels: Double) -> String { "\(SVGCanvas.number(pixels / SVGPage.pixelsInMillimetre))mm" }

  private static let pixelsInMillimetre = 96 / 25.4
}
