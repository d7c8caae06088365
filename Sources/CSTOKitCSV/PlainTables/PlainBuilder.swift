// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import EDTF

/// Collects the content of a plain table's rows, and their problems.
struct PlainBuilder {
  let importer: PlainTableImporter
  let limits: ImportLimits
  var report = PlainTableReport()
  var problems: [ImportError.Problem] = []
  /// The last day for which the table is valid, as given or found.
  var asOf: CalendarDay?
  private(set) var memberships: [Membership] = []
  private var hosts: [EntityID<Organization>: Organization] = [:]
  private var members: Set<EntityID<SovereignState>> = []
  private var sources: [EntityID<Source>: Source] = [:]
  private var ids: Set<EntityID<Membership>> = []
  /// The cells of memberships, by id.
  ///
  /// Only for lookup; never iterated.
  private(set) var cells: [String: PlainCell] = [:]
  /// The remarks already made, for example on footnote marks, so that each appears once.
  private var told: Set<String> = []
  private lazy var squeezed = PlainBuilder.squeezedNames(importer.states)

  init(importer: PlainTableImporter, limits: ImportLimits) {
    self.importer = importer
    self.limits = limits
    asOf = importer.asOf
    if let source = importer.source { sources[source.id] = source }
  }

  var tableCitations: [Citation] { importer.source.map { [Citation($0.id)] } ?? [] }

  // MARK: Parts

  /// Adds a remark, once.
  mutating func remark(_ text: String) { if told.insert(text).inserted { report.remarks.append(text) } }

  /// The text of a cell without footnote marks: `Belgium[a]`, `France*`, `Italy (1)`.
  mutating func withoutFootnotes(_ cell: PlainCell) -> String {
    var text = cell.text
    var isChanged = true
    // "[1999]" as a whole is the value of the cell.
    if text.hasPrefix("["), text.hasSuffix("]"), text.dropFirst().firstIndex(of: "[") == nil {
      text = String(text.dropFirst().dropLast()).trimmed
    }
    while isChanged {
      isChanged = false
      if text.hasSuffix("]"), let open = text.lastIndex(of: "["), open > text.startIndex {
        text = String(text[..<open]).trimmed
        isChanged = true
      }
      while let last = text.unicodeScalars.last, "*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰".unicodeScalars.contains(last) {
        text.unicodeScalars.removeLast()
        text = text.trimmed
        isChanged = true
      }
      if text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex {
        let inside = text[text.index(after: open)...].dropLast()
        if !inside.isEmpty, inside.count <= 2, inside.allSatisfy({ $0.isNumber || $0.isLetter && $0.isLowercase }) {
          text = String(text[..<open]).trimmed
          isChanged = true
        }
      }
    }
    if text != cell.text {
      remark("footnote marks are left out, for example in \"\(cell.text.cut)\" (line \(cell.line))")
    }
    return text
  }

  /// The state that a cell names.
  ///
  /// Nil with a problem if there is none or several.
  ///
  /// - Parameters:
  ///   - text: The name or the code.
  ///   - cell: The cell, for the place of a problem.
  ///   - scheme: The scheme of the code; nil for a name or a code of ISO 3166.
  ///   - day: The day for which the state is looked up.
  ///   - first: The first day of the membership, to which the state's codes are compared.
  ///   - last: The last day of the membership; nil if open.
  mutating func state(
    _ text: String, _ cell: PlainCell, scheme: CodeScheme?, on day: CalendarDay?, since first: CalendarDay? = nil,
    until last: CalendarDay? = nil
  ) -> EntityID<SovereignState>? {
    func match(on day: CalendarDay?) -> StateMatch {
      if let scheme {
        importer.states.match(code: text, in: scheme, on: day)
      } else {
        importer.states.match(text, on: day)
      }
    }
    var result = match(on: day)
    if case .none = result {
      // Names and codes of other days are accepted if the state existed at some time since the first day.
      if case .one(let state) = match(on: first) {
        result = .one(state)
      } else if case .one(let state) = match(on: nil) {
        guard PlainBuilder.exists(state, from: first, to: last) else {
          problems.append(cell.problem("\"\(text.cut)\" is \(state.id), which did not exist then"))
          return nil
        }
        result = .one(state)
      }
    }
    switch result {
    case .one(let state):
      members.insert(state.id)
      if let first, !PlainBuilder.exists(state, from: first, to: first) {
        var hint = ""
        if case .one(let former) = match(on: first), former.id != state.id { hint = "; then it was \(former.id)" }
        remark("\(state.id) is listed since \(first), before lists of states have it\(hint)")
      }
      return state.id
    case .several(let all):
      let ids = all.map(\.id.slug).joined(separator: " or ")
      problems.append(cell.problem("\"\(text.cut)\" can be \(ids); write the id, or a code of ISO 3166"))
    case .none(let nearest):
      let names = nearest.filter { $0 != text }
      let hint = names.isEmpty ? "" : "; is it \(names.map { "\"\($0)\"" }.joined(separator: " or "))?"
      let kind = scheme.map { "no code of a state in \($0)" } ?? "no state that is known"
      let words = [
        "total", "totals", "sum", "world", "note", "notes", "source", "sources", "итого", "всего", "summe", "gesamt",
      ]
      let first = text.lowercased().split { !$0.isLetter }.first.map(String.init) ?? ""
      let advice = words.contains(first) ? "; delete the row if it is a total or a note" : ""
      problems.append(cell.problem("\"\(text.cut)\" is \(kind)\(hint)\(advice)"))
    }
    return nil
  }

  /// Whether one of a state's codes is valid at some time between two days.
  ///
  /// Also true if the state has none of these codes.
  static func exists(_ state: SovereignState, from first: CalendarDay?, to last: CalendarDay?) -> Bool {
    let codes = state.codes.filter { [.correlatesOfWar, .gleditschWard, .isoAlpha3].contains($0.scheme) }
    if codes.isEmpty { return true }
    return codes.contains { code in
      guard let bounds = code.validity?.bounds else { return true }
      let starts = bounds.earliest.dayNumber ?? .min
      let ends = code.validity?.end.bounds.latest.dayNumber ?? .max
      return starts <= last?.number ?? .max && ends >= first?.number ?? .min
    }
  }

  /// The state whose name without spaces and marks equals a heading.
  ///
  /// Correlates of War uses such headings.
  mutating func state(squeezed heading: String) -> SovereignState? { squeezed[PlainTableField.plain(heading)] }

  private static func squeezedNames(_ lookup: any StateLookup) -> [String: SovereignState] {
    var names: [String: SovereignState] = [:]
    for state in lookup.states { for name in state.names { names[PlainTableField.plain(name.text)] = state } }
    return names
  }

  /// The organization in a cell, or the one given for the table.
  mutating func host(_ text: String?, _ cell: PlainCell?) -> EntityID<Organization>? {
    if let id = importer.host {
      if hosts[id] == nil {
        hosts[id] = Organization(
          id: id, names: [Name(importer.hostName ?? id.slug.uppercased(), language: "en")], citations: tableCitations)
      }
      return id
    }
    guard let text, let id = PlainTableImporter.slug(text).flatMap({ EntityID<Organization>($0) }) else {
      if let cell { problems.append(cell.problem(.missingValue, "the row names no organization")) }
      return nil
    }
    if hosts[id] == nil {
      hosts[id] = Organization(id: id, names: [Name(text, language: "en")], citations: tableCitations)
    }
    return id
  }

  /// The citation of a row's own source.
  mutating func citation(_ title: String, url: String) -> Citation? {
    if let known = importer.knownSources.first(where: { $0.id.slug == title }) {
      sources[known.id] = known
      return Citation(known.id)
    }
    let name = title.isEmpty ? url : title
    guard !name.isEmpty, let slug = PlainTableImporter.slug(String(name.prefix(60))), let id = EntityID<Source>(slug)
    else {
      return nil
    }
    let address = url.isEmpty ? (title.hasPrefix("http") ? title : "") : url
    if sources[id] == nil {
      sources[id] = Source(id: id, title: name, url: address.isEmpty ? nil : URLText(address))
    }
    return Citation(id)
  }

  /// Adds a membership; a duplicate id gets a number appended.
  mutating func add(_ membership: Membership, from cell: PlainCell? = nil) {
    var membership = membership
    var number = 1
    let first = membership.id.slug
    while !ids.insert(membership.id).inserted {
      number += 1
      if let id = EntityID<Membership>("\(first)-\(number)") { membership.id = id }
    }
    memberships.append(membership)
    if let cell { cells[membership.id.slug] = cell }
  }

  /// Sets the coverage of an organization.
  mutating func cover(_ host: EntityID<Organization>, _ coverage: [Coverage]) { hosts[host]?.coverage = coverage }

  // MARK: Result

  mutating func finish() throws(ImportError) -> (dataset: Dataset, report: PlainTableReport) {
    if memberships.count + members.count > limits.entities {
      problems.append(ImportError.Problem(.limit, "has more than \(limits.entities) entities"))
    }
    if let error = ImportError(listing: problems, upTo: limits.problems) { throw error }
    var dataset = Dataset(head: DatasetHead(title: importer.hostName ?? importer.source?.title, asOf: asOf))
    dataset.states = Entities(members.map { SovereignState(id: $0, citations: tableCitations) })
    dataset.memberships = Entities(memberships)
    dataset.organizations = Entities(
      hosts.values.map { host in
        var host = host
        if let period = importer.coverage { host.coverage = [Coverage(period: period, citations: tableCitations)] }
        return host
      })
    dataset.sources = Entities(sources.values)
    dataset.fillStates(from: importer.states)
    if dataset.organizations.allSatisfy({ $0.coverage.isEmpty }) {
      report.remarks.append("the list is not declared complete: states that it does not name are possibly members")
    }
    report.counts.memberships = memberships.count
    return (dataset, report)
  }
}

extension CodeScheme {
  /// The scheme that a heading names; nil if it names none.
  static func of(heading: String) -> CodeScheme? {
    switch PlainTableField.plain(heading) {
    case "ccode", "cowcode", "cown", "cow": .correlatesOfWar
    case "stateabb", "cowc", "cowabb": .correlatesOfWarAbbreviation
    case "gwcode", "gwn", "gwno": .gleditschWard
    case "iso3", "iso3c", "alpha3", "isoa3", "iso3code": .isoAlpha3
    case "iso2", "iso2c", "alpha2": .isoAlpha2
    default: nil
    }
  }
}
