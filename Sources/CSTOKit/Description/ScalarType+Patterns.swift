// SPDX-License-Identifier: Apache-2.0

extension ScalarType {
  /// Regular expressions for the whole text, of which one must match.
  ///
  /// They use the syntax that JSON Schema and XML Schema share. Nil for a type without a pattern. Expressions cannot check everything. Only
  /// the reader checks that a year has a February 29, that a period does not end before it starts, and that a year has at least as many
  /// digits as are significant.
  public var patterns: [String]? {
    switch self {
    case .date: DatePatterns.wholeDay + DatePatterns.others
    case .period: DatePatterns.period
    case .periodEnd: [""] + [#"\.\."#] + DatePatterns.wholeDay + DatePatterns.others
    case .day: DatePatterns.wholeDay
    case .language: ["[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", "[XxIi](-[A-Za-z0-9]{1,8})+"]
    case .duration: ["P([0-9]+Y([0-9]+M)?([0-9]+D)?|[0-9]+M([0-9]+D)?|[0-9]+D)"]
    case .id, .partyID: [#"[a-z0-9][a-z0-9\-]*"#]
    case .fieldName: ["[A-Za-z0-9/]+"]
    case .token: [#"[^ \t\r\n,;]+"#]
    case .text, .integer, .boolean, .url, .closed, .open: nil
    }
  }

  /// The patterns of dates that are not a whole day `YYYY-MM-DD`.
  ///
  /// They are for formats that have a separate type for whole days. Days of year 0 are included.
  public static var patternsOfOtherDates: [String] { DatePatterns.yearZero + DatePatterns.others }
}

private enum DatePatterns {
  private static let qualifier = "[?~%]"
  private static let year = "[0-9]{4}"
  private static let yearBefore0 = "-([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])"
  private static let maskedYear = "(X[0-9X]{3}|[0-9]X[0-9X]{2}|[0-9]{2}X[0-9X]|[0-9]{3}X)"
  private static let anyYear = "([0-9X]{4}|\(yearBefore0))"
  private static let month = "(0[1-9X]|1[0-2X]|X[0-9X])"
  private static let season = "(2[1-9]|3[0-9]|4[01])"

  /// Months of 31, 30 and 29 days, each with its days.
  ///
  /// A month with an unspecified digit allows the days of the longest possible month.
  private static let plainMonths = [
    ("(0[13578]|1[02])", "(0[1-9]|[12][0-9]|3[01])"), ("(0[469]|11)", "(0[1-9]|[12][0-9]|30)"),
    ("02", "(0[1-9]|[12][0-9])"),
  ]
  private static let allMonths = [
    ("(0[13578X]|1[02X]|X[01235678X])", "(0[1-9X]|[12X][0-9X]|3[01X])"),
    ("(0[469]|11|X[469])", "(0[1-9X]|[12X][0-9X]|3[0X])"), ("02", "(0[1-9X]|[12X][0-9X])"),
  ]
  /// The months and days with an unspecified digit in the month, or in the day.
  private static let maskedMonths = [
    ("(0X|1X|X[01235678X])", "(0[1-9X]|[12X][0-9X]|3[01X])"), ("X[469]", "(0[1-9X]|[12X][0-9X]|3[0X])"),
  ]
  private static let maskedDays = [
    ("(0[13578]|1[02])", "([012]X|3X|X[0-9X])"), ("(0[469]|11)", "([012]X|3X|X[0-9X])"), ("02", "([012]X|X[0-9X])"),
  ]

  /// A month with one of its days, and qualifiers on either side as given.
  private static func monthAndDay(
    _ months: [(month: String, days: String)], _ left: String = "[?~%]?", _ right: String = "[?~%]?",
    dayLeft: String = "[?~%]?", dayRight: String = "[?~%]?"
  ) -> String {
    let all = months.map { "\(left)\($0.month)\(right)-\(dayLeft)\($0.days)\(dayRight)" }
    return "-(\(all.joined(separator: "|")))"
  }

  private static var plainMonthAndDay: String { monthAndDay(plainMonths, "", "", dayLeft: "", dayRight: "") }

  static var wholeDay: [String] { [year + plainMonthAndDay] }
  static var yearZero: [String] { ["0000" + plainMonthAndDay] }

  /// Every date with a four-digit year, except whole days from year 0 on.
  private static var ofFourDigits: [String] {
    let (q, maybe) = (qualifier, qualifier + "?")
    return [
      "\(maybe)\(anyYear)\(maybe)(-\(maybe)(\(month)|\(season))\(maybe))?",
      "\(maybe)(\(year)|\(yearBefore0))S[1-4]\(maybe)",
      "\(maybe)(\(yearBefore0)|\(maskedYear))\(maybe)\(monthAndDay(allMonths))",
      "(\(q)\(year)\(maybe)|\(year)\(q))\(monthAndDay(allMonths))",
      year + monthAndDay(allMonths, q), year + monthAndDay(allMonths, maybe, q),
      year + monthAndDay(allMonths, dayLeft: q), year + monthAndDay(allMonths, dayRight: q),
      year + monthAndDay(maskedMonths), year + monthAndDay(maskedDays),
    ]
  }

  private static var ofMoreDigits: String {
    let exponential = "[1-9][0-9]*E([3-9]|[1-9][0-9]+)|[1-9][0-9]+E2|[1-9][0-9]{2,}E1"
    return "[?~%]?Y-?([1-9][0-9]{4,}|\(exponential))(S[1-9][0-9]*)?[?~%]?"
  }

  static var others: [String] { ofFourDigits + [ofMoreDigits] }

  static var period: [String] {
    let date = "(\((wholeDay + ofFourDigits.prefix(2) + [anyDay]).joined(separator: "|")))"
    return [#"(\.\.)?\#(date)/(\#(date)(\.\.)?|\.\.)?"#, #"(\.\.)?/\#(date)(\.\.)?"#]
  }

  /// Any day; in a period, whole days are included.
  private static var anyDay: String { "[?~%]?\(anyYear)[?~%]?\(monthAndDay(allMonths))" }
}
