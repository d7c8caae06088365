// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTORecord
import Foundation
import Testing

@Suite("Answers can be encoded, told apart and listed")
struct AnswersAreValuesTests {
  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test("An answer is encoded with its reasons and what others say")
  func answer() throws {
    let answer = Dataset.csto.membership(of: .uzbekistan, in: .csto, on: "2012-07-01")
    let text = try json(answer)
    #expect(text.hasPrefix("{\"alternatives\":[{"))
    for part in [
      "\"certainty\":\"yes\"", "\"member\":\"uzb\"", "\"host\":\"csto\"", "\"day\":\"2012-07-01\"",
      "\"decision\":\"spell\"", "\"status\":\"suspended\"", "\"participation\":\"no\"",
      "\"membership\":\"uzb-csto-2006\"",
      "\"explanation\":\"uzb-csto-2006, 2006-08-16/2012-12-19, covers 2012-07-01.\"",
    ] { #expect(text.contains(part), "\(part)") }
    let none = try json(Dataset.csto.membership(of: .armenia, in: .csto, on: "1999-01-01"))
    #expect(none.contains("\"certainty\":\"no\"") && !none.contains("\"status\":"))
  }

  @Test("Members and spans of days are encoded")
  func members() throws {
    let member = try #require(Dataset.csto.members(of: .csto, on: "2012-07-01").last)
    #expect(try json(member).contains("\"party\":\"uzb\"") && json(member).contains("\"until\":\"2012-12-19\""))
    let both = try #require(Dataset.csto.coMembership(of: .armenia, and: .uzbekistan, in: .csto).first)
    #expect(try json(both.days.certain) == "{\"first\":\"2006-08-16\",\"last\":\"2012-12-19\"}")
    #expect(try json(both).contains("\"one\":\"arm-csto-2002\""))
  }

  @Test("Findings, losses and events come back or are written whole")
  func reports() throws {
    let finding = Finding(rule: "r", severity: .warning, path: "a/b", message: "m", suggestion: "s")
    #expect(try JSONDecoder().decode(Finding.self, from: Data(json(finding).utf8)) == finding)
    let loss = Loss(path: "a", "m")
    #expect(try JSONDecoder().decode(Loss.self, from: Data(json(loss).utf8)) == loss)
    let problem = ImportError.Problem(.syntax, line: 2, column: 3, "m")
    #expect(try json(problem) == "{\"code\":\"syntax\",\"column\":3,\"line\":2,\"message\":\"m\",\"path\":\"\"}")
    let event = try #require(Dataset.csto.timeline().first)
    #expect(try json(event).contains("\"date\":\"\(event.date)\""))
    let holder = try #require(Dataset.csto.chairs(of: "csc", on: "2020-12-02").first)
    #expect(try json(holder).contains("\"certainty\":\"yes\"") && holder.id == holder.tenure.id)
  }

  @Test("Ids and words are the keys of objects")
  func keys() throws {
    let ids: [PartyID: Int] = ["arm": 1]
    #expect(try json(ids) == "{\"arm\":1}")
    #expect(try JSONDecoder().decode([PartyID: Int].self, from: Data("{\"arm\":1}".utf8)) == ids)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([PartyID: Int].self, from: Data("{\"A m\":1}".utf8))
    }
    #expect(try json(["a": 1] as [EntityID<Source>: Int]) == "{\"a\":1}")
    #expect(try json([.observer: 1] as [Capacity: Int]) == "{\"observer\":1}")
    #expect(try json(["ru-RU": 1] as [LanguageTag: Int]) == "{\"ru-RU\":1}")
  }

  private func association() throws -> Dataset {
    try Dataset("Association", asOf: "2020-12-31") {
      SovereignState("one", "One")
      Organization("a", "A", coverage: ["1990/.."])
      Organization("b", "B")
      for id: EntityID<Organization> in ["a", "b"] {
        Membership(member: "one", host: PartyID(id), period: id == "a" ? "1990-01-01/2000-01-01" : "1990/..")
      }
      Membership(id: "watching", member: "one", host: "a", capacity: .observer, period: "1995-01-01/..")
    }
  }

  @Test("A party that belongs in two capacities is two members, told apart by their ids")
  func twoCapacities() throws {
    let dataset = try association()
    let rows = dataset.members(of: "a", on: "1999-01-01", capacity: nil)
    #expect(rows.map(\.partyID) == ["one", "one"] && Set(rows.map(\.id)).count == 2)
    #expect(rows.map(\.id.capacity) == [.member, .observer])
  }

  @Test("A member is made for previews and tests of clients")
  func made() throws {
    let spell = Membership(member: "one", host: "a", period: "1990/..")
    let member = Member(partyID: "one", on: "1999-01-01", party: nil, membership: spell)
    #expect(member.description == "one: member, active" && member.id.host == "a")
  }

  @Test("Whoever is asked for a party's hosts gets each with the spell", arguments: [false, true])
  func hosts(indexed: Bool) throws {
    let dataset = try association()
    let index = Dataset.Index(dataset)
    func hosts(on day: CalendarDay, capacity: Capacity? = .member) -> [String] {
      let found =
        indexed
        ? index.hosts(of: "one", on: day, capacity: capacity)
        : dataset.hosts(of: "one", on: day, capacity: capacity)
      return found.map { "\($0.host) \($0.membership.capacity)" }
    }
    #expect(hosts(on: "1999-01-01") == ["a member", "b member"])
    #expect(hosts(on: "1999-01-01", capacity: nil) == ["a member", "a observer", "b member"])
    #expect(hosts(on: "1990-06-01") == ["a member"])
    #expect(dataset.possibleHosts(of: "one", on: "1990-06-01").map(\.host) == ["b"])
    #expect(hosts(on: "2010-01-01") == ["b member"] && hosts(on: "1980-01-01").isEmpty)
    #expect(dataset.hosts(of: "nobody", on: "1999-01-01").isEmpty)
    #expect(Dataset.csto.hosts(of: .belarus, on: "2020-12-02").map(\.host).contains(.csto))
  }

  @Test("The timeline calls parties without a name by their ids, and no two events by one")
  func timeline() throws {
    let dataset = try Dataset("Unnamed", asOf: "2020-12-31") {
      SovereignState(id: "one")
      Organization(id: "a")
      Membership(member: "one", host: "a", period: "1990/2000")
    }
    #expect(dataset.timeline().map { "\($0.event) \($0.subject)" } == ["begins one, a, member", "ends one, a, member"])
    let events = Dataset.csto.timeline()
    #expect(Set(events.map(\.id)).count == events.count)
  }
}
