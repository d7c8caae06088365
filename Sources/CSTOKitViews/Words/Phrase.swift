// SPDX-License-Identifier: Apache-2.0

/// What views say around names: a word or a pattern, in which `{}` is a place for a name, a date or a number.
///
/// `Phrasebook.english[phrase]` tells what each is, and how many places it has.
///
/// Russian names stand in the nominative between the words, as a program cannot decline them.
public enum Phrase: Int, Sendable, CaseIterable {
  /// Under every picture.
  case legend, version, asOf, sourcesBehind, nothingToShow, readingOfSource, readingOfBasis, readingOfOwn
  /// Of time.
  case sinceUntilUnknown, ofUnknownDates, openEndsUpTo, fromTo
  /// Of membership.
  case member, suspendedMember, otherStatus, observer, otherCapacity, possiblyLong, possibly, contested,
    statusContested, statusOthersDiffer, membersOn, memberCount, memberCountPossible, memberCountSeveral,
    memberCountRecorded, membersNotRecorded, hostDidNotExist, dayAfterRecord, isMember, mayBeMember, statusOn,
    othersDiffer, notAMember
  /// Of the timeline.
  case timelineOf, organizationsOf, othersSayOtherwise, announcedMark, effectiveMark, gap, othersSay, othersSayLeft,
    othersSayRight, spellSentence, statusSentence, announcedSentence, effectiveSentence, gapSentence, othersSentence,
    mayHaveBegun, successionSentence, rowSentence, spineStart, spineEnd, lowerEnd, upperEnd
  /// Of charts.
  case membersRow, leftIn, noteOn, noteOnOne, guestOrObserver, sourceLine, predecessor, possibleDays, disputedInNotes,
    attendanceOf,
    attendanceKnown, attendanceUnknown, blankIsNoMember
  /// Of organs.
  case organsOf, organOf, organSentence, organSentenceUndated, seat, existencePossible
  /// Of meetings.
  case inTheChair, absent, adopted, notAdopted, tookPart, forParty, acting, host, meetingSentence,
    attendanceSentence, chairSentence, absentSentence, documentSentence, chairOnlySentence, participantsNamed,
    participantsNamedOf, documentsNamed, documentsNamedOf
  /// Of treaties.
  case treaties, inForce, noEntryIntoForce, extends, amends, replaces, signedOn, inForceOn, treatySentence,
    linkSentence, asRecorded
  /// Of successions.
  case successions, succession, successionLink, rivalSuccession, countedBy, existed

  /// No case is left to a default, so that none can lack its words.
  var texts: (en: String, ru: String) {
    switch self {
    case .legend: ("legend", "условные обозначения")
    case .version: ("version {}", "версия {}")
    case .asOf: ("as of {}", "по состоянию на {}")
    case .sourcesBehind: ("sources of this picture: {} of {}", "источники этой схемы: {} из {}")
    case .nothingToShow: ("The record shows nothing here.", "В данных для этой схемы ничего нет.")
    case .readingOfSource:
      ("as «{}» has it, where it speaks", "по источнику «{}», где он высказывается")
    case .readingOfBasis:
      ("joining counted by {}, where that is known", "критерий вступления, где он известен: {}")
    case .readingOfOwn: ("reading: {}", "прочтение: {}")
    case .sinceUntilUnknown: ("{} – ?", "{} – ?")
    case .ofUnknownDates: ("of unknown dates", "даты неизвестны")
    case .openEndsUpTo:
      ("no as-of day: open ends are drawn up to {}", "нет даты состояния: открытые сроки показаны по {} год")
    case .fromTo: ("from {} to {}", "с {} по {}")
    case .membersRow: ("members", "участников")
    case .leftIn: ("left {}", "выход: {}")
    case .noteOn: ("{}: {}, say {} sources, {}", "{}: {} (по источникам: {}; {})")
    case .noteOnOne: ("{}: {}, says {} source, {}", "{}: {} (по источникам: {}; {})")
    case .guestOrObserver: ("as a guest or an observer", "гость или наблюдатель")
    case .sourceLine: ("Source: {}", "Источник: {}")
    case .predecessor: ("member of {}", "член: {}")
    case .possibleDays: ("possible", "возможно")
    case .disputedInNotes: ("sources disagree (notes)", "источники расходятся (примечания)")
    case .attendanceOf: ("Who was at the sessions of {}", "Кто участвовал в сессиях: {}")
    case .attendanceKnown:
      (
        "{} of {} recorded sessions: those of which the chair or a participant is known",
        "сессии, о председателе или участниках которых есть данные: {} из {}"
      )
    case .attendanceUnknown: ("member, attendance not known", "член, участие неизвестно")
    case .blankIsNoMember: ("blank: no member", "пусто: не член")
    case .member: ("member", "член")
    case .suspendedMember: ("suspended member", "членство приостановлено")
    case .otherStatus: ("member with another status", "член с иным статусом")
    case .observer: ("observer", "наблюдатель")
    case .otherCapacity: ("other capacity", "иное качество")
    case .possiblyLong: ("possibly: the dates leave it open", "возможно: даты этого не решают")
    case .possibly: ("possibly {}", "возможно, {}")
    case .contested: ("contested", "оспаривается")
    case .membersOn: ("{}: members on {}", "{}: члены на {}")
    case .memberCount: ("members: {}", "членов: {}")
    case .memberCountPossible: ("members: {}; possible: {}", "членов: {}; возможных: {}")
    case .memberCountSeveral:
      ("memberships: {}; members, each counted once: {}", "членств: {}; членов, каждый один раз: {}")
    case .memberCountRecorded:
      ("members recorded: {}; the list may lack others", "учтено членов: {}; список может быть неполным")
    case .membersNotRecorded: ("members are not recorded", "члены не учтены")
    case .hostDidNotExist: ("{} did not exist on this day", "{}: в этот день не существует")
    case .dayAfterRecord: ("the day comes after the record", "день позже того, до которого ведутся данные")
    case .statusContested: ("status contested", "статус оспаривается")
    case .statusOthersDiffer: ("Others give it another status.", "Другие источники указывают иной статус.")
    case .isMember: ("{} – {} ({}), {}.", "{} – {} ({}), {}.")
    case .mayBeMember: ("{} – possibly {} ({}), {}.", "{} – возможно, {} ({}), {}.")
    case .statusOn: ("Its status on the day: {}.", "Статус на этот день: {}.")
    case .othersDiffer: ("Others say otherwise.", "Другие источники утверждают иное.")
    case .notAMember: ("not a member", "не член")
    case .timelineOf: ("{}: membership {}–{}", "{}: членство, {}–{}")
    case .organizationsOf: ("with {}", "вместе с: {}")
    case .othersSayOtherwise: ("others say otherwise", "другие источники утверждают иное")
    case .announcedMark: ("announced", "объявлено")
    case .effectiveMark: ("took effect", "вступило в силу")
    case .gap: ("gap between two spells", "перерыв между двумя периодами")
    case .othersSay: ("others: {}", "иначе: {}")
    case .othersSayLeft: ("← others: {}", "← иначе: {}")
    case .othersSayRight: ("others: {} →", "иначе: {} →")
    case .spellSentence: ("{} – {} ({}), {}.", "{} – {} ({}), {}.")
    case .statusSentence: ("{}: {}, {}.", "{}: {}, {}.")
    case .announcedSentence: ("{}: {}, announced: {}.", "{}: {}, объявлено: {}.")
    case .effectiveSentence: ("{} – took effect: {}.", "{} – вступление в силу: {}.")
    case .gapSentence: ("{}: no membership {}.", "{}: членства нет {}.")
    case .othersSentence: ("{}: others say otherwise {}: {}.", "{}: другие источники утверждают иное {}: {}.")
    case .mayHaveBegun: ("{} – possibly {} ({}), {}.", "{} – возможно, {} ({}), {}.")
    case .successionSentence: ("{}: in the place of «{}» {}.", "{}: вместо «{}», {}.")
    case .rowSentence: ("{}: spells of membership: {}.", "{}: периодов членства: {}.")
    case .spineStart: ("years from {}", "годы с {}")
    case .spineEnd: ("years to {}", "годы по {}")
    case .lowerEnd: ("{}: lower end", "{}: нижний конец")
    case .upperEnd: ("{}: upper end", "{}: верхний конец")
    case .organsOf: ("{}: organs on {}", "{}: органы на {}")
    case .organOf: ("organ of", "входит в состав")
    case .organSentence: ("{} – {}; part of {}; {}.", "{} – {}; в составе: {}; {}.")
    case .organSentenceUndated:
      ("{} – {}; part of {}; its dates are not recorded.", "{} – {}; в составе: {}; даты не учтены.")
    case .existencePossible: ("dates not recorded", "даты не учтены")
    case .seat: ("seat: {}", "местонахождение: {}")
    case .inTheChair: ("in the chair", "председательство")
    case .absent: ("absent", "отсутствие")
    case .adopted: ("adopted", "документ принят")
    case .notAdopted: ("not adopted, or not known", "не принят или неизвестно")
    case .tookPart: ("took part", "участие")
    case .forParty: ("for {}", "от: {}")
    case .acting: ("acting", "исполняющий обязанности")
    case .host: ("host", "принимающая сторона")
    case .meetingSentence: ("{}: {}.", "{}: {}.")
    case .attendanceSentence: ("{} took part: {}.", "Участие: {} ({}).")
    case .chairSentence: ("{} was in the chair: {}.", "Председательство: {} ({}).")
    case .absentSentence: ("{} was absent.", "Отсутствие: {}.")
    case .documentSentence: ("{} «{}»: {}.", "{} «{}»: {}.")
    case .chairOnlySentence: ("{} was in the chair.", "Председательство: {}.")
    case .participantsNamed:
      ("named as taking part: {}; there may have been others", "названо участников: {}; могли быть и другие")
    case .participantsNamedOf: ("named as taking part: {} of {}", "названо участников: {} из {}")
    case .documentsNamed:
      ("documents named: {}; there may have been others", "названо документов: {}; могли быть и другие")
    case .documentsNamedOf: ("documents named: {} of {}", "названо документов: {} из {}")
    case .asRecorded: (", as far as recorded", ", насколько учтено")
    case .treaties: ("Instruments up to {}", "Договоры и акты до {}")
    case .inForce: ("in force on the day", "в силе на этот день")
    case .noEntryIntoForce: ("no entry into force known by then", "о вступлении в силу к этому дню неизвестно")
    case .extends: ("prolongs", "продлевает")
    case .amends: ("changes", "изменяет")
    case .replaces: ("takes the place of", "заменяет")
    case .signedOn: ("signed or adopted: {}", "подписание или принятие: {}")
    case .inForceOn: ("entry into force: {}", "вступление в силу: {}")
    case .treatySentence: ("{} – {}; {}.", "{} – {}; {}.")
    case .linkSentence: ("«{}» {} «{}».", "«{}» {} «{}».")
    case .successions: ("Who took whose place", "Правопреемство")
    case .succession: ("took the place", "заняла место")
    case .successionLink: ("{} took the place of {}: {}, {}.", "{} – вместо: {}; {}, {}.")
    case .rivalSuccession: ("Others say of it: {}.", "Другие источники: {}.")
    case .countedBy: ("counted by {}: {}", "по критерию «{}»: {}")
    case .existed: ("{} existed {}.", "{}: существование: {}.")
    }
  }
}
