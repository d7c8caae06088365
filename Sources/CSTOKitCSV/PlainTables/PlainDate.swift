// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import EDTF

/// A date as people type it.
enum PlainDate {
  /// The result of reading a cell.
  enum Reading {
    case nothing
    /// A mark for an unknown date.
    case unknown
    /// A word for "until now".
    case open
    case date(EDTFDate)
    /// An explanation of why this is no date, with a valid example.
    case fault(String)

    static func day(_ day: CalendarDay) -> Reading {
      EDTFDate(day.description).map(Reading.date) ?? .fault("\(day) lies beyond the years that can be written")
    }
  }

  /// Reads a cell without footnote marks.
  static func read(_ text: String, _ options: PlainDateOptions) -> Reading {
    // Text copied from web pages may contain direction marks and zero-width characters.
    let text = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !(0x200B...0x200F).contains($0.value) && $0.value != 0xFEFF })
    ).trimmed
    if text.isEmpty { return .nothing }
    let word = text.lowercased()
    if ["-", "–", "—"].contains(word) { return .nothing }
    if ["n/a", "n.a.", "na", "?", "unknown", "unbekannt", "inconnu", "неизвестно", "нет данных"].contains(word) {
      return .unknown
    }
    if openWords.contains(PlainTableField.plain(text)) || text == ".." { return .open }
    if let number = Int(text), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return digits(text, number, options)
    }
    if text == "9999-12-31" { return .open }
    if isShortRange(text) {
      return .fault(
        "\"\(text)\" can be years from and until, or a season of EDTF; write one year in each of two columns")
    }
    if let date = EDTFDate(text) { return .date(date) }
    if text.hasSuffix("-01-01T00:00:00Z") {
      return .fault("\"\(text)\" can be a year of Wikidata or a day; use `preset` wikidata, or shorten it")
    }
    if let date = dateTime(text) { return .date(date) }
    if let reading = numeric(text, options) { return reading }
    if let date = words(text) { return .date(date) }
    if text.split(whereSeparator: { !$0.isNumber }).filter({ $0.count == 4 }).count > 1 {
      return .fault("\"\(text.cut)\" has several years: write one row for each membership, with a start and an end")
    }
    let parts = text.split { " ,.-/".contains($0) }
    if parts.count == 3, let last = parts.last, last.count == 2, Int(last) != nil {
      return .fault("\"\(text.cut)\" has no century; write the year with four digits")
    }
    return .fault("\"\(text.cut)\" is no date; write 1992-05-15, 1992-05, 1992 or 15 May 1992")
  }

  /// Whether a text such as `2008-21` is ambiguous.
  ///
  /// In EDTF it is the spring of 2008; in lists it is 2008 to 2021.
  private static func isShortRange(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, Int(parts[0]) != nil else { return false }
    return parts[1].isEmpty || (parts[1].count == 2 && Int(parts[1]).map { $0 > 12 } == true)
  }

  private static let openWords: Set<String> = [
    "present", "topresent", "today", "now", "ongoing", "current", "currently", "still", "todate", "open", "stillmember",
    "heute", "bisheute", "aktuell", "laufend", "présent", "àcejour", "aujourdhui", "actuel", "encours",
    "нв", "настоящеевремя", "настврем", "настовр", "понаствр", "поднастоящеевремя", "наствремя", "понаствремя",
    "невыходил",
    "невыходила", "понастоящеевремя", "внастоящеевремя", "поныне", "понв", "действует",
  ]

  // MARK: Digits

  private static func digits(_ text: String, _ number: Int, _ options: PlainDateOptions) -> Reading {
    switch text.utf8.count {
    case 4: return EDTFDate(text).map(Reading.date) ?? .fault("\"\(text)\" is no year")
    case 8:
      let day = CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      if let day, (1500...2200).contains(day.year) { return .day(day) }
      return .fault("\"\(text)\" is no date of eight digits")
    case 5 where options.hasSerialDays:
      // Day 1 is 1900-01-01; spreadsheets count a day 60 that did not exist.
      guard let base = CalendarDay(year: 1899, month: 12, day: 30), number > 60 else { break }
      return .day(base + number)
    case 5:
      return .fault(
        "\"\(text)\" is no date; if it is the serial day of a spreadsheet, use `serial-days`; otherwise write the date")
    default: break
    }
    return .fault("\"\(text.cut)\" is no date")
  }

  /// The day of `1992-05-15T00:00:00Z` or `1992-05-15 00:00:00`.
  private static func dateTime(_ text: String) -> EDTFDate? {
    guard text.utf8.count > 10, let sign = text.dropFirst(10).first, sign == "T" || sign == " " else { return nil }
    let rest = text.dropFirst(11)
    guard rest.first?.isNumber == true, rest.allSatisfy({ $0.isNumber || ":.Z+-".contains($0) }) else { return nil }
    return EDTFDate(String(text.prefix(10)))
  }

  private static func numeric(_ text: String, _ options: PlainDateOptions) -> Reading? {
    var numbers: [(value: Int, count: Int)] = []
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: { "./-".contains($0) }) {
      guard let value = Int(part), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      numbers.append((value, part.utf8.count))
    }
    func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? { CalendarDay(year: year, month: month, day: day) }
    if numbers.count == 2, numbers[1].count == 4, numbers[0].count <= 2 {
      // For example 05/1992
      return EDTFDate("\(numbers[1].value)-\(twoDigits(numbers[0].value))").map(Reading.date)
        ?? .fault("\"\(text)\" is no month")
    }
    guard numbers.count == 3 else { return nil }
    if numbers[0].count == 4 {
      return day(numbers[0].value, numbers[1].value, numbers[2].value).map(Reading.day)
        ?? .fault("\"\(text)\" is no day of the calendar")
    }
    guard numbers[2].count == 4 else {
      return .fault("\"\(text)\" has no century; write the year with four digits")
    }
    let dayFirst = day(numbers[2].value, numbers[1].value, numbers[0].value)
    let monthFirst = day(numbers[2].value, numbers[0].value, numbers[1].value)
    switch (options.order, dayFirst, monthFirst) {
    case (.dayMonthYear?, let day?, _), (.monthDayYear?, _, let day?): return .day(day)
    case (.dayMonthYear?, nil, _): return .fault("\"\(text)\" is no date in the order day, month, year")
    case (.monthDayYear?, _, nil): return .fault("\"\(text)\" is no date in the order month, day, year")
    case (_, let one?, let other?) where one != other:
      return .fault("\"\(text)\" can be \(one) or \(other); choose one with `dates` dmy or `dates` mdy")
    case (_, let day?, _), (_, _, let day?): return .day(day)
    default: return .fault("\"\(text)\" is no day of the calendar")
    }
  }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  // MARK: Words

  private static let months: [[String]] = [
    ["january", "jan", "januar", "jänner", "janvier", "janv", "января", "январь", "янв"],
    ["february", "feb", "februar", "février", "fév", "févr", "февраля", "февраль", "фев"],
    ["march", "mar", "märz", "mrz", "mars", "марта", "март", "мар"],
    ["april", "apr", "avril", "avr", "апреля", "апрель", "апр"],
    ["may", "mai", "мая", "май"],
    ["june", "jun", "juni", "juin", "июня", "июнь", "июн"],
    ["july", "jul", "juli", "juillet", "juil", "июля", "июль", "июл"],
    ["august", "aug", "août", "aout", "августа", "август", "авг"],
    ["september", "sep", "sept", "septembre", "сентября", "сентябрь", "сен", "сент"],
    ["october", "oct", "oktober", "okt", "octobre", "октября", "октябрь", "окт"],
    ["november", "nov", "novembre", "ноября", "ноябрь", "ноя", "нояб"],
    ["december", "dec", "dezember", "dez", "décembre", "déc", "декабря", "декабрь", "дек"],
  ]

  /// Reads `9 May 1992`, `May 9, 1992`, `9.
  ///
  /// Mai 1992`, `1er mai 1992`, `май 1992 г.`, `c. 1992`.
  private static func words(_ text: String) -> EDTFDate? {
    var parts = text.lowercased().split { " ,.-/\u{A0}".contains($0) }.map(String.init)
    parts.removeAll {
      ["г", "года", "год", "of", "the", "de", "le", "den", "since", "seit", "depuis", "с", "a"].contains($0)
    }
    // For example "Sunday, 1 January 1995"
    parts.removeAll { $0.hasSuffix("day") && !$0.contains(where: \.isNumber) }
    var approximate = ""
    if let first = parts.first, ["c", "ca", "circa", "около", "um", "vers", "about"].contains(first) {
      approximate = "~"
      parts.removeFirst()
    }
    var (day, month, year): (Int?, Int?, Int?) = (nil, nil, nil)
    for part in parts {
      if let place = months.firstIndex(where: { $0.contains(part) }) {
        if month != nil { return nil }
        month = place + 1
        continue
      }
      let ordinal = ["st", "nd", "rd", "th", "er"].first { part.hasSuffix($0) } ?? ""
      guard let number = Int(part.dropLast(ordinal.count)) else { return nil }
      if part.utf8.count == 4, ordinal.isEmpty {
        if year != nil { return nil }
        year = number
      } else {
        if day != nil { return nil }
        day = number
      }
    }
    guard let year else { return nil }
    if let day {
      guard let month, let own = CalendarDay(year: year, month: month, day: day) else { return nil }
      return EDTFDate(own.description + approximate)
    }
    let padded = PlainBuilder.year(year)
    return EDTFDate((month.map { "\(padded)-\(twoDigits($0))" } ?? padded) + approximate)
  }
}

/// The options for reading dates in digits.
public struct PlainDateOptions: Sendable, Hashable {
  /// The order of day, month and year.
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// Year, month, day: `1992-05-09`.
    case iso
    /// Day, month, year: `09.05.1992`.
    case dayMonthYear = "dmy"
    /// Month, day, year: `05/09/1992`.
    case monthDayYear = "mdy"
  }

  /// The order; nil if ambiguous dates are errors.
  public var order: Order?
  /// Whether numbers of five digits are spreadsheet dates, in days counted from 1900.
  public var hasSerialDays: Bool

  /// Creates options; by default ambiguous dates and spreadsheet day numbers are errors.
  public init(order: Order? = nil, hasSerialDays: Bool = false) {
    self.order = order
    self.hasSerialDays = hasSerialDays
  }
}
