// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension Questions {
  /// The state-years in which another data set differs from the record, with explanations.
  ///
  /// The explanations come from the statements of the record. A claim that an organization did not exist and a claim of no membership both
  /// agree with a year in which it did not exist. Years that the record does not cover are skipped.
  ///
  /// - Parameters:
  ///   - claims: The claims of the other data set.
  ///   - host: The organization that the claims are about.
  ///   - includesPredecessors: Whether membership in a predecessor counts, for example for an alliance that continued in a new
  ///     organization.
  ///   - rule: The days of a year on which a state must belong for the year to count.
  /// - Complexity: O(n log n) in the number of claims, with an index, plus the number of memberships of the states.
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
  /// The memberships in organs of the hosts, by the state behind the member.
  ///
  /// That state is the member itself, or the owner of a member that is an organ.
  private let organMemberships: [PartyID: [Membership]]

  init(questions: Q, hosts: [PartyID], rule: PanelOptions.Rule) {
    self.questions = questions
    self.hosts = hosts
    self.rule = rule
    let record = questions.record
    func owners(of id: PartyID) -> [PartyID] {
      var owners = [id]
      // A cycle of parents also ends the search.
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

  /// Explanations from the spells in the year, or from all spells if there is none.
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

  /// Explanations from other counting rules under which record and claim agree.
  private func otherRules(_ claim: StateYearClaim, _ count: SpellCount) -> [Explanation] {
    PanelOptions.Rule.allCases.filter { $0 != rule }.compactMap { other in
      guard let code = count.cell(claim.year, other)?.code, code == claim.code else { return nil }
      return Explanation(text: "By the rule \(other.rawValue) the record says \(code) too.", citations: [])
    }
  }

  /// Explanations from alternatives that agree with the claim.
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

  /// Explanations from memberships of the state or its organs in organs of the hosts.
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
  /// The Correlates of War number of the state; nil if it has none.
  var correlatesOfWarNumber: Int? { codes.first { $0.scheme == .correlatesOfWar }.flatMap { Int($0.value) } }
}

extension [Citation] {
  /// The citations with each source once, in the order of first occurrence.
  fileprivate var withoutRepeats: [Citation] {
    var seen: Set<EntityID<Source>> = []
    return filter { seen.insert($0.source).inserted }
  }
}
