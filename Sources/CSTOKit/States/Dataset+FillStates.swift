// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// The result of ``Dataset/fillStates(from:languages:)`` for one state.
public struct StateFilling: Sendable, Hashable {
  /// The outcome for a state, with the reason.
  public enum Outcome: Sendable, Hashable {
    /// The state received codes of some schemes and names in some languages.
    case filled(schemes: [CodeScheme], languages: [LanguageTag])
    /// The state already had all codes and names.
    case complete
    /// The list has no such state.
    case unknown
    /// The codes of the state fit several states of the list, so nothing was added.
    case contradicting([EntityID<SovereignState>])
  }

  /// The id of the state in the data set.
  public let state: EntityID<SovereignState>
  /// The outcome for the state.
  public let outcome: Outcome
}

extension Dataset {
  /// Adds the codes and names from a list of states that this data set lacks.
  ///
  /// A state is found in the list by its codes, then by its id, then by its names. It receives the codes of each scheme that it has no code
  /// in, and the everyday and official names in each of the languages that it has no name in. Existing codes and names are never changed.
  /// The sources that the added codes and names cite are added too. `existence` is never filled, because lists of states and the
  /// organizations whose members they list disagree about it.
  ///
  /// ```swift
  /// dataset.fillStates(from: StateCatalog.standard)
  /// ```
  ///
  /// - Parameters:
  ///   - lookup: The list of states.
  ///   - languages: The languages in which names are added.
  /// - Returns: The outcome for each state, in the order of the ids.
  /// - Complexity: O(n) in the number of states of the data set.
  @discardableResult
  public mutating func fillStates(
    from lookup: some StateLookup, languages: [LanguageTag] = ["en", "ru"]
  ) -> [StateFilling] {
    var filler = StateFiller(lookup: lookup, sources: sources, languages: languages)
    let filled = states.map { filler.fill($0) }
    states = Entities(filled)
    sources.insert(contentsOf: filler.addedSources)
    return filler.report
  }

  /// Adds the missing states of a list that have codes in a scheme.
  ///
  /// Used for panels of a whole system of states.
  package mutating func addStates(of scheme: CodeScheme, from lookup: any StateLookup) {
    func days(_ code: Code) -> DaySpan? { code.validity.map { CoveredDays($0, asOf: nil).possible } ?? .everyDay }
    var taken: [String: [DaySpan]] = [:]
    for state in states {
      for code in state.codes where code.scheme == scheme {
        if let days = days(code) { taken[code.value, default: []].append(days) }
      }
    }
    let ids = Set(parties.map(\.id))
    var filler = StateFiller(lookup: lookup, sources: sources, languages: ["en", "ru"])
    var added: [SovereignState] = []
    for state in lookup.states where !ids.contains(PartyID(state.id)) {
      // A code that a state of this data set has at the time stays with that state.
      let isTaken = { (code: Code) -> Bool in
        guard let days = days(code) else { return true }
        return (taken[code.value] ?? []).contains { $0.intersection(days) != nil }
      }
      guard state.codes.contains(where: { $0.scheme == scheme && !isTaken($0) }) else { continue }
      var own = filler.fill(SovereignState(id: state.id))
      own.codes.removeAll { $0.scheme == scheme && isTaken($0) }
      added.append(own)
    }
    states.insert(contentsOf: added)
    sources.insert(contentsOf: filler.addedSources)
  }
}

private struct StateFiller {
  private let lookup: any StateLookup
  private let languages: [LanguageTag]
  private let ownSources: Entities<Source>
  private var newIDs: [EntityID<Source>: EntityID<Source>] = [:]
  private(set) var addedSources: [Source] = []
  private(set) var report: [StateFilling] = []

  init(lookup: any StateLookup, sources: Entities<Source>, languages: [LanguageTag]) {
    self.lookup = lookup
    self.languages = languages
    ownSources = sources
  }

  mutating func fill(_ state: SovereignState) -> SovereignState {
    let candidates = candidates(for: state)
    guard candidates.count < 2 else {
      report.append(StateFilling(state: state.id, outcome: .contradicting(candidates.map(\.id))))
      return state
    }
    guard let known = candidates.first else {
      report.append(StateFilling(state: state.id, outcome: .unknown))
      return state
    }
    var result = state
    var schemes: [CodeScheme] = []
    for code in known.codes where !state.codes.contains(where: { $0.scheme == code.scheme }) {
      if schemes.last != code.scheme, !schemes.contains(code.scheme) { schemes.append(code.scheme) }
      result.codes.append(
        Code(code.scheme, code.value, validity: code.validity, citations: code.citations.map { citation($0) }))
    }
    var languages: [LanguageTag] = []
    for name in known.names where name.kind == .short || name.kind == .official {
      if !self.languages.contains(name.language) { continue }
      if state.names.contains(where: { $0.language == name.language }) { continue }
      if !languages.contains(name.language) { languages.append(name.language) }
      result.names.append(
        Name(
          name.text, language: name.language, kind: name.kind, validity: name.validity,
          citations: name.citations.map { citation($0) }))
    }
    let isComplete = schemes.isEmpty && languages.isEmpty
    report.append(
      StateFilling(
        state: state.id, outcome: isComplete ? .complete : .filled(schemes: schemes, languages: languages)))
    return result
  }

  /// The states of the list that a state may be.
  ///
  /// There is exactly one if the codes, or else the id or a name, identify it.
  private func candidates(for state: SovereignState) -> [SovereignState] {
    // Several states can have the same code in turn. The candidates are the states that all codes allow.
    var byCode: [[SovereignState]] = []
    for code in state.codes {
      let found = lookup.states(withCode: code.value, in: code.scheme, on: nil)
      if !found.isEmpty { byCode.append(found) }
    }
    if let first = byCode.first {
      let common = first.filter { one in byCode.allSatisfy { $0.contains { $0.id == one.id } } }
      if common.isEmpty { return byCode.flatMap { $0 } }
      return common.first { $0.id == state.id }.map { [$0] } ?? common
    }
    if let known = lookup.states[state.id] { return [known] }
    for name in state.names {
      let found = lookup.states(named: name.text, on: nil)
      if found.count == 1 { return found }
    }
    return []
  }

  /// A citation of the list, adapted to the data set.
  ///
  /// The source gets another id if the data set uses its id for a different source.
  private mutating func citation(_ citation: Citation) -> Citation {
    var result = citation
    if let id = newIDs[citation.source] {
      result.source = id
      return result
    }
    guard var source = lookup.sources[citation.source] else { return result }
    var number = 1
    while let taken = ownSources[source.id], taken != source {
      number += 1
      source.id = EntityID(trusted: "\(citation.source.slug)-\(number)")
    }
    newIDs[citation.source] = source.id
    if ownSources[source.id] == nil { addedSources.append(source) }
    result.source = source.id
    return result
  }
}
