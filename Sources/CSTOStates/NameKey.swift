// SPDX-License-Identifier: Apache-2.0

/// A name in normalized form, without details that people write differently.
enum NameKey {
  /// The search keys of a name, from the most to the least exact.
  static func all(of name: String) -> [String] {
    let words = words(of: name)
    let whole = words.joined(separator: " ")
    let core = withoutForm(words)
    return core.isEmpty || core.count == words.count ? [whole] : [whole, core.joined(separator: " ")]
  }

  /// The normalized words of a name: lower case, without diacritics, punctuation and articles.
  ///
  /// "Korea, Republic of" gets the order of "Republic of Korea".
  static func words(of name: String) -> [String] {
    var parts: [[String]] = [[]]
    var word: [UInt8] = []
    func end() {
      if word.isEmpty { return }
      let text = String(decoding: word, as: UTF8.self)
      if text != "the" { parts[parts.count - 1].append(word.count < 5 ? expansions[text] ?? text : text) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in name.unicodeScalars {
      switch scalar {
      // Looking up Unicode properties of a letter is slow, and most letters are these.
      case "a"..."z", "0"..."9": word.append(UInt8(scalar.value))
      case "A"..."Z": word.append(UInt8(scalar.value) + 0x20)
      case "а"..."и", "к"..."я": word += Array(String(scalar).utf8)
      case "&":
        end()
        word = Array("and".utf8)
        end()
      case ",", "(":
        end()
        parts.append([])
      case "'", "’", "ʼ", "`", ".": continue
      case _ where scalar.isASCII: end()
      default: if let letters = letters(of: scalar) { word += letters } else { end() }
      }
    }
    end()
    // Text after a comma or in brackets is moved to the front if it ends in "of".
    if parts.count > 1, let last = parts.last?.last, ["of", "республика", "королевство"].contains(last) {
      return parts[1...].joined() + parts[0]
    }
    return Array(parts.joined())
  }

  /// A letter beyond ASCII in lower case without its mark; nothing for a lone mark.
  ///
  /// Nil for other characters, which end a word.
  private static func letters(of scalar: Unicode.Scalar) -> [UInt8]? {
    var letters: [UInt8] = []
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if let plain = LetterFold.letters(of: lower) {
        letters += plain.utf8
      } else if lower.properties.isAlphabetic || lower.properties.numericType != nil {
        letters += Array(String(lower).utf8)
      } else if lower.properties.generalCategory != .nonspacingMark {
        return nil
      }
    }
    return letters
  }

  private static let expansions = [
    "st": "saint", "ste": "saint", "rep": "republic", "dem": "democratic", "is": "islands", "isl": "islands",
  ]

  private static let forms: [[String]] = [
    "republic of", "federal republic of", "islamic republic of", "kingdom of", "state of", "commonwealth of",
    "principality of", "sultanate of", "grand duchy of", "emirate of", "республика", "королевство", "государство",
  ].map { $0.split(separator: " ").map(String.init) }

  /// The words without the form of government at the beginning.
  private static func withoutForm(_ words: [String]) -> [String] {
    for form in forms where words.count > form.count && words.starts(with: form) {
      return Array(words.dropFirst(form.count))
    }
    return words
  }
}

/// Maps letters with diacritics to plain letters.
enum LetterFold {
  /// The plain letters of a letter with a diacritic; nil for other letters.
  ///
  /// Unicode's decompositions are not part of the standard library.
  static func letters(of scalar: Unicode.Scalar) -> String? {
    guard scalar.value >= 0xDF else { return nil }
    return table[scalar]
  }

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    let rows: KeyValuePairs<String, String> = [
      "a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęěẹẻẽếềểễệ", "g": "ĝğġģǧ", "h": "ĥħ",
      "i": "ìíîïĩīĭįıǐịỉ", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŋ", "o": "òóôõöøōŏőǒọỏốồổỗộớờởỡợơ",
      "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűųǔụủứừửữựư", "w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżž",
      "ss": "ß", "ae": "æ", "oe": "œ", "th": "þ", "е": "ё", "и": "й",
    ]
    for (plain, marked) in rows { for scalar in marked.unicodeScalars { table[scalar] = plain } }
    return table
  }()
}
