// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A party that a treaty binds on a day, certainly or possibly.
public struct TreatyParty: Sendable, Hashable {
  /// The id of the party.
  public let id: PartyID
  /// The certainty: yes or possibly.
  public let certainty: Certainty
  /// The actions by which the party is bound.
  public let because: [TreatyAction]
}

extension Questions {
  /// The parties that a treaty binds on a day, in the order of their ids.
  ///
  /// Both certain and possible parties are included. A treaty binds nobody before it enters into force. A party that ratified or acceded is
  /// bound from the later of that day and the entry into force. If its action has an effective date, the party is bound from that date. A
  /// party that only signed may be bound, because the record does not state that it ratified. The day of a withdrawal, or
  /// of another action that ends the obligation, is the last day on which the party is bound.
  ///
  /// Membership in an organization is a different question: see ``members(of:on:capacity:)``.
  ///
  /// - Complexity: O(n) in the number of actions. With an index, only the actions on the treaty count.
  public func parties(to treaty: EntityID<Treaty>, on day: CalendarDay) -> [TreatyParty] {
    guard let instrument = record.treaties[treaty] else { return [] }
    let inForce = begun(instrument.inForce, by: day)
    let acts = actions(on: treaty).inOrder { ($0.party, $0.id) < ($1.party, $1.id) }
    return acts.chunked { $0.party == $1.party }.compactMap { acts in
      let consents = acts.compactMap { act in
        consent(act, inForce: inForce, on: day).map { (act, $0 && stillBound(by: act, acts, on: day)) }
      }
      var bound = consents.reduce(Certainty.no) { $0 || $1.1 }
      // Nothing is known after the as-of day.
      if let asOf, day > asOf { bound = bound && .possibly }
      guard bound != .no, let id = acts.first?.party else { return nil }
      return TreatyParty(id: id, certainty: bound, because: consents.filter { $0.1 != .no }.map(\.0))
    }
  }

  /// Whether an action binds its party on a day; nil if it never does.
  private func consent(_ act: TreatyAction, inForce: Certainty, on day: CalendarDay) -> Certainty? {
    switch act.action {
    case .ratified, .acceded:
      act.effective != nil ? inForce && begun(act.effective, by: day) : begun(act.date, by: day) && inForce
    case .signed, .signedWithReservation:
      act.effective != nil ? inForce && begun(act.effective, by: day) : begun(act.date, by: day) && inForce && .possibly
    default: nil
    }
  }

  /// Whether a consent still binds, that is, no later action has ended it.
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
