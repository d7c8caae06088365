// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// What is known of a list of members on a day, beside the members in it.
public enum ListKnowledge: String, Sendable, Hashable, Codable, CaseIterable {
  /// The data set claims that whoever is not in it did not belong.
  case complete
  /// It may lack members.
  case incomplete
  /// The party did not exist on the day, so that it had none.
  case notExisting
  /// The day comes after the record's as-of day.
  case afterRecord
}

extension Questions {
  /// What is known of the list of members of a party on a day.
  ///
  /// - Parameters:
  ///   - host: Of whom.
  ///   - day: When.
  ///   - capacity: In what capacity; nil for every capacity.
  /// - Complexity: O(n) in the claims of the party.
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
  /// One without dates existed possibly, if that to which it belongs existed or may have, up the chain, and else not.
  ///
  /// - Complexity: O(d) in the parties in which it is nested.
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
