// SPDX-License-Identifier: Apache-2.0

/// A phrase that views print around names: a word, or a pattern with placeholders.
///
/// Each `{}` in a pattern is replaced by a name, a date or a number. `Phrasebook.english[phrase]` returns the English
/// text of a phrase and shows how many placeholders it has.
///
/// Russian phrases use names in the nominative, because a program cannot decline them.
public enum Phrase: Int, Sendable, CaseIterable {
  /// Phrases for every picture: legend, footer and the line that names the reading.
  case doubleOutline, version, asOf, sourcesBehind, nothingToShow, readingOfSource, readingOfBasis, readingOfOwn
  /// Phrases for dates and periods.
  case sinceUntilUnknown, ofUnknownDates, openEndsUpTo, fromTo
  /// Phrases for memberships.
  case member, suspendedMember, otherStatus, observer, otherCapacity, possiblyLong, possibly, contested,
    statusContested, statusOthersDiffer, membersOn, memberCount, memberCountPossible, memberCountSeveral,
    memberCountRecorded, membersNotRecorded, membersCounted, oneMember, fewMembers, manyMembers, listIncomplete, ghost,
    ghostSentence, ghostClaim, frameCount, belongsTo, foreignNames, hostDidNotExist, dayAfterRecord, isMember,
    mayBeMember, statusOn,
    othersDiffer, notAMember
  /// Phrases for timelines.
  case timelineOf, organizationsOf, othersSayOtherwise, spellSentence, statusSentence, announcedSentence,
    effectiveSentence, gapSentence, othersSentence,
    mayHaveBegun, successionSentence, rowSentence
  /// Phrases for the charts of attendance, members by year and treaties.
  case membersRow, blankIsNoYear, orElse, leftIn, noteOn, noteOnOne, guestOrObserver, sourceLine, memberOf,
    memberOfPredecessor, possibleDays, disputedInNotes, attendanceOf, attendanceKnown, attendanceUnknown,
    blankIsNoMember, blankIsNotRecorded, licence, summaryMembers, summaryFormer, summaryRows, membersByYear,
    organizationsByYear, organizationsRow, organizationCount, anyDayCounts, firstDayCounts, lastDayCounts,
    suspendedInYear, treatiesByParty, treatiesKnown, signedOrAdopted, ratifiedOrJoined, participationEnded,
    participationSuspended, refused, otherAct, actNotKnown, blankIsNoMemberThen
  /// Phrases for organs.
  case organsOf, organsCounted, organOf, organSentence, organSentenceUndated, organsTooDeep, partOf, seat,
    existencePossible
  /// Phrases for meetings.
  case inTheChair, absent, attendanceNotKnown, notKnownSentence, adopted, notAdopted, tookPart, forParty, acting, host,
    meetingSentence,
    attendanceSentence, chairSentence, absentSentence, documentSentence, chairOnlySentence, participantsNamed,
    participantsNamedOf, documentsNamed, documentsNamedOf
  /// Phrases for treaties.
  case treaties, extends, amends, replaces, signedOn, inForceOn, treatySentence,
    linkSentence, asRecorded
  /// Phrases for successions.
  case successions, succession, successionLink, rivalSuccession, countedBy, existed

  /// The English and Russian texts.
  ///
  /// The switch has no default, so every case must have both.
  var texts: (en: String, ru: String) {
    switch self {
    case .doubleOutline:
      ("double outline: other sources disagree", "двойная рамка: другие источники утверждают иное")
    case .version: ("version {}", "версия {}")
    case .asOf: ("as of {}", "по состоянию на {}")
    case .sourcesBehind: ("sources of this picture: {} of {}", "источники этой схемы: {} из {}")
    case .nothingToShow: ("The record has nothing to show here.", "В данных нет сведений для этой схемы.")
    case .readingOfSource:
      (
        "according to “{}” where it has data, otherwise according to the record",
        "по источнику «{}», если у него есть данные"
      )
    case .readingOfBasis:
      ("joining counted by {}, where that is known", "критерий вступления (если известен): {}")
    case .readingOfOwn: ("reading: {}", "прочтение: {}")
    case .sinceUntilUnknown: ("{} – ?", "{} – ?")
    case .ofUnknownDates: ("of unknown dates", "даты неизвестны")
    case .openEndsUpTo:
      ("no as-of day: open ends are drawn up to {}", "нет даты состояния: открытые сроки показаны по {} год")
    case .fromTo: ("from {} to {}", "с {} по {}")
    case .membersRow: ("members", "число членов")
    case .organizationsRow: ("organizations", "число организаций")
    case .organizationCount: ("organizations: {}", "организаций: {}")
    case .blankIsNoYear: ("blank: not a member", "пусто: не член")
    case .orElse: (", or ", " либо ")
    case .leftIn: ("left {}", "выход: {}")
    case .noteOn: ("{}: {}, according to {} sources, {}", "{}: {} – по данным {} источников, {}")
    case .noteOnOne: ("{}: {}, according to {} source, {}", "{}: {} – по данным {} источника, {}")
    case .guestOrObserver: ("as a guest or an observer", "гость или наблюдатель")
    case .sourceLine: ("Source: {}", "Источник: {}")
    case .memberOf: ("member: {}", "членство: {}")
    case .memberOfPredecessor: ("member of the predecessor: {}", "членство в предшественнике: {}")
    case .licence: ("licence {}", "лицензия {}")
    case .summaryMembers: ("Members ({}) on {}: {}.", "Члены ({}) на {}: {}.")
    case .summaryFormer: ("Former members: {}.", "Бывшие члены: {}.")
    case .summaryRows: ("{}: {}.", "{}: {}.")
    case .membersByYear: ("{}: members by year, {}–{}", "{}: члены по годам, {}–{}")
    case .organizationsByYear: ("{}: memberships by year, {}–{}", "{}: членство по годам, {}–{}")
    case .anyDayCounts:
      (
        "a year counts if there was membership on any of its days",
        "год засчитан, если членство было хотя бы в один его день"
      )
    case .firstDayCounts:
      ("a year counts if there was membership on 1 January", "год засчитан, если членство было на 1 января")
    case .lastDayCounts:
      ("a year counts if there was membership on 31 December", "год засчитан, если членство было на 31 декабря")
    case .suspendedInYear: ("suspended for part of the year or all of it", "приостановлено на часть года или весь год")
    case .treatiesByParty:
      ("{}: what each state did with treaties and decisions", "{}: договоры и решения по государствам")
    case .treatiesKnown:
      (
        "{} of {} recorded treaties and decisions: those for which the act of a state is recorded",
        "договоры и решения, по которым учтены действия государств: {} из {}"
      )
    case .signedOrAdopted: ("signed or adopted", "подписание или принятие")
    case .ratifiedOrJoined: ("ratified, approved or acceded", "ратификация, одобрение или присоединение")
    case .participationEnded: ("ended or withdrew", "участие прекращено")
    case .participationSuspended: ("suspended, frozen or notice given", "участие приостановлено или заявлено о выходе")
    case .refused: ("did not sign or join", "отказ подписать или присоединиться")
    case .otherAct: ("another act", "иное действие")
    case .actNotKnown: ("member, act not known", "член, действие неизвестно")
    case .blankIsNoMemberThen:
      (
        "blank: no act, and not certainly a member at the time",
        "пусто: действий нет, членство в то время не установлено"
      )
    case .blankIsNotRecorded: ("blank: not recorded as a member", "пусто: членство не учтено")
    case .possibleDays: ("possible", "возможно")
    case .disputedInNotes: ("sources disagree (notes)", "источники расходятся (примечания)")
    case .attendanceOf: ("{}: attendance at sessions", "{}: участие в сессиях")
    case .attendanceKnown:
      (
        "{}–{}: {} of {} recorded sessions, those for which the chair or a participant is known",
        "{}–{}: сессии, о председателе или участниках которых есть данные: {} из {}"
      )
    case .attendanceUnknown: ("member, attendance not known", "член, участие неизвестно")
    case .blankIsNoMember: ("blank: not named, and not certainly a member", "пусто: не назван, членство не установлено")
    case .member: ("member", "член")
    case .suspendedMember: ("suspended member", "членство приостановлено")
    case .otherStatus: ("member with another status", "член с иным статусом")
    case .observer: ("observer", "наблюдатель")
    case .otherCapacity: ("other capacity", "иной вид участия")
    case .possiblyLong: ("possible: the dates leave it open", "возможно: даты не позволяют сказать точно")
    case .possibly: ("possibly {}", "возможно, {}")
    case .contested: ("contested", "оспаривается")
    case .membersOn: ("{}: members on {}", "{}: члены на {}")
    case .memberCount: ("members: {}", "членов: {}")
    case .memberCountPossible: ("members: {}; possible: {}", "членов: {}; возможных: {}")
    case .memberCountSeveral:
      ("memberships: {}; members, each counted once: {}", "членств: {}; членов, каждый один раз: {}")
    case .memberCountRecorded:
      ("recorded members: {}; the list may be incomplete", "учтено членов: {}; список может быть неполным")
    case .membersCounted: ("{}: {} on {}", "{}: {} на {}")
    case .oneMember: ("{} member", "{} член")
    case .fewMembers: ("{} members", "{} члена")
    case .manyMembers: ("{} members", "{} членов")
    case .listIncomplete: ("the list of members may be incomplete", "список членов может быть неполным")
    case .ghost: ("member only according to other sources", "член только по другим источникам")
    case .ghostSentence:
      (
        "{} – not a member ({}); other sources disagree: {}.",
        "{} – не является членом ({}); другие источники утверждают иное: {}."
      )
    case .ghostClaim: ("according to others: {}", "по другим источникам: {}")
    case .frameCount: ("{} ({})", "{} ({})")
    case .belongsTo: ("{} belongs to", "{}: участие")
    case .foreignNames:
      ("names in another language, in italics: {}", "названия на другом языке (курсивом): {}")
    case .membersNotRecorded: ("members are not recorded", "члены не учтены")
    case .hostDidNotExist: ("{} did not exist on this day", "{}: на этот день не существует")
    case .dayAfterRecord:
      ("the day is after the as-of day of the record", "день позже даты, на которую составлены данные")
    case .statusContested: ("status contested", "статус оспаривается")
    case .statusOthersDiffer: ("Other sources give it another status.", "Другие источники указывают иной статус.")
    case .isMember: ("{} – {} ({}), {}.", "{} – {} ({}), {}.")
    case .mayBeMember: ("{} – possibly {} ({}), {}.", "{} – возможно, {} ({}), {}.")
    case .statusOn: ("Its status on the day: {}.", "Статус на этот день: {}.")
    case .othersDiffer: ("Other sources disagree.", "Другие источники утверждают иное.")
    case .notAMember: ("not a member", "не является членом")
    case .timelineOf: ("{}: membership {}–{}", "{}: членство, {}–{}")
    case .organizationsOf: ("with the years of its predecessor: {}", "включая предшественника: «{}»")
    case .othersSayOtherwise: ("other sources disagree", "другие источники утверждают иное")
    case .spellSentence: ("{} – {} ({}), {}.", "{} – {} ({}), {}.")
    case .statusSentence: ("{}: {}, {}.", "{}: {}, {}.")
    case .announcedSentence: ("{}: {}, announced: {}.", "{}: {}, объявлено: {}.")
    case .effectiveSentence: ("{} – took effect: {}.", "{} – вступление в силу: {}.")
    case .gapSentence: ("{}: no membership {}.", "{}: членства нет {}.")
    case .othersSentence: ("{}: other sources disagree {}: {}.", "{}: другие источники утверждают иное {}: {}.")
    case .mayHaveBegun: ("{} – possibly {} ({}), {}.", "{} – возможно, {} ({}), {}.")
    case .successionSentence: ("{}: {} succeeded {}.", "{}: {}; предшественник – {}.")
    case .rowSentence: ("{}: spells of membership: {}.", "{}: периодов членства – {}.")
    case .organsOf: ("{}: organs on {}", "{}: органы на {}")
    case .organsCounted: ("Organs: {}, among them {}.", "Органов: {}, среди них {}.")
    case .organOf: ("organ of", "входит в состав")
    case .organSentence: ("{} – {}; part of {}; {}.", "{} – {}; в составе: {}; {}.")
    case .organSentenceUndated:
      ("{} – {}; part of {}; its dates are not recorded.", "{} – {}; в составе: {}; даты не указаны.")
    case .organsTooDeep:
      (
        "Organs nested too deeply for a frame of their own: {}; they are placed in frame {} and name their parent.",
        "Органов, вложенных слишком глубоко для отдельной рамки: {}; они показаны в рамке уровня {}, вышестоящий орган указан."
      )
    case .partOf: ("part of {}", "в составе: {}")
    case .existencePossible: ("dates not recorded", "даты не указаны")
    case .seat: ("seat: {}", "местонахождение: {}")
    case .inTheChair: ("in the chair", "председательство")
    case .absent: ("absent", "отсутствие")
    case .attendanceNotKnown: ("member, attendance not known", "член, участие неизвестно")
    case .notKnownSentence:
      ("{}: a member, and nothing is recorded of its attendance.", "{}: член; об участии сведений нет.")
    case .adopted: ("adopted", "документ принят")
    case .notAdopted: ("not adopted, or not known", "не принят или неизвестно")
    case .tookPart: ("took part", "участие")
    case .forParty: ("for {}", "от: {}")
    case .acting: ("acting", "исполняющий обязанности")
    case .host: ("host", "принимающая сторона")
    case .meetingSentence: ("{}: {}.", "{}: {}.")
    case .attendanceSentence: ("{} took part: {}.", "{}: участие ({}).")
    case .chairSentence: ("{} was in the chair: {}.", "{}: председательство ({}).")
    case .absentSentence: ("{} was absent.", "{}: отсутствие.")
    case .documentSentence: ("{} “{}”: {}.", "{} «{}»: {}.")
    case .chairOnlySentence: ("{} was in the chair.", "{}: председательство.")
    case .participantsNamed:
      ("participants: {} named; there may have been others", "названо участников: {}; могли быть и другие")
    case .participantsNamedOf: ("participants: {} in all, {} named", "участников: {}, из них названо: {}")
    case .documentsNamed:
      ("documents: {} named; there may have been others", "названо документов: {}; могли быть и другие")
    case .documentsNamedOf: ("documents: {} in all, {} named", "документов: {}, из них названо: {}")
    case .asRecorded: (", as far as recorded", ", насколько учтено")
    case .treaties: ("acts up to {}", "действия по {} включительно")
    case .extends: ("prolongs", "продлевает")
    case .amends: ("amends", "изменяет")
    case .replaces: ("replaces", "заменяет")
    case .signedOn: ("signed or adopted: {}", "подписание или принятие: {}")
    case .inForceOn: ("entry into force: {}", "вступление в силу: {}")
    case .treatySentence: ("{} – {}; {}.", "{} – {}; {}.")
    case .linkSentence: ("“{}” {} “{}”.", "«{}» {} «{}».")
    case .successions: ("Succession", "Правопреемство")
    case .succession: ("succeeded", "правопреемство")
    case .successionLink: ("{} succeeded {}: {}, {}.", "{}; предшественник – {}: {}, {}.")
    case .rivalSuccession: ("Other sources: {}.", "Другие источники: {}.")
    case .countedBy: ("by {}: {}", "по критерию «{}»: {}")
    case .existed: ("{} existed {}.", "{}: период существования – {}.")
    }
  }
}
