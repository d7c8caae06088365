// SPDX-License-Identifier: Apache-2.0

/// An sRGB color.
public struct DOTColor: Sendable, Hashable {
  /// The color in the form that Graphviz reads, for example `#0072B2`.
  public let text: String

  /// Creates a color from its red, green and blue components, from 0 to 255.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    var text = "#"
    for part in [red, green, blue] { text += (part < 16 ? "0" : "") + String(part, radix: 16, uppercase: true) }
    self.text = text
  }

  /// Creates a color from a 24-bit number, for example `0x0072B2`.
  public init(_ rgb: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: rgb >> 16), green: UInt8(truncatingIfNeeded: rgb >> 8),
      blue: UInt8(truncatingIfNeeded: rgb))
  }

  private init(name: String) { text = name }

  /// No color.
  public static let transparent = DOTColor(name: "transparent")
  /// White, `#FFFFFF`.
  public static let white = DOTColor(0xFFFFFF)
  /// Black, `#000000`.
  public static let black = DOTColor(0x000000)
}
