// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A party that a treaty binds on a day.
public struct TreatyParty: Sendable, Hashable {
  /// Who.
  public let id: PartyID
  /// Yes or possibly.
  public let certainty: Certainty
  /// What it did: the acts that bind it.
  public let because: [TreatyAction]
}

extension Questions {
  /// Who was bound by a treaty on a day, for certain or possibly, in the order of the ids.
  ///
  /// A treaty binds nobody before it enters into force. A party that ratified or acceded is bound from the later of that day and the
  /// entry into force; one whose act has a day of effect, from that day. One that only signed may be bound, since the record then does not say
  /// that it ratified. An act that ended or withdrew is the last day.
  ///
  /// This is another question than who belonged to an organization: ``members(of:on:capacity:)``.
  ///
  /// - Complexity: O(n) in the number of acts; with an index those on the treaty.
  public func parties(to treaty: EntityID<Treaty>, on day: CalendarDay) -> [TreatyParty] {
    guard let instrument = record.treaties[treaty] else { return [] }
    let inForce = begun(instrument.inForce, by: day)
    let acts = actions(on: treaty).inOrder { ($0.party, $0.id) < ($1.party, $1.id) }
    return acts.chunked { $0.party == $1.party }.compactMap { acts in
      let consents = acts.compactMap { act in
        consent(act, inForce: inForce, on: day).map { (act, $0 && stillBound(by: act, acts, on: day)) }
      }
      var bound = consents.reduce(Certainty.no) { $0 || $1.1 }
      // Nobody has looked after the as-of day.
      if let asOf, day > asOf { bound = bound && .possibly }
      guard bound != .no, let id = acts.first?.party else { return nil }
      return TreatyParty(id: id, certainty: bound, because: consents.filter { $0.1 != .no }.map(\.0))
    }
  }

  /// Whether an act binds its party by a day; nil if it is none that does.
  private func consent(_ act: TreatyAction, inForce: Certainty, on day: CalendarDay) -> Certainty? {
    switch act.action {
    case .ratified, .acceded:
      act.effective != nil ? inForce && begun(act.effective, by: day) : begun(act.date, by: day) && inForce
    case .signed, .signedWithReservation:
      act.effective != nil ? inForce && begun(act.effective, by: day) : begun(act.date, by: day) && inForce && .possibly
    default: nil
    }
  }

  /// Whether a consent still binds: no act that came after it has ended it.
  private func stillBound(by consent: TreatyAction, _ acts: [TreatyAction], on day: CalendarDay) -> Certainty {
    acts.reduce(.yes) { bound, act in
      guard act.action == .withdrew || act.action == .ended, let last = act.effective ?? act.date,
        last.precedes(consent.date ?? consent.effective ?? last) != .yes
      else { return bound }
      if let earliest = last.bounds.earliest.dayNumber, day.number <= earliest { return bound }
      if let latest = last.bounds.latest.dayNumber, day.number > latest { return .no }
      return bound && .possibly
    }
  }

  private func begun(_ date: EDTFDate?, by day: CalendarDay) -> Certainty {
    guard let bounds = date?.bounds else { return .possibly }
    if let latest = bounds.latest.dayNumber, day.number >= latest { return .yes }
    if let earliest = bounds.earliest.dayNumber, day.number < earliest { return .no }
    return .possibly
  }
}
