// SPDX-License-Identifier: Apache-2.0

extension JSONScanner {
  /// The lines and columns of some offsets in ascending order, counted from 1.
  ///
  /// Columns are in Unicode scalars. CR, LF and CRLF each end a line.
  public func places(of offsets: [Int]) -> [(line: Int, column: Int)] {
    var places: [(line: Int, column: Int)] = []
    var (line, column) = (1, 1)
    var index = self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : 0
    for offset in offsets {
      while index < offset {
        let byte = self[index]
        index += 1
        if byte == 0x0A || byte == 0x0D && self[index] != 0x0A {
          line += 1
          column = 1
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
      places.append((line, column))
    }
    return places
  }

  /// The text of a member of an object.
  ///
  /// Nil if there is no such member with a text.
  ///
  /// The other members are skipped.
  public func text(of name: String, inObjectAt start: Int) -> String? {
    guard var scanner = value(of: name, inObjectAt: start), scanner.byte == 0x22, case .text(let id) = scanner.string()
    else { return nil }
    return id
  }

  /// A scanner at the value of a member of an object.
  ///
  /// Nil if there is none.
  ///
  /// The other members are skipped.
  public func value(of name: String, inObjectAt start: Int) -> JSONScanner? {
    var scanner = self
    scanner.position = start
    guard scanner.byte == 0x7B else { return nil }
    repeat {
      scanner.advance()
      scanner.skipSpace()
      guard scanner.byte == 0x22, case .text(let key) = scanner.string() else { return nil }
      scanner.skipSpace()
      guard scanner.byte == 0x3A else { return nil }
      scanner.advance()
      scanner.skipSpace()
      if key == name { return scanner }
      guard scanner.skipValue(atDepth: 0) == nil else { return nil }
      scanner.skipSpace()
    } while scanner.byte == 0x2C
    return nil
  }

  /// The offset of the first byte that is not valid UTF-8.
  ///
  /// Nil if all bytes are.
  ///
  /// Overlong forms, surrogates and values beyond U+10FFFF are invalid.
  public func firstInvalidUTF8() -> Int? {
    var index = 0
    while true {
      index = endOfASCII(from: index)
      let lead = self[index]
      let length: Int
      var (low, high): (UInt8, UInt8) = (0x80, 0xBF)
      switch lead {
      case 0:
        if isEnd(index) { return nil }
        length = 1
      case 0x01...0x7F: length = 1
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, low) = (3, 0xA0)
      case 0xED: (length, high) = (3, 0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, low) = (4, 0x90)
      case 0xF4: (length, high) = (4, 0x8F)
      case 0xF1...0xF3: length = 4
      default: return index
      }
      for offset in 1..<max(length, 1) where length > 1 {
        let byte = self[index + offset]
        guard byte >= low && byte <= high else { return index }
        (low, high) = (0x80, 0xBF)
      }
      index += length
    }
  }

  /// An offset at most seven bytes before the next zero or non-ASCII byte.
  ///
  /// The bytes before the result are ASCII and not zero.
  private func endOfASCII(from start: Int) -> Int {
    var index = start
    while let word = word(at: index), word & ByteWord.highs == 0, ByteWord.zeros(in: word) == 0 { index += 8 }
    return index
  }

  private func isEnd(_ offset: Int) -> Bool {
    var probe = self
    probe.position = offset
    return probe.isAtEnd
  }
}
