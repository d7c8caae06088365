// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension Command {
  static let explain = Command(
    name: "explain", synopsis: "STATE [--organization ID] [--on DATE]",
    summary:
      "Explains whether a state was a member on a day, with the deciding statements, their sources and rival claims.",
    options: [.organization, .on, .reading, .names, .input],
    discussion: { _ in
      """
      STATE is an id, a code or a name, in any case. An observer is not a member; other capacities are listed separately. If the organization did
      not exist on the day, its predecessors and successors are checked. The exit status is 1 if the answer is no.
      """
    }
  ) { arguments throws(ToolError) in
    let word = try arguments.word("a state", command: "explain")
    let dataset = try arguments.dataset()
    let state: PartyID
    do throws(ExportError) { state = try dataset.party(called: word, option: nil) } catch { throw ToolError(error) }
    let host = try arguments.organization(in: dataset)
    let day = try arguments.day(for: dataset)
    let reading = try arguments.reading(of: dataset)
    let explanation = Explanation(
      dataset: dataset, view: reading.view(of: dataset), state: state, host: host, day: day,
      languages: try arguments.languages(for: dataset))
    try Console.write(explanation.lines.map { $0.shownSafely + "\n" }.joined())
    Console.writeErrors(Arguments.remark(on: reading))
    Console.writeErrors(explanation.remarks.map(\.shownSafely))
    return explanation.certainty == .no ? 1 : 0
  }
}

/// An answer in lines, followed by the answers for related hosts.
///
/// They are used if the host itself did not exist or has no members.
private struct Explanation {
  let dataset: Dataset
  let view: DatasetView
  let state: PartyID
  let host: PartyID
  let day: CalendarDay
  let languages: [LanguageTag]
  private let answer: MembershipAnswer
  /// The explanations for related hosts.
  ///
  /// They apply if the host did not exist, or if it is an organ without any memberships.
  private let followed: [Explanation]

  init(
    dataset: Dataset, view: DatasetView, state: PartyID, host: PartyID, day: CalendarDay, languages: [LanguageTag],
    follows: Bool = true
  ) {
    self.dataset = dataset
    self.view = view
    self.state = state
    self.host = host
    self.day = day
    self.languages = languages
    answer = view.dataset.membership(of: state, in: host, on: day)
    let others = follows ? Explanation.others(than: host, on: day, in: view.dataset) : []
    followed = others.map { other in
      Explanation(
        dataset: dataset, view: view, state: state, host: other, day: day, languages: languages, follows: false)
    }
  }

  /// The certainty for the related hosts if there are any, or else for this host.
  var certainty: Certainty {
    followed.isEmpty ? answer.certainty : followed.reduce(.no) { $0 || $1.certainty }
  }

  private static func others(than host: PartyID, on day: CalendarDay, in dataset: Dataset) -> [PartyID] {
    func exists(_ id: PartyID) -> Certainty {
      dataset.existence(of: id, by: nil)?.contains(day) ?? .possibly
    }
    if exists(host) == .no {
      // All direct and indirect predecessors and successors.
      var line = [host]
      var next = 0
      while next < line.count {
        let own = line[next]
        for succession in dataset.successions {
          let other = succession.from == own ? succession.to : succession.to == own ? succession.from : nil
          if let other, !line.contains(other) { line.append(other) }
        }
        next += 1
      }
      return line.dropFirst().filter { exists($0) != .no }
    }
    guard let organ = dataset.organs[host.slug], !dataset.memberships.contains(where: { $0.host == host }) else {
      return []
    }
    // States belong to an organ through the organization that the organ belongs to.
    var parent = organ.parent
    var seen: Set<PartyID> = [host]
    while seen.insert(parent).inserted, let outer = dataset.organs[parent.slug] { parent = outer.parent }
    return dataset.organizations[parent.slug] == nil ? [] : [parent]
  }

  /// Remarks to print beside the answer.
  var remarks: [String] {
    let hosts = [host] + followed.map(\.host)
    return hosts.filter { id in
      view.dataset.party(id)?.coverage.isEmpty == true && view.dataset.memberships.contains { $0.host == id }
    }.map { "\(Program.name): coverage of \($0) is not stated: who is not listed may have belonged" }
  }

  var lines: [String] { own + followed.flatMap { [""] + $0.lines } }

  private var own: [String] {
    let member = dataset.name(of: state, in: languages)
    let organization = dataset.name(of: host, in: languages)
    var lines = ["\(member) in \(organization) on \(day): " + heading.joined(separator: ", ")]
    lines.append("")
    lines.append("What decides it:")
    for reason in answer.because {
      lines.append("  \(reason.explanation)")
      if let spell = reason.membership.flatMap({ view.dataset.memberships[$0] }), reason.certainty != .no {
        for status in spell.statuses where status.period?.contains(day) != .no {
          lines.append("    status: \(status.status)\(status.period.map { ", \($0)" } ?? "")")
        }
      }
      lines += sources(reason.citations)
    }
    let fallbacks = answer.because.compactMap(\.membership).filter { view.fallbacks.contains("memberships/\($0)") }
    if !fallbacks.isEmpty { lines.append("  The reading says nothing about this; the preferred value is used.") }
    lines += otherCapacities
    lines += organ
    let others = answer.differences
    if !others.isEmpty {
      lines += ["", "What others say:"]
      lines += others.flatMap { text(of: $0) }
    }
    lines += additions
    lines += contradictions
    return lines
  }

  /// Contradictions between the statements about the member and the host.
  private var contradictions: [String] {
    let rules = RuleSet.standard.keeping(
      .spellsApart, .statusesApart, .statusesWithinMemberships, .membershipsWithinLives, .noCircles)
    var own = Dataset(head: view.dataset.head)
    own.memberships = Entities(view.dataset.memberships.filter { $0.member == state && $0.host == host })
    own.states = view.dataset.states
    own.organizations = view.dataset.organizations
    own.organs = view.dataset.organs
    let found = Validator(rules).findings(in: own).filter {
      $0.severity == .error && $0.path.hasPrefix("memberships/") && !$0.path.contains("/alternatives/")
    }
    return found.isEmpty
      ? [] : ["", "The statements contradict one another:"] + found.map { "  \($0.path): \($0.message)" }
  }

  private var heading: [String] {
    if let absentee = answer.absentee {
      return ["no, \(absentee == host ? "it" : dataset.name(of: absentee, in: languages)) did not exist"]
    }
    var words = [answer.certainty.rawValue] + participation(answer)
    if answer.isContested { words.append("contested") }
    if answer.isStatusContested { words.append("status contested") }
    return words
  }

  /// Lines about the membership and chair of an organ without its own members.
  private var organ: [String] {
    guard dataset.organs[host.slug] != nil, let parent = followed.first?.host, answer.absentee == nil else { return [] }
    let name = dataset.name(of: parent, in: languages)
    var lines = ["  States sit in \(host) through \(parent) (\(name)), which is asked below."]
    for chair in view.dataset.chairs(of: host, on: day) {
      guard let party = chair.holder.party else { continue }
      let word = chair.certainty == .yes ? "" : "possibly "
      lines.append("  In the chair on \(day): \(word)\(dataset.name(of: party, in: languages)).")
    }
    return lines
  }

  private func participation(_ answer: MembershipAnswer) -> [String] {
    if answer.certainty == .no || answer.participation == answer.certainty { return [] }
    return [answer.participation == .no ? "not taking part" : "possibly not taking part"]
  }

  private func text(of rival: MembershipAnswer.Rival) -> [String] {
    var words = [rival.certainty.rawValue]
    if let status = rival.status, status != .active || answer.status.map({ $0.status != .active }) == true {
      words.append(rival.statusCertainty == .yes ? status.rawValue : "possibly \(status)")
    }
    if rival.isDeprecated { words.append("known to be wrong") }
    if rival.isAnotherCriterion { words.append("by another criterion") }
    return ["  \(rival.label) (\(rival.membership)): \(words.joined(separator: ", "))"] + sources(rival.citations)
  }

  private func sources(_ citations: [Citation]) -> [String] {
    citations.map { citation in
      let source = dataset.sources[citation.source]
      let date = source?.date.map { ", \($0)" } ?? ""
      let hedge = citation.hedge.map { " (\($0))" } ?? ""
      let title = source.map { ": \($0.title)" } ?? ""
      return "    - \(citation.source)\(date)\(title)\(hedge)"
    }
  }

  /// Memberships of the pair in a capacity other than member.
  private var otherCapacities: [String] {
    let others = view.dataset.memberships.filter { $0.member == state && $0.host == host && $0.capacity != .member }
    return others.map {
      "  \($0.id) is a membership in the capacity \($0.capacity), \($0.period?.text ?? "of unknown dates")."
    }
  }

  /// Claims about the pair that occur only in alternative statements.
  private var additions: [String] {
    let all = dataset.organizations.flatMap(\.additions).filter { $0.member == state && $0.host == host }
    if all.isEmpty { return [] }
    return ["", "What only a rival asserts:"]
      + all.flatMap { ["  \($0.id), \($0.period?.text ?? "of unknown dates")"] + sources($0.citations) }
  }
}
