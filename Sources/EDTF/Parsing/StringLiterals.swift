// SPDX-License-Identifier: Apache-2.0

// What stands in source code was written by somebody who is there to mend it: a literal that is no date ends the program with its text.
// What comes at run time is read by `init(parsing:)`, which throws.

extension CalendarDay: ExpressibleByStringLiteral {
  /// The day of a literal, `"2002-10-07"`; one that is no day traps.
  public init(stringLiteral value: String) {
    self = literal(value, "day") { text throws(EDTFParseError) in try CalendarDay(parsing: text) }
  }
}

extension EDTFDate: ExpressibleByStringLiteral {
  /// The date of a literal, `"2005-05~"`; one that is no date traps.
  public init(stringLiteral value: String) {
    self = literal(value, "date of EDTF") { text throws(EDTFParseError) in try EDTFDate(parsing: text) }
  }
}

extension EDTFInterval: ExpressibleByStringLiteral {
  /// The interval of a literal, `"2002-10-07/.."`; one that is no interval traps.
  public init(stringLiteral value: String) {
    self = literal(value, "interval of EDTF") { text throws(EDTFParseError) in try EDTFInterval(parsing: text) }
  }
}

extension EDTFDateTime: ExpressibleByStringLiteral {
  /// The date-time of a literal; one that is no date-time traps.
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
