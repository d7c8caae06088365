// SPDX-License-Identifier: Apache-2.0

/// Phrases for a date with unspecified digits.
struct MaskedWords {
  /// The known part of a year.
  private enum Year {
    case whole(Int)
    /// All digits except the last; the number has 0 in its place.
    case decade(Int)
    /// Only the leading digits; the first and last year that match.
    case between(Int, Int)
    case any
    /// Known digits after unspecified ones.
    case like(String)
  }

  /// The known part of a month or a day.
  private enum Part {
    case whole(Int)
    case between(Int, Int)
    case any
    case like
  }

  private let text: String
  private let year: Year
  private let month: Part?
  private let day: Part?
  private let own: DateWords
  private var table: EDTFLanguage.Table { own.table }

  init(_ date: EDTFDate, _ own: DateWords) {
    self.own = own
    // Keep the digits alone; qualifiers are described separately.
    text = String(date.text.unicodeScalars.filter { !"?~%".unicodeScalars.contains($0) })
    let parts = text.split(separator: "-").map(String.init)
    // A year before Christ has no unspecified digits.
    year = date.components.year.map(Year.whole) ?? MaskedWords.year(parts[0])
    let lastDay = date.bounds.latest.calendarDay?.day ?? 31
    month = parts.count > 1 ? MaskedWords.part(parts[1], in: 1...12) : nil
    day = parts.count > 2 ? MaskedWords.part(parts[2], in: 1...max(lastDay, 28)) : nil
  }

  private static func year(_ digits: String) -> Year {
    let known = digits.prefix { $0 != "X" }
    guard digits.dropFirst(known.count).allSatisfy({ $0 == "X" }) else { return .like(digits) }
    let open = digits.count - known.count
    if known.isEmpty { return .any }
    let first = Int(known + String(repeating: "0", count: open)) ?? 0
    if open == 1, first > 0 { return .decade(first) }
    return .between(first, Int(known + String(repeating: "9", count: open)) ?? 0)
  }

  private static func part(_ digits: String, in all: ClosedRange<Int>) -> Part {
    if digits == "XX" { return .any }
    if let number = Int(digits) { return .whole(number) }
    guard digits.hasSuffix("X"), let tens = Int(digits.prefix(1)) else { return .like }
    return .between(max(10 * tens, all.lowerBound), min(10 * tens + 9, all.upperBound))
  }

  func words(_ form: EDTFLanguage.Case) -> String {
    switch (month, day) {
    case (nil, _): lone(form)
    case (let month?, nil): monthWords(month, form) ?? like(form)
    case (let month?, let day?): dayWords(day, in: month, form) ?? like(form)
    }
  }

  /// A year without a month.
  private func lone(_ form: EDTFLanguage.Case) -> String {
    switch year {
    case .decade(let first): own.filled(table.decade[form], String(first))
    case .between(0, 9): own.filled(table.years[form], "0", "9")
    default: someYear(form)
    }
  }

  /// One year of those that match.
  private func someYear(_ form: EDTFLanguage.Case) -> String {
    switch year {
    case .whole(let number): own.words(year: number, form)
    case .decade(let first): own.filled(table.someYearOfDecade[form], String(first))
    case .between(let first, let last): own.filled(table.someYearBetween[form], String(first), String(last))
    case .any: table.someYear[form]
    case .like(let digits): own.filled(table.yearLike[form], digits)
    }
  }

  private func monthWords(_ month: Part, _ form: EDTFLanguage.Case) -> String? {
    switch month {
    case .whole(let number): number > 12 ? season(number, form) : named(number, form)
    case .any:
      switch year {
      case .any: table.someMonth[form]
      case .decade: own.filled(table.someMonthOf[form], lone(.genitive))
      default: own.filled(table.someMonthOf[form], someYear(.genitive))
      }
    case .between(let first, let last):
      own.filled(
        table.someMonthBetween, table.months[first - 1].genitive, table.months[last - 1].accusative, someYear(.genitive)
      )
    case .like: nil
    }
  }

  /// A named month of a year that may not be fully known.
  private func named(_ number: Int, _ form: EDTFLanguage.Case) -> String {
    let name = table.months[number - 1]
    let some = own.filled(table.someMonthNamed[form], name[form])
    switch year {
    case .whole(let year): return "\(name[form]) \(own.words(year: year, .genitive))"
    case .any: return some
    case .decade: return own.filled(table.partOf, some, lone(.genitive))
    default: return own.filled(table.partOf, name[form], someYear(.genitive))
    }
  }

  private func season(_ code: Int, _ form: EDTFLanguage.Case) -> String {
    guard (21...32).contains(code) else { return own.words(season: code, of: someYear(.genitive), form) }
    let (name, some) = (table.seasons[(code - 21) % 4], table.someSeasons[(code - 21) % 4])
    switch year {
    case .any: return some[form] + own.hemisphere(of: code)
    case .decade: return own.filled(table.partOf, some[form], lone(.genitive)) + own.hemisphere(of: code)
    default: return own.filled(table.partOf, name[form], someYear(.genitive)) + own.hemisphere(of: code)
    }
  }

  private func dayWords(_ day: Part, in month: Part, _ form: EDTFLanguage.Case) -> String? {
    switch (month, day) {
    case (.any, .any):
      switch year {
      case .any: return table.someDay[form]
      case .decade: return own.filled(table.someDayIn[form], lone(.genitive))
      default: return own.filled(table.someDayIn[form], someYear(.genitive))
      }
    case (.whole(let number), .any):
      // “Some day in December”, for any December.
      if case .any = year { return own.filled(table.someDayIn[form], table.months[number - 1].genitive) }
      return own.filled(table.someDayIn[form], named(number, .genitive))
    case (.whole(let number), .whole(let day)):
      return own.filled(table.partOf, "\(day) \(table.months[number - 1].genitive)", someYear(.genitive))
    case (.whole(let number), .between(let first, let last)) where first == last:
      return "\(first) \(named(number, .genitive))"
    case (.whole(let number), .between(let first, let last)):
      return own.filled(table.someDayBetween[form], String(first), String(last), named(number, .genitive))
    case (.any, .whole(let day)):
      return monthWords(.any, .genitive).map { own.filled(table.dayNumbered[form], String(day), $0) }
    default: return nil
    }
  }

  /// The pattern itself, for dates that have no phrase.
  private func like(_ form: EDTFLanguage.Case) -> String { own.filled(table.dateLike[form], text) }
}
