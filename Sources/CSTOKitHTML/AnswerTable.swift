// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitViews

/// The answers for every day, organization, member and reading, computed before the page is opened.
struct AnswerTable {
  /// What the page shows of an answer.
  struct Answer: Hashable {
    let certainty: Certainty
    /// The word for the standing, for example “member” or “suspended”.
    let word: PageText
    /// What other sources say; empty if none disagrees.
    let dispute: PageText
    let reason: PageText
    /// Whether the party counts as a member.
    let isMember: Bool
  }

  /// Days with one answer, from a first day to the day before the next run.
  struct Run: Hashable {
    let first: Int
    let answer: Int
  }

  /// A reading offered by the page.
  struct OfferedReading {
    let reading: Reading
    let name: PageText
  }

  let organizations: [PartyID]
  /// Members of any of the organizations, in the order of their names.
  let members: [PartyID]
  let readings: [OfferedReading]
  private(set) var answers: [Answer] = []
  /// The runs by reading, organization and member.
  ///
  /// Under another reading than the first, equal runs are left out.
  private(set) var runs: [[[[Run]]]] = []
  /// Whether there is a membership, by organization and member; a source alone can state it.
  private(set) var isRelated: [[Bool]] = []
  /// The days that the page offers.
  let firstDay, lastDay: Int
  /// Used for look-ups only, never iterated.
  private var numbers: [Answer: Int] = [:]
  private let words: AnswerWords

  init(_ export: Export, views: [DatasetViews], words: AnswerWords) {
    self.words = words
    let dataset = export.dataset
    organizations = AnswerTable.organizations(of: dataset)
    let stated = dataset.memberships.map(\.member) + dataset.organizations.flatMap { $0.additions.map(\.member) }
    let names = Set(stated).map { (name: views.first?.name($0) ?? $0.slug, id: $0) }
    members = names.inOrder { ($0.name, $0.id) < ($1.name, $1.id) }.map(\.id)
    readings = AnswerTable.readings(of: export, words)
    let places = Dictionary(uniqueKeysWithValues: zip(members, members.indices))
    let hosts = Dictionary(uniqueKeysWithValues: zip(organizations, organizations.indices))
    let none = Array(repeating: false, count: members.count)
    var isRelated = Array(repeating: none, count: organizations.count)
    for membership in Array(dataset.memberships) + dataset.organizations.flatMap(\.additions) {
      guard let host = hosts[membership.host], let place = places[membership.member] else { continue }
      isRelated[host][place] = true
    }
    // The page shows related pairs; the others are computed as long as they are few.
    let showsAll = members.count * organizations.count <= 20_000
    let starts = dataset.memberships.compactMap { $0.period?.bounds.earliest.dayNumber }
    let ends = dataset.memberships.compactMap { $0.period?.bounds.latest.dayNumber }
    lastDay = dataset.head.asOf?.number ?? (ends + starts).max() ?? 0
    // One year before the first membership, so that the slider shows a day without members.
    firstDay = min(starts.min().map { $0 - 365 } ?? lastDay, lastDay)
    self.isRelated = isRelated
    for offered in readings {
      let read = offered.reading.isPreferred ? dataset : offered.reading.view(of: dataset).dataset
      let index = Dataset.Index(read)
      var own: [[[Run]]] = []
      for (host, row) in zip(organizations, isRelated) {
        own.append(
          zip(members, row).map { member, isRelated in isRelated || showsAll ? runs(of: member, in: host, index) : [] })
      }
      if let usual = runs.first {
        runs.append(
          zip(own, usual).map { own, usual in zip(own, usual).map { $0 == $1 ? [] : $0 } })
      } else {
        runs.append(own)
      }
    }
  }

  /// The hosts of memberships, the one with the most first.
  private static func organizations(of dataset: Dataset) -> [PartyID] {
    let counts = Dictionary(dataset.memberships.map { ($0.host, 1) }, uniquingKeysWith: +)
    let main = dataset.mainOrganizations.first
    return counts.keys.sorted { one, other in
      let first = (one == main ? 0 : 1, -(counts[one] ?? 0), one)
      return first < (other == main ? 0 : 1, -(counts[other] ?? 0), other)
    }
  }

  /// The preferred reading, each criterion, and each source of an alternative or an addition.
  private static func readings(of export: Export, _ words: AnswerWords) -> [OfferedReading] {
    let preferred = OfferedReading(reading: .preferred, name: words.preferred(export.reading))
    // The statements of other readings were exchanged already.
    guard export.reading.isPreferred else { return [preferred] }
    let dataset = export.dataset
    var criteria: Set<Basis> = []
    var sources: Set<EntityID<Source>> = []
    func note(_ entity: some HasAlternatives) {
      for alternative in entity.alternatives {
        if let basis = alternative.basis, basis.isCriterionOfJoining { criteria.insert(basis) }
        sources.formUnion(alternative.citations.map(\.source))
      }
    }
    // Other entities have alternatives too, but none of them changes an answer.
    dataset.memberships.forEach { note($0) }
    dataset.organizations.forEach { note($0) }
    dataset.organs.forEach { note($0) }
    for organization in dataset.organizations {
      for addition in organization.additions { sources.formUnion(addition.citations.map(\.source)) }
    }
    return [preferred]
      + criteria.sorted { $0.rawValue < $1.rawValue }.map {
        OfferedReading(reading: .basis($0), name: words.criterion($0))
      }
      + sources.sorted().filter { dataset.sources[$0] != nil }.map {
        OfferedReading(reading: .source($0), name: words.source($0))
      }
  }

  private mutating func runs(of member: PartyID, in host: PartyID, _ index: Dataset.Index) -> [Run] {
    var runs: [Run] = []
    let full = index.runs(of: member, in: host)
    let any = index.runs(of: member, in: host, capacity: nil)
    for (run, other) in zip(full, any) {
      if let last = run.last, last.number < firstDay { continue }
      if let first = run.first, first.number > lastDay + 1 { break }
      let number = self.number(of: words.answer(run.answer, other.answer, index))
      if runs.last?.answer == number { continue }
      runs.append(Run(first: max(run.first?.number ?? firstDay, firstDay), answer: number))
    }
    return runs
  }

  private mutating func number(of answer: Answer) -> Int {
    if let known = numbers[answer] { return known }
    numbers[answer] = answers.count
    answers.append(answer)
    return answers.count - 1
  }

  /// The answer for a day under a reading; nil outside the days of the page.
  func answer(reading: Int, organization: Int, member: Int, on day: Int) -> Answer? {
    let own = runs[reading][organization][member]
    let used = own.isEmpty ? runs[0][organization][member] : own
    return used.last { $0.first <= day }.map { answers[$0.answer] }
  }
}
