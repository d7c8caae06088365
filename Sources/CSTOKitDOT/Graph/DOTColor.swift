// SPDX-License-Identifier: Apache-2.0

/// A colour of sRGB.
public struct DOTColor: Sendable, Hashable {
  /// The colour as Graphviz reads it: `#0072B2`.
  public let text: String

  /// Makes a colour of its red, green and blue.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    var text = "#"
    for part in [red, green, blue] { text += (part < 16 ? "0" : "") + String(part, radix: 16, uppercase: true) }
    self.text = text
  }

  /// Makes a colour of a number: `0x0072B2`.
  public init(_ rgb: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: rgb >> 16), green: UInt8(truncatingIfNeeded: rgb >> 8),
      blue: UInt8(truncatingIfNeeded: rgb))
  }

  private init(name: String) { text = name }

  /// None.
  public static let transparent = DOTColor(name: "transparent")
  /// White.
  public static let white = DOTColor(0xFFFFFF)
  /// Black.
  public static let black = DOTColor(0x000000)
}
