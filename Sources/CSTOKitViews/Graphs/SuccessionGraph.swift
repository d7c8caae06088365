// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension DatasetViews {
  /// A graph of successions: predecessor, successor, date, and what other sources state.
  ///
  /// With an organization, the graph shows only the successions in its lineage.
  ///
  /// - Complexity: O(n log n) in the number of successions.
  public func successions(of organization: PartyID? = nil) -> GraphView {
    let line = organization.map { Set(dataset.lineage(of: $0)) }
    let successions = dataset.successions.filter { succession in
      line.map { $0.contains(succession.to) || $0.contains(succession.from) } ?? true
    }.inOrder { (place($0.date), $0.id) < (place($1.date), $1.id) }
    var graph = GraphView(title: localizer(.successions))
    if let organization { graph.subtitle = [name(organization)] }
    if successions.isEmpty { graph.remarks = [localizer(.nothingToShow)] }
    var places: [PartyID: Int] = [:]
    for id in Set(successions.flatMap { [$0.from, $0.to] }).union(organization.map { [$0] } ?? []).sorted() {
      let party = index.party(id)
      // The party's own name, and not the name on the as-of day.
      let own = party?.names.best(in: languages) ?? id.slug
      let name = own.saysSomething ? own : id.slug
      let displayName = sharedByParties.contains(name) ? "\(name) (\(id.slug))" : name
      let sentence = party?.existence.map { localizer(.existed, displayName, localizer.period($0)) }
      places[id] = graph.add(
        GraphView.Box(
          name: displayName, id: "party-\(id)", kind: .host,
          label: [name, localizer.span(party?.existence)].compactMap { $0 }, sentence: sentence, subject: .party(id),
          citations: party?.organizationCitations ?? []))
    }
    for succession in successions {
      guard let from = places[succession.from], let to = places[succession.to] else { continue }
      let date = succession.date.map { localizer.date($0) }
      let kind = localizer.value(succession.kind.rawValue)
      // Labels beside parallel lines would overlap, so each label gets a box of its own.
      func add(
        _ label: [String], _ id: String, _ box: GraphView.Box.Kind, _ line: GraphView.Line.Kind, _ sentence: String,
        _ citations: [Citation]
      ) {
        let middle = graph.add(
          GraphView.Box(
            name: label.joined(separator: ", "), id: id, kind: box, label: label, sentence: sentence,
            subject: .succession(succession.id), citations: citations))
        graph.lines.append(GraphView.Line(from: from, to: middle, id: "\(id)-from", kind: line))
        graph.lines.append(GraphView.Line(from: middle, to: to, id: "\(id)-to", kind: line))
      }
      let counted = otherCounts(of: succession)
      add(
        [kind, date].compactMap { $0 } + counted, "succession-\(succession.id)", .succession, .succession,
        ([
          localizer(
            .successionLink, displayName(of: succession.to), displayName(of: succession.from), kind,
            date ?? localizer(.ofUnknownDates))
        ] + counted.map { "\($0.capitalizedFirst)." }).joined(separator: " "), succession.citations)
      for (index, rival) in succession.alternatives.enumerated()
      where !rival.isDeprecated && rival.basis?.isCriterionOfJoining != true {
        let facts = [
          rival.basis.map { localizer.value($0.rawValue) }, rival.values.kind.map { localizer.value($0.rawValue) },
          rival.values.date.map { localizer.date($0) },
        ].compactMap { $0 }
        add(
          facts, "succession-\(succession.id)-\(index)", .rivalSuccession, .rivalSuccession,
          localizer(.rivalSuccession, facts.joined(separator: ", ")), rival.citations)
      }
    }
    graph.summary = graph.boxes.filter { $0.kind == .succession }.compactMap(\.sentence).joined(separator: " ")
    graph.center = successions.last.flatMap { places[$0.to] }
    return finished(graph)
  }

  /// The dates by other criteria of joining, which do not contradict the main date.
  private func otherCounts(of succession: Succession) -> [String] {
    succession.alternatives.compactMap { other in
      guard !other.isDeprecated, let basis = other.basis, basis.isCriterionOfJoining, let date = other.values.date
      else {
        return nil
      }
      return localizer(.countedBy, localizer.value(basis.rawValue), localizer.date(date))
    }
  }
}

extension Party {
  /// The citations for the existence of an organization; empty for states and organs.
  fileprivate var organizationCitations: [Citation] {
    guard case .organization(let organization) = self else { return [] }
    return organization.citations
  }
}
