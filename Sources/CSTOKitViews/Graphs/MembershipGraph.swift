// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension DatasetViews {
  /// A graph of an organization's members on a day, and its own memberships.
  ///
  /// Without an organization, the graph shows all of them.
  ///
  /// - Complexity: O(n log n) in the number of memberships.
  public func membership(of organization: PartyID? = nil, on day: CalendarDay) -> GraphView {
    membership(of: organization.map { [$0] } ?? [], on: day)
  }

  /// A graph of several organizations' members on a day, and their own memberships.
  ///
  /// Without an organization, the graph shows all of them.
  ///
  /// Members are to the left of the organizations to which they belong. A member of several organizations appears once.
  /// More than fifteen members are placed in columns, in one frame for each kind of membership. Parties that are members
  /// only according to other sources are marked as such.
  ///
  /// - Complexity: O(n log n) in the number of memberships.
  public func membership(of organizations: [PartyID], on day: CalendarDay) -> GraphView {
    var parties = NumberedParties()
    var hosts = organizations.map { parties.number(of: $0) }
    var own: [BelongingOnDay] = []
    var ghosts: [GhostOnDay] = []
    for host in organizations.isEmpty ? dataset.organizations.map({ PartyID($0.id) }) : organizations {
      let found = belonging(to: host, on: day, &parties)
      if organizations.isEmpty, let number = found.first?.host { hosts.append(number) }
      own += found
      if !organizations.isEmpty || !found.isEmpty { ghosts += self.ghosts(of: host, besides: found, on: day, &parties) }
    }
    // The organizations' own memberships.
    let isHost = Set(hosts.map { parties.ids[$0] })
    let elsewhere = Set(dataset.memberships.filter { isHost.contains($0.member) }.map(\.host)).subtracting(isHost)
    var all = own
    for host in elsewhere.sorted() {
      all += belonging(to: host, on: day, &parties) { isHost.contains($0) }
    }

    // If only one organization has members, it is the subject of the graph.
    let organizations = organizations.isEmpty && hosts.count == 1 ? [parties.ids[hosts[0]]] : organizations
    let names = hosts.map { name(parties.ids[$0], on: day) }
    let subject = names.isEmpty ? dataset.head.title ?? "" : names.joined(separator: ", ")
    let full = own.filter { $0.member.membership.capacity == .member }
    var graph = GraphView(title: title(subject, full, of: organizations, on: day))
    graph.subtitle = counts(full, of: organizations, on: day)
    graph.summary = summary(of: full)
    if all.isEmpty, organizations.isEmpty { graph.remarks = [localizer(.nothingToShow)] }
    MembershipBoxes(views: self, day: day, hosts: hosts, parties: parties, lines: all, ghosts: ghosts).add(to: &graph)
    return finished(graph)
  }

  /// The title, for example “Organization: 6 members on 2 December 2020”.
  ///
  /// An uncertain number is left out.
  private func title(
    _ subject: String, _ full: [BelongingOnDay], of organizations: [PartyID], on day: CalendarDay
  ) -> String {
    let certain = full.filter { $0.member.certainty == .yes }
    let isCounted =
      !organizations.isEmpty && organizations.allSatisfy { index.listKnowledge(of: $0, on: day) == .complete }
    guard isCounted, certain.count == full.count else {
      return localizer(.membersOn, subject, localizer.day(day))
    }
    return localizer(
      .membersCounted, subject, localizer.members(Set(certain.map(\.number)).count), localizer.day(day))
  }

  private func summary(of full: [BelongingOnDay]) -> String {
    let names = Set(full.filter { $0.member.certainty == .yes }.map(\.member.partyID)).map { displayName(of: $0) }
      .sorted()
    return names.isEmpty || names.count > 40 ? "" : names.joined(separator: ", ") + "."
  }

  /// The parties that are members on the day only according to other sources.
  private func ghosts(
    of host: PartyID, besides found: [BelongingOnDay], on day: CalendarDay, _ parties: inout NumberedParties
  ) -> [GhostOnDay] {
    let members = Set(found.map(\.member.partyID))
    let candidates = Set(dataset.memberships.filter { $0.host == host && !$0.alternatives.isEmpty }.map(\.member))
      .subtracting(members)
    var ghosts: [GhostOnDay] = []
    for party in candidates.sorted() {
      let answer = index.membership(of: party, in: host, on: day, capacity: nil)
      let rivals = answer.differences.filter { $0.isDispute && $0.certainty != .no }
      if rivals.isEmpty { continue }
      let claims = rivals.map { rival -> String in
        let status = rival.status.flatMap { $0 == .active ? nil : $0.rawValue }
        let word = localizer.value(status ?? Capacity.member.rawValue)
        return rival.certainty == .yes ? word : localizer(.possibly, word)
      }
      var seen: Set<String> = []
      ghosts.append(
        GhostOnDay(
          party: party, number: parties.number(of: party), host: parties.number(of: host),
          claims: claims.filter { seen.insert($0).inserted }, citations: rivals.flatMap(\.citations)))
    }
    return ghosts
  }

  /// The number of members, as far as it is known.
  ///
  /// For several organizations this is the number of memberships, because a party can be a member of more than one.
  private func counts(_ full: [BelongingOnDay], of organizations: [PartyID], on day: CalendarDay) -> [String] {
    let certain = full.count { $0.member.certainty == .yes }
    guard let organization = organizations.first, organizations.count == 1 else {
      return [localizer(.memberCountSeveral, "\(full.count)", "\(Set(full.map(\.number)).count)")]
    }
    let count =
      certain == full.count
      ? localizer(.memberCount, "\(certain)")
      : localizer(.memberCountPossible, "\(certain)", "\(full.count - certain)")
    switch index.listKnowledge(of: organization, on: day) {
    // The title already contains the number.
    case .complete: return certain == full.count ? [] : [count]
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
}

/// The parties of a view by number, which is faster to look up than ids.
struct NumberedParties {
  private(set) var ids: [PartyID] = []
  private var numbers: [PartyID: Int] = [:]

  mutating func number(of id: PartyID) -> Int {
    if let known = numbers[id] { return known }
    numbers[id] = ids.count
    ids.append(id)
    return ids.count - 1
  }
}

/// A member on a day and its host.
///
/// This is a class, because copying a membership would cost more than anything else in the view.
final class BelongingOnDay {
  /// The number of the member.
  let number: Int
  /// The number of the host.
  let host: Int
  let member: Member

  init(_ member: Member, number: Int, host: Int) {
    self.number = number
    self.host = host
    self.member = member
  }

  /// The kind of line that shows the membership.
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

/// A party that is a member on a day only according to other sources.
struct GhostOnDay {
  let party: PartyID
  /// The number of the party.
  let number: Int
  /// The number of the host.
  let host: Int
  /// The claims of the other sources, in words.
  let claims: [String]
  let citations: [Citation]
}
