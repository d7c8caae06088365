// SPDX-License-Identifier: Apache-2.0

/// The colours, fonts and measures of a picture.
///
/// The accents of ``light`` and ``dark`` have the hues of Okabe and Ito (2008), which people with colour-blindness can tell apart, each darker or lighter than
/// the next by a quarter or more, so that a copy in grey tells them apart too; ``print`` has greys alone. Kind of line, outline and words say the same as the
/// colours in each of them.
public struct DOTTheme: Sendable, Hashable {
  /// The colour behind everything.
  public var background: DOTColor
  /// The colour of text.
  public var text: DOTColor
  /// The colour of what is said in passing.
  public var faintText: DOTColor
  /// The colour of outlines and of lines without a meaning of their own.
  public var outline: DOTColor
  /// The colour of frames and of the lines of years.
  public var faintLine: DOTColor
  /// The face of boxes.
  public var face: DOTColor
  /// The face of what the picture is about.
  public var strongFace: DOTColor
  /// The colour of text on ``strongFace``.
  public var strongText: DOTColor
  /// The accents.
  public var accents: Accents
  /// The fonts, the first that is there being taken.
  public var fontNames: [String]
  /// The direction of views that have one; nil for the direction of the view.
  public var direction: DOTRankDirection?
  /// After how many columns of a fixed font labels are broken.
  public var lineWidth: Int

  /// The colours that mean something.
  public struct Accents: Sendable, Hashable {
    /// A member.
    public var member: DOTColor
    /// A suspended member, and what was refused.
    public var suspended: DOTColor
    /// A member with another status.
    public var otherStatus: DOTColor
    /// An observer.
    public var observer: DOTColor
    /// Another capacity.
    public var otherCapacity: DOTColor
    /// What is only possible.
    public var possible: DOTColor
    /// What others say.
    public var contested: DOTColor

    /// Makes accents.
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

  /// Fonts that are on most systems and have Latin, Cyrillic, Armenian and Georgian letters.
  public static let fontNames = ["DejaVu Sans", "Noto Sans", "Arial", "sans-serif"]

  /// Makes a theme.
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
  /// Dark on white.
  public static let light = DOTTheme(
    background: .white, text: DOTColor(0x1B2530), faintText: DOTColor(0x4A5560), outline: DOTColor(0x5A6B7B),
    faintLine: DOTColor(0xC9D1D9), face: DOTColor(0xF3F6FA), strongFace: DOTColor(0x1F3A5F), strongText: .white,
    accents: Accents(
      member: DOTColor(0x003F63), suspended: DOTColor(0xD55E00), otherStatus: DOTColor(0x904274),
      observer: DOTColor(0x007F5C), otherCapacity: DOTColor(0x4B9DCB), possible: DOTColor(0x4D4D4D),
      contested: DOTColor(0x530839)))

  /// Light on dark.
  public static let dark = DOTTheme(
    background: DOTColor(0x14181F), text: DOTColor(0xE8ECF1), faintText: DOTColor(0xAEB8C4),
    outline: DOTColor(0x8796A8), faintLine: DOTColor(0x3A4452), face: DOTColor(0x222A35),
    strongFace: DOTColor(0xD6E4F5), strongText: DOTColor(0x14181F),
    accents: Accents(
      member: DOTColor(0xC1E3F7), suspended: DOTColor(0xDC7600), otherStatus: DOTColor(0xE8B4D2),
      observer: DOTColor(0x2DBD92), otherCapacity: DOTColor(0xFCFAD9), possible: DOTColor(0x60666C),
      contested: DOTColor(0xC44D9C)))

  /// Black on white: nothing is told by colour.
  public static let print = DOTTheme(
    background: .white, text: .black, faintText: DOTColor(0x333333), outline: .black, faintLine: DOTColor(0xAAAAAA),
    face: .white, strongFace: .white, strongText: .black,
    accents: Accents(
      member: .black, suspended: .black, otherStatus: .black, observer: .black, otherCapacity: .black,
      possible: DOTColor(0x555555), contested: DOTColor(0x333333)))

  /// The themes by the words for them.
  static let named: [(name: String, theme: DOTTheme)] = [("light", .light), ("dark", .dark), ("print", .print)]
}
