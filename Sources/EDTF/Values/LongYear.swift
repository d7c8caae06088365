// SPDX-License-Identifier: Apache-2.0

/// A year written with `Y`: of more than four digits, or with an exponent.
///
/// It may also have a number of significant digits and a qualifier.
@usableFromInline
final class LongYear: Sendable {
  /// The text of the year, as it was read.
  let text: String
  /// The digits before the exponent.
  let digits: String
  /// The digits of the exponent; empty if there is none.
  let exponent: String
  let isNegative: Bool
  /// The number of significant digits, or nil if not stated.
  let significantDigits: Int?
  let isMarkedLeft: Bool
  let marks: QualifierMarks

  init(
    text: String, digits: String, exponent: String, isNegative: Bool, significantDigits: Int?,
    left: QualifierMarks, right: QualifierMarks
  ) {
    self.text = text
    self.digits = digits
    self.exponent = exponent
    self.isNegative = isNegative
    self.significantDigits = significantDigits
    isMarkedLeft = !left.isEmpty
    marks = left.union(right)
  }
}

extension LongYear {
  /// All digits of the year, or nil if there are too many to fit `Int`.
  private var allDigits: String? {
    guard !exponent.isEmpty else { return digits }
    guard let zeroes = Int(exponent), zeroes <= 20 else { return nil }
    return digits + String(repeating: "0", count: zeroes)
  }

  /// The year, or nil if it does not fit `Int`.
  var year: Int? { allDigits.flatMap { Int((isNegative ? "-" : "") + $0) } }

  /// The number of digits of the year, or nil if it does not fit `Int`.
  static func width(digits: String, exponent: String) -> Int? {
    let zeroes = exponent.isEmpty ? 0 : Int(exponent)
    guard let zeroes else { return nil }
    let (width, overflow) = digits.utf8.count.addingReportingOverflow(zeroes)
    return overflow ? nil : width
  }

  var level: Int { isMarkedLeft || !exponent.isEmpty || significantDigits != nil ? 2 : 1 }

  var bounds: DayBounds {
    guard let year, let width = LongYear.width(digits: digits, exponent: exponent) else {
      return .unknown
    }
    let years = significantDigits.map { DateForm.years(sharing: $0, of: year, width: width) } ?? year...year
    return years.map { DateForm.span($0, 1...12) } ?? .unknown
  }

  /// The text that all spellings of one meaning share, with the qualifier last.
  ///
  /// It has no exponent if the year fits `Int`; otherwise, an exponent replaces the trailing zeros.
  var canonicalText: String {
    let behind = (significantDigits.map { "S\($0)" } ?? "") + (marks.qualifier?.rawValue ?? "")
    let minus = isNegative ? "-" : ""
    if year != nil, let all = allDigits { return (all.utf8.count > 4 ? "Y" : "") + minus + all + behind }
    let leading = digits.utf8.reversed().drop { $0 == 0x30 }.reversed()
    let zeroes = LongYear.sum(exponent, digits.utf8.count - leading.count)
    return "Y" + minus + String(decoding: Array(leading), as: UTF8.self) + (zeroes == "0" ? "" : "E" + zeroes) + behind
  }

  /// Adds a small number to a decimal number of any length.
  private static func sum(_ number: String, _ other: Int) -> String {
    var carry = other
    var digits: [UInt8] = []
    for byte in number.utf8.reversed() {
      carry += Int(byte - 0x30)
      digits.append(UInt8(truncatingIfNeeded: 0x30 + carry % 10))
      carry /= 10
    }
    return (carry > 0 || digits.isEmpty ? String(carry) : "") + String(decoding: digits.reversed(), as: UTF8.self)
  }
}
