// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// A phrase of the page that no picture has.
enum PagePhrase: CaseIterable {
  case skip, contents, whoBelonged, day, previousChange, nextChange, organization, language, reading, preferred
  case state, answer, others, membersOn, possibleOn, panelHint, dossiers
  case dates, capacity, criterion, status, announced, entry, exit, sources, sourcesDisagree, note, denied, onlyOthers,
    unknownDates
  case attendance, sessions, inTheChair, tookPart, absent, documents, place, mode
  case tables, download, downloadPicture, search, found, sortHint
  case about, cite, notClaimed, noCoverage, covered, afterAsOf, alternativesKept, licence, version, asOf
  case certain, possible, notMember, notExisting, afterRecord, complete, notCovered, bySpell, spellPossible, sourceCount
  case address, title, publisher, published, spells, chairmanship, documentTable, attendanceTable, noScript

  /// The phrase in a language; English if it is neither English nor Russian.
  func text(in language: LanguageTag) -> String { language.primary == "ru" ? texts.ru : texts.en }

  private var texts: (en: String, ru: String) {
    switch self {
    case .skip: ("Skip to the content", "Перейти к содержанию")
    case .contents: ("Contents", "Содержание")
    case .whoBelonged: ("Who belonged", "Кто состоял")
    case .day: ("Day", "День")
    case .previousChange: ("Previous change", "Предыдущее изменение")
    case .nextChange: ("Next change", "Следующее изменение")
    case .organization: ("Organization", "Организация")
    case .language: ("Language", "Язык")
    case .reading: ("Reading", "Трактовка")
    case .preferred: ("preferred by the record", "основная")
    case .state: ("Member", "Участник")
    case .answer: ("On this day", "В этот день")
    case .others: ("Other sources", "Другие источники")
    case .membersOn: ("{}, members on {}: {}", "{}, членов на {}: {}")
    case .possibleOn: ("possible: {}", "возможных: {}")
    case .panelHint:
      (
        "Choose a member to see its membership, acts and sources.",
        "Выберите участника, чтобы увидеть сведения о членстве, акты и источники."
      )
    case .dossiers: ("Members and sources", "Участники и источники")
    case .dates: ("Dates", "Даты")
    case .capacity: ("Capacity", "Вид участия")
    case .criterion: ("Counted by", "Критерий")
    case .status: ("Status", "Статус")
    case .announced: ("announced {}", "объявлено {}")
    case .entry: ("Act of entry", "Акт вступления")
    case .exit: ("Act of exit", "Акт выхода")
    case .sources: ("Sources", "Источники")
    case .sourcesDisagree: ("What other sources say ({})", "Что утверждают другие источники ({})")
    case .note: ("Note", "Примечание")
    case .denied: ("there was no membership", "членства не было")
    case .onlyOthers:
      (
        "Only these sources say so, and the record does not follow them.",
        "Так утверждают только эти источники, и набор данных им не следует."
      )
    case .unknownDates: ("dates unknown", "даты неизвестны")
    case .attendance: ("Attendance", "Участие в сессиях")
    case .sessions: ("Sessions and documents", "Сессии и документы")
    case .inTheChair: ("In the chair", "Председатель")
    case .tookPart: ("Took part", "Участвовали")
    case .absent: ("Absent", "Отсутствовали")
    case .documents: ("Documents", "Документы")
    case .place: ("Place", "Место")
    case .mode: ("Mode", "Формат")
    case .tables: ("Tables", "Таблицы")
    case .download: ("Download as CSV", "Скачать в формате CSV")
    case .downloadPicture: ("Download the picture as SVG", "Скачать рисунок в формате SVG")
    case .search:
      ("Search members, sessions, documents and sources", "Поиск по участникам, сессиям, документам и источникам")
    case .found: ("Found: {}", "Найдено: {}")
    case .sortHint: ("A heading sorts its table.", "Заголовок столбца сортирует таблицу.")
    case .about: ("About this page", "Об этой странице")
    case .cite: ("How to cite", "Как цитировать")
    case .notClaimed: ("What the record does not claim", "Чего этот набор данных не утверждает")
    case .noCoverage:
      (
        "For any other organization or period, a party without a membership is not known to have been outside it.",
        "Для других организаций и периодов отсутствие сведений о членстве не означает, что его не было."
      )
    case .covered: ("The list of members of {} is complete: {}.", "Список членов полон – {}: {}.")
    case .afterAsOf: ("Nothing is known after {}.", "После {} сведений нет.")
    case .alternativesKept:
      (
        "Sources disagree on {} memberships. The record prefers one statement and keeps the others.",
        "Источники расходятся в сведениях о членстве (случаев: {}). Набор данных выбирает одно утверждение и сохраняет остальные."
      )
    case .licence: ("License", "Лицензия")
    case .version: ("version {}", "версия {}")
    case .asOf: ("as of {}", "по состоянию на {}")
    case .certain: ("yes", "да")
    case .possible: ("possibly a member", "возможно, член")
    case .notMember: ("not a member", "не член")
    case .notExisting: ("One of the two did not exist on this day.", "Один из двух в этот день не существовал.")
    case .afterRecord: ("The day is after the last day of the record.", "День позже последнего дня набора данных.")
    case .complete:
      (
        "No membership covers the day, and the list of members is complete.",
        "Ни одно членство не охватывает этот день, а список членов полон."
      )
    case .notCovered:
      (
        "No membership covers the day, but the list of members may be incomplete.",
        "Ни одно членство не охватывает этот день, но список членов может быть неполным."
      )
    case .bySpell: ("The membership covers the day: {}.", "Членство охватывает этот день: {}.")
    case .spellPossible:
      ("The dates of the membership leave it open: {}.", "Даты членства не позволяют сказать точно: {}.")
    case .sourceCount: ("{} (sources: {})", "{} (источников: {})")
    case .address: ("Address", "Адрес")
    case .title: ("Title", "Название")
    case .publisher: ("Publisher", "Издатель")
    case .published: ("Date", "Дата")
    case .spells: ("Periods of membership", "Периоды членства")
    case .chairmanship: ("Chairmanship", "Председательство")
    case .documentTable: ("Documents by session", "Документы по сессиям")
    case .attendanceTable: ("Attendance by session", "Участие по сессиям")
    case .noScript:
      (
        "Without scripts, this page shows the last day of the record, and every member below.",
        "Без скриптов страница показывает последний день набора данных и сведения обо всех участниках."
      )
    }
  }
}
