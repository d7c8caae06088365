// SPDX-License-Identifier: Apache-2.0

// A literal is part of the source code, where its author can correct it. An invalid literal therefore stops the program
// with a message that quotes it. For text that arrives at run time, use `init(parsing:)`, which throws.

extension CalendarDay: ExpressibleByStringLiteral {
  /// Creates a day from a literal such as `"2002-10-07"`; an invalid one traps.
  public init(stringLiteral value: String) {
    self = literal(value, "day") { text throws(EDTFParseError) in try CalendarDay(parsing: text) }
  }
}

extension EDTFDate: ExpressibleByStringLiteral {
  /// Creates a date from a literal such as `"2005-05~"`; an invalid one traps.
  public init(stringLiteral value: String) {
    self = literal(value, "date of EDTF") { text throws(EDTFParseError) in try EDTFDate(parsing: text) }
  }
}

extension EDTFInterval: ExpressibleByStringLiteral {
  /// Creates an interval from a literal such as `"2002-10-07/.."`; an invalid one traps.
  public init(stringLiteral value: String) {
    self = literal(value, "interval of EDTF") { text throws(EDTFParseError) in try EDTFInterval(parsing: text) }
  }
}

extension EDTFDateTime: ExpressibleByStringLiteral {
  /// Creates a date-time from a literal; an invalid one traps.
  public init(stringLiteral value: String) {
    self = literal(value, "date-time of EDTF") { text throws(EDTFParseError) in try EDTFDateTime(parsing: text) }
  }
}

private func literal<Value>(
  _ text: String, _ what: String, _ parse: (String) throws(EDTFParseError) -> Value
) -> Value {
  do throws(EDTFParseError) { return try parse(text) } catch {
    fatalError("the literal \"\(text)\" is no \(what): \(error)")
  }
}
