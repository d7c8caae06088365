// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension DatasetViews {
  /// The instruments up to a day: what prolongs, changes or replaces what, who signed and who did not.
  ///
  /// - Complexity: O(n log n) in the number of treaties and of what parties did with them.
  public func treaties(upTo day: CalendarDay) -> GraphView {
    var graph = GraphView(title: localizer(.treaties, localizer.day(day)))
    let treaties = dataset.treaties.filter { treaty in
      (treaty.signed ?? treaty.inForce)?.bounds.earliest.dayNumber.map { $0 <= day.number } ?? true
    }.inOrder { (place($0.signed ?? $0.inForce), $0.id) < (place($1.signed ?? $1.inForce), $1.id) }
    if treaties.isEmpty { graph.remarks = [localizer(.nothingToShow)] }
    // What nobody sees holds the column together and in its order.
    let anchor = graph.add(GraphView.Box(name: graph.title, id: "anchor", kind: .anchor, label: []))
    graph.center = anchor
    var places: [EntityID<Treaty>: Int] = [:]
    for treaty in treaties {
      places[treaty.id] = graph.add(box(treaty, on: day))
    }
    var isLinked: Set<Int> = []
    for treaty in treaties {
      let links: [(GraphView.Line.Kind, Phrase, EntityID<Treaty>?)] = [
        (.extends, .extends, treaty.extends), (.amends, .amends, treaty.amends),
        (.replaces, .replaces, treaty.replaces),
      ]
      for (kind, phrase, target) in links {
        guard let target, let own = places[treaty.id], let first = places[target] else { continue }
        isLinked.formUnion([own, first])
        graph.lines.append(
          GraphView.Line(
            from: first, to: own, id: "\(kind.rawValue)-\(treaty.id)", kind: kind,
            sentence: localizer(.linkSentence, displayName(of: treaty.id), localizer(phrase), displayName(of: target))))
      }
    }
    // Those that stand for themselves would make one long column: three go side by side.
    var before: [EntityID<Treaty>] = []
    for treaty in treaties {
      guard let place = places[treaty.id] else { continue }
      let hasEarlier = [treaty.extends, treaty.amends, treaty.replaces].contains { $0.flatMap { places[$0] } != nil }
      if hasEarlier { continue }
      let from = isLinked.contains(place) || before.count % 3 == 0 ? anchor : before.last.flatMap { places[$0] }
      graph.lines.append(GraphView.Line(from: from ?? anchor, to: place, id: "", kind: .hidden))
      if !isLinked.contains(place) { before.append(treaty.id) }
    }
    return finished(graph)
  }

  private func box(_ treaty: Treaty, on day: CalendarDay) -> GraphView.Box {
    let (name, displayName) = (name(treaty.id), displayName(of: treaty.id))
    var facts: [String] = []
    if let signed = treaty.signed { facts.append(localizer(.signedOn, localizer.date(signed))) }
    if let inForce = treaty.inForce { facts.append(localizer(.inForceOn, localizer.date(inForce))) }
    let isInForce = treaty.inForce?.bounds.latest.dayNumber.map { $0 <= day.number } ?? false
    let deeds = deeds(treaty, upTo: day)
    let sentence =
      [localizer(.treatySentence, displayName, localizer.value(treaty.kind.rawValue), facts.joined(separator: "; "))]
      + deeds.map { deed in
        let parties = deed.parties.map { "\(self.displayName(of: $0.id))\(dates($0.dates))" }.joined(separator: ", ")
        return "\(deed.word.capitalizedFirst)\(deed.isOpen ? localizer(.asRecorded) : ""): \(parties)."
      }
    return GraphView.Box(
      name: displayName, id: "treaty-\(treaty.id)", kind: isInForce ? .treaty : .treatyNotInForce,
      label: [name] + facts
        + deeds.map { deed in
          let parties = deed.parties.map { "\(self.name($0.id))\(dates($0.dates))" }.joined(separator: ", ")
          return "\(deed.word)\(deed.isOpen ? localizer(.asRecorded) : ""): \(parties)"
        },
      sentence: sentence.joined(separator: " "), subject: .treaty(treaty.id),
      citations: treaty.citations + index.actions(on: treaty.id).flatMap(\.citations))
  }

  /// The dates of what a party did, where they say more than the date of signature beside them.
  private func dates(_ dates: [EDTFDate]) -> String {
    dates.isEmpty ? "" : " (\(dates.map { localizer.date($0) }.joined(separator: ", ")))"
  }

  private struct Deed {
    let word: String
    let parties: [(id: PartyID, dates: [EDTFDate])]
    /// Whether others may have done the same.
    let isOpen: Bool
  }

  /// What parties did, what was done first standing first, and in it the parties in the order of their ids.
  private func deeds(_ treaty: Treaty, upTo day: CalendarDay) -> [Deed] {
    let acts = index.actions(on: treaty.id).filter { act in
      act.date?.bounds.earliest.dayNumber.map { $0 <= day.number } ?? true
    }
    // Those who signed before all, and those who did not beside them.
    let first: [ActionKind] = [.signed, .signedWithReservation, .didNotSign]
    let kinds = first + Set(acts.map(\.action)).subtracting(first).sorted { $0.rawValue < $1.rawValue }
    return kinds.compactMap { kind in
      let own = acts.filter { $0.action == kind }
      let parties = Set(own.map(\.party)).sorted()
      if parties.isEmpty { return nil }
      let dated = parties.map { party in
        // What was done on the day of signing has its date in the box already.
        (id: party, dates: own.filter { $0.party == party }.compactMap(\.date).filter { $0 != treaty.signed })
      }
      return Deed(word: localizer.deed(kind), parties: dated, isOpen: !first.contains(kind))
    }
  }
}
