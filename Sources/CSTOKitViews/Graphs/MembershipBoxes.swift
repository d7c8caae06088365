// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Adds members and their hosts to a graph.
///
/// Few members are placed in ranks, many in frames.
struct MembershipBoxes {
  let views: DatasetViews
  let day: CalendarDay
  /// The numbers of the organizations shown.
  let hosts: [Int]
  let parties: NumberedParties
  let lines: [BelongingOnDay]
  let ghosts: [GhostOnDay]
  private let linesOfParty: [[BelongingOnDay]]
  private let ghostsOfParty: [[GhostOnDay]]
  private let names: [String]

  /// The largest number of members in one column of ranks.
  static let rankLimit = 15

  init(
    views: DatasetViews, day: CalendarDay, hosts: [Int], parties: NumberedParties, lines: [BelongingOnDay],
    ghosts: [GhostOnDay]
  ) {
    self.views = views
    self.day = day
    self.hosts = hosts
    self.parties = parties
    self.lines = lines
    self.ghosts = ghosts
    var own = parties.ids.map { _ in [BelongingOnDay]() }
    for line in lines { own[line.number].append(line) }
    linesOfParty = own
    var claimed = parties.ids.map { _ in [GhostOnDay]() }
    for ghost in ghosts { claimed[ghost.number].append(ghost) }
    ghostsOfParty = claimed
    names = parties.ids.map { views.name($0, on: day) }
  }

  private var localizer: Localizer { views.localizer }

  func add(to graph: inout GraphView) {
    let kinds = kinds
    // Where many lines meet, a reader could assign a word to the wrong line. In the member's own box it is unambiguous.
    let isHost = Set(hosts)
    let isCompact = parties.ids.indices.count { !isHost.contains($0) && !linesOfParty[$0].isEmpty } > Self.rankLimit
    let isToldInBox = parties.ids.indices.map { number in
      kinds[number] != .host && kinds[number] != .openHost && (isCompact || linesOfParty[number].count == 1)
    }
    var frames = FramesOfMembers()
    var places = Array(repeating: 0, count: parties.ids.count)
    for number in parties.ids.indices.sorted(by: { (names[$0], parties.ids[$0]) < (names[$1], parties.ids[$1]) }) {
      let id = parties.ids[number]
      var box = GraphView.Box(
        name: views.displayName(of: id, on: day), id: "party-\(id)", kind: kinds[number],
        label: [names[number]] + (isToldInBox[number] || kinds[number] == .ghost ? details(of: number) : []),
        subject: .party(id))
      box.isContested = linesOfParty[number].contains { $0.member.isContested || $0.member.isStatusContested }
      if isCompact, !isHost.contains(number) { box.frame = frames.number(of: key(of: number, kinds[number])) }
      places[number] = graph.add(box)
    }
    if isCompact {
      graph.arrangement = .blocks
      var counts = frames.keys.map { _ in 0 }
      for case let number? in graph.boxes.map(\.frame) { counts[number] += 1 }
      graph.frames = frames.keys.enumerated().map { number, key in frame(key, number, count: counts[number]) }
    }
    addLines(places, isToldInBox, to: &graph)
    graph.center = hosts.first.map { places[$0] }
  }

  private var kinds: [GraphView.Box.Kind] {
    var kinds = parties.ids.map { _ in GraphView.Box.Kind.party }
    for ghost in ghosts { kinds[ghost.number] = .ghost }
    for line in lines {
      kinds[line.host] = .otherParty
      if kinds[line.number] == .ghost { kinds[line.number] = .party }
    }
    for host in hosts {
      kinds[host] = views.index.listKnowledge(of: parties.ids[host], on: day) == .incomplete ? .openHost : .host
    }
    return kinds
  }

  private func addLines(_ places: [Int], _ isToldInBox: [Bool], to graph: inout GraphView) {
    // In the order of the boxes, which painters preserve.
    for line in lines.inOrder(by: { (places[$0.number], places[$0.host]) < (places[$1.number], places[$1.host]) }) {
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
    for ghost in ghosts {
      let (from, to) = (places[ghost.number], places[ghost.host])
      graph.lines.append(
        GraphView.Line(
          from: from, to: to, id: "ghost-\(ghost.party)-\(parties.ids[ghost.host])", kind: .ghost,
          sentence: localizer(
            .ghostSentence, graph.boxes[from].name, graph.boxes[to].name, ghost.claims.joined(separator: ", ")),
          certainty: .no, isContested: true, citations: ghost.citations))
    }
  }

  // MARK: Frames

  /// The hosts of the members in a frame, and the kind of membership in each.
  private struct FrameKey: Hashable {
    struct Part: Hashable {
      let host: Int
      let kind: GraphView.Line.Kind
    }
    var parts: [Part] = []
    /// Whether the frame contains the parties to which the organizations themselves belong.
    var isElsewhere = false
  }

  /// The frames, in order of first use.
  private struct FramesOfMembers {
    private(set) var keys: [FrameKey] = []
    private var numbers: [FrameKey: Int] = [:]

    mutating func number(of key: FrameKey) -> Int {
      if let known = numbers[key] { return known }
      numbers[key] = keys.count
      keys.append(key)
      return keys.count - 1
    }
  }

  private func key(of number: Int, _ kind: GraphView.Box.Kind) -> FrameKey {
    if kind == .otherParty, linesOfParty[number].isEmpty { return FrameKey(isElsewhere: true) }
    let parts =
      linesOfParty[number].map { FrameKey.Part(host: $0.host, kind: $0.kind) }
      + ghostsOfParty[number].map { FrameKey.Part(host: $0.host, kind: .ghost) }
    return FrameKey(parts: parts)
  }

  private func frame(_ key: FrameKey, _ number: Int, count: Int) -> GraphView.Frame {
    guard !key.isElsewhere else {
      let label = localizer(.belongsTo, hosts.map { names[$0] }.joined(separator: ", "))
      return GraphView.Frame(name: label, id: "frame-elsewhere", label: label)
    }
    let words = key.parts.map { part in
      let word = localizer(part.kind.phrase ?? .member)
      return hosts.count == 1 ? word : "\(names[part.host]): \(word)"
    }
    let isPlain = hosts.count == 1 && key.parts.map(\.kind) == [.member]
    let label = isPlain ? localizer.members(count) : localizer(.frameCount, words.joined(separator: "; "), "\(count)")
    return GraphView.Frame(name: label, id: "frame-\(number)", label: label, kind: key.parts.first?.kind)
  }

  // MARK: Words

  /// The lines below the name in a box.
  ///
  /// For one membership these are its phrases. For several, each line begins with the name of the host.
  private func details(of number: Int) -> [String] {
    let lines = linesOfParty[number]
    let claims = ghostsOfParty[number].map {
      localizer(.ghostClaim, $0.claims.joined(separator: ", "))
    }
    if lines.count == 1 { return phrases(lines[0]) + claims }
    return lines.map { "\(names[$0.host]): \(phrases($0).joined(separator: ", "))" } + claims
  }

  /// The phrases for a membership, for example “since 16 August 2006”, “suspended” or “contested”.
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

extension GraphView.Line.Kind {
  /// The word for the kind in a legend; nil if the boxes already explain it.
  package var phrase: Phrase? {
    switch self {
    case .member: .member
    case .suspended: .suspendedMember
    case .otherStatus: .otherStatus
    case .observer: .observer
    case .otherCapacity: .otherCapacity
    case .possible: .possiblyLong
    case .ghost: .ghost
    case .organ: .organOf
    case .tookPart: .tookPart
    case .inChair, .wasAbsent, .notKnown, .adopted, .dealtWith, .succession, .rivalSuccession: nil
    }
  }
}
