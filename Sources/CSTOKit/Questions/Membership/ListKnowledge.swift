// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// The completeness of a list of members on a day.
public enum ListKnowledge: String, Sendable, Hashable, Codable, CaseIterable {
  /// The data set claims that parties missing from the list did not belong.
  case complete
  /// The list may lack members.
  case incomplete
  /// The party did not exist on the day, so it had no members.
  case notExisting
  /// The day is after the as-of day of the record.
  case afterRecord
}

extension Questions {
  /// The completeness of the list of members of a party on a day.
  ///
  /// - Parameters:
  ///   - host: The party whose members are listed.
  ///   - day: The day of the list.
  ///   - capacity: The capacity of the members; nil for every capacity.
  /// - Complexity: O(n) in the number of coverage claims of the party.
  public func listKnowledge(
    of host: PartyID, on day: CalendarDay, capacity: Capacity? = .member
  ) -> ListKnowledge {
    let exists = life(of: host).contains(day)
    if exists == .no { return .notExisting }
    if let asOf, day > asOf { return .afterRecord }
    let isKnown = coverage(of: host).knowsAll(on: day, nil, in: capacity, asOf: asOf)
    return exists == .yes && isKnown ? .complete : .incomplete
  }
}

extension Questions {
  /// Whether a party existed on a day.
  ///
  /// An organ without dates takes those of the nearest parent that has dates: it did not exist on a day on which that parent did not. In
  /// all other cases, a party without dates possibly existed.
  ///
  /// - Complexity: O(d) in the number of levels at which the party is nested.
  public func existence(of party: PartyID, on day: CalendarDay) -> Certainty {
    var seen: Set<PartyID> = []
    var party = party
    while seen.insert(party).inserted {
      if let life = existence(of: party, by: nil) {
        let exists = CoveredDays(life, asOf: asOf).contains(day)
        return seen.count == 1 || exists == .no ? exists : .possibly
      }
      guard case .organ(let organ)? = self.party(party) else { return .possibly }
      party = organ.parent
    }
    return .possibly
  }
}
