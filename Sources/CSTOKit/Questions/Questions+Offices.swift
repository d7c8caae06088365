// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A holder of an office on a day, certainly or possibly.
public struct Officeholder: Sendable, Hashable, Identifiable, Encodable {
  /// The tenure by which the holder had the office.
  public let tenure: Tenure
  /// The certainty: yes or possibly.
  public let certainty: Certainty

  /// The id of the tenure.
  public var id: EntityID<Tenure> { tenure.id }
  /// The holder: a person, or a party, for example the state in the chair.
  public var holder: PersonOrParty { tenure.holder }
  /// The id of the office.
  public var office: EntityID<Office> { tenure.office }
  /// Whether the holder was only acting.
  public var isActing: Bool { tenure.isActing }
}

extension Questions {
  /// The holders of an office on a day, in the order of their tenure ids.
  ///
  /// Both certain and possible holders are included. On the day of a handover the result contains both holders, because a term ends on the
  /// day on which the next one begins.
  ///
  /// - Complexity: O(n) in the number of tenures. With an index, O(log n) plus the size of the answer.
  public func holders(of office: EntityID<Office>, on day: CalendarDay) -> [Officeholder] {
    tenures(in: office, possiblyOn: day).map { tenure in
      Officeholder(
        tenure: tenure, certainty: CoveredDays(tenure.period, asOf: asOf).contains(day))
    }
  }

  /// The holders of all offices of a party on a day.
  ///
  /// For example, these are the people who could speak for a state or who led an organ.
  ///
  /// ```swift
  /// Dataset.csto.officeholders(of: .kyrgyzstan, on: day).first { $0.isActing }
  /// ```
  ///
  /// - Complexity: O(n) in the number of tenures for each office. With an index, O(log n) for each, plus the size of the answer.
  public func officeholders(of party: PartyID, on day: CalendarDay) -> [Officeholder] {
    offices(of: party).flatMap { holders(of: $0.id, on: day) }
  }

  /// The states in the chair of an organ on a day.
  ///
  /// Those who only act for the state in the chair are marked; see ``Officeholder/isActing``.
  ///
  /// - Complexity: The same as that of ``officeholders(of:on:)``.
  public func chairs(of organ: PartyID, on day: CalendarDay) -> [Officeholder] {
    officeholders(of: organ, on: day).filter { $0.holder.party != nil }
  }
}
