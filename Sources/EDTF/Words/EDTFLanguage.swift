// SPDX-License-Identifier: Apache-2.0

/// The words of one language for dates: one table, which ``EDTFValue/words(in:)`` puts together.
///
/// `{}` stands for the parts, in order. Words that change with the grammar stand in two cases: as a subject, and behind a preposition.
public struct EDTFLanguage: Sendable {
  /// The table behind one reference: it is handed on for every date, and a copy of some sixty strings would cost more than the words.
  final class Shared: Sendable {
    let table: Table

    init(_ table: Table) { self.table = table }
  }

  let shared: Shared

  fileprivate init(_ table: Table) { shared = Shared(table) }
}

extension EDTFLanguage {
  struct Word: Sendable {
    let nominative: String
    let genitive: String

    init(_ nominative: String, _ genitive: String? = nil) {
      self.nominative = nominative
      self.genitive = genitive ?? nominative
    }
  }

  struct Table: Sendable {
    let months: [Word]
    /// Spring, summer, autumn, winter.
    let seasons: [Word]
    let northern: String
    let southern: String
    /// `{}` is the number, then the year.
    let quarter: Word
    let quadrimester: Word
    let semester: Word
    let year: Word
    let decade: Word
    /// Between the least and the greatest year that fit the digits.
    let someYear: Word
    let someMonth: Word
    let someDay: Word
    /// Of a month with its year.
    let someDayOfMonth: Word
    /// For every other pattern of unspecified digits, as written.
    let someDate: Word
    let significantDigits: String
    let circa: String
    let uncertain: String
    let approximate: String
    let uncertainAndApproximate: String
    /// The year, the month, the day as things that a qualifier speaks of.
    let components: [String]
    let fromTo: String
    let fromOn: String
    let upTo: String
    let fromToUnknown: String
    let fromUnknownTo: String
    let orEarlier: String
    let orLater: String
    let oneOf: String
    let allOf: String
  }
}

extension EDTFLanguage {
  /// English.
  public static let english = EDTFLanguage(
    Table(
      months: [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ].map { Word($0) },
      seasons: ["spring", "summer", "autumn", "winter"].map { Word($0) },
      northern: " (northern hemisphere)", southern: " (southern hemisphere)",
      quarter: Word("quarter {} of {}"), quadrimester: Word("four-month period {} of {}"),
      semester: Word("half {} of {}"),
      year: Word("{}"), decade: Word("the {}s"), someYear: Word("some year from {} to {}"),
      someMonth: Word("some month of {}"), someDay: Word("some day of {}"), someDayOfMonth: Word("some day of {}"),
      someDate: Word("a date that fits {}"), significantDigits: "{} ({} significant digits)",
      circa: "circa {}", uncertain: "uncertain", approximate: "approximate",
      uncertainAndApproximate: "uncertain and approximate", components: ["year", "month", "day"],
      fromTo: "from {} to {}", fromOn: "from {} on, without an end", upTo: "up to {}, without a beginning",
      fromToUnknown: "from {} to an unknown day", fromUnknownTo: "from an unknown day to {}",
      orEarlier: "{} or earlier", orLater: "{} or later", oneOf: "one of: {}", allOf: "all of: {}"))

  /// Russian.
  public static let russian = EDTFLanguage(
    Table(
      months: [
        Word("январь", "января"), Word("февраль", "февраля"), Word("март", "марта"), Word("апрель", "апреля"),
        Word("май", "мая"), Word("июнь", "июня"), Word("июль", "июля"), Word("август", "августа"),
        Word("сентябрь", "сентября"), Word("октябрь", "октября"), Word("ноябрь", "ноября"), Word("декабрь", "декабря"),
      ],
      seasons: [Word("весна", "весны"), Word("лето", "лета"), Word("осень", "осени"), Word("зима", "зимы")],
      northern: " (северное полушарие)", southern: " (южное полушарие)",
      quarter: Word("{}-й квартал {} года", "{}-го квартала {} года"),
      quadrimester: Word("{}-я треть {} года", "{}-й трети {} года"),
      semester: Word("{}-е полугодие {} года", "{}-го полугодия {} года"),
      year: Word("{} год", "{} года"), decade: Word("{}-е годы", "{}-х годов"),
      someYear: Word("какой-то год с {} по {}", "какого-то года с {} по {}"),
      someMonth: Word("какой-то месяц {} года", "какого-то месяца {} года"),
      someDay: Word("какой-то день {} года", "какого-то дня {} года"),
      someDayOfMonth: Word("какой-то день {}", "какого-то дня {}"),
      someDate: Word("дата вида {}", "даты вида {}"), significantDigits: "{} (значащих цифр: {})",
      circa: "около {}", uncertain: "под вопросом", approximate: "приблизительно",
      uncertainAndApproximate: "под вопросом и приблизительно", components: ["год", "месяц", "день"],
      fromTo: "с {} до {} включительно", fromOn: "с {}, без конца", upTo: "до {} включительно, без начала",
      fromToUnknown: "с {} до неизвестного дня", fromUnknownTo: "с неизвестного дня до {} включительно",
      orEarlier: "{} или ранее", orLater: "{} или позднее", oneOf: "одно из: {}", allOf: "все: {}"))
}
