// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The words around names, in the first of the languages asked for that they are known in, else in English.
struct Localizer: Sendable {
  private let isRussian: Bool
  private var dates: EDTFLanguage { isRussian ? .russian : .english }

  init(_ languages: [LanguageTag]) {
    let known = languages.lazy.map { $0.tag.lowercased().prefix { $0 != "-" } }.first { $0 == "en" || $0 == "ru" }
    isRussian = known == "ru"
  }

  /// A word or a pattern, with parts in the places of `{}`.
  func callAsFunction(_ phrase: Phrase, _ parts: String...) -> String {
    let pattern = isRussian ? phrase.texts.ru : phrase.texts.en
    if parts.isEmpty { return pattern }
    var result = ""
    var rest = parts[...]
    var start = pattern.utf8.startIndex
    while let brace = pattern.utf8[start...].firstIndex(of: 0x7B) {
      result += pattern[start..<brace]
      result += rest.popFirst() ?? ""
      start = pattern.utf8.index(brace, offsetBy: 2)
    }
    return result + pattern[start...]
  }

  func day(_ day: CalendarDay) -> String { EDTFDate(day.description).map(date) ?? day.description }
  func date(_ date: EDTFDate) -> String { date.words(in: dates) }

  /// A period for a label: «1992 – 2002», «since 2002».
  func span(_ period: EDTFInterval?) -> String? {
    guard let period else { return nil }
    if let years = period.wordsOfYears(in: dates) { return years }
    switch (period.start.words(in: dates), period.end.words(in: dates)) {
    case (let start?, _?) where period.start == period.end: return start
    case (let start?, let end?): return "\(start) – \(end)"
    case (let start?, nil): return period.end == .open ? since(period.start) ?? start : self(.sinceUntilUnknown, start)
    case (nil, _?): return period.end.wordsBehindUpTo(in: dates)
    case (nil, nil): return nil
    }
  }

  /// «Since 2002», «since 1994 or earlier»; nil where the day is open or unknown.
  func since(_ start: EDTFInterval.End) -> String? { start.wordsBehindSince(in: dates) }

  /// «Since 2002».
  func since(_ date: EDTFDate) -> String { date.wordsBehindSince(in: dates) }

  /// A period in a sentence.
  func period(_ period: EDTFInterval?) -> String { period.map { $0.words(in: dates) } ?? self(.ofUnknownDates) }

  /// The days between two, in a sentence.
  func days(_ first: CalendarDay, _ last: CalendarDay) -> String { self(.fromTo, day(first), day(last)) }

  /// The word for a capacity, a status or a kind; one that is not known here is shown as the record has it.
  ///
  /// The parts of «noticeGiven» stand apart, as known values are written so; whatever else has capitals is the data's own spelling.
  func value(_ raw: String) -> String {
    if isRussian, let known = Localizer.russianValues[raw] { return known }
    guard Localizer.isCamelCase(raw) else { return raw }
    var text = ""
    for character in raw { text += character.isUppercase ? " " + character.lowercased() : String(character) }
    return text
  }

  /// Whether a value is of letters of ASCII alone, begins with a small one and has capitals, no two of them side by side.
  private static func isCamelCase(_ raw: String) -> Bool {
    var (hasCapital, isBehindCapital) = (false, true)
    for byte in raw.utf8 {
      switch byte {
      case 0x61...0x7A: isBehindCapital = false
      case 0x41...0x5A where !isBehindCapital: (hasCapital, isBehindCapital) = (true, true)
      default: return false
      }
    }
    return hasCapital
  }

  /// What parties did with an instrument, as the heading of a list of them.
  func deed(_ action: ActionKind) -> String {
    (isRussian ? Localizer.russianDeeds[action.rawValue] : nil) ?? value(action.rawValue)
  }

  /// Looked up, never listed.
  private static let russianDeeds: [String: String] = [
    "signed": "подписали", "signedWithReservation": "подписали с оговоркой", "ratified": "ратифицировали",
    "acceded": "присоединились", "approved": "одобрили", "adopted": "приняли", "submitted": "внесли на рассмотрение",
    "didNotSign": "не подписали", "gaveNotice": "уведомили о выходе", "withdrew": "вышли",
    "announcedSuspension": "объявили о приостановлении", "suspended": "участие приостановлено",
    "declaredFrozen": "объявили участие замороженным", "ended": "прекратили участие",
    "declinedDecision": "не присоединились к решению", "announcedReturn": "объявили о возвращении",
  ]

  /// Looked up, never listed.
  private static let russianValues: [String: String] = [
    "member": "член", "associate": "ассоциированный член", "observer": "наблюдатель", "partner": "партнёр",
    "guest": "гость", "active": "действует", "suspended": "приостановлено", "frozen": "заморожено",
    "moratorium": "мораторий", "noticeGiven": "уведомление о выходе",
    "council": "совет", "committee": "комитет", "commission": "комиссия", "assembly": "ассамблея",
    "parliamentary": "парламентская ассамблея", "parliament": "парламент", "secretariat": "секретариат",
    "staff": "штаб", "force": "силы", "centre": "центр", "workingGroup": "рабочая группа",
    "coordinationCouncil": "координационный совет",
    "declaration": "декларация", "statement": "заявление", "decision": "решение", "budgetDecision": "решение о бюджете",
    "plan": "план", "strategy": "стратегия", "programme": "программа", "agreement": "соглашение",
    "protocol": "протокол", "regulation": "положение", "concept": "концепция", "memorandum": "меморандум",
    "report": "доклад", "communique": "коммюнике", "resolution": "резолюция", "invitation": "приглашение",
    "treaty": "договор", "charter": "устав",
    "draft": "проект документа", "considered": "документ рассмотрен", "approved": "документ одобрен",
    "adopted": "документ принят", "inForce": "документ в силе",
    "lapsed": "документ утратил силу", "announced": "объявлено", "planned": "запланировано", "held": "состоялось",
    "inPerson": "очно", "videoconference": "видеоконференция", "hybrid": "смешанный формат",
    "session": "сессия", "extraordinary": "внеочередная сессия", "informal": "неформальная встреча",
    "joint": "совместное заседание", "ministerial": "встреча министров", "signing": "подписание",
    "consultation": "консультации", "leadersMeeting": "встреча лидеров",
    "chair": "председатель", "official": "должностное лицо",
    "rename": "переименование", "transformation": "преобразование", "merger": "слияние", "split": "разделение",
    "signature": "подписание", "ratification": "ратификация", "entryIntoForce": "вступление в силу",
    "unilateral": "односторонний акт",
  ]
}
