// SPDX-License-Identifier: Apache-2.0

extension EDTFValue {
  /// The value in words.
  ///
  /// ```swift
  /// try EDTFValue(parsing: "2005-05~").words(in: .english)   // circa May 2005
  /// try EDTFValue(parsing: "2005-05~").words(in: .russian)   // около мая 2005
  /// ```
  public func words(in language: EDTFLanguage) -> String {
    let writer = WordWriter(language: language)
    return switch self {
    case .date(let date): writer.words(date)
    case .dateTime(let dateTime): "\(writer.words(dateTime.date)), \(dateTime.timeInWords)"
    case .interval(let interval): writer.words(interval)
    case .set(let set): writer.words(set)
    }
  }
}

extension EDTFDate {
  /// The date in words.
  public func words(in language: EDTFLanguage) -> String { EDTFValue.date(self).words(in: language) }

  /// The date in words as they stand behind «since» or «until», which is another case in some languages.
  package func wordsBehindPreposition(in language: EDTFLanguage) -> String {
    WordWriter(language: language).words(self, as: \.genitive)
  }
}

extension EDTFInterval {
  /// The interval in words.
  public func words(in language: EDTFLanguage) -> String { EDTFValue.interval(self).words(in: language) }
}

extension EDTFDateTime {
  /// The time of day with its zone, as `10:10:10 UTC+05:00`.
  fileprivate var timeInWords: String {
    let time = String(text.drop { $0 != "T" }.dropFirst().prefix(8))
    return switch zone {
    case .unstated: time
    case .utc: time + " UTC"
    case .offset: time + " UTC" + String(text.suffix(6))
    }
  }
}

private struct WordWriter {
  typealias Case = KeyPath<EDTFLanguage.Word, String>

  let language: EDTFLanguage

  // MARK: Dates

  func words(_ date: EDTFDate, as form: Case = \.nominative) -> String {
    guard date.qualifier != nil || date.isUncertain || date.isApproximate else { return bare(date, form) }
    var marks: [String] = []
    if let qualifier = date.qualifier {
      if qualifier != .approximate { marks.append(language.shared.table.uncertain) }
    }
    let each = [date.qualifiers.year, date.qualifiers.month, date.qualifiers.day]
    for (component, qualifier) in zip(language.shared.table.components, each) {
      guard let qualifier, qualifier != date.qualifier else { continue }
      marks.append("\(component) \(word(qualifier))")
    }
    let isCirca = date.qualifier == .approximate || date.qualifier == .uncertainAndApproximate
    let text = isCirca ? filled(language.shared.table.circa, bare(date, \.genitive)) : bare(date, form)
    return marks.isEmpty ? text : "\(text) (\(marks.joined(separator: ", ")))"
  }

  private func word(_ qualifier: EDTFQualifier) -> String {
    switch qualifier {
    case .uncertain: language.shared.table.uncertain
    case .approximate: language.shared.table.approximate
    case .uncertainAndApproximate: language.shared.table.uncertainAndApproximate
    }
  }

  /// The date without what is said of its reliability.
  private func bare(_ date: EDTFDate, _ form: Case) -> String {
    if let count = date.significantDigits {
      return filled(language.shared.table.significantDigits, year(of: date, form), String(count))
    }
    if date.hasUnspecifiedDigits { return masked(date, form) }
    let parts = date.components
    guard let number = parts.year else { return date.text }
    if let season = date.season { return words(season: season, of: String(number), form) }
    guard let month = parts.month else { return filled(language.shared.table.year[keyPath: form], String(number)) }
    let name = language.shared.table.months[month - 1]
    if let day = parts.day { return "\(day) \(name.genitive) \(number)" }
    return "\(name[keyPath: form]) \(number)"
  }

  private func year(of date: EDTFDate, _ form: Case) -> String {
    date.components.year.map { filled(language.shared.table.year[keyPath: form], String($0)) } ?? date.text
  }

  private func words(season code: Int, of year: String, _ form: Case) -> String {
    switch code {
    case 21...32:
      let hemisphere = code < 25 ? "" : code < 29 ? language.shared.table.northern : language.shared.table.southern
      return "\(language.shared.table.seasons[(code - 21) % 4][keyPath: form]) \(year)\(hemisphere)"
    case 33...36: return filled(language.shared.table.quarter[keyPath: form], String(code - 32), year)
    case 37...39: return filled(language.shared.table.quadrimester[keyPath: form], String(code - 36), year)
    default: return filled(language.shared.table.semester[keyPath: form], String(code - 39), year)
    }
  }

  private func masked(_ date: EDTFDate, _ form: Case) -> String {
    // The digits alone: what qualifiers say stands beside them.
    let text = String(date.text.unicodeScalars.filter { !"?~%".unicodeScalars.contains($0) })
    let parts = text.split(separator: "-").map(String.init)
    if parts.count == 1 {
      if date.precision == .decade { return filled(language.shared.table.decade[keyPath: form], text.dropLast() + "0") }
      let bounds = date.bounds
      if let first = bounds.earliest.calendarDay, let last = bounds.latest.calendarDay {
        return filled(language.shared.table.someYear[keyPath: form], String(first.year), String(last.year))
      }
    }
    if let year = date.components.year {
      if parts.dropFirst().allSatisfy({ $0 == "XX" }) {
        return filled(
          (parts.count == 2 ? language.shared.table.someMonth : language.shared.table.someDay)[keyPath: form],
          String(year))
      }
      if let month = date.components.month, parts.last == "XX" {
        return filled(
          language.shared.table.someDayOfMonth[keyPath: form],
          "\(language.shared.table.months[month - 1].genitive) \(year)")
      }
    }
    return filled(language.shared.table.someDate[keyPath: form], text)
  }

  // MARK: Intervals and sets

  func words(_ interval: EDTFInterval) -> String {
    func end(_ end: EDTFInterval.End, _ beyond: String) -> String? {
      switch end {
      case .date(let date): words(date, as: \.genitive)
      case .beyond(let date): filled(beyond, words(date, as: \.genitive))
      case .open, .unknown: nil
      }
    }
    let (first, last) = (
      end(interval.start, language.shared.table.orEarlier), end(interval.end, language.shared.table.orLater)
    )
    if let first, let last { return filled(language.shared.table.fromTo, first, last) }
    if let first {
      return filled(interval.end == .open ? language.shared.table.fromOn : language.shared.table.fromToUnknown, first)
    }
    return filled(
      interval.start == .open ? language.shared.table.upTo : language.shared.table.fromUnknownTo, last ?? "")
  }

  func words(_ set: EDTFSet) -> String {
    let members = set.members.map { member in
      if member.isSingle, let date = member.first { return words(date) }
      if let first = member.first, let last = member.last {
        return filled(language.shared.table.fromTo, words(first, as: \.genitive), words(last, as: \.genitive))
      }
      return filled(
        member.first == nil ? language.shared.table.orEarlier : language.shared.table.orLater,
        (member.first ?? member.last).map { words($0) } ?? "")
    }
    return filled(
      set.choice == .oneOf ? language.shared.table.oneOf : language.shared.table.allOf, members.joined(separator: ", "))
  }

  /// A pattern with parts in the places of `{}`.
  private func filled(_ pattern: String, _ parts: String...) -> String {
    var text = ""
    var start = pattern.utf8.startIndex
    for part in parts {
      let brace = pattern.utf8[start...].firstIndex(of: 0x7B) ?? pattern.utf8.endIndex
      text += pattern[start..<brace]
      text += part
      start = pattern.utf8.index(brace, offsetBy: 2, limitedBy: pattern.utf8.endIndex) ?? pattern.utf8.endIndex
    }
    return text + pattern[start...]
  }
}
