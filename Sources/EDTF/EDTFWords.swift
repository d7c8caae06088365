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
      if qualifier != .approximate { marks.append(language.uncertain) }
    }
    let each = [date.qualifiers.year, date.qualifiers.month, date.qualifiers.day]
    for (component, qualifier) in zip(language.components, each) {
      guard let qualifier, qualifier != date.qualifier else { continue }
      marks.append("\(component) \(word(qualifier))")
    }
    let isCirca = date.qualifier == .approximate || date.qualifier == .uncertainAndApproximate
    let text = isCirca ? filled(language.circa, bare(date, \.genitive)) : bare(date, form)
    return marks.isEmpty ? text : "\(text) (\(marks.joined(separator: ", ")))"
  }

  private func word(_ qualifier: EDTFQualifier) -> String {
    switch qualifier {
    case .uncertain: language.uncertain
    case .approximate: language.approximate
    case .uncertainAndApproximate: language.uncertainAndApproximate
    }
  }

  /// The date without what is said of its reliability.
  private func bare(_ date: EDTFDate, _ form: Case) -> String {
    if let count = date.significantDigits {
      return filled(language.significantDigits, year(of: date, form), String(count))
    }
    if date.hasUnspecifiedDigits { return masked(date, form) }
    let parts = date.components
    guard let number = parts.year else { return date.text }
    if let season = date.season { return words(season: season, of: String(number), form) }
    guard let month = parts.month else { return filled(language.year[keyPath: form], String(number)) }
    let name = language.months[month - 1]
    if let day = parts.day { return "\(day) \(name.genitive) \(number)" }
    return "\(name[keyPath: form]) \(number)"
  }

  private func year(of date: EDTFDate, _ form: Case) -> String {
    date.components.year.map { filled(language.year[keyPath: form], String($0)) } ?? date.text
  }

  private func words(season code: Int, of year: String, _ form: Case) -> String {
    switch code {
    case 21...32:
      let hemisphere = code < 25 ? "" : code < 29 ? language.northern : language.southern
      return "\(language.seasons[(code - 21) % 4][keyPath: form]) \(year)\(hemisphere)"
    case 33...36: return filled(language.quarter[keyPath: form], String(code - 32), year)
    case 37...39: return filled(language.quadrimester[keyPath: form], String(code - 36), year)
    default: return filled(language.semester[keyPath: form], String(code - 39), year)
    }
  }

  private func masked(_ date: EDTFDate, _ form: Case) -> String {
    // The digits alone: what qualifiers say stands beside them.
    let text = String(date.text.unicodeScalars.filter { !"?~%".unicodeScalars.contains($0) })
    let parts = text.split(separator: "-").map(String.init)
    if parts.count == 1 {
      if date.precision == .decade { return filled(language.decade[keyPath: form], text.dropLast() + "0") }
      let bounds = date.bounds
      if let first = bounds.earliest.calendarDay, let last = bounds.latest.calendarDay {
        return filled(language.someYear[keyPath: form], String(first.year), String(last.year))
      }
    }
    if let year = date.components.year {
      if parts.dropFirst().allSatisfy({ $0 == "XX" }) {
        return filled((parts.count == 2 ? language.someMonth : language.someDay)[keyPath: form], String(year))
      }
      if let month = date.components.month, parts.last == "XX" {
        return filled(language.someDayOfMonth[keyPath: form], "\(language.months[month - 1].genitive) \(year)")
      }
    }
    return filled(language.someDate[keyPath: form], text)
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
    let (first, last) = (end(interval.start, language.orEarlier), end(interval.end, language.orLater))
    if let first, let last { return filled(language.fromTo, first, last) }
    if let first { return filled(interval.end == .open ? language.fromOn : language.fromToUnknown, first) }
    return filled(interval.start == .open ? language.upTo : language.fromUnknownTo, last ?? "")
  }

  func words(_ set: EDTFSet) -> String {
    let members = set.members.map { member in
      if member.isSingle, let date = member.first { return words(date) }
      if let first = member.first, let last = member.last {
        return filled(language.fromTo, words(first, as: \.genitive), words(last, as: \.genitive))
      }
      return filled(
        member.first == nil ? language.orEarlier : language.orLater,
        (member.first ?? member.last).map { words($0) } ?? "")
    }
    return filled(set.choice == .oneOf ? language.oneOf : language.allOf, members.joined(separator: ", "))
  }

  private func filled(_ pattern: String, _ parts: String...) -> String {
    var rest = pattern[...]
    var text = ""
    for part in parts {
      while let character = rest.popFirst(), character != "{" { text.append(character) }
      rest = rest.dropFirst()
      text += part
    }
    return text + rest
  }
}
