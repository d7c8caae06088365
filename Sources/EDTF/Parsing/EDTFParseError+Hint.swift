// SPDX-License-Identifier: Apache-2.0

extension EDTFParseError {
  /// A suggestion of what the writer may have meant, or nil if there is none.
  ///
  /// The hint recognizes forms of the 2012 draft of EDTF, and common date forms outside EDTF.
  ///
  /// - Complexity: O(n) in the length of the text. The hint is computed at each access.
  public var hint: String? {
    guard text.utf8.count <= 64, text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let bytes = Array(text.utf8)
    return draftHint(bytes) ?? orderHint(bytes) ?? wordsHint ?? digitsHint(bytes)
  }

  /// A hint for forms of the 2012 draft that changed in the standard.
  private func draftHint(_ bytes: [UInt8]) -> String? {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    if ends.contains("open") || ends.contains("now") { return "an open end is written .." }
    if ends.contains("unknown") { return "an end that nobody states is left blank" }
    if text.contains("?~") || text.contains("~?") { return "uncertain and approximate is written %" }
    if text.hasPrefix("y") { return "a long year begins with Y, its exponent with E and its precision with S" }
    if text.contains("(") { return "a sign beside a part speaks of it, without parentheses: 2011-~06-04" }
    if text.contains("^") { return "a season says its hemisphere by its number: 25 to 28 north, 29 to 32 south" }
    // Allow digits, `u`, `x` and signs only, so that no word is taken for a date.
    let isPattern = bytes.allSatisfy { EDTFParseError.isDigit($0) || "-/uxUX?~%".utf8.contains($0) }
    return isPattern && bytes.contains { "uxU".utf8.contains($0) } ? "an unspecified digit is written X" : nil
  }

  /// A hint for dates in another order, or with other separators.
  private func orderHint(_ bytes: [UInt8]) -> String? {
    let parts = bytes.split(omittingEmptySubsequences: false) { "./- ".utf8.contains($0) }
    guard parts.count == 3, parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(EDTFParseError.isDigit) }),
      let first = EDTFParseError.number(parts[0]), let second = EDTFParseError.number(parts[1]),
      let third = EDTFParseError.number(parts[2])
    else { return nil }
    func date(_ year: Int, _ month: Int, _ day: Int) -> String? {
      CalendarDay(year: year, month: month, day: day)?.description
    }
    if parts[0].count == 4, let own = date(first, second, third), own != text { return "a day is written \(own)" }
    guard parts[2].count == 4 else { return nil }
    let readings = [date(third, second, first), date(third, first, second)].compactMap { $0 }
    let all = readings.first == readings.last ? Array(readings.prefix(1)) : readings
    return all.isEmpty ? nil : "a day is written year first, \(all.joined(separator: " or "))"
  }

  /// A hint for English month names, as in “9 May 1992” or “May 1992”.
  private var wordsHint: String? {
    let words = text.split { " ,.".utf8.contains($0.utf8.first ?? 0) }.map(String.init)
    guard (2...3).contains(words.count), let year = words.last.flatMap({ Int($0) }), (1000...9999).contains(year),
      let place = words.firstIndex(where: { EDTFParseError.month($0) != nil }),
      let month = EDTFParseError.month(words[place])
    else { return nil }
    let date = "\(year)-\(CalendarDay.twoDigits(month))"
    let other = words.indices.dropLast().first { $0 != place }
    guard let other else { return "a month is written \(date)" }
    return Int(words[other]).flatMap { CalendarDay(year: year, month: month, day: $0) }.map { "a day is written \($0)" }
  }

  private static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let names = EDTFLanguage.english.shared.table.months.map { $0.nominative.lowercased() }
    return names.firstIndex { $0.hasPrefix(word.lowercased()) }.map { $0 + 1 }
  }

  /// A hint for digits without separators, and for years without exactly four digits.
  private func digitsHint(_ bytes: [UInt8]) -> String? {
    let digits = bytes.drop { $0 == 0x2D || $0 == 0x2B }
    guard bytes.count - digits.count <= 1, !digits.isEmpty, digits.allSatisfy(EDTFParseError.isDigit) else {
      return nil
    }
    if bytes.count == 8 {
      guard let year = EDTFParseError.number(digits.prefix(4)),
        let month = EDTFParseError.number(digits.dropFirst(4).prefix(2)),
        let day = EDTFParseError.number(digits.suffix(2)), let day = CalendarDay(year: year, month: month, day: day)
      else { return nil }
      return "a day is written \(day)"
    }
    if digits.count < 4 { return "a year has four digits, such as \(text.prefix(digits.startIndex))\(padded(digits))" }
    guard digits.count > 4, digits.first != 0x30 else { return nil }
    return
      "a year of more than four digits is written Y\(bytes[0] == 0x2D ? "-" : "")\(String(decoding: digits, as: UTF8.self))"
  }

  private func padded(_ digits: ArraySlice<UInt8>) -> String {
    String(repeating: "0", count: 4 - digits.count) + String(decoding: digits, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }
}
