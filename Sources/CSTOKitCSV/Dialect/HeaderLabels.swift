// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The columns of a table in words of a language, for people who read a table and merge it with nothing.
///
/// A name is taken apart: `period_start_earliest` is the label of `period`, then `start`, then `earliest`.
struct HeaderLabels {
  /// The languages that have labels.
  static let languages: [LanguageTag] = ["en", "ru"]

  private let language: LanguageTag
  private let dataset: Dataset

  init(_ language: LanguageTag, _ dataset: Dataset) {
    self.language = language
    self.dataset = dataset
  }

  /// The labels of some columns; a column that nothing is known of keeps its name, as one does whose label another one has.
  func labels(of names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.map { name in
      let label = label(of: name)
      if seen.insert(label).inserted { return label }
      seen.insert(name)
      return name
    }
  }

  private func label(of name: String) -> String {
    // The columns of a matrix are states.
    if let state = dataset.states.first(where: { PartyID($0.id).columnName == name }) {
      return state.names.best(in: [language, "en"], on: dataset.head.asOf) ?? name
    }
    let label = parts(of: name).joined(separator: ", ")
    return label.prefix(1).uppercased() + label.dropFirst()
  }

  private func parts(of name: String) -> [String] {
    if let word = word(name) { return [word] }
    for suffix in HeaderLabels.suffixes where name.hasSuffix("_" + suffix.name) {
      let base = parts(of: String(name.dropLast(suffix.name.count + 1)))
      return base + [language == "ru" ? suffix.russian : suffix.english]
    }
    return [spaced(name)]
  }

  /// The word for a whole name, if it is not made of others.
  private func word(_ name: String) -> String? {
    guard let russian = HeaderLabels.russian.first(where: { $0.name == name })?.label else { return nil }
    return language == "ru" ? russian : spaced(name)
  }

  private func spaced(_ name: String) -> String { String(name.map { $0 == "_" ? " " : $0 }) }

  private static let suffixes: [(name: String, english: String, russian: String)] = [
    ("earliest", "earliest", "не раньше"), ("latest", "latest", "не позже"), ("precision", "precision", "точность"),
    ("year", "year", "год"), ("month", "month", "месяц"), ("day", "day", "день"), ("name", "name", "имя"),
    ("id", "id", "идентификатор"), ("position", "position", "место в списке"), ("start", "start", "начало"),
    ("end", "end", "конец"), ("edtf", "EDTF", "EDTF"), ("event", "event", "событие"), ("date", "date", "дата"),
    ("last", "last", "последнее"), ("any", "any", "хотя бы день"),
    ("status_contested", "status contested", "статус оспаривается"), ("contested", "contested", "оспаривается"),
    ("days", "days", "дней"), ("max", "max", "не более"), ("dec31", "31 December", "31 декабря"),
    ("jan1", "1 January", "1 января"), ("imprecise", "imprecise", "неточно"), ("susp", "suspended", "приостановлено"),
  ]

  private static let russian: [(name: String, label: String)] = [
    ("absent", "отсутствовали"),
    ("abstentions", "воздержались"),
    ("act", "акт"),
    ("action", "действие"),
    ("additions", "дополнения"),
    ("adopted_at", "принят на заседании"),
    ("against", "против"),
    ("alternatives", "другие сведения"),
    ("amends", "изменяет"),
    ("announced", "объявлено"),
    ("applies_from", "применяется с"),
    ("article", "статья"),
    ("as_of", "состояние на"),
    ("basis", "основание"),
    ("capacities", "качества"),
    ("capacity", "качество"),
    ("ccode", "номер COW"),
    ("certainty", "достоверность"),
    ("chair", "председательство"),
    ("code", "код"),
    ("contested", "оспаривается"),
    ("contribution", "взнос"),
    ("cowc", "код COW"),
    ("cst", "ДКБ"),
    ("csto", "ОДКБ"),
    ("contributors", "участники с силами"),
    ("count", "число"),
    ("date", "дата"),
    ("day", "день"),
    ("document", "документ"),
    ("duty", "обязанность"),
    ("edtf", "EDTF"),
    ("effective", "действует с"),
    ("end", "конец"),
    ("endday", "день конца"),
    ("endmonth", "месяц конца"),
    ("endyear", "год конца"),
    ("entity", "запись"),
    ("entity_kind", "вид записи"),
    ("entry", "вступление"),
    ("event", "событие"),
    ("except", "кроме"),
    ("existence", "существование"),
    ("exit", "выход"),
    ("extends", "продлевает"),
    ("facilities", "объекты"),
    ("fields", "поля"),
    ("foundation", "основание органа"),
    ("from", "от"),
    ("hedge", "оговорка"),
    ("gwcode", "номер Гледича и Уорда"),
    ("host", "объединение"),
    ("id", "идентификатор"),
    ("in_favour", "за"),
    ("in_force", "в силе"),
    ("inferred", "выведено"),
    ("is_acting", "исполняющий обязанности"),
    ("is_denied", "отрицается"),
    ("is_deprecated", "отвергнуто"),
    ("is_host", "принимал"),
    ("is_list_complete", "список полон"),
    ("is_unchecked", "не проверено"),
    ("iso3c", "код ISO"),
    ("iso3n", "номер ISO"),
    ("kind", "вид"),
    ("label", "обозначение"),
    ("language", "язык"),
    ("languages", "языки"),
    ("last", "последний день"),
    ("leader", "руководитель"),
    ("licence", "лицензия"),
    ("list", "список"),
    ("location", "адрес в источнике"),
    ("locator", "место в источнике"),
    ("mandate", "мандат"),
    ("meeting", "заседание"),
    ("member", "участник"),
    ("membership", "членство"),
    ("mode", "способ участия"),
    ("note", "примечание"),
    ("number", "номер"),
    ("office", "должность"),
    ("operation", "операция"),
    ("organ", "орган"),
    ("organization", "организация"),
    ("parent", "вышестоящий"),
    ("party", "сторона"),
    ("period", "период"),
    ("person", "лицо"),
    ("place", "место"),
    ("position", "место в списке"),
    ("publisher", "издатель"),
    ("reading", "прочтение"),
    ("registration", "регистрация"),
    ("replaces", "заменяет"),
    ("represents", "представляет"),
    ("right_censor", "продолжается"),
    ("role", "роль"),
    ("schema", "схема данных"),
    ("scheme", "система кодов"),
    ("seat", "местонахождение"),
    ("series", "ряд"),
    ("sharing", "совместно"),
    ("signed", "подписан"),
    ("since", "с"),
    ("source", "источник"),
    ("start", "начало"),
    ("state", "государство"),
    ("statenme", "название государства"),
    ("status", "статус"),
    ("status_certainty", "достоверность статуса"),
    ("stday", "день начала"),
    ("stmonth", "месяц начала"),
    ("styear", "год начала"),
    ("subject", "предмет"),
    ("succession", "преемство"),
    ("symbol", "обозначение документа"),
    ("tally", "подсчёт"),
    ("tenure", "пребывание в должности"),
    ("term", "срок"),
    ("text", "текст"),
    ("title", "название"),
    ("to", "к"),
    ("treaty", "договор"),
    ("treaty_action", "действие по договору"),
    ("until", "по"),
    ("url", "ссылка"),
    ("validity", "действие"),
    ("value", "значение"),
    ("version", "версия"),
    ("wording", "формулировка"),
    ("year", "год"),
  ]
}
