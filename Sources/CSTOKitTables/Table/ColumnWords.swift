// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The meaning and label of a column, defined once for all tables that contain it.
struct ColumnWord {
  let name: String
  /// The meaning, in one English sentence.
  let meaning: String?
  /// The label in Russian.
  let russian: String?

  init(_ name: String, _ meaning: String?, ru russian: String? = nil) {
    self.name = name
    self.meaning = meaning
    self.russian = russian
  }
}

/// The meanings and labels of the columns of all tables.
///
/// The descriptor contains them, the codebook takes its table of columns from there, and readable headers use the labels.
enum ColumnWords {
  /// Only for lookup; never iterated.
  private static let byName = Dictionary(known.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })

  // MARK: Meanings

  /// The meaning of a column; nil if none is defined.
  static func meaning(of column: String, in table: String) -> String? {
    ofOneTable["\(sameAs(table)).\(column)"] ?? byName[column]?.meaning ?? owner(column)
  }

  /// The table whose columns a table shares.
  ///
  /// Additions are whole entities of another kind.
  private static func sameAs(_ table: String) -> String {
    switch table {
    case Table.meetingAdditions.name: Table.attendances.name
    case Table.organizationAdditions.name: Table.memberships.name
    case Table.treatyAdditions.name: Table.treatyActions.name
    default: table
    }
  }

  /// The meaning of a column that identifies the enclosing entity or list element.
  private static func owner(_ column: String) -> String? {
    func spaced(_ suffix: String) -> String {
      ColumnWords.spaced(String(column.dropLast(suffix.count)))
    }
    if column.hasSuffix("_id") { return "The id of the \(spaced("_id")) that the row belongs to." }
    if column.hasSuffix("_position") {
      return "The position, from 0, of the element of the list `\(spaced("_position"))` that the row belongs to."
    }
    return nil
  }

  // MARK: Labels

  /// The label of a column in a language.
  ///
  /// The name is split into parts: `period_start_earliest` becomes the labels of `period`, `start` and `earliest`.
  static func label(of name: String, in language: LanguageTag) -> String {
    parts(of: name, isRussian: language.primary == "ru").joined(separator: ", ")
  }

  private static func parts(of name: String, isRussian: Bool) -> [String] {
    if let russian = byName[name]?.russian { return [isRussian ? russian : spaced(name)] }
    for ending in endings where name.hasSuffix("_" + ending.name) {
      let base = parts(of: String(name.dropLast(ending.name.count + 1)), isRussian: isRussian)
      return base + [isRussian ? ending.russian : ending.english]
    }
    return [spaced(name)]
  }

  private static func spaced(_ name: String) -> String { String(name.map { $0 == "_" ? " " : $0 }) }

  /// An ending that contains another one as its suffix must precede it.
  private static let endings: [(name: String, english: String, russian: String)] = [
    ("earliest", "earliest", "не раньше"), ("latest", "latest", "не позже"), ("precision", "precision", "точность"),
    ("year", "year", "год"), ("month", "month", "месяц"), ("day", "day", "день"), ("name", "name", "имя"),
    ("id", "id", "идентификатор"), ("position", "position", "место в списке"), ("start", "start", "начало"),
    ("end", "end", "конец"), ("edtf", "EDTF", "EDTF"), ("event", "event", "событие"), ("date", "date", "дата"),
    ("last", "last", "последнее"), ("any", "any", "хотя бы день"),
    ("status_contested", "status contested", "статус оспаривается"), ("contested", "contested", "оспаривается"),
    ("days", "days", "дней"), ("max", "max", "не более"), ("dec31", "31 December", "31 декабря"),
    ("jan1", "1 January", "1 января"), ("imprecise", "imprecise", "неточно"), ("susp", "suspended", "приостановлено"),
  ]
}
