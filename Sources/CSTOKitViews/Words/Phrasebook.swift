// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// The words that views print around names in one language.
///
/// A phrasebook has a text for each ``Phrase``, and words for values such as capacities and statuses.
///
/// ```swift
/// var french = Phrasebook(language: "fr", like: .english)
/// french[.member] = "membre"
/// french.values["observer"] = "observateur"
/// let views = DatasetViews(.csto, languages: ["fr"], phrasebooks: [french])
/// ```
public struct Phrasebook: Sendable {
  /// The language; its script and region are ignored.
  public let language: LanguageTag
  /// The language in which dates are written.
  public var dates: EDTFLanguage
  /// Words for capacities, statuses and other values, keyed by raw value.
  ///
  /// A value without an entry is shown as in the data set.
  public var values: [String: String]
  /// Headings for the parties that took an action, by its raw value.
  ///
  /// An example is “signed”.
  public var deeds: [String: String]
  /// The phrases, in the order of `Phrase.allCases`.
  private var phrases: [String]

  /// Creates a phrasebook that starts as a copy of another one.
  public init(language: LanguageTag, like other: Phrasebook) {
    self.language = language
    dates = other.dates
    values = other.values
    deeds = other.deeds
    phrases = other.phrases
  }

  private init(
    _ language: LanguageTag, _ dates: EDTFLanguage, values: [String: String], deeds: [String: String],
    _ text: (Phrase) -> String
  ) {
    self.language = language
    self.dates = dates
    self.values = values
    self.deeds = deeds
    phrases = Phrase.allCases.map(text)
  }

  /// The text of a phrase.
  ///
  /// In a pattern, each `{}` is replaced by a name, a date or a number, in the same order as in the English text.
  public subscript(phrase: Phrase) -> String {
    get { phrases[phrase.rawValue] }
    set { phrases[phrase.rawValue] = newValue }
  }

  /// The built-in English phrasebook.
  public static let english = Phrasebook("en", .english, values: [:], deeds: [:]) { $0.texts.en }
  /// The built-in Russian phrasebook.
  public static let russian = Phrasebook("ru", .russian, values: russianValues, deeds: russianDeeds) { $0.texts.ru }

  fileprivate static let russianDeeds: [String: String] = [
    "signed": "подписали", "signedWithReservation": "подписали с оговоркой", "ratified": "ратифицировали",
    "acceded": "присоединились", "approved": "одобрили", "adopted": "приняли", "submitted": "внесли на рассмотрение",
    "didNotSign": "не подписали", "gaveNotice": "уведомили о выходе", "withdrew": "вышли",
    "announcedSuspension": "объявили о приостановлении", "suspended": "участие приостановлено",
    "declaredFrozen": "объявили участие замороженным", "ended": "прекратили участие",
    "declinedDecision": "не присоединились к решению", "announcedReturn": "объявили о возвращении",
  ]

  fileprivate static let russianValues: [String: String] = [
    "member": "член", "associate": "ассоциированный член", "observer": "наблюдатель", "partner": "партнёр",
    "guest": "гость", "active": "членство действует", "suspended": "членство приостановлено",
    "frozen": "членство заморожено",
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
    "signed": "подписание", "signedWithReservation": "подписание с оговоркой", "ratified": "ратификация",
    "acceded": "присоединение", "submitted": "внесение на рассмотрение", "didNotSign": "отказ от подписания",
    "gaveNotice": "уведомление о выходе", "withdrew": "выход", "announcedSuspension": "объявление о приостановлении",
    "declaredFrozen": "объявление о замораживании", "ended": "прекращение участия",
    "declinedDecision": "неприсоединение к решению", "announcedReturn": "объявление о возвращении",
  ]
}
