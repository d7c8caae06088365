// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// Somebody in an office on a day.
public struct Officeholder: Sendable, Hashable, Identifiable, Encodable {
  /// The tenure that says so.
  public let tenure: Tenure
  /// Yes or possibly.
  public let certainty: Certainty

  /// The id of the tenure.
  public var id: EntityID<Tenure> { tenure.id }
  /// Who: a person, or a party such as the state in the chair.
  public var holder: PersonOrParty { tenure.holder }
  /// The office.
  public var office: EntityID<Office> { tenure.office }
  /// Whether the holder only acted.
  public var isActing: Bool { tenure.isActing }
}

extension Questions {
  /// Who held an office on a day, for certain or possibly, in the order of the ids.
  ///
  /// On the day of a hand-over both holders are named, since a term ends on the day on which the next begins.
  ///
  /// - Complexity: O(n) in the number of tenures; with an index O(log n) and the answer.
  public func holders(of office: EntityID<Office>, on day: CalendarDay) -> [Officeholder] {
    tenures(in: office, possiblyOn: day).map { tenure in
      Officeholder(
        tenure: tenure, certainty: CoveredDays(tenure.period, asOf: asOf).contains(day))
    }
  }

  /// Who held any office of a party on a day: who could speak for a state, who led an organ.
  ///
  /// ```swift
  /// Dataset.csto.officeholders(of: .kyrgyzstan, on: day).first { $0.isActing }
  /// ```
  ///
  /// - Complexity: O(n) in the number of tenures for each office; with an index O(log n) for each and the answer.
  public func officeholders(of party: PartyID, on day: CalendarDay) -> [Officeholder] {
    offices(of: party).flatMap { holders(of: $0.id, on: day) }
  }

  /// The states in the chair of an organ on a day.
  ///
  /// Those who act for the state in the chair are marked so; see ``Officeholder/isActing``.
  ///
  /// - Complexity: As ``officeholders(of:on:)``.
  public func chairs(of organ: PartyID, on day: CalendarDay) -> [Officeholder] {
    officeholders(of: organ, on: day).filter { $0.holder.party != nil }
  }
}
