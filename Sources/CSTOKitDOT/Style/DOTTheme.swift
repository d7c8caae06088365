// SPDX-License-Identifier: Apache-2.0

/// The colors, fonts and dimensions of a picture.
///
/// The accents of ``light`` and ``dark`` have the hues of Okabe and Ito (2008), which people with color blindness can distinguish.
/// Each differs from the next in lightness by at least a quarter, so they also differ in a grayscale copy. ``print`` uses
/// only grays. In each theme, line styles, outlines and words convey the same information as the colors.
public struct DOTTheme: Sendable, Hashable {
  /// The background color of the picture.
  public var background: DOTColor
  /// The color of text.
  public var text: DOTColor
  /// The color of secondary text.
  public var faintText: DOTColor
  /// The color of outlines, and of lines without a meaning of their own.
  public var outline: DOTColor
  /// The color of frames and of year lines.
  public var faintLine: DOTColor
  /// The fill color of boxes.
  public var face: DOTColor
  /// The fill color of the box that is the subject of the picture.
  public var strongFace: DOTColor
  /// The color of text on ``strongFace``.
  public var strongText: DOTColor
  /// The colors for the kinds of boxes and lines.
  public var accents: Accents
  /// The fonts in order of preference; the first available one is used.
  public var fontNames: [String]
  /// The direction of views with ranks; nil for the direction of the view.
  public var direction: DOTRankDirection?
  /// The width in monospaced columns at which labels are wrapped; 28 by default.
  public var lineWidth: Int

  /// The colors that have a meaning.
  public struct Accents: Sendable, Hashable {
    /// The color for a member.
    public var member: DOTColor
    /// The color for a suspended member or an absent party.
    public var suspended: DOTColor
    /// The color for a member with another status.
    public var otherStatus: DOTColor
    /// The color for an observer.
    public var observer: DOTColor
    /// The color for another capacity.
    public var otherCapacity: DOTColor
    /// The color for anything that is only possible.
    public var possible: DOTColor
    /// The color for claims of other sources.
    public var contested: DOTColor

    /// Creates a set of accents.
    public init(
      member: DOTColor, suspended: DOTColor, otherStatus: DOTColor, observer: DOTColor, otherCapacity: DOTColor,
      possible: DOTColor, contested: DOTColor
    ) {
      self.member = member
      self.suspended = suspended
      self.otherStatus = otherStatus
      self.observer = observer
      self.otherCapacity = otherCapacity
      self.possible = possible
      self.contested = contested
    }
  }

  /// Fonts available on most systems, with Latin, Cyrillic, Armenian and Georgian letters.
  public static let fontNames = ["DejaVu Sans", "Noto Sans", "Arial", "sans-serif"]

  /// Creates a theme with custom colors.
  public init(
    background: DOTColor, text: DOTColor, faintText: DOTColor, outline: DOTColor, faintLine: DOTColor, face: DOTColor,
    strongFace: DOTColor, strongText: DOTColor, accents: Accents, fontNames: [String] = DOTTheme.fontNames,
    direction: DOTRankDirection? = nil, lineWidth: Int = 28
  ) {
    self.background = background
    self.text = text
    self.faintText = faintText
    self.outline = outline
    self.faintLine = faintLine
    self.face = face
    self.strongFace = strongFace
    self.strongText = strongText
    self.accents = accents
    self.fontNames = fontNames
    self.direction = direction
    self.lineWidth = lineWidth
  }
}

extension DOTTheme {
  /// Dark text on a white background.
  public static let light = DOTTheme(
    background: .white, text: DOTColor(0x1B2530), faintText: DOTColor(0x4A5560), outline: DOTColor(0x5A6B7B),
    faintLine: DOTColor(0xC9D1D9), face: DOTColor(0xF3F6FA), strongFace: DOTColor(0x1F3A5F), strongText: .white,
    accents: Accents(
      member: DOTColor(0x003F63), suspended: DOTColor(0xD55E00), otherStatus: DOTColor(0x904274),
      observer: DOTColor(0x007F5C), otherCapacity: DOTColor(0x4B9DCB), possible: DOTColor(0x4D4D4D),
      contested: DOTColor(0x530839)))

  /// Light text on a dark background.
  public static let dark = DOTTheme(
    background: DOTColor(0x14181F), text: DOTColor(0xE8ECF1), faintText: DOTColor(0xAEB8C4),
    outline: DOTColor(0x8796A8), faintLine: DOTColor(0x3A4452), face: DOTColor(0x222A35),
    strongFace: DOTColor(0xD6E4F5), strongText: DOTColor(0x14181F),
    accents: Accents(
      member: DOTColor(0xC1E3F7), suspended: DOTColor(0xDC7600), otherStatus: DOTColor(0xE8B4D2),
      observer: DOTColor(0x2DBD92), otherCapacity: DOTColor(0xFCFAD9), possible: DOTColor(0x60666C),
      contested: DOTColor(0xC44D9C)))

  /// Black on white, with no information conveyed by color.
  public static let print = DOTTheme(
    background: .white, text: .black, faintText: DOTColor(0x333333), outline: .black, faintLine: DOTColor(0xAAAAAA),
    face: .white, strongFace: .white, strongText: .black,
    accents: Accents(
      member: .black, suspended: .black, otherStatus: .black, observer: .black, otherCapacity: .black,
      possible: DOTColor(0x555555), contested: DOTColor(0x333333)))

  /// The themes by their names on a command line.
  static let named: [(name: String, theme: DOTTheme)] = [("light", .light), ("dark", .dark), ("print", .print)]
}
