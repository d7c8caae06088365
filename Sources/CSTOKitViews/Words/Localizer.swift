// SPDX-License-Identifier: Apache-2.0

package import CSTOKit

/// The words around names, in the first requested language that has a phrasebook.
///
/// English is used if none of the requested languages has one. English and Russian are built in; custom phrasebooks take precedence.
package struct Localizer: Sendable {
  private let phrasebook: Phrasebook
  private var dates: EDTFLanguage { phrasebook.dates }
  /// The language of the phrases; names can be in another language.
  package var language: LanguageTag { phrasebook.language }

  init(_ languages: [LanguageTag], _ phrasebooks: [Phrasebook]) {
    let books = phrasebooks + [.english, .russian]
    let known = languages.lazy.compactMap { language in
      books.first { $0.language.primary == language.primary }
    }
    phrasebook = known.first ?? .english
  }

  /// Returns a phrase, with each `{}` in it replaced by the next of the parts.
  package func callAsFunction(_ phrase: Phrase, _ parts: String...) -> String {
    let pattern = phrasebook[phrase]
    if parts.isEmpty { return pattern }
    var result = ""
    var rest = parts[...]
    var start = pattern.utf8.startIndex
    while let brace = pattern.utf8[start...].firstIndex(of: 0x7B) {
      result += pattern[start..<brace]
      result += rest.popFirst() ?? ""
      start = pattern.utf8.index(brace, offsetBy: 2)
    }
    return result + pattern[start...]
  }

  package func day(_ day: CalendarDay) -> String { EDTFDate(day.description).map(date) ?? day.description }
  package func date(_ date: EDTFDate) -> String { date.words(in: dates) }

  /// A period for a label, for example “1992 – 2002”.
  ///
  /// The result is nil if neither end is known.
  package func span(_ period: EDTFInterval?) -> String? {
    guard let period else { return nil }
    if let years = period.wordsOfYears(in: dates) { return years }
    switch (period.start.words(in: dates), period.end.words(in: dates)) {
    case (let start?, _?) where period.start == period.end: return start
    case (let start?, let end?): return "\(start) – \(end)"
    case (let start?, nil): return period.end == .open ? since(period.start) ?? start : self(.sinceUntilUnknown, start)
    case (nil, _?): return period.end.wordsBehindUpTo(in: dates)
    case (nil, nil): return nil
    }
  }

  /// The start of a period, for example “since 1994 or earlier”.
  ///
  /// The result is nil if the day is open or unknown.
  package func since(_ start: EDTFInterval.End) -> String? { start.wordsBehindSince(in: dates) }

  /// The start of a period with a known date, for example “since 2002”.
  package func since(_ date: EDTFDate) -> String { date.wordsBehindSince(in: dates) }

  /// A period as part of a sentence, or the phrase for unknown dates.
  package func period(_ period: EDTFInterval?) -> String { period.map { $0.words(in: dates) } ?? self(.ofUnknownDates) }

  /// The days between two days, both included, as part of a sentence.
  package func days(_ first: CalendarDay, _ last: CalendarDay) -> String { self(.fromTo, day(first), day(last)) }

  /// The word for a capacity, a status or a kind.
  ///
  /// A value without a word is shown as recorded. A camel-case value such as `noticeGiven` is first split into “notice given”.
  /// Any other value with capitals is kept unchanged, because it is the data set's own spelling.
  package func value(_ raw: String) -> String {
    if let known = phrasebook.values[raw] { return known }
    guard Localizer.isCamelCase(raw) else { return raw }
    var text = ""
    for character in raw { text += character.isUppercase ? " " + character.lowercased() : String(character) }
    return text
  }

  /// Whether a value is camel case.
  ///
  /// Such a value has only ASCII letters, a lowercase initial, at least one capital and no two adjacent ones.
  private static func isCamelCase(_ raw: String) -> Bool {
    var (hasCapital, isBehindCapital) = (false, true)
    for byte in raw.utf8 {
      switch byte {
      case 0x61...0x7A: isBehindCapital = false
      case 0x41...0x5A where !isBehindCapital: (hasCapital, isBehindCapital) = (true, true)
      default: return false
      }
    }
    return hasCapital
  }

  /// A number of members in the right plural form, for example “6 members”.
  func members(_ count: Int) -> String {
    let (last, lastTwo) = (count % 10, count % 100)
    if language.primary == "ru" {
      if last == 1, lastTwo != 11 { return self(.oneMember, "\(count)") }
      if (2...4).contains(last), !(12...14).contains(lastTwo) { return self(.fewMembers, "\(count)") }
      return self(.manyMembers, "\(count)")
    }
    return self(count == 1 ? .oneMember : .manyMembers, "\(count)")
  }

  /// The heading for the parties that took an action, for example “signed”.
  func deed(_ action: ActionKind) -> String {
    phrasebook.deeds[action.rawValue] ?? value(action.rawValue)
  }
}
