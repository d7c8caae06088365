// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import CSTOKitTesting
import CSTORecord
import Foundation
import TestSupport
import Testing

/// One change that breaks one rule.
struct Mutation: Sendable, CustomTestStringConvertible {
  let rule: String
  let path: String
  /// What cannot but be found too.
  var also: [String] = []
  let change: @Sendable (inout Dataset) throws -> Void
  var testDescription: String { "\(rule) at \(path)" }

  /// The change, with something else that it breaks.
  func and(_ other: String) -> Mutation {
    var mutation = self
    mutation.also.append(other)
    return mutation
  }
}

@Suite struct RuleTests {
  @Test func `The valid data set breaks no rule`() throws {
    let findings = Validator(.standard).findings(in: try ValidDataset.make())
    #expect(findings.map(\.description) == [])
  }

  @Test(arguments: RuleTests.mutations) func `One change breaks one rule, and no other`(_ mutation: Mutation) throws {
    var dataset = try ValidDataset.make()
    try mutation.change(&dataset)
    let findings = Validator(.standard).findings(in: dataset)
    #expect(
      findings.map { "\($0.rule) at \($0.path)" } == (["\(mutation.rule) at \(mutation.path)"] + mutation.also),
      "\(findings)")
  }

  @Test func `Every rule is broken by some change`() {
    #expect(Set(Self.mutations.map(\.rule)) == Set(RuleSet.standard.rules.map(\.id.name)))
  }

  @Test func `Every rule has an example that breaks it and one that keeps it`() throws {
    for rule in RuleSet.standard.rules {
      let example = try #require(rule.example, "\(rule.id)")
      func findings(_ members: String) throws -> [Finding] {
        let dataset = try JSONImporter().read(Array("{\"schema\": 1, \(members)}".utf8))
        return Validator([rule]).findings(in: dataset)
      }
      #expect(try !findings(example.breaking).isEmpty, "\(rule.id)")
      #expect(try findings(example.keeping) == [], "\(rule.id)")
    }
  }

  @Test func `The reference of the rules is up to date`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
    let page = try String(contentsOf: root.appendingPathComponent("Docs/Reference/Rules.md"), encoding: .utf8)
    #expect(page == RuleSet.standard.reference, "write it again: csto validate --explain all > Docs/Reference/Rules.md")
  }

  /// One change gives its finding; of several, which may undo one another, some are found.
  @Test func `Random changes never crash, and never pass when they break a rule`() throws {
    let valid = try ValidDataset.make()
    for seed in 0..<1_000 {
      var random = SeededGenerator(seed: UInt64(seed))
      var dataset = valid
      let mutations = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        Self.mutations[Int.random(in: 0..<Self.mutations.count, using: &random)]
      }
      let applied = mutations.filter { (try? $0.change(&dataset)) != nil }
      let found = Validator(.standard).findings(in: dataset)
      let rules = applied.map(\.rule)
      #expect(found.contains { rules.contains($0.rule) }, "seed \(seed): \(applied.map(\.testDescription))")
      if applied.count == 1 { #expect(found.contains { $0.path == applied[0].path }) }
      #expect(found == found.sorted())
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `Hostile data sets are validated to the end`(_ seed: UInt64) {
    var random = RandomDatasets(seed: seed)
    let dataset = random.next()
    let findings = Validator(.standard).findings(in: dataset)
    #expect(!findings.isEmpty)
    #expect(findings == Validator(.standard).findings(in: dataset))
    #expect(findings.allSatisfy { !$0.description.contains(where: \.isNewline) })
  }
}

extension RuleTests {
  private static func change<E: Entity>(
    _ rule: String, _ path: String, _ kind: any WritableKeyPath<Dataset, Entities<E>> & Sendable, _ id: String,
    _ body: @escaping @Sendable (inout E) throws -> Void
  ) -> Mutation {
    Mutation(rule: rule, path: path) { dataset in
      var entity = try dataset[keyPath: kind][id] ?? { throw NothingToChange() }()
      try body(&entity)
      dataset[keyPath: kind].remove(entity.id)
      dataset[keyPath: kind].insert(entity)
    }
  }

  private static func add<E: Entity>(
    _ rule: String, _ path: String, _ kind: any WritableKeyPath<Dataset, Entities<E>> & Sendable, _ json: String
  ) -> Mutation {
    Mutation(rule: rule, path: path) { dataset in
      let text = "{\"schema\": 1, \"\(E.kind.collection)\": [\(json)]}"
      let part = try JSONImporter().read(Array(text.utf8))
      dataset[keyPath: kind].insert(contentsOf: part[keyPath: kind])
    }
  }

  private static func interval(_ text: String) throws -> EDTFInterval { try EDTFInterval(parsing: text) }
  private static func date(_ text: String) throws -> EDTFDate { try EDTFDate(parsing: text) }

  static let mutations: [Mutation] = [
    add("unique-ids", "people/bob", \.people, #"{"id": "bob", "citations": [{"source": "gazette"}]}"#),
    change("references-resolve", "documents/plan/citations/0/source", \.documents, "plan") {
      guard !$0.citations.isEmpty else { throw NothingToChange() }
      $0.citations[0].source = id("nowhere")
    },
    change("references-resolve", "organs/council/parent", \.organs, "council") { $0.parent = party("nowhere") },
    change("references-resolve", "offices/president/party", \.offices, "president") { $0.party = party("nobody") },
    change("codes-well-formed", "states/one/codes/1/value", \.states, "one") { $0.codes[1].value = "0371" },
    change("codes-well-formed", "states/one/codes/0/value", \.states, "one") { $0.codes[0].value = "XXX" },
    change("codes-well-formed", "states/one/codes/0/value", \.states, "one") { $0.codes[0].value = "SUN" },
    change("known-words", "memberships/two-union-1992/capacity", \.memberships, "two-union-1992") {
      $0.capacity = Capacity(rawValue: "candidate")
    },
    change("values-readable", "organs/council/kind", \.organs, "council") { $0.kind = OrganKind(rawValue: "") },
    Mutation(rule: "values-readable", path: "schema") { $0.head.schema = 99 },
    change("known-words", "organs/council/kind", \.organs, "council") { $0.kind = OrganKind(rawValue: "Council") },
    change("languages-in-use", "sources/gazette/language", \.sources, "gazette") { $0.language = "eng" },
    change("codes-unique", "states/two/codes/0/value", \.states, "two") { $0.codes[0].value = "371" },
    change("labels-within-lives", "states/one/names/0/validity", \.states, "one") {
      $0.names[0].validity = try interval("1980/1990")
    },
    change("one-official-name", "states/one/names/3", \.states, "one") {
      $0.names.append(Name("One", language: "en", kind: .official))
    },
    change("transliterations-have-originals", "people/ada/names/1", \.people, "ada") {
      $0.names.append(Name("Ada", language: "hy-Latn", kind: .transliteration))
    },
    change("text-clean", "documents/plan/note", \.documents, "plan") { $0.note = "a\u{202E}b" },
    change("text-clean", "documents/plan/note", \.documents, "plan") { $0.note = "и\u{306}" },
    change("end-not-before-start", "documents/plan/validity", \.documents, "plan") {
      $0.validity = try interval("2021-05/2021")
    },
    change("end-not-before-start", "meetings/m-2007/lastDay", \.meetings, "m-2007") {
      $0.lastDay = try date("2007-10-05")
    },
    change(
      "statuses-within-memberships", "memberships/one-union-2006/statuses/0/period", \.memberships, "one-union-2006"
    ) {
      $0.statuses[0].period = try interval("2005-06-28/2012-12-19")
      $0.statuses[0].announced = nil
    },
    change(
      "announced-not-after-effective", "memberships/one-union-2006/statuses/0/announced", \.memberships,
      "one-union-2006"
    ) {
      $0.statuses[0].announced = try date("2012-07")
    },
    change(
      "announced-not-after-effective", "treatyActions/one-pact-suspended/announced", \.treatyActions,
      "one-pact-suspended"
    ) {
      $0.announced = try date("2013")
    },
    change("documents-not-before-meetings", "documents/plan/date", \.documents, "plan") {
      $0.date = try date("2020-12-01")
    },
    add(
      "nothing-after-as-of", "tenures/late/period", \.tenures,
      #"{"id": "late", "office": "president", "person": "ada", "isActing": true, "period": "2025-02/..", "citations": [{"source": "gazette"}]}"#
    ),
    change("spells-apart", "memberships/one-union-2006/period", \.memberships, "one-union-2006") {
      $0.period = try interval("1999-04-20/..")
    },
    change("spells-apart", "memberships/one-union-2006/period", \.memberships, "one-union-2006") {
      $0.period = try interval("1998-04-20/..")
    },
    change("memberships-within-lives", "memberships/two-union-1992/period", \.memberships, "two-union-1992") {
      $0.period = try interval("1991-12-31/..")
    },
    change("coverage-stated", "organizations/union", \.organizations, "union") { $0.coverage = [] },
    change("coverage-within-lives", "organizations/union/coverage/0/period", \.organizations, "union") {
      $0.coverage = [Coverage(period: try interval("1980/1985"))]
    },
    change("acts-fit-memberships", "memberships/one-union-1992/entry", \.memberships, "one-union-1992") {
      $0.period = try interval("1992-05-16/1999-04-20")
    },
    change("acts-fit-memberships", "memberships/two-union-1992/exit", \.memberships, "two-union-1992") {
      $0.exit = id("one-pact-signed")
    },
    change("alternatives-differ", "memberships/one-union-2006/alternatives/0", \.memberships, "one-union-2006") {
      $0.alternatives[0].values.period = $0.period
    },
    change("suspensions-have-memberships", "treatyActions/one-pact-suspended", \.treatyActions, "one-pact-suspended") {
      $0.party = party("two")
    },
    change("statuses-apart", "memberships/one-union-2006/statuses/1/period", \.memberships, "one-union-2006") {
      $0.statuses.append(
        StatusPeriod(.frozen, period: try interval("2012-12-01/2013"), citations: [Citation(id("gazette"))]))
    },
    change(
      "statuses-apart", "memberships/one-union-2006/alternatives/0/statuses/1/period", \.memberships, "one-union-2006"
    ) {
      $0.alternatives[0].values.statuses = [
        StatusPeriod(.frozen, period: try interval("2008/2010")),
        StatusPeriod(.suspended, period: try interval("2009/2011")),
      ]
    },
    change("one-code-per-day", "states/one/codes/2/validity", \.states, "one") {
      $0.codes.append(Code(.correlatesOfWar, "372"))
    },
    change("no-circles", "organs/council/parent", \.organs, "council") { $0.parent = party("council") },
    add(
      "no-circles", "successions/two/to", \.successions,
      #"""
      {"id": "one", "kind": "rename", "from": "one", "to": "two", "citations": [{"source": "gazette"}]},
      {"id": "two", "kind": "rename", "from": "two", "to": "one", "citations": [{"source": "gazette"}]}
      """#),
    change("no-circles", "treaties/pact/amends", \.treaties, "pact") { $0.amends = id("pact") },
    change("counts-not-negative", "meetings/m-2007/ordinals/0/number", \.meetings, "m-2007") {
      $0.ordinals[0].number = -9
    },
    change("addresses-open", "sources/gazette/url", \.sources, "gazette") { $0.url = URLText("gazette.example") },
    change("addresses-open", "sources/gazette/url", \.sources, "gazette") {
      $0.url = URLText("ftp://gazette.example/")
    },
    change("text-clean", "sources/gazette/title", \.sources, "gazette") { $0.title = "Gazette " },
    change("text-clean", "sources/gazette/title", \.sources, "gazette") { $0.title = "" },
    change("text-clean", "sources/gazette/title", \.sources, "gazette") { $0.title = "Ga\u{200B}zette" },
    change("text-clean", "sources/gazette/title", \.sources, "gazette") { $0.title = "Gazette\u{FFFE}!" },
    Mutation(rule: "text-clean", path: "title") { $0.head.title = "A\u{202E}B" },
    add(
      "acts-in-order", "treatyActions/x/date", \.treatyActions,
      #"{"id": "x", "treaty": "pact", "party": "two", "action": "signed", "date": "1992-05-14", "citations": [{"source": "gazette"}]}"#
    ),
    add(
      "acts-in-order", "treatyActions/x/date", \.treatyActions,
      #"{"id": "x", "treaty": "pact", "party": "one", "action": "ratified", "date": "1992-05-14", "citations": [{"source": "gazette"}]}"#
    ),
    add(
      "acts-in-order", "treatyActions/x/action", \.treatyActions,
      #"{"id": "x", "treaty": "pact", "party": "two", "action": "withdrew", "date": "1999", "citations": [{"source": "gazette"}]}"#
    ),
    add(
      "acts-in-order", "treatyActions/x/action", \.treatyActions,
      #"{"id": "x", "treaty": "pact", "party": "one", "action": "signed", "date": "1993", "citations": [{"source": "gazette"}]}"#
    ),
    change("stages-in-order", "documents/plan/stages/0/date", \.documents, "plan") {
      $0.stages = [
        Document.Stage(state: .adopted, date: try date("2020-12-02"), citations: [Citation(id("gazette"))]),
        Document.Stage(state: .draft, date: try date("2021"), citations: [Citation(id("gazette"))]),
      ]
    },
    change("stages-in-order", "documents/plan/validity", \.documents, "plan") {
      $0.validity = try interval("2019/2025")
    },
    add(
      "parts-within-wholes", "operations/o/phases/0/period", \.operations,
      #"""
      {"id": "o", "kind": "exercise", "period": "2008/2010", "phases": [{"kind": "mission", "period": "2009/2011",
        "citations": [{"source": "gazette"}]}], "citations": [{"source": "gazette"}]}
      """#),
    change("parts-within-wholes", "tenures/ada-2000/events/0/date", \.tenures, "ada-2000") {
      $0.events = [Tenure.Event(kind: .relieved, date: try date("1999"), citations: [Citation(id("gazette"))])]
    },
    change("in-force-not-before-signed", "treaties/longer/inForce", \.treaties, "longer") {
      $0.inForce = try date("1999-04-01")
    },
    change("terms-reach-extensions", "treaties/longer/inForce", \.treaties, "longer") {
      $0.inForce = try date("2000-03-22")
    },
    change("terms-reach-extensions", "treaties/longer/inForce", \.treaties, "longer") { $0.inForce = nil },
    change("terms-reach-extensions", "treaties/pact/inForce", \.treaties, "pact") { $0.inForce = nil },
    add(
      "actors-existed", "treatyActions/early/date", \.treatyActions,
      #"{"id": "early", "treaty": "pact", "party": "two", "action": "gaveNotice", "date": "1990", "citations": [{"source": "gazette"}]}"#
    ),
    change("one-holder-at-a-time", "tenures/bob-2010/period", \.tenures, "bob-2010") {
      $0.period = try interval("2009-12-31/..")
    },
    change("chairs-took-part", "attendances/m-2020-two/role", \.attendances, "m-2020-two") { $0.role = .chair },
    change("chairs-took-part", "meetings/m-2007/absent", \.meetings, "m-2007") { $0.absent.append(party("one")) },
    change("attendees-held-offices", "attendances/m-2007-ada/office", \.attendances, "m-2007-ada") {
      $0.participant = .person(id("bob"))
    },
    add(
      "states-represented-once", "attendances/m-2020-zoe", \.attendances,
      #"{"id": "m-2020-zoe", "meeting": "m-2020", "person": "ada", "represents": "one", "role": "member", "citations": [{"source": "gazette"}]}"#
    ),
    change("members-accounted-for", "meetings/m-2007", \.meetings, "m-2007") { $0.absent = [] },
    change("organs-existed", "meetings/m-2007/date", \.organs, "council") { $0.existence = try interval("2008/..") },
    change("videoconferences-have-no-place", "meetings/m-2020/place", \.meetings, "m-2020") { $0.place = "Moscow" },
    change("superlatives-hold", "meetings/m-2020/superlatives/0", \.meetings, "m-2007") {
      $0.mode = .videoconference
      $0.place = nil
    },
    change("ordinals-grow", "meetings/m-2020/ordinals/0/number", \.meetings, "m-2020") { $0.ordinals[0].number = 9 },
    add(
      "documents-fit-meetings", "documents/later/state", \.documents,
      #"{"id": "later", "kind": "plan", "state": "adopted", "adoptedAt": "m-soon", "citations": [{"source": "gazette"}]}"#
    ).after(
      add(
        "", "", \.meetings,
        #"{"id": "m-soon", "organ": "council", "date": "2024-12-30", "state": "announced", "citations": [{"source": "gazette"}]}"#
      ),
      also: ["standing-of-statements at meetings/m-soon/state"]),
    change("tallies-fit-lists", "tallies/m-2020-documents/count", \.tallies, "m-2020-documents") { $0.count = 2 },
    change("entities-cited", "memberships/one-union-2006/statuses/0", \.memberships, "one-union-2006") {
      $0.statuses[0].citations = []
    },
    change("entities-cited", "documents/plan", \.documents, "plan") { $0.citations = [] },
    add("sources-used", "sources/idle", \.sources, #"{"id": "idle", "title": "Idle"}"#),
    change("sources-not-older", "documents/plan/citations/1", \.documents, "plan") {
      $0.citations.append(Citation(id("early")))
    }.after(add("", "", \.sources, #"{"id": "early", "title": "Early", "date": "2020-12-01"}"#), also: []),
    change("hedges-kept", "organs/council/citations/0/hedge", \.organs, "council") {
      guard !$0.citations.isEmpty else { throw NothingToChange() }
      $0.citations[0].hedge = " "
    }.and("text-clean at organs/council/citations/0/hedge"),
    change("standing-of-statements", "documents/plan/citations/0", \.documents, "plan") {
      guard !$0.citations.isEmpty else { throw NothingToChange() }
      $0.citations[0].isUnchecked = true
    },
    change("standing-of-statements", "meetings/m-2007/date", \.meetings, "m-2007") {
      $0.inferred = [try #require(FieldName("date"))]
    },
  ]
}

/// What a change is made of is not there any more.
private struct NothingToChange: Error {}

extension Mutation {
  /// The change behind another one, which is found too where that cannot be helped.
  fileprivate func after(_ other: Mutation, also: [String]) -> Mutation {
    Mutation(rule: rule, path: path, also: also) { dataset in
      try other.change(&dataset)
      try change(&dataset)
    }
  }
}
