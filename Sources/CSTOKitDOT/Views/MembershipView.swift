// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension ViewContext {
  /// Who belonged to whom on a day: members to the left of what they belong to.
  func membership(of organization: PartyID?, on day: CalendarDay) -> Scene {
    let candidates = organization.map { [$0] } ?? dataset.organizations.map { PartyID($0.id) }
    var own: [BelongingOnDay] = []
    var hosts: [PartyID] = organization.map { [$0] } ?? []
    for host in candidates {
      let found = belonging(to: host, on: day)
      if organization == nil, !found.isEmpty { hosts.append(host) }
      own += found
    }
    // What the organizations shown belong to themselves.
    let isHost = Set(hosts)
    let elsewhere = Set(dataset.memberships.filter { isHost.contains($0.member) }.map(\.host)).subtracting(isHost)
    let all = own + elsewhere.sorted().flatMap { belonging(to: $0, on: day) }.filter { isHost.contains($0.member.id) }

    let subject = hosts.isEmpty ? dataset.head.title ?? "" : hosts.map { name($0, on: day) }.joined(separator: ", ")
    var scene = Scene(title: words(.membersOn, subject, words.day(day)))
    let full = own.filter { $0.member.membership.capacity == .member }
    let certain = full.count { $0.member.certainty == .yes }
    scene.subtitle = [
      certain == full.count
        ? words(.memberCount, "\(certain)")
        : words(.memberCountPossible, "\(certain)", "\(full.count - certain)")
    ]
    if all.isEmpty { scene.remarks = [words(.nothingToShow)] }
    addBoxes(all, hosts, day, to: &scene)
    return scene
  }

  private func belonging(to host: PartyID, on day: CalendarDay) -> [BelongingOnDay] {
    index.membersOrPossible(of: host, on: day, capacity: nil).map { BelongingOnDay(member: $0, host: host) }
  }

  private func addBoxes(_ all: [BelongingOnDay], _ hosts: [PartyID], _ day: CalendarDay, to scene: inout Scene) {
    let isHost = Set(hosts)
    let tops = Set(all.map(\.host)).union(hosts)
    let linesOfMember = Dictionary(grouping: all, by: \.member.id)
    // A word beside one of many lines that meet could belong to its neighbour; in the member's own box it cannot.
    func isToldInBox(_ line: BelongingOnDay) -> Bool {
      !isHost.contains(line.member.id) && linesOfMember[line.member.id]?.count == 1
    }
    var places: [PartyID: Int] = [:]
    for id in Set(all.map(\.member.id)).union(tops).sorted() {
      let name = name(id, on: day)
      let details = (linesOfMember[id] ?? []).filter(isToldInBox).flatMap(phrases)
      let look: BoxLook = isHost.contains(id) ? .host : tops.contains(id) ? .otherParty : .party
      places[id] = scene.add(
        Scene.Box(name: name, hook: "party-\(id)", look: look, label: [name] + details, sentence: nil))
    }
    for line in all {
      guard let from = places[line.member.id], let to = places[line.host] else { continue }
      scene.lines.append(
        Scene.Line(
          from: from, to: to, hook: "membership-\(line.member.membership.id)", look: line.look,
          label: isToldInBox(line) ? [] : phrases(line),
          sentence: sentence(line, scene.boxes[from].name, scene.boxes[to].name)))
      scene.cite(line.member.membership.citations)
    }
    scene.legendAnchor = hosts.first.flatMap { places[$0] }
  }

  /// What the line means, in words: «since 16 August 2006», «suspended», «contested».
  private func phrases(_ line: BelongingOnDay) -> [String] {
    let member = line.member
    let capacity = words.value(member.membership.capacity.rawValue)
    var phrases: [String] = []
    if member.certainty == .possibly { phrases.append(words(.possibly, capacity)) }
    if member.certainty == .yes && member.membership.capacity != .member { phrases.append(capacity) }
    if let start = member.membership.period?.start.date { phrases.append(words.since(start)) }
    if let status = status(line) { phrases.append(status) }
    if member.isContested { phrases.append(words(.contested)) }
    return phrases
  }

  private func status(_ line: BelongingOnDay) -> String? {
    if line.member.status == .active { return nil }
    let word = words.value(line.member.status.rawValue)
    return line.member.statusCertainty == .yes ? word : words(.possibly, word)
  }

  private func sentence(_ line: BelongingOnDay, _ member: String, _ host: String) -> String {
    let pattern: Word = line.member.certainty == .yes ? .isMember : .mayBeMember
    let capacity = words.value(line.member.membership.capacity.rawValue)
    var sentences = [words(pattern, member, capacity, host, words.period(line.member.membership.period))]
    if let status = status(line) { sentences.append(words(.statusOn, status)) }
    if line.member.isContested { sentences.append(words(.othersDiffer)) }
    return sentences.joined(separator: " ")
  }
}

/// A member on a day, and to whom it belongs; an object, as a copy of a membership would cost more than all else.
private final class BelongingOnDay {
  let member: Member
  let host: PartyID

  init(member: Member, host: PartyID) {
    self.member = member
    self.host = host
  }

  /// How the line is drawn: a colour, a kind of line and a word, so that none of them has to be seen to understand.
  var look: LineLook {
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
