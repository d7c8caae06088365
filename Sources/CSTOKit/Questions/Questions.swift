// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// What can be asked of a record: who belonged, who held an office, who met, who was bound.
///
/// A ``Dataset`` answers by scanning, a ``Dataset/Index`` by looking up, with the same answers.
///
/// ```swift
/// Dataset.csto.members(of: .csto, on: day)            // one question
/// let index = Dataset.Index(.csto)                    // many
/// for day in days { index.members(of: .csto, on: day) }
/// ```
public protocol Questions: Sendable {
  /// The data set that is asked.
  var record: Dataset { get }
  /// The day up to which the record was kept.
  var asOf: CalendarDay? { get }
  /// The state, organization or organ with an id.
  func party(_ id: PartyID) -> Party?
  /// The memberships in a host of each member of which one at least may cover the day, member by member in the order of the ids.
  func memberships(of host: PartyID, grouping day: CalendarDay) -> [MembershipList]
  /// The memberships of a member in a host, in the order of their ids.
  func memberships(of member: PartyID, in host: PartyID) -> MembershipList
  /// The life of a party, by a criterion where the record has an alternative for it; nil if the record does not say.
  func existence(of party: PartyID, by basis: Basis?) -> EDTFInterval?
  /// What the data set claims to know of all members of a party.
  func coverage(of host: PartyID) -> [Coverage]
  /// The tenures in an office that may cover the day, in the order of their ids.
  func tenures(in office: EntityID<Office>, possiblyOn day: CalendarDay) -> [Tenure]
  /// The offices of a party, in the order of their ids.
  func offices(of party: PartyID) -> [Office]
  /// Who took part in a meeting, in the order of the ids.
  func attendances(at meeting: EntityID<Meeting>) -> [Attendance]
  /// The meetings in which a person or a party took part.
  func attendances(of participant: PersonOrParty) -> [Attendance]
  /// The documents whose validity may cover the day, and those that have none, in the order of their ids.
  func documents(possiblyOn day: CalendarDay) -> [Document]
  /// What parties did with an instrument, in the order of the ids.
  func actions(on treaty: EntityID<Treaty>) -> [TreatyAction]
}

extension Dataset: Questions {
  /// The data set itself.
  public var record: Dataset { self }
  /// The day up to which the record was kept; that of the head.
  public var asOf: CalendarDay? { head.asOf }

  /// Scans the memberships.
  ///
  /// - Complexity: O(n log n) in the number of memberships of the host, after a pass over all.
  public func memberships(of host: PartyID, grouping day: CalendarDay) -> [MembershipList] {
    MembershipList(memberships) { $0.host == host }.grouped { $0.member }.filter { spells in
      spells.contains { CoveredDays($0.period, asOf: asOf).contains(day) != .no }
    }
  }

  /// Scans the memberships.
  public func memberships(of member: PartyID, in host: PartyID) -> MembershipList {
    MembershipList(memberships) { $0.member == member && $0.host == host }
  }

  /// Looks the party up.
  ///
  /// - Complexity: O(log n).
  public func existence(of id: PartyID, by basis: Basis?) -> EDTFInterval? { party(id)?.existence(by: basis) }

  /// Scans the tenures.
  public func tenures(in office: EntityID<Office>, possiblyOn day: CalendarDay) -> [Tenure] {
    tenures.filter { $0.office == office && CoveredDays($0.period, asOf: head.asOf).contains(day) != .no }
  }

  /// Scans the offices.
  public func offices(of party: PartyID) -> [Office] { offices.filter { $0.party == party } }

  /// Scans the attendances.
  public func attendances(at meeting: EntityID<Meeting>) -> [Attendance] {
    attendances.filter { $0.meeting == meeting }
  }

  /// Scans the attendances.
  public func attendances(of participant: PersonOrParty) -> [Attendance] {
    attendances.filter { $0.participant == participant }
  }

  /// Scans the documents.
  public func documents(possiblyOn day: CalendarDay) -> [Document] {
    documents.filter { CoveredDays($0.validity, asOf: head.asOf).contains(day) != .no }
  }

  /// Scans the actions.
  public func actions(on treaty: EntityID<Treaty>) -> [TreatyAction] { treatyActions.filter { $0.treaty == treaty } }
}

extension Questions {
  /// Looks the party up.
  public func coverage(of host: PartyID) -> [Coverage] { party(host)?.coverage ?? [] }
}

extension [Coverage] {
  /// Whether one claims, for certain, to know if a party belonged on a day in a capacity; the life of the host is not looked at.
  func knowsAll(on day: CalendarDay, _ member: PartyID?, in capacity: Capacity?, asOf: CalendarDay?) -> Bool {
    contains { claim in
      let isMeant = member.map { claim.claims($0, in: capacity) } ?? claim.claimsAll(in: capacity)
      return isMeant && CoveredDays(claim.period, asOf: asOf).contains(day) == .yes
    }
  }
}

extension Party {
  /// The life of the party, by a criterion where there is an alternative for it.
  func existence(by basis: Basis?) -> EDTFInterval? {
    let rivals: [Alternative<Existence>] =
      switch self {
      case .state: []
      case .organization(let organization): organization.alternatives
      case .organ(let organ): organ.alternatives
      }
    guard let basis, let rival = rivals.first(where: { $0.basis == basis && !$0.isDeprecated }) else {
      return existence
    }
    return rival.values.existence ?? existence
  }
}

extension Array {
  /// The runs of neighbours that belong together.
  func chunked(by belong: (Element, Element) -> Bool) -> [[Element]] {
    var chunks: [[Element]] = []
    for element in self {
      if let last = chunks.last?.last, belong(last, element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
    return chunks
  }
}
