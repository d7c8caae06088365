// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import TestSupport
import Testing

@Suite struct EntitiesTests {
  private func person(_ slug: String, note: String? = nil) throws -> Person {
    Person(id: id(slug), note: note)
  }

  @Test func `Entities stand in the order of their ids`() throws {
    var people: Entities<Person> = [try person("c"), try person("a"), try person("b-1"), try person("b")]
    #expect(people.map(\.id.slug) == ["a", "b", "b-1", "c"])
    people.insert(try person("aa"))
    #expect(people.map(\.id.slug) == ["a", "aa", "b", "b-1", "c"])
    people.remove(id("b"))
    people.insert(contentsOf: [try person("0")])
    #expect(people.map(\.id.slug) == ["0", "a", "aa", "b-1", "c"])
  }

  @Test func `An entity is found by its id`() throws {
    let people = Entities(try (0..<100).map { try person("p-\($0)") })
    for index in 0..<100 { #expect(people["p-\(index)"]?.id.slug == "p-\(index)") }
    #expect(people["p-100"] == nil)
    #expect(people[""] == nil)
    #expect(people["No Slug"] == nil)
  }

  @Test func `Two entities with one id are both kept, in the order in which they came`() throws {
    let people: Entities<Person> = [try person("b"), try person("a", note: "1"), try person("a", note: "2")]
    #expect(people.map(\.note) == ["1", "2", nil])
    #expect(people["a"]?.note == "1")
  }

  @Test(arguments: ["", "-a", "A", "a b", "ä", "a/b", "a.b", "a_b", "a\n", "й"]) func `An id is a slug`(_ text: String)
  {
    #expect(EntityID<Person>(text) == nil)
    #expect(PartyID(text) == nil)
  }

  @Test func `Names are chosen by language, then by kind`() throws {
    var state = SovereignState(id: id("rus"))
    #expect(state.name(in: "en") == "rus")
    #expect(state.label(in: ["en"]) == nil)
    state.names = [
      Name("Russian Federation", language: "en"), Name("Россия", language: "ru", kind: .short),
      Name("Russia", language: "en", kind: .short),
    ]
    #expect(state.name(in: "en") == "Russia")
    #expect(state.name(in: "ru") == "Россия")
    #expect(state.name(in: "hy", "ru") == "Россия")
    #expect(state.name(in: "hy") == "Russian Federation")
    #expect(state.name(in: "RU") == "Россия")
    #expect(state.name(in: "ru-Cyrl-RU") == "Россия")
  }

  @Test(arguments: ["en", "ru-Latn", "be-tarask", "sr-Cyrl", "x-one"]) func `A language tag is kept as written`(
    _ tag: String
  ) {
    #expect(LanguageTag(tag)?.tag == tag)
  }

  @Test(arguments: ["", "en-", "-en", "e n", "ру", "abcdefghi"]) func `What is no language tag is refused`(
    _ tag: String
  ) {
    #expect(LanguageTag(tag) == nil)
    #expect(throws: ScalarParseError.self) { try LanguageTag(parsing: tag) }
  }
}
