// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// The questions that a record can answer: on memberships, offices, meetings and treaties.
///
/// A ``Dataset`` scans its entities, and a ``Dataset/Index`` looks them up. Both give the same answers.
///
/// ```swift
/// Dataset.csto.members(of: .csto, on: day)            // one question
/// let index = Dataset.Index(.csto)                    // many
/// for day in days { index.members(of: .csto, on: day) }
/// ```
public protocol Questions: Sendable {
  /// The data set that answers the questions.
  var record: Dataset { get }
  /// The last day that the record covers; nil if none is stated.
  var asOf: CalendarDay? { get }
  /// The state, organization or organ with an id; nil if there is none.
  func party(_ id: PartyID) -> Party?
  /// The memberships in a host, grouped by member, for members on a day.
  ///
  /// The result has one list per member, in the order of the ids, if at least one of the memberships may cover the day. Each list contains
  /// all memberships of the member in the host.
  func memberships(of host: PartyID, grouping day: CalendarDay) -> [MembershipList]
  /// The memberships of a member in a host, in the order of their ids.
  func memberships(of member: PartyID, in host: PartyID) -> MembershipList
  /// The period in which a party exists; nil if the record has none.
  ///
  /// If the record has an alternative by the criterion, that period is returned.
  func existence(of party: PartyID, by basis: Basis?) -> EDTFInterval?
  /// The claims of the data set to know all members of a party.
  func coverage(of host: PartyID) -> [Coverage]
  /// The tenures in an office that may cover a day, in id order.
  func tenures(in office: EntityID<Office>, possiblyOn day: CalendarDay) -> [Tenure]
  /// The offices of a party, in the order of their ids.
  func offices(of party: PartyID) -> [Office]
  /// The attendances at a meeting, in the order of their ids.
  func attendances(at meeting: EntityID<Meeting>) -> [Attendance]
  /// The attendances of a person or a party, in the order of their ids.
  func attendances(of participant: PersonOrParty) -> [Attendance]
  /// The documents that may be valid on a day, in the order of their ids.
  ///
  /// Documents without a validity are included.
  func documents(possiblyOn day: CalendarDay) -> [Document]
  /// The actions of parties on a treaty, in the order of their ids.
  func actions(on treaty: EntityID<Treaty>) -> [TreatyAction]
}

extension Dataset: Questions {
  /// The data set itself.
  public var record: Dataset { self }
  /// The as-of day of the head.
  public var asOf: CalendarDay? { head.asOf }

  /// Scans the memberships for those in a host, and groups them by member.
  ///
  /// - Complexity: O(n log n) in the number of memberships of the host, after a pass over all.
  public func memberships(of host: PartyID, grouping day: CalendarDay) -> [MembershipList] {
    MembershipList(memberships) { $0.host == host }.grouped { $0.member }.filter { spells in
      spells.contains { CoveredDays($0.period, asOf: asOf).contains(day) != .no }
    }
  }

  /// Scans the memberships for those of a member in a host.
  public func memberships(of member: PartyID, in host: PartyID) -> MembershipList {
    MembershipList(memberships) { $0.member == member && $0.host == host }
  }

  /// Looks up the existence of a party by its id.
  ///
  /// - Complexity: O(log n).
  public func existence(of id: PartyID, by basis: Basis?) -> EDTFInterval? { party(id)?.existence(by: basis) }

  /// Scans the tenures for those in an office that may cover a day.
  public func tenures(in office: EntityID<Office>, possiblyOn day: CalendarDay) -> [Tenure] {
    tenures.filter { $0.office == office && CoveredDays($0.period, asOf: head.asOf).contains(day) != .no }
  }

  /// Scans the offices for those of a party.
  public func offices(of party: PartyID) -> [Office] { offices.filter { $0.party == party } }

  /// Scans the attendances for those at a meeting.
  public func attendances(at meeting: EntityID<Meeting>) -> [Attendance] {
    attendances.filter { $0.meeting == meeting }
  }

  /// Scans the attendances for those of a person or a party.
  public func attendances(of participant: PersonOrParty) -> [Attendance] {
    attendances.filter { $0.participant == participant }
  }

  /// Scans the documents for those that may be valid on a day.
  public func documents(possiblyOn day: CalendarDay) -> [Document] {
    documents.filter { CoveredDays($0.validity, asOf: head.asOf).contains(day) != .no }
  }

  /// Scans the actions for those on a treaty.
  public func actions(on treaty: EntityID<Treaty>) -> [TreatyAction] { treatyActions.filter { $0.treaty == treaty } }
}

extension Questions {
  /// Looks up the coverage claims of a party; empty if it is missing.
  public func coverage(of host: PartyID) -> [Coverage] { party(host)?.coverage ?? [] }
}

extension [Coverage] {
  /// Whether a claim certainly covers a member and a capacity on a day.
  ///
  /// Without a member, the claim must cover all members. The existence of the host is not considered.
  func knowsAll(on day: CalendarDay, _ member: PartyID?, in capacity: Capacity?, asOf: CalendarDay?) -> Bool {
    contains { claim in
      let isMeant = member.map { claim.claims($0, in: capacity) } ?? claim.claimsAll(in: capacity)
      return isMeant && CoveredDays(claim.period, asOf: asOf).contains(day) == .yes
    }
  }
}

extension Party {
  /// The period of existence, by a criterion if an alternative has it.
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
  /// The runs of adjacent elements that belong together.
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
