// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// What stands in a cell of a table.
public enum TableCell: Sendable, Hashable {
  /// Any text.
  case text(String)
  /// ASCII letters, digits and `-./:~?%_`: an id, a word, a date of EDTF.
  case word(String)
  /// Several words.
  case words([String])
  /// A whole number.
  case integer(Int)
  /// A truth value.
  case truth(Bool)
  /// A day.
  case day(CalendarDay)
  /// No value, which is another thing than the empty text.
  case nothing

  /// A text, or nothing where there is none.
  public static func text(_ text: String?) -> TableCell { text.map { .text($0) } ?? .nothing }
  /// A word, or nothing where there is none.
  public static func word(_ word: String?) -> TableCell { word.map { .word($0) } ?? .nothing }
  /// A whole number, or nothing where there is none.
  public static func integer(_ value: Int?) -> TableCell { value.map { .integer($0) } ?? .nothing }

  /// One or zero, as statistics programs have it.
  static func flag(_ value: Bool) -> TableCell { .integer(value ? 1 : 0) }
}
