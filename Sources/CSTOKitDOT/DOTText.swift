// SPDX-License-Identifier: Apache-2.0

/// Writes strings of the DOT language.
///
/// Ids, text and tooltips are told apart, as each is read by other rules.
///
/// A quoted string passes through up to three readers: the lexer knows `\"` alone, the layout of labels then knows `\N`,
/// `\n` and their like, and entities are decoded at last. Text is escaped for all three.
struct DOTText {
  /// Graphviz 2.43 refuses longer strings; they are written in pieces joined with `+`.
  static let longest = 16_000

  private(set) var bytes: [UInt8] = []

  /// An id.
  ///
  /// Ids are slugs, or constants of this module that hold a colon and so are no slugs.
  static func id(_ slug: String) -> DOTText {
    var text = DOTText()
    text.quote { for byte in slug.utf8 where byte != 0x22 && byte != 0x5C { $0.piece([byte]) } }
    return text
  }

  /// A label, which shows exactly the text given, but for controls.
  static func label(_ string: String) -> DOTText { escaped(string, backslash: [0x5C, 0x5C]) }

  /// A tooltip.
  ///
  /// The layout expands escapes there even behind a doubled backslash, so that none may come from data.
  static func tooltip(_ string: String) -> DOTText { escaped(string, backslash: [0x2F]) }

  private static func escaped(_ string: String, backslash: [UInt8]) -> DOTText {
    var text = DOTText()
    text.quote { quoted in
      var previous: Unicode.Scalar?
      for scalar in string.unicodeScalars {
        switch scalar {
        case "&": quoted.piece(Array("&amp;".utf8))
        case "\\": quoted.piece(backslash)
        case "\"": quoted.piece([0x5C, 0x22])
        case "\n" where previous == "\r": break
        case "\n", "\r": quoted.piece([0x5C, 0x6E])
        case "\t": quoted.piece([0x20])
        default: if scalar.isAllowedInSVG { quoted.piece(Array(String(Character(scalar)).utf8)) }
        }
        previous = scalar
      }
    }
    return text
  }

  private var pieceStart = 0

  private mutating func quote(_ body: (inout DOTText) -> Void) {
    bytes.append(0x22)
    body(&self)
    bytes.append(0x22)
  }

  /// Adds bytes that belong together, in a new string if the one before is long enough.
  private mutating func piece(_ piece: [UInt8]) {
    if bytes.count - pieceStart > DOTText.longest {
      bytes.append(contentsOf: "\" + \"".utf8)
      pieceStart = bytes.count
    }
    bytes.append(contentsOf: piece)
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0, and so SVG, allows the scalar, controls of C1 left out as well.
  fileprivate var isAllowedInSVG: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
