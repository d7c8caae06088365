// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// What is told of a column beside its type, once for all tables in which it stands.
struct ColumnWord {
  let name: String
  /// What it means, in a sentence of English.
  let meaning: String?
  /// What it is called in Russian.
  let russian: String?

  init(_ name: String, _ meaning: String?, ru russian: String? = nil) {
    self.name = name
    self.meaning = meaning
    self.russian = russian
  }
}

/// What the columns of the tables mean and what they are called.
///
/// The descriptor says it, the codebook has its table of columns from there, and people who merge a table with nothing read it in its first row.
enum ColumnWords {
  /// Looked up, never listed.
  private static let byName = Dictionary(known.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })

  // MARK: Meanings

  /// What a column means; nil where nobody has said.
  static func meaning(of column: String, in table: String) -> String? {
    ofOneTable["\(sameAs(table)).\(column)"] ?? byName[column]?.meaning ?? owner(column)
  }

  /// The table whose rows are made of the same fields: additions are whole entities of another kind.
  private static func sameAs(_ table: String) -> String {
    switch table {
    case Table.meetingAdditions.name: Table.attendances.name
    case Table.organizationAdditions.name: Table.memberships.name
    case Table.treatyAdditions.name: Table.treatyActions.name
    default: table
    }
  }

  /// The columns of lists that lead to the entity or to the element of the list around them.
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

  /// What a column is called in a language.
  ///
  /// A name is taken apart: `period_start_earliest` is the label of `period`, then `start`, then `earliest`.
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

  /// One that ends as another one does stands before it.
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
