// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The entities that refer to an entity, grouped by kind.
///
/// Examples are the participants and documents of a meeting.
struct ReferencePage {
  private let index: Dataset.Index
  private let languages: [LanguageTag]
  /// The day on which entities with a period must be possible; nil for all entities.
  private let day: CalendarDay?

  init(_ dataset: Dataset, languages: [LanguageTag], on day: CalendarDay?) {
    index = Dataset.Index(dataset)
    self.languages = languages
    self.day = day
  }

  /// The lines: one heading per kind, and one line per entity below it.
  func lines(for slug: String, of kind: EntityKind) -> [String] {
    let search = ReferenceSearch(to: slug, of: kind)
    index.record.showKinds(to: search)
    return search.found.flatMap { group -> [String] in
      let rows = group.ids.compactMap { id in row(id, of: group.kind).map { (order: $0.order, line: $0.line) } }
      let lines = rows.inOrder { $0.order < $1.order }.map { "  \($0.line)" }
      if lines.isEmpty { return [] }
      let heading = String(group.kind.collection.snakeCased.map { $0 == "_" ? " " : $0 }).capitalizedAtStart
      return ["", "\(heading) (\(lines.count)):"] + lines
    }
  }

  /// The line of an entity and its sort key; nil if outside its period.
  private func row(_ id: String, of kind: EntityKind) -> (order: String, line: String)? {
    let record = index.record
    func holds(_ period: EDTFInterval?) -> Bool {
      day.map { CoveredDays(period, asOf: record.head.asOf).contains($0) != .no } ?? true
    }
    func line(_ facts: [String?]) -> String { "\(id): \(facts.compactMap { $0 }.joined(separator: ", "))" }
    switch kind {
    case Attendance.kind:
      guard let one = record.attendances[id] else { return nil }
      let represented = one.represents.flatMap { one.participant.party == $0 ? nil : "for \(name($0))" }
      let order = "\(Attendance.Role.allCases.firstIndex(of: one.role) ?? 9)\(one.role == .chair ? "" : "1")\(id)"
      return (
        order,
        line([
          one.role == .chair ? "in the chair" : nil, name(one.participant), represented, one.office.map(name),
          one.isActing ? "acting" : nil, one.isHost ? "host" : nil, one.role == .chair ? nil : one.role.rawValue,
          one.mode?.rawValue, one.place,
        ])
      )
    case Membership.kind:
      guard let one = record.memberships[id], holds(one.period) else { return nil }
      let statuses = one.statuses.map { "\($0.status)\($0.period.map { " \($0)" } ?? "")" }
      return (
        id, line(["\(name(one.member)) in \(name(one.host))", one.capacity.rawValue, one.period?.text] + statuses)
      )
    case Tenure.kind:
      guard let one = record.tenures[id], holds(one.period) else { return nil }
      let start = one.period?.bounds.earliest.dayNumber ?? .min
      return (
        "\(start < 0 ? 0 : 1)\(String(start.magnitude).leftPadded)\(id)",
        line([name(one.holder), name(one.office), one.isActing ? "acting" : nil, one.period?.text])
      )
    case AgendaItem.kind:
      guard let one = record.agendaItems[id] else { return nil }
      return (
        String(one.position ?? 9_999).leftPadded + id,
        line([one.position.map { "\($0)." }, one.names.best(in: languages), one.state?.rawValue])
      )
    case Document.kind:
      guard let one = record.documents[id], holds(one.validity) else { return nil }
      return (id, line([one.names.best(in: languages), one.kind.rawValue, one.state?.rawValue, one.symbol]))
    case Tally.kind:
      guard let one = record.tallies[id] else { return nil }
      let others = one.alternatives.compactMap(\.values.count).map { "others: \($0)" }
      return (
        id,
        line(
          ["\(one.subject): \(one.count) in all", one.isListComplete ? "all are listed" : "not all are listed"] + others
        )
      )
    case TreatyAction.kind:
      guard let one = record.treatyActions[id] else { return nil }
      return (id, line([name(one.party), one.action.rawValue, one.date?.text, one.treaty.slug]))
    case Meeting.kind:
      guard let one = record.meetings[id] else { return nil }
      let days = [one.date.text, one.lastDay?.text].compactMap { $0 }.joined(separator: " to ")
      return (one.date.text + id, line([one.names.best(in: languages), days, one.place]))
    default: return (id, line([index.record.label(of: id, kind, in: languages)]))
    }
  }

  private func name(_ id: PartyID) -> String { index.record.name(of: id, in: languages) }
  private func name(_ id: EntityID<Office>) -> String {
    index.record.offices[id]?.names.best(in: languages) ?? id.slug
  }
  private func name(_ one: PersonOrParty) -> String {
    switch one {
    case .person(let id): index.record.people[id]?.names.best(in: languages) ?? id.slug
    case .party(let id): name(id)
    }
  }
}

/// Finds the entities that refer to an entity, by kind in published order.
final class ReferenceSearch: DatasetObserver {
  private let slug: String
  private let target: EntityKind
  private(set) var found: [(kind: EntityKind, ids: [String])] = []

  init(to slug: String, of kind: EntityKind) {
    self.slug = slug
    target = kind
  }

  func entities<E: Entity>(_ entities: Entities<E>) {
    // `csto sources` lists the entities that cite a source.
    if target == Source.kind { return }
    var ids: [String] = []
    for entity in entities {
      var refers = false
      ScalarWalk.over(entity) { path, value in
        if refers || path == [RecordSchema.idName.description] || path.contains("additions") { return }
        refers = type(of: value).type.targetKinds.contains(target) && value.scalarText == slug
      }
      if refers { ids.append(entity.id.slug) }
    }
    if !ids.isEmpty { found.append((E.kind, ids)) }
  }
}

extension Dataset {
  /// The label of an entity of any kind; empty if it has none.
  fileprivate func label(of slug: String, _ kind: EntityKind, in languages: [LanguageTag]) -> String {
    let search = LabelSearch(slug, kind, languages)
    showKinds(to: search)
    return search.label
  }
}

private final class LabelSearch: DatasetObserver {
  private let slug: String
  private let kind: EntityKind
  private let languages: [LanguageTag]
  private(set) var label = ""

  init(_ slug: String, _ kind: EntityKind, _ languages: [LanguageTag]) {
    self.slug = slug
    self.kind = kind
    self.languages = languages
  }

  func entities<E: Entity>(_ entities: Entities<E>) {
    if E.kind == kind { label = entities[slug]?.label(in: languages) ?? "" }
  }
}

extension String {
  fileprivate var leftPadded: String { String(repeating: "0", count: max(0, 20 - utf8.count)) + self }
  fileprivate var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
