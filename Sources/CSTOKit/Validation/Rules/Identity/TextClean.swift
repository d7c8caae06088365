// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that text has no invisible characters and is composed, trimmed and not empty.
  public static let textClean = RuleID("text-clean")
}

struct TextClean: FieldRule {
  let id = RuleID.textClean
  let summary =
    "A text is not empty, contains no invisible characters and no surrounding white space, and is in Unicode normalization form C."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "states": [{"id": "one", "note": "и\u0306"}]
      """#,
    keeping: #"""
      "states": [{"id": "one", "note": "й"}]
      """#)

  /// Reports text that is empty, untrimmed, not composed, or has invisible characters.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor {
    let composition = Composition()
    return FieldVisitor(text: { name, text, place in
      if text.isVisibleASCII { return }
      let ends = [text.unicodeScalars.first, text.unicodeScalars.last].compactMap { $0 }
      if ends.isEmpty {
        return report(
          finding(.warning, at: place.path(of: name), "The text is empty.", suggestion: "Omit the field."))
      }
      if ends.contains(where: { !$0.isPlainLetter && $0.properties.isWhitespace }) {
        report(finding(.warning, at: place.path(of: name), "The text begins or ends with white space."))
      }
      if let control = text.unicodeScalars.first(where: TextClean.isUnclean) {
        let number = String(control.value, radix: 16, uppercase: true)
        report(finding(.warning, at: place.path(of: name), "The text contains U+\(number)."))
      } else if !composition.isComposed(text) {
        report(
          finding(
            .warning, at: place.path(of: name),
            "The text is not in form C: a letter and its mark are separate characters."))
      }
    })
  }

  /// Whether a scalar is a control other than a line feed, invisible, or a noncharacter.
  ///
  /// Controls include the marks that change the direction of text. The joiners of Persian and Indic scripts are allowed, because they
  /// change how other characters look.
  private static func isUnclean(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    case 0xAD, 0x34F, 0x180E, 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
    }
  }
}

extension String {
  /// Whether the text is visible ASCII, with spaces only between other characters.
  ///
  /// Most text is. Reading the Unicode properties of a scalar is slow.
  var isVisibleASCII: Bool {
    unsafe utf8.withContiguousStorageIfAvailable { bytes in String.isVisibleASCII(unsafe bytes.span) } ?? false
  }

  private static func isVisibleASCII(_ bytes: Span<UInt8>) -> Bool {
    guard !bytes.isEmpty, bytes[0] > 0x20, bytes[bytes.count - 1] > 0x20 else { return false }
    for index in bytes.indices where bytes[index] < 0x20 || bytes[index] > 0x7E { return false }
    return true
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is in a block without combining marks and white space.
  ///
  /// These are the blocks of ASCII, Latin, Cyrillic and Armenian letters, digits and signs.
  fileprivate var isPlainLetter: Bool {
    switch value {
    case 0x21...0x7E, 0xC0...0x2FF, 0x400...0x482, 0x48A...0x58F: true
    default: false
    }
  }
}

/// A check of whether letters and marks are composed wherever Unicode has a composed letter.
private struct Composition {
  /// The composed letters of alphabets; only looked up, never listed.
  ///
  /// Equality of Swift strings is canonical, so a letter followed by its mark is found as the composed letter.
  private static let composed: Set<String> = {
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF]
    return Set(blocks.joined().compactMap { Unicode.Scalar($0).map { String(Character($0)) } })
  }()

  func isComposed(_ text: String) -> Bool {
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { before = scalar }
      guard !scalar.isPlainLetter, let base = before, scalar.properties.canonicalCombiningClass != .notReordered else {
        continue
      }
      if Composition.composed.contains(String(String.UnicodeScalarView([base, scalar]))) { return false }
    }
    return true
  }
}
