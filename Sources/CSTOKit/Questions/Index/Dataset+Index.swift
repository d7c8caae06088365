// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Dataset {
  /// An index of a data set, for many questions.
  ///
  /// The index contains a copy of the data set and gives the same answers. A question costs O(log n) plus the size of its answer.
  public struct Index: Questions {
    /// The data set that the index covers.
    public let record: Dataset
    /// The last day that the record covers; nil if none is stated.
    public let asOf: CalendarDay?
    /// The numbers of the parties; only looked up, never listed.
    private let numbers: [PartyID: Int]
    private let parties: [Party?]
    private let ids: [PartyID]
    /// The existence of each party, which costs less to read than the party.
    private let lives: [EDTFInterval?]
    /// The coverage claims of each party.
    private let coverage: [[Coverage]]
    private let hasCoverage: Bool
    /// The number of the member of each membership, by the position of the membership.
    private let members: [Int32]
    private let spells: DayIndex
    /// The positions of the memberships with their keys, by host and then by member.
    private let pairs: Groups
    private let offices: [String: [Int]]
    private let officeNumbers: [EntityID<Office>: Int]
    private let tenures: DayIndex
    private let meetings: [EntityID<Meeting>: [Int]]
    private let participants: [PersonOrParty: [Int]]
    private let documents: DayIndex
    private let actions: [EntityID<Treaty>: [Int]]

    /// Indexes a data set.
    ///
    /// - Complexity: O(n log n) in the number of entities.
    public init(_ dataset: Dataset) {
      record = dataset
      let asOf = dataset.head.asOf
      self.asOf = asOf
      func days(_ period: EDTFInterval?) -> DaySpan { CoveredDays(period, asOf: asOf).possible ?? .everyDay }

      var parties = PartyNumbers()
      for party in dataset.parties { parties.add(party.id, party) }
      var entries: [DayIndex.Entry] = []
      var keys: [Int] = []
      entries.reserveCapacity(dataset.memberships.count)
      var members: [Int32] = []
      keys.reserveCapacity(dataset.memberships.count)
      members.reserveCapacity(dataset.memberships.count)
      for (place, spell) in dataset.memberships.enumerated() {
        let (host, member) = (parties.number(of: spell.host), parties.number(of: spell.member))
        entries.append(DayIndex.Entry(key: host, item: place, days: days(spell.period)))
        keys.append(Index.key(host, member))
        members.append(Int32(truncatingIfNeeded: member))
      }
      numbers = parties.numbers
      self.parties = parties.parties
      ids = parties.ids
      lives = parties.parties.map { $0?.existence }
      coverage = parties.parties.map { $0?.coverage ?? [] }
      hasCoverage = coverage.contains { !$0.isEmpty }
      self.members = members
      spells = DayIndex(entries, keyCount: parties.numbers.count)
      pairs = Groups(keys)

      offices = places(of: dataset.offices) { $0.party.slug }
      var officeNumbers: [EntityID<Office>: Int] = [:]
      tenures = DayIndex(
        dataset.tenures.enumerated().map { place, tenure in
          let number = officeNumbers[tenure.office] ?? officeNumbers.count
          officeNumbers[tenure.office] = number
          return DayIndex.Entry(key: number, item: place, days: days(tenure.period))
        }, keyCount: officeNumbers.count)
      self.officeNumbers = officeNumbers
      meetings = places(of: dataset.attendances, by: \.meeting)
      participants = places(of: dataset.attendances, by: \.participant)
      documents = DayIndex(
        dataset.documents.enumerated().map { DayIndex.Entry(key: 0, item: $0, days: days($1.validity)) }, keyCount: 1)
      actions = places(of: dataset.treatyActions, by: \.treaty)
    }

    private static func key(_ host: Int, _ member: Int) -> Int { host << 32 | member }

    /// Looks up the memberships in a host, grouped by member.
    ///
    /// - Complexity: O(log n) plus the number of spells of the members found.
    public func memberships(of host: PartyID, grouping day: CalendarDay) -> [MembershipList] {
      guard let host = numbers[host] else { return [] }
      let found = Set(spells.items(of: host, covering: day).map { Int(members[$0]) })
      return found.sorted { ids[$0] < ids[$1] }.map { memberships(host, $0) }
    }

    /// Looks up the memberships of a member in a host.
    ///
    /// - Complexity: O(log n) plus the number of memberships found.
    public func memberships(of member: PartyID, in host: PartyID) -> MembershipList {
      guard let host = numbers[host], let member = numbers[member] else {
        return MembershipList(record.memberships, places: [])
      }
      return memberships(host, member)
    }

    private func memberships(_ host: Int, _ member: Int) -> MembershipList {
      MembershipList(record.memberships, places: pairs.places(of: Index.key(host, member)))
    }

    /// The memberships of all pairs of host and member, one list per pair.
    package var pairsOfParties: [MembershipList] {
      pairs.all.map { MembershipList(record.memberships, places: $0) }
    }

    /// Looks up the existence of a party.
    ///
    /// - Complexity: O(1) without a criterion, O(log n) with one.
    public func existence(of party: PartyID, by basis: Basis?) -> EDTFInterval? {
      if basis != nil { return record.existence(of: party, by: basis) }
      return numbers[party].flatMap { lives[$0] }
    }

    /// Looks up the coverage claims of a party.
    ///
    /// - Complexity: O(1).
    public func coverage(of host: PartyID) -> [Coverage] {
      // Many data sets make no coverage claims.
      hasCoverage ? numbers[host].map { coverage[$0] } ?? [] : []
    }

    /// Looks up a party by its id.
    ///
    /// - Complexity: O(1).
    public func party(_ id: PartyID) -> Party? { numbers[id].flatMap { parties[$0] } }

    /// Looks up the tenures in an office that may cover a day.
    ///
    /// - Complexity: O(log n) plus the number of tenures found.
    public func tenures(in office: EntityID<Office>, possiblyOn day: CalendarDay) -> [Tenure] {
      guard let number = officeNumbers[office] else { return [] }
      return tenures.items(of: number, covering: day).map { record.tenures[$0] }
    }

    /// Looks up the offices of a party.
    ///
    /// - Complexity: O(1) plus the number of offices found.
    public func offices(of party: PartyID) -> [Office] { (offices[party.slug] ?? []).map { record.offices[$0] } }

    /// Looks up the attendances at a meeting.
    ///
    /// - Complexity: O(1) plus the number of attendances found.
    public func attendances(at meeting: EntityID<Meeting>) -> [Attendance] {
      (meetings[meeting] ?? []).map { record.attendances[$0] }
    }

    /// Looks up the attendances of a person or party.
    ///
    /// - Complexity: O(1) plus the number of attendances found.
    public func attendances(of participant: PersonOrParty) -> [Attendance] {
      (participants[participant] ?? []).map { record.attendances[$0] }
    }

    /// Looks up the documents whose validity may cover a day.
    ///
    /// - Complexity: O(log n) plus the number of documents found.
    public func documents(possiblyOn day: CalendarDay) -> [Document] {
      documents.items(of: 0, covering: day).map { record.documents[$0] }
    }

    /// Looks up the actions of parties on a treaty.
    ///
    /// - Complexity: O(1) plus the number of actions found.
    public func actions(on treaty: EntityID<Treaty>) -> [TreatyAction] {
      (actions[treaty] ?? []).map { record.treatyActions[$0] }
    }
  }
}

/// The numbered parties, including those that the data set refers to but lacks.
private struct PartyNumbers {
  var numbers: [PartyID: Int] = [:]
  var ids: [PartyID] = []
  var parties: [Party?] = []

  mutating func add(_ id: PartyID, _ party: Party?) {
    if numbers[id] != nil { return }
    numbers[id] = ids.count
    ids.append(id)
    parties.append(party)
  }

  mutating func number(of id: PartyID) -> Int {
    if let number = numbers[id] { return number }
    add(id, nil)
    return ids.count - 1
  }
}

/// Positions grouped by key, sorted and found by binary search.
private struct Groups: Sendable {
  private var keys: [Int] = []
  private var starts: [Int] = []
  private var places: [Int32]

  init(_ keyOfPlace: [Int]) {
    places = (0..<keyOfPlace.count).map { Int32(truncatingIfNeeded: $0) }
    places.sort { (keyOfPlace[Int($0)], $0) < (keyOfPlace[Int($1)], $1) }
    for (position, place) in places.enumerated() where keys.last != keyOfPlace[Int(place)] {
      keys.append(keyOfPlace[Int(place)])
      starts.append(position)
    }
    starts.append(places.count)
  }

  var all: [ArraySlice<Int32>] { keys.indices.map { places[starts[$0]..<starts[$0 + 1]] } }

  func places(of key: Int) -> ArraySlice<Int32> {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = low + (high - low) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    guard low < keys.count, keys[low] == key else { return [] }
    return places[starts[low]..<starts[low + 1]]
  }
}

private func places<E: Entity, Key: Hashable>(of entities: Entities<E>, by key: (E) -> Key) -> [Key: [Int]] {
  var places: [Key: [Int]] = [:]
  for (place, entity) in entities.enumerated() { places[key(entity), default: []].append(place) }
  return places
}
