// SPDX-License-Identifier: Apache-2.0

/// The vocabulary of one language for dates, used by ``EDTFValue/words(in:)``.
public struct EDTFLanguage: Sendable {
  /// A reference to the table.
  ///
  /// The language is passed along with every date, and copying several hundred strings would cost more than composing
  /// the text.
  final class Shared: Sendable {
    let table: Table

    init(_ table: Table) { self.table = table }
  }

  let shared: Shared

  fileprivate init(_ table: Table) { shared = Shared(table) }
}

extension EDTFLanguage {
  /// A grammatical case.
  enum Case: Sendable {
    /// The case of a subject.
    case nominative
    /// The case after “since”, and of a date that contains another.
    case genitive
    /// The case after “to”.
    case accusative
  }

  /// A word or a pattern in the cases that are needed.
  ///
  /// Each `{}` is a placeholder; the parts replace them in order.
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

  /// Patterns for open ranges in sets, for one unit of time.
  struct Unit: Sendable {
    /// The date and all units before or after it.
    let allBefore: String
    let allAfter: String
    /// The date or one of the units before or after it.
    let oneBefore: String
    let oneAfter: String
  }

  struct Table: Sendable {
    // Parts of dates.
    let months: [Word]
    /// Spring, summer, autumn and winter, in this order.
    let seasons: [Word]
    let northern: String
    let southern: String
    /// `{}` is the year.
    let quarters: [Word]
    let quadrimesters: [Word]
    let semesters: [Word]
    let year: Word
    /// For years of up to three digits, so that they are not taken for days.
    let earlyYear: Word
    let yearBeforeChrist: Word
    let decade: Word
    /// A range of years without a common name; the first and the last year.
    let years: Word

    // Dates with unspecified digits.
    let someYear: Word
    let someYearBetween: Word
    /// `{}` is the year that has 0 in place of its unspecified digit.
    let someYearOfDecade: Word
    let yearLike: Word
    let someMonth: Word
    /// `{}` is the year or the years.
    let someMonthOf: Word
    /// `{}` is the name of a month, then of another month, then the year.
    let someMonthBetween: String
    /// `{}` is the name of a month.
    let someMonthNamed: Word
    let someSeasons: [Word]
    let someDay: Word
    /// `{}` is the period that contains the day.
    let someDayIn: Word
    /// `{}` is a day of the month, then another, then the month with its year.
    let someDayBetween: Word
    let dayNumbered: Word
    /// `{}` is a month or a season, then the years to which it belongs.
    let partOf: String
    let dateLike: Word

    // Reliability.
    let significantDigits: String
    let circa: String
    /// Replaces ``circa`` around a date and the preposition before it.
    ///
    /// It is nil if the language uses ``circa`` after the preposition.
    let circaAroundPreposition: String?
    let uncertain: String
    let approximate: String
    let uncertainAndApproximate: String
    /// The words for year, month and day, for qualifiers of single components.
    let components: [String]

    // Periods. “From” and “since” take the genitive, “to” takes the accusative.
    let from: String
    let to: String
    let since: String
    let upTo: String
    /// `{}` is the phrase with “from” or “since”.
    let stillSo: String
    let endNotStated: String
    let startNotStated: String
    /// A range from one year to another; nil if it is worded like other dates.
    let fromYearToYear: String?
    let orEarlier: String
    let orLater: String

    // Sets.
    let oneOf: String
    let allOf: String
    /// The dates from one to another; nil if they are worded like periods.
    let range: String?
    let day: Unit
    let month: Unit
    let season: Unit
    let yearUnit: Unit
    let decadeUnit: Unit
    /// For any other unit.
    let time: Unit
  }
}

// MARK: English

extension EDTFLanguage {
  /// English phrases, for example “circa May 2005”.
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
  /// Russian phrases, for example “около мая 2005 года”.
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
