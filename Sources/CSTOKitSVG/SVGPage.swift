// SPDX-License-Identifier: Apache-2.0

/// A page format for print.
///
/// ```swift
/// try Dataset.csto.write(.svg(view: .timeline(), page: .doubleColumn), to: "figure-1.svg")
/// ```
public enum SVGPage: String, Sendable, Hashable, CaseIterable {
  /// One column of a journal, 89 millimeters wide.
  case singleColumn = "89mm"
  /// Two columns of a journal, 183 millimeters wide.
  case doubleColumn = "183mm"
  /// A sheet of 210 by 297 millimeters, with margins.
  ///
  /// A longer picture makes a longer sheet.
  case a4

  /// The width in millimeters.
  public var width: Double {
    switch self {
    case .singleColumn: 89
    case .doubleColumn: 183
    case .a4: 210
    }
  }

  /// The width in pixels, at 96 CSS pixels per inch.
  var pixels: Double { width * SVGPage.pixelsInMillimetre }

  /// The margin in pixels: 15 millimeters on a sheet, 2 pixels in a column.
  var margin: Double { self == .a4 ? 15 * SVGPage.pixelsInMillimetre : 2 }

  /// The smallest height of the picture in pixels; 0 for a column.
  var minimalHeight: Double { self == .a4 ? 297 * SVGPage.pixelsInMillimetre : 0 }

  /// Converts a length in pixels to millimeters, with the unit.
  func measure(_ pixels: Double) -> String { "\(SVGCanvas.number(pixels / SVGPage.pixelsInMillimetre))mm" }

  private static let pixelsInMillimetre = 96 / 25.4
}
