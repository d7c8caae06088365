// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension DatasetViews {
  /// Who belonged to an organization on a day, and to what it belonged itself; without an organization, to all of them.
  ///
  /// Members stand to the left of what they belong to.
  ///
  /// - Complexity: O(n log n) in the number of memberships.
  public func membership(of organization: PartyID? = nil, on day: CalendarDay) -> GraphView {
    var parties = NumberedParties()
    var hosts = organization.map { [parties.number(of: $0)] } ?? []
    var own: [BelongingOnDay] = []
    for host in organization.map({ [$0] }) ?? dataset.organizations.map({ PartyID($0.id) }) {
      let found = belonging(to: host, on: day, &parties)
      if organization == nil, let number = found.first?.host { hosts.append(number) }
      own += found
    }
    // What the organizations shown belong to themselves.
    let isHost = Set(hosts.map { parties.ids[$0] })
    let elsewhere = Set(dataset.memberships.filter { isHost.contains($0.member) }.map(\.host)).subtracting(isHost)
    var all = own
    for host in elsewhere.sorted() {
      all += belonging(to: host, on: day, &parties) { isHost.contains($0) }
    }

    let names = hosts.map { name(parties.ids[$0], on: day) }
    let subject = names.isEmpty ? dataset.head.title ?? "" : names.joined(separator: ", ")
    var graph = GraphView(title: localizer(.membersOn, subject, localizer.day(day)))
    let full = own.filter { $0.member.membership.capacity == .member }
    graph.subtitle = counts(full, of: organization, on: day)
    if all.isEmpty, organization == nil { graph.remarks = [localizer(.nothingToShow)] }
    addBoxes(all, hosts, parties, day, to: &graph)
    return finished(graph)
  }

  /// How many members there are, as far as that is known; of several organizations, memberships, as a member may belong to more than one.
  private func counts(_ full: [BelongingOnDay], of organization: PartyID?, on day: CalendarDay) -> [String] {
    let certain = full.count { $0.member.certainty == .yes }
    guard let organization else {
      return [localizer(.memberCountSeveral, "\(full.count)", "\(Set(full.map(\.number)).count)")]
    }
    let count =
      certain == full.count
      ? localizer(.memberCount, "\(certain)")
      : localizer(.memberCountPossible, "\(certain)", "\(full.count - certain)")
    switch index.listKnowledge(of: organization, on: day) {
    case .complete: return [count]
    case .notExisting: return [localizer(.hostDidNotExist, name(organization, on: day))]
    case .afterRecord: return (full.isEmpty ? [] : [count]) + [localizer(.dayAfterRecord)]
    case .incomplete where full.isEmpty: return [localizer(.membersNotRecorded)]
    case .incomplete where certain == full.count: return [localizer(.memberCountRecorded, "\(certain)")]
    case .incomplete: return [count]
    }
  }

  private func belonging(
    to host: PartyID, on day: CalendarDay, _ parties: inout NumberedParties,
    where isShown: (PartyID) -> Bool = { _ in true }
  ) -> [BelongingOnDay] {
    let found = index.membersOrPossible(of: host, on: day, capacity: nil).filter { isShown($0.partyID) }
    if found.isEmpty { return [] }
    let number = parties.number(of: host)
    return found.map { BelongingOnDay($0, number: parties.number(of: $0.partyID), host: number) }
  }

  private func addBoxes(
    _ all: [BelongingOnDay], _ hosts: [Int], _ parties: NumberedParties, _ day: CalendarDay, to graph: inout GraphView
  ) {
    var styles = parties.ids.map { _ in GraphView.Box.Kind.party }
    var lines = parties.ids.map { _ in [BelongingOnDay]() }
    for line in all {
      styles[line.host] = .otherParty
      lines[line.number].append(line)
    }
    for host in hosts { styles[host] = .host }
    // A word beside one of many lines that meet could belong to its neighbour; in the member's own box it cannot.
    let isToldInBox = parties.ids.indices.map { styles[$0] != .host && lines[$0].count == 1 }
    var places = Array(repeating: 0, count: parties.ids.count)
    let names = parties.ids.map { name($0, on: day) }
    for number in parties.ids.indices.sorted(by: { (names[$0], parties.ids[$0]) < (names[$1], parties.ids[$1]) }) {
      let id = parties.ids[number]
      let name = names[number]
      let details = isToldInBox[number] ? lines[number].flatMap(phrases) : []
      places[number] = graph.add(
        GraphView.Box(
          name: displayName(of: id, on: day), id: "party-\(id)", kind: styles[number], label: [name] + details,
          subject: .party(id))
      )
    }
    for line in all {
      let (from, to) = (places[line.number], places[line.host])
      graph.lines.append(
        GraphView.Line(
          from: from, to: to, id: "membership-\(line.member.membership.id)", kind: line.kind,
          label: isToldInBox[line.number] ? [] : phrases(line),
          sentence: sentence(line, graph.boxes[from].name, graph.boxes[to].name),
          membership: line.member.membership.id, certainty: line.member.certainty,
          isContested: line.member.isContested || line.member.isStatusContested,
          citations: line.member.membership.citations))
    }
    graph.center = hosts.first.map { places[$0] }
  }

  /// What the line means, in words: «since 16 August 2006», «suspended», «contested».
  private func phrases(_ line: BelongingOnDay) -> [String] {
    let capacity = localizer.value(line.member.membership.capacity.rawValue)
    var phrases: [String] = []
    if line.member.certainty == .possibly { phrases.append(localizer(.possibly, capacity)) }
    if line.member.certainty == .yes && line.member.membership.capacity != .member { phrases.append(capacity) }
    if let since = line.member.membership.period.flatMap({ localizer.since($0.start) }) { phrases.append(since) }
    if let status = status(line) { phrases.append(status) }
    if line.member.isContested { phrases.append(localizer(.contested)) }
    if line.member.isStatusContested { phrases.append(localizer(.statusContested)) }
    return phrases
  }

  private func status(_ line: BelongingOnDay) -> String? {
    if line.member.status == .active { return nil }
    let word = localizer.value(line.member.status.rawValue)
    return line.member.statusCertainty == .yes ? word : localizer(.possibly, word)
  }

  private func sentence(_ line: BelongingOnDay, _ member: String, _ host: String) -> String {
    let pattern: Phrase = line.member.certainty == .yes ? .isMember : .mayBeMember
    let capacity = localizer.value(line.member.membership.capacity.rawValue)
    var sentences = [localizer(pattern, member, capacity, host, localizer.period(line.member.membership.period))]
    if let status = status(line) { sentences.append(localizer(.statusOn, status)) }
    if line.member.isContested { sentences.append(localizer(.othersDiffer)) }
    if line.member.isStatusContested { sentences.append(localizer(.statusOthersDiffer)) }
    return sentences.joined(separator: " ")
  }
}

/// The parties of a view by their numbers, which cost less to look up than ids.
private struct NumberedParties {
  private(set) var ids: [PartyID] = []
  private var numbers: [PartyID: Int] = [:]

  mutating func number(of id: PartyID) -> Int {
    if let known = numbers[id] { return known }
    numbers[id] = ids.count
    ids.append(id)
    return ids.count - 1
  }
}

/// A member on a day, and to whom it belongs; an object, as a copy of a membership would cost more than all else.
private final class BelongingOnDay {
  /// The number of the member.
  let number: Int
  /// The number of whom it belongs to.
  let host: Int
  let member: Member

  init(_ member: Member, number: Int, host: Int) {
    self.number = number
    self.host = host
    self.member = member
  }

  /// What the line says.
  var kind: GraphView.Line.Kind {
    if member.certainty == .possibly { return .possible }
    if member.membership.capacity == .observer { return .observer }
    if member.membership.capacity != .member { return .otherCapacity }
    switch member.status {
    case .active: return .member
    case .suspended: return .suspended
    default: return .otherStatus
    }
  }
}
