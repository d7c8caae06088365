// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitViews

/// The words for answers, in the languages of a page.
struct AnswerWords {
  /// The views of the data set, one for each language of the page.
  let views: [DatasetViews]

  /// A text with a value for each language.
  func each(_ text: (DatasetViews) -> String) -> PageText { PageText(views.map(text)) }

  func phrase(_ phrase: PagePhrase, _ parts: PageText...) -> PageText {
    PageText(
      views.indices.map { place in
        var text = phrase.text(in: views[place].localizer.language)
        for part in parts {
          guard let hole = text.firstRange(of: "{}") else { break }
          // A part that contains a hole of its own is not filled by the next.
          text.replaceSubrange(hole, with: part.texts[place].replacing("{}", with: "{\u{2060}}"))
        }
        return text
      })
  }

  func value(_ raw: String) -> PageText { each { $0.localizer.value(raw) } }

  func preferred(_ reading: Reading) -> PageText {
    reading.isPreferred ? phrase(.preferred) : PageText(views.map { _ in reading.name })
  }

  func criterion(_ basis: Basis) -> PageText { value(basis.rawValue) }

  func source(_ id: EntityID<Source>) -> PageText {
    let title = views.first.map { $0.name(id) } ?? id.slug
    return PageText(views.map { _ in title })
  }

  /// An answer about membership, and the answer for any capacity.
  func answer(_ full: MembershipAnswer, _ any: MembershipAnswer, _ index: Dataset.Index) -> AnswerTable.Answer {
    let shown = full.certainty == .yes || any.certainty != .yes ? full : any
    let spell = shown.because.compactMap(\.membership).first.flatMap { index.record.memberships[$0] }
    return AnswerTable.Answer(
      certainty: shown.certainty, word: word(shown, spell), dispute: dispute(any), reason: reason(shown, spell),
      isMember: full.certainty == .yes)
  }

  private func word(_ answer: MembershipAnswer, _ spell: Membership?) -> PageText {
    switch answer.certainty {
    case .no: return phrase(.notMember)
    case .possibly: return phrase(.possible)
    case .yes:
      let capacity = value((spell?.capacity ?? .member).rawValue)
      guard let status = answer.status, status.status != .active else { return capacity }
      let word = value(status.status.rawValue)
      return PageText(
        views.indices.map { place in
          let own = word.texts[place]
          return "\(capacity.texts[place]), \(status.certainty == .yes ? own : views[place].localizer(.possibly, own))"
        })
    }
  }

  private func reason(_ answer: MembershipAnswer, _ spell: Membership?) -> PageText {
    let period = each { $0.localizer.period(spell?.period) }
    switch answer.decision {
    case .notExisting: return phrase(.notExisting)
    case .afterRecord: return phrase(.afterRecord)
    case .spell: return phrase(.bySpell, period)
    case .possibleSpell: return phrase(.spellPossible, period)
    case .complete: return phrase(.complete)
    case .notCovered: return phrase(.notCovered)
    }
  }

  /// The claims of other sources that contradict the answer, each with its number of sources.
  private func dispute(_ answer: MembershipAnswer) -> PageText {
    var claims: [(word: PageText, sources: Set<EntityID<Source>>)] = []
    for rival in answer.differences where rival.isDispute {
      let word = claim(rival, own: answer.status?.status)
      if let place = claims.firstIndex(where: { $0.word == word }) {
        claims[place].sources.formUnion(rival.citations.map(\.source))
      } else {
        claims.append((word, Set(rival.citations.map(\.source))))
      }
    }
    let told = claims.map { claim in
      phrase(.sourceCount, claim.word, PageText(views.map { _ in "\(claim.sources.count)" }))
    }
    return PageText(views.indices.map { place in told.map { $0.texts[place] }.joined(separator: "; ") })
  }

  private func claim(_ rival: MembershipAnswer.Rival, own: MembershipStatus?) -> PageText {
    if rival.certainty == .no { return phrase(.notMember) }
    // Beside another status, active is a claim of its own.
    let isUsual = own == nil || own == .active
    let status = rival.status.flatMap { $0 == .active && isUsual ? nil : $0.rawValue }
    let word = value(status ?? Capacity.member.rawValue)
    let isDoubtful = rival.certainty == .possibly || rival.statusCertainty == .possibly
    return isDoubtful ? PageText(views.indices.map { views[$0].localizer(.possibly, word.texts[$0]) }) : word
  }
}
