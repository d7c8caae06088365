// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension ViewContext {
  /// Who took whose place, when, and what others say of it; of an organization, its line alone.
  func successions(of organization: PartyID?) -> Scene {
    let line = organization.map { Set(dataset.lineage(of: $0)) }
    let successions = dataset.successions.filter { succession in
      line.map { $0.contains(succession.to) || $0.contains(succession.from) } ?? true
    }.inOrder { (place($0.date), $0.id) < (place($1.date), $1.id) }
    var scene = Scene(title: localizer(.successions))
    scene.hasDerivedIDs = true
    if let organization { scene.subtitle = [name(organization)] }
    if successions.isEmpty { scene.remarks = [localizer(.nothingToShow)] }
    var places: [PartyID: Int] = [:]
    for id in Set(successions.flatMap { [$0.from, $0.to] }).union(organization.map { [$0] } ?? []).sorted() {
      let party = index.party(id)
      // Its own name, and not the one that it had on the as-of day.
      let own = party?.names.best(in: languages) ?? id.slug
      let name = own.saysSomething ? own : id.slug
      let displayName = sharedByParties.contains(name) ? "\(name) (\(id.slug))" : name
      let sentence = party?.existence.map { localizer(.existed, displayName, localizer.period($0)) }
      places[id] = scene.add(
        Scene.Box(
          name: displayName, svgID: "party-\(id)", style: .host,
          label: [name, localizer.span(party?.existence)].compactMap { $0 }, sentence: sentence))
      if case .organization(let organization)? = party { scene.cite(organization.citations) }
    }
    for succession in successions {
      guard let from = places[succession.from], let to = places[succession.to] else { continue }
      let date = succession.date.map { localizer.date($0) }
      let kind = localizer.value(succession.kind.rawValue)
      // Words beside lines that run side by side would lie on one another: each stands in a box of its own.
      func add(_ label: [String], _ svgID: String, _ box: BoxStyle, _ line: LineStyle, _ sentence: String) {
        let middle = scene.add(
          Scene.Box(
            name: label.joined(separator: ", "), svgID: svgID, style: box, label: label, sentence: sentence))
        scene.lines.append(Scene.Line(from: from, to: middle, svgID: "\(svgID)-from", style: line))
        scene.lines.append(Scene.Line(from: middle, to: to, svgID: "\(svgID)-to", style: line))
      }
      let counted = otherCounts(of: succession)
      add(
        [kind, date].compactMap { $0 } + counted, "succession-\(succession.id)", .successionMark, .succession,
        ([
          localizer(
            .successionLink, displayName(of: succession.to), displayName(of: succession.from), kind,
            date ?? localizer(.ofUnknownDates))
        ] + counted.map { "\($0.capitalizedFirst)." }).joined(separator: " "))
      scene.cite(succession.citations)
      for (index, rival) in succession.alternatives.enumerated()
      where !rival.isDeprecated && rival.basis?.isCriterionOfJoining != true {
        let facts = [
          rival.basis.map { localizer.value($0.rawValue) }, rival.values.kind.map { localizer.value($0.rawValue) },
          rival.values.date.map { localizer.date($0) },
        ].compactMap { $0 }
        add(
          facts, "succession-\(succession.id)-\(index)", .rivalMark, .rivalSuccession,
          localizer(.rivalSuccession, facts.joined(separator: ", ")))
        scene.cite(rival.citations)
      }
    }
    scene.legendAnchor = successions.last.flatMap { places[$0.to] }
    return scene
  }
  /// When it was by other criteria, which contradict nothing.
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
