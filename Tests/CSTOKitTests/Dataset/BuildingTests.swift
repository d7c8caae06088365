// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import Testing

@Suite("Data sets are written in Swift")
struct BuildingTests {
  private static let members: [(EntityID<SovereignState>, String, EDTFInterval)] = [
    ("two", "Land of Two", "1950-02/.."), ("one", "Land of One", "1949-08-24/.."), ("three", "Land of Three", "/1960"),
  ]

  private static func alliance() throws -> Dataset {
    try Dataset("Alliance", asOf: "2024-12-31", licence: "CC0-1.0", languages: ["en"]) {
      Source("site", "Members", publisher: "The Alliance", url: "https://example.org/members")
      Source("book", "A Book")
      Organization(
        "all", "Alliance", existence: "1949-08-24/..", coverage: ["1949-08-24/.."], citations: ["site"])
      for (id, name, period) in members {
        SovereignState(id, name, codes: [Code("example", id.slug)])
        if id != "three" {
          Membership(member: PartyID(id), host: "all", period: period, citations: ["site"])
        } else {
          Membership(
            id: "three-all", member: PartyID(id), host: "all", capacity: .observer, period: period,
            statuses: [StatusPeriod(.suspended, period: "1955/1956", citations: ["site"])],
            alternatives: [Alternative(label: "a book", values: .init(period: "1950/1960"), citations: ["book"])])
        }
      }
    }
  }

  @Test("Entities of all kinds stand below one another, also in loops and conditions")
  func built() throws {
    let dataset = try BuildingTests.alliance()
    #expect(dataset.head.title == "Alliance" && dataset.head.asOf == "2024-12-31")
    #expect(dataset.head.licence == "CC0-1.0" && dataset.head.languages == ["en"])
    #expect(dataset.states.map(\.id) == ["one", "three", "two"])
    #expect(dataset.states["one"]?.name(in: "en") == "Land of One")
    #expect(dataset.memberships.map(\.id.slug) == ["one-all-1949", "three-all", "two-all-1950"])
    #expect(dataset.memberships["one-all-1949"]?.citations == [Citation("site")])
    #expect(dataset.organizations["all"]?.coverage == [Coverage(period: "1949-08-24/..")])
    #expect(dataset.membership(of: "two", in: "all", on: "1950-02-10").certainty == .possibly)
    #expect(try JSONImporter().read(dataset.bytes(as: .json)) == dataset)
    #expect(Validator().findings(in: dataset).filter { $0.severity == .error } == [])
  }

  @Test("Lists, entities of another data set, and nothing at all")
  func lists() throws {
    let first = try BuildingTests.alliance()
    let second = try Dataset("Second") {
      first.sources
      first.states
      first.organizations
      first.memberships.filter { $0.capacity == .member }
    }
    #expect(second.memberships.count == 2 && second.states == first.states)
    #expect(try Dataset("Empty") {} == Dataset(head: DatasetHead(title: "Empty")))
  }

  @Test("Every problem is told at once, with the line of the code")
  func problems() throws {
    let line = #line + 2
    func wrong() throws -> Dataset {
      try Dataset("Wrong") {
        Organization("all", "Alliance", citations: ["nowhere"])
        SovereignState("all", "State of All")
        for name in ["fine", "Not a slug", "no_slug"] { try SovereignState(EntityID(parsing: name), name) }
        Membership(member: "fine", host: "all", period: "1949/..")
        Membership(member: "fine", host: "al", period: "1949-05/..")
        Membership(member: "fine", host: "all", period: "1949-06/..")
        Membership(id: "last", member: "fine", host: "all", capacity: Capacity(rawValue: ""))
      }
    }
    let problems = try #require(throws: ImportError.self) { try wrong() }.problems
    #expect(problems.map { ($0.line ?? 0) - line } == [1, 2, 3, 3, 5, 6, 7])
    #expect(problems.allSatisfy { $0.file == "CSTOKitTests/BuildingTests.swift" && $0.column != nil })
    #expect(
      problems.map(\.code.description) == [
        "danglingReference", "duplicate", "invalidValue", "invalidValue", "danglingReference", "duplicate",
        "invalidValue",
      ])
    #expect(problems[0].path == "organizations/all/citations/0/source")
    #expect(problems[2].message.contains("\"Not a slug\"") && problems[3].message.contains("\"no_slug\""))
    #expect(problems[4].description.hasPrefix("CSTOKitTests/BuildingTests.swift:\(line + 5):"))
  }

  @Test("An error between the entities goes through")
  func thrown() {
    struct Stop: Error {}
    func stop() throws -> Bool { throw Stop() }
    #expect(throws: Stop.self) { try Dataset("Wrong") { if try stop() { Source("a", "A") } } }
  }

  @Test(
    "The usual id has the year where it is known",
    arguments: [
      ("1949-08-24/..", "a-b-1949"), ("1949/1950", "a-b-1949"), ("199X/..", "a-b"), ("/1960", "a-b"),
      ("../1960", "a-b"),
      ("-0044/..", "a-b"), ("0988~/..", "a-b-988"),
    ])
  func usualID(period: String, id: String) throws {
    #expect(Membership(member: "a", host: "b", period: try EDTFInterval(parsing: period)).id.slug == id)
    #expect(Membership(member: "a", host: "b").id == "a-b")
  }

  @Test("An entity is changed where it stands")
  func update() throws {
    var dataset = try BuildingTests.alliance()
    try dataset.memberships.update("two-all-1950") { $0.note = "changed" }
    #expect(dataset.memberships["two-all-1950"]?.note == "changed")
    try dataset.memberships.update("two-all-1950") { $0.id = "a-first" }
    #expect(dataset.memberships.map(\.id.slug) == ["a-first", "one-all-1949", "three-all"])
    let error = #expect(throws: EntityNotFound.self) { try dataset.memberships.update("one-al-1949") { $0.note = "" } }
    #expect(error?.description == "there is no membership \"one-al-1949\"; did you mean \"one-all-1949\"?")
    struct Stop: Error {}
    let before = dataset
    #expect(throws: Stop.self) {
      try dataset.memberships.update("a-first") {
        $0.note = "half"
        throw Stop()
      }
    }
    #expect(dataset == before)
  }

  @Test("Literals that are no id or no period trap")
  func literals() async {
    let id = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ["Not an id"] as [Citation]
    }
    #expect(id.map { String(decoding: $0.standardErrorContent, as: UTF8.self).contains("Not an id") } == true)
    let period = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ["1949-13/.."] as [Coverage]
    }
    #expect(period.map { String(decoding: $0.standardErrorContent, as: UTF8.self).contains("1949-13/..") } == true)
  }
}
