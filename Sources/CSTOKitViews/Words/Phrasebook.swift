// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// What views say around names in a language: a phrase for each ``Phrase``, and words for values such as capacities and statuses.
///
/// ```swift
/// var french = Phrasebook(language: "fr", like: .english)
/// french[.member] = "membre"
/// french.values["observer"] = "observateur"
/// let views = DatasetViews(.csto, languages: ["fr"], phrasebooks: [french])
/// ```
public struct Phrasebook: Sendable {
  /// The language; a script and a region in it are not looked at.
  public let language: LanguageTag
  /// The language of dates.
  public var dates: EDTFLanguage
  /// The words for values, by the values as the data set has them; one that has no word is shown as the data set has it.
  public var values: [String: String]
  /// The headings of lists of parties, by what they did: «signed».
  public var deeds: [String: String]
  /// The phrases in the order of the cases.
  private var phrases: [String]

  /// Makes a phrasebook that says what another says until it is told otherwise.
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

  /// What a phrase is; in a pattern `{}` is a place for a name, a date or a number, in the order of the English one.
  public subscript(phrase: Phrase) -> String {
    get { phrases[phrase.rawValue] }
    set { phrases[phrase.rawValue] = newValue }
  }

  /// English.
  public static let english = Phrasebook("en", .english, values: [:], deeds: [:]) { $0.texts.en }
  /// Russian.
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
  ]
}
