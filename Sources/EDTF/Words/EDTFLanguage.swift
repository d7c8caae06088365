// SPDX-License-Identifier: Apache-2.0

/// The words of one language for dates: one table, which ``EDTFValue/words(in:)`` puts together.
public struct EDTFLanguage: Sendable {
  /// The table behind one reference: it is handed on for every date, and a copy of some hundred strings would cost more than the words.
  final class Shared: Sendable {
    let table: Table

    init(_ table: Table) { self.table = table }
  }

  let shared: Shared

  fileprivate init(_ table: Table) { shared = Shared(table) }
}

extension EDTFLanguage {
  /// A case of the grammar.
  enum Case: Sendable {
    /// As a subject.
    case nominative
    /// Behind «since», and of what contains something.
    case genitive
    /// Behind «to».
    case accusative
  }

  /// A word or a pattern in the cases in which it is needed; `{}` stands for the parts, in order.
  struct Word: Sendable {
    let nominative: String
    let genitive: String
    let accusative: String

    init(_ nominative: String, _ genitive: String? = nil, _ accusative: String? = nil) {
      self.nominative = nominative
      self.genitive = genitive ?? nominative
      self.accusative = accusative ?? nominative
    }

    subscript(form: Case) -> String {
      switch form {
      case .nominative: nominative
      case .genitive: genitive
      case .accusative: accusative
      }
    }
  }

  /// What a unit of time is called in sets.
  struct Unit: Sendable {
    /// The date, and all units before or after it.
    let allBefore: String
    let allAfter: String
    /// The date, or one of the units before or after it.
    let oneBefore: String
    let oneAfter: String
  }

  struct Table: Sendable {
    // Parts of dates.
    let months: [Word]
    /// Spring, summer, autumn, winter.
    let seasons: [Word]
    let northern: String
    let southern: String
    /// `{}` is the year.
    let quarters: [Word]
    let quadrimesters: [Word]
    let semesters: [Word]
    let year: Word
    /// Of up to three digits, so that it is not taken for a day.
    let earlyYear: Word
    let yearBeforeChrist: Word
    let decade: Word
    /// Years without a common name, from the first to the last.
    let years: Word

    // Dates of which digits are left open.
    let someYear: Word
    let someYearBetween: Word
    /// `{}` is a year with a zero for its open digit.
    let someYearOfDecade: Word
    let yearLike: Word
    let someMonth: Word
    /// `{}` is the year, or the years.
    let someMonthOf: Word
    /// `{}` is the name of a month, then the name of another, then the year.
    let someMonthBetween: String
    /// `{}` is the name of a month.
    let someMonthNamed: Word
    let someSeasons: [Word]
    let someDay: Word
    /// `{}` is what the day lies in.
    let someDayIn: Word
    /// `{}` is a number, another, then the month with its year.
    let someDayBetween: Word
    let dayNumbered: Word
    /// `{}` is a month or a season, then the years in which it lies.
    let partOf: String
    let dateLike: Word

    // How sure they are.
    let significantDigits: String
    let circa: String
    /// Instead of ``circa``, around a date and the preposition before it; nil where that changes nothing.
    let circaAroundPreposition: String?
    let uncertain: String
    let approximate: String
    let uncertainAndApproximate: String
    /// The year, the month, the day as things that a qualifier speaks of.
    let components: [String]

    // Periods. Behind «from» and «since» stands the genitive, behind «to» the accusative.
    let from: String
    let to: String
    let since: String
    let upTo: String
    /// `{}` is what «from» or «since» say.
    let stillSo: String
    let endNotStated: String
    let startNotStated: String
    /// From one year to another; nil where it is said as of all dates.
    let fromYearToYear: String?
    let orEarlier: String
    let orLater: String

    // Sets.
    let oneOf: String
    let allOf: String
    /// The dates from one to another; nil where it is said as of periods.
    let range: String?
    let day: Unit
    let month: Unit
    let season: Unit
    let yearUnit: Unit
    let decadeUnit: Unit
    /// Of any other length.
    let time: Unit
  }
}

// MARK: English

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
      quarters: ["first", "second", "third", "fourth"].map { Word("the \($0) quarter of {}") },
      quadrimesters: ["first", "middle", "last"].map { Word("the \($0) four months of {}") },
      semesters: ["first", "second"].map { Word("the \($0) half of {}") },
      year: Word("{}"), earlyYear: Word("AD {}"), yearBeforeChrist: Word("{} BC"), decade: Word("the {}s"),
      years: Word("the years {} to {}"),
      someYear: Word("some year"), someYearBetween: Word("some year from {} to {}"),
      someYearOfDecade: Word("some year of the {}s"), yearLike: Word("a year that fits {}"),
      someMonth: Word("some month"), someMonthOf: Word("some month of {}"),
      someMonthBetween: "some month from {} to {} {}", someMonthNamed: Word("some {}"),
      someSeasons: ["spring", "summer", "autumn", "winter"].map { Word("some \($0)") },
      someDay: Word("some day"), someDayIn: Word("some day in {}"), someDayBetween: Word("some day from {} to {} {}"),
      dayNumbered: Word("day {} of {}"), partOf: "{} of {}", dateLike: Word("a date that fits {}"),
      significantDigits: "{} ({} significant digits)", circa: "circa {}", circaAroundPreposition: nil,
      uncertain: "uncertain", approximate: "approximate", uncertainAndApproximate: "uncertain and approximate",
      components: ["year", "month", "day"],
      from: "from {}", to: "to {}", since: "since {}", upTo: "up to {}", stillSo: "{}",
      endNotStated: "{}, end not stated", startNotStated: "{}, start not stated", fromYearToYear: nil,
      orEarlier: "{} or earlier", orLater: "{} or later", oneOf: "one of: {}", allOf: "all of: {}", range: "{} to {}",
      day: unit("day"), month: unit("month"), season: unit("season"), yearUnit: unit("year"),
      decadeUnit: unit("decade"), time: unit("such period")))

  private static func unit(_ name: String) -> Unit {
    Unit(
      allBefore: "{} and every \(name) before", allAfter: "{} and every \(name) after",
      oneBefore: "{} or some \(name) before", oneAfter: "{} or some \(name) after")
  }
}

// MARK: Russian

extension EDTFLanguage {
  /// Russian.
  public static let russian = EDTFLanguage(
    Table(
      months: [
        Word("январь", "января"), Word("февраль", "февраля"), Word("март", "марта"), Word("апрель", "апреля"),
        Word("май", "мая"), Word("июнь", "июня"), Word("июль", "июля"), Word("август", "августа"),
        Word("сентябрь", "сентября"), Word("октябрь", "октября"), Word("ноябрь", "ноября"), Word("декабрь", "декабря"),
      ],
      seasons: [
        Word("весна", "весны", "весну"), Word("лето", "лета"), Word("осень", "осени"), Word("зима", "зимы", "зиму"),
      ],
      northern: " (северное полушарие)", southern: " (южное полушарие)",
      quarters: [
        Word("первый квартал {}", "первого квартала {}"), Word("второй квартал {}", "второго квартала {}"),
        Word("третий квартал {}", "третьего квартала {}"), Word("четвёртый квартал {}", "четвёртого квартала {}"),
      ],
      quadrimesters: [
        Word("первые четыре месяца {}", "первых четырёх месяцев {}"),
        Word("средние четыре месяца {}", "средних четырёх месяцев {}"),
        Word("последние четыре месяца {}", "последних четырёх месяцев {}"),
      ],
      semesters: [
        Word("первое полугодие {}", "первого полугодия {}"), Word("второе полугодие {}", "второго полугодия {}"),
      ],
      year: Word("{} год", "{} года"), earlyYear: Word("{} год", "{} года"),
      yearBeforeChrist: Word("{} год до н. э.", "{} года до н. э."),
      decade: Word("{}-е годы", "{}-х годов"), years: Word("годы с {} по {}", "годов с {} по {}"),
      someYear: Word("какой-то год", "какого-то года"),
      someYearBetween: Word("какой-то год с {} по {}", "какого-то года с {} по {}"),
      someYearOfDecade: Word("какой-то год из {}-х", "какого-то года из {}-х"),
      yearLike: Word("год вида {}", "года вида {}"),
      someMonth: Word("какой-то месяц", "какого-то месяца"),
      someMonthOf: Word("какой-то месяц {}", "какого-то месяца {}"),
      someMonthBetween: "какой-то месяц с {} по {} {}", someMonthNamed: Word("какой-то {}", "какого-то {}"),
      someSeasons: [
        Word("какая-то весна", "какой-то весны", "какую-то весну"), Word("какое-то лето", "какого-то лета"),
        Word("какая-то осень", "какой-то осени", "какую-то осень"),
        Word("какая-то зима", "какой-то зимы", "какую-то зиму"),
      ],
      someDay: Word("какой-то день", "какого-то дня"), someDayIn: Word("какой-то день {}", "какого-то дня {}"),
      someDayBetween: Word("какой-то день с {} по {} {}", "какого-то дня с {} по {} {}"),
      dayNumbered: Word("{}-е число {}", "{}-го числа {}"), partOf: "{} {}",
      dateLike: Word("дата вида {}", "даты вида {}", "дату вида {}"),
      significantDigits: "{} (значащих цифр: {})", circa: "около {}", circaAroundPreposition: "примерно {}",
      uncertain: "под вопросом", approximate: "приблизителен",
      uncertainAndApproximate: "приблизителен и под вопросом", components: ["год", "месяц", "день"],
      from: "с {}", to: "по {}", since: "с {}", upTo: "по {}", stillSo: "{} по настоящее время",
      endNotStated: "{}, конец не указан", startNotStated: "{}, начало не указано", fromYearToYear: "{}–{} годы",
      orEarlier: "{} или ранее", orLater: "{} или позднее", oneOf: "одно из: {}", allOf: "все: {}", range: nil,
      day: unit("дни", "дней"), month: unit("месяцы", "месяцев"), season: unit("сезоны", "сезонов"),
      yearUnit: unit("годы", "годов"),
      decadeUnit: Unit(
        allBefore: "{} и все более ранние десятилетия", allAfter: "{} и все более поздние десятилетия",
        oneBefore: "{} или одно из более ранних десятилетий", oneAfter: "{} или одно из более поздних десятилетий"),
      time: unit("периоды", "периодов")))

  private static func unit(_ many: String, _ ofMany: String) -> Unit {
    Unit(
      allBefore: "{} и все более ранние \(many)", allAfter: "{} и все более поздние \(many)",
      oneBefore: "{} или один из более ранних \(ofMany)", oneAfter: "{} или один из более поздних \(ofMany)")
  }
}
