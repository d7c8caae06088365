// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension Questions {
  /// Where another data set differs from the record, and why, from the statements of the record.
  ///
  /// A claim that an organization did not exist and one of no membership are the same as a year in which it did not exist. Years that the record does
  /// not cover are passed over.
  ///
  /// - Parameters:
  ///   - claims: What the other data set says.
  ///   - host: Of which organization.
  ///   - includesPredecessors: Whether a membership in a predecessor counts, as for an alliance that ran through both.
  ///   - rule: When in a year a state has to belong.
  /// - Complexity: O(n log n) in the number of claims, with an index, and the memberships of the states.
  public func differences(
    from claims: [StateYearClaim], in host: PartyID, includesPredecessors: Bool = false, rule: PanelOptions.Rule = .any
  ) -> [StateYearDifference] {
    let comparison = StateYearComparison(
      questions: self, hosts: includesPredecessors ? record.lineage(of: host) : [host], rule: rule)
    var bearers: [Int: [(state: SovereignState, code: Code, count: SpellCount)]] = [:]
    for state in record.states {
      let codes = state.codes.filter { $0.scheme == .correlatesOfWar }
      if codes.isEmpty { continue }
      let count = SpellCount(self, of: PartyID(state.id), in: comparison.hosts)
      for code in codes {
        if let number = Int(code.value) { bearers[number, default: []].append((state, code, count)) }
      }
    }
    let options = PanelOptions(organizations: [], includesPartialYear: false)
    return claims.inOrder { ($0.ccode, $0.year) < ($1.ccode, $1.year) }.compactMap { claim in
      guard covers(claim.year, options) else { return nil }
      let bearer = bearers[claim.ccode]?.first { bearer in
        DaySpan(year: claim.year).map(bearer.code.isValid) ?? false
      }
      guard let bearer else { return claim.code ?? 0 > 0 ? comparison.unknownState(claim) : nil }
      return comparison.difference(claim, PartyID(bearer.state.id), bearer.count)
    }
  }
}

/// Compares claims with one series of the record.
private struct StateYearComparison<Q: Questions> {
  let questions: Q
  let hosts: [PartyID]
  let rule: PanelOptions.Rule
  /// The memberships in organs of the hosts, by the state that is meant: itself, or the owner of an organ of it.
  private let organMemberships: [PartyID: [Membership]]

  init(questions: Q, hosts: [PartyID], rule: PanelOptions.Rule) {
    self.questions = questions
    self.hosts = hosts
    self.rule = rule
    let record = questions.record
    func owners(of id: PartyID) -> [PartyID] {
      var owners = [id]
      // A ring of parents ends the search too.
      while let last = owners.last, let organ = record.organs[last.slug], !owners.contains(organ.parent) {
        owners.append(organ.parent)
      }
      return owners
    }
    let organs = Set(
      record.organs.map { PartyID($0.id) }.filter { !Set(owners(of: $0).dropFirst()).isDisjoint(with: hosts) })
    var found: [PartyID: [Membership]] = [:]
    for membership in record.memberships where organs.contains(membership.host) {
      for owner in owners(of: membership.member) { found[owner, default: []].append(membership) }
    }
    organMemberships = found
  }

  typealias Explanation = StateYearDifference.Explanation

  func unknownState(_ claim: StateYearClaim) -> StateYearDifference {
    let text = "The record has no state with the number \(claim.ccode) of Correlates of War's."
    return StateYearDifference(
      claim: claim, state: nil, code: nil, isOpen: false, explanations: [Explanation(text: text, citations: [])])
  }

  func difference(_ claim: StateYearClaim, _ state: PartyID, _ count: SpellCount) -> StateYearDifference? {
    let cell = count.cell(claim.year, rule)
    let own = cell?.code
    if let cell, let code = claim.code, cell.code == code { return nil }
    if cell == nil || own == 0, claim.code ?? 0 == 0 { return nil }
    var explanations = spells(state, claim.year)
    explanations += otherRules(claim, count)
    explanations += rivals(claim, state)
    explanations += organs(state, claim.year)
    if cell != nil, own == nil {
      explanations.append(Explanation(text: "Dates leave the record's answer open.", citations: []))
    }
    if cell == nil {
      let names = hosts.map { "\($0)" }.joined(separator: ", ")
      explanations.append(Explanation(text: "\(names) did not exist in \(claim.year).", citations: []))
    }
    return StateYearDifference(
      claim: claim, state: state, code: own, isOpen: cell != nil && own == nil, explanations: explanations)
  }

  /// The spells that reach into the year, or those next to it.
  private func spells(_ state: PartyID, _ year: Int) -> [Explanation] {
    guard let days = DaySpan(year: year) else { return [] }
    let spells = hosts.flatMap { questions.memberships(of: state, in: $0) }
    let inYear = spells.filter { questions.days(of: $0).possible?.intersection(days) != nil }
    if inYear.isEmpty {
      let others = spells.map { "\($0.id) is \($0.period?.text ?? "of unknown dates")" }.joined(separator: ", ")
      let text = "The record has no membership of \(state) in \(year)" + (others.isEmpty ? "." : ": \(others).")
      return [Explanation(text: text, citations: spells.flatMap(\.citations).withoutRepeats)]
    }
    return inYear.flatMap { spell in
      let written = spell.period?.text ?? "of unknown dates"
      let own = Explanation(
        text: "\(spell.id), in the capacity \(spell.capacity), is \(written).", citations: spell.citations)
      return [own]
        + spell.statuses.filter { CoveredDays($0.period, asOf: nil).possible?.intersection(days) != nil }.map {
          status in
          let period = status.period?.text ?? "of unknown dates"
          return Explanation(text: "\(spell.id) is \(status.status) \(period).", citations: status.citations)
        }
    }
  }

  /// Another rule of counting by which both agree.
  private func otherRules(_ claim: StateYearClaim, _ count: SpellCount) -> [Explanation] {
    PanelOptions.Rule.allCases.filter { $0 != rule }.compactMap { other in
      guard let code = count.cell(claim.year, other)?.code, code == claim.code else { return nil }
      return Explanation(text: "By the rule \(other.rawValue) the record says \(code) too.", citations: [])
    }
  }

  /// Alternatives that say what the claim says.
  private func rivals(_ claim: StateYearClaim, _ state: PartyID) -> [Explanation] {
    guard let days = DaySpan(year: claim.year) else { return [] }
    func code(_ spell: Membership?) -> Int {
      guard let spell, questions.days(of: spell).possible?.intersection(days) != nil else { return 0 }
      return spell.capacity.panelCode ?? 0
    }
    return hosts.flatMap { questions.memberships(of: state, in: $0) }.flatMap { spell in
      spell.alternatives.compactMap { alternative -> Explanation? in
        let applied = spell.applying(alternative)
        guard code(applied) != code(spell), code(applied) == claim.code ?? 0 else { return nil }
        let period = applied?.period?.text ?? "no membership"
        let wrong = alternative.isDeprecated ? ", known to be wrong" : ""
        return Explanation(
          text: "An alternative on \(spell.id), «\(alternative.label)»\(wrong), has \(period).",
          citations: alternative.citations)
      }
    }
  }

  /// Memberships of the state or of its organs in organs of the hosts.
  private func organs(_ state: PartyID, _ year: Int) -> [Explanation] {
    guard let days = DaySpan(year: year) else { return [] }
    let record = questions.record
    return (organMemberships[state] ?? []).filter { membership in
      questions.days(of: membership).possible?.intersection(days) != nil
    }.map { membership in
      let member = record.name(of: membership.member, in: ["en"])
      let organ = record.name(of: membership.host, in: ["en"])
      let text =
        "\(membership.id): \(member) is \(membership.capacity) of the organ \(membership.host) (\(organ)), not of the organization."
      return Explanation(text: text, citations: membership.citations)
    }
  }
}

extension SovereignState {
  /// Correlates of War's number.
  var correlatesOfWarNumber: Int? { codes.first { $0.scheme == .correlatesOfWar }.flatMap { Int($0.value) } }
}

extension [Citation] {
  /// Each source once, in the order in which they first stand.
  fileprivate var withoutRepeats: [Citation] {
    var seen: Set<EntityID<Source>> = []
    return filter { seen.insert($0.source).inserted }
  }
}
