// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension Command {
  static let explain = Command(
    name: "explain", synopsis: "STATE [--organization ID] [--on DATE]",
    summary: "Whether a state was a member on a day, what decides it, the sources, and what others say.",
    options: [.organization, .on, .reading, .names, .input],
    discussion:
      "STATE is an id or an alpha-3 code in any case. An observer is no member; other capacities are told apart."
  ) { arguments throws(ToolError) in
    let word = try arguments.word("a state", command: "explain")
    let dataset = try arguments.dataset()
    guard let state = PartyID(word.lowercased()), dataset.party(state) != nil else {
      throw ToolError("csto: there is no state, organization or organ \"\(word)\"")
    }
    let host = try arguments.organization(in: dataset)
    let day = try arguments.day(for: dataset)
    let explanation = Explanation(
      dataset: dataset, view: try arguments.reading(of: dataset).view(of: dataset), state: state, host: host, day: day,
      languages: try arguments.languages())
    try Console.write(explanation.lines.map { $0.shownSafely + "\n" }.joined())
    return 0
  }
}

/// Puts an answer into lines.
private struct Explanation {
  let dataset: Dataset
  let view: DatasetView
  let state: PartyID
  let host: PartyID
  let day: CalendarDay
  let languages: [LanguageTag]

  var lines: [String] {
    let answer = view.dataset.membership(of: state, in: host, on: day)
    let member = dataset.name(of: state, in: languages)
    let organization = dataset.name(of: host, in: languages)
    var lines = [
      "\(member) in \(organization) on \(day): "
        + ([answer.certainty.rawValue] + participation(answer) + (answer.isContested ? ["contested"] : []))
        .joined(separator: ", ")
    ]
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
    if !fallbacks.isEmpty { lines.append("  The reading says nothing of this; the preferred value stands.") }
    lines += otherCapacities
    if !answer.alternatives.isEmpty {
      lines += ["", "What others say:"]
      lines += answer.alternatives.flatMap { text(of: $0) }
    }
    lines += additions
    return lines
  }

  private func participation(_ answer: MembershipAnswer) -> [String] {
    if answer.certainty == .no || answer.participation == answer.certainty { return [] }
    return [answer.participation == .no ? "not taking part" : "possibly not taking part"]
  }

  private func text(of rival: MembershipAnswer.Rival) -> [String] {
    var words = [rival.certainty.rawValue]
    if let status = rival.status, status != .active {
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

  /// Memberships of the pair in a capacity other than that of a member.
  private var otherCapacities: [String] {
    let others = view.dataset.memberships.filter { $0.member == state && $0.host == host && $0.capacity != .member }
    return others.map {
      "  \($0.id) is a membership in the capacity \($0.capacity), \($0.period?.text ?? "of unknown dates")."
    }
  }

  /// What only a rival asserts of the pair.
  private var additions: [String] {
    let all = dataset.organizations.flatMap(\.additions).filter { $0.member == state && $0.host == host }
    if all.isEmpty { return [] }
    return ["", "What only a rival asserts:"]
      + all.flatMap { ["  \($0.id), \($0.period?.text ?? "of unknown dates")"] + sources($0.citations) }
  }
}
