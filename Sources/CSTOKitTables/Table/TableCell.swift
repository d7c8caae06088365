// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// The value of a cell of a table.
public enum TableCell: Sendable, Hashable {
  /// Free text, which may need quotes or escapes.
  case text(String)
  /// ASCII letters, digits and `-./:~?%_`: an id, a word, a date in EDTF.
  case word(String)
  /// Several words, which most formats join with `;`.
  case words([String])
  /// A whole number.
  case integer(Int)
  /// A Boolean value.
  case truth(Bool)
  /// A calendar day.
  case day(CalendarDay)
  /// No value, which differs from the empty text.
  case nothing

  /// Creates a text cell; without a value if the text is nil.
  public static func text(_ text: String?) -> TableCell { text.map { .text($0) } ?? .nothing }
  /// Creates a word cell; without a value if the word is nil.
  public static func word(_ word: String?) -> TableCell { word.map { .word($0) } ?? .nothing }
  /// Creates an integer cell; without a value if the number is nil.
  public static func integer(_ value: Int?) -> TableCell { value.map { .integer($0) } ?? .nothing }

  /// Creates the cell 1 for true and 0 for false, as statistics programs expect.
  static func flag(_ value: Bool) -> TableCell { .integer(value ? 1 : 0) }
}
