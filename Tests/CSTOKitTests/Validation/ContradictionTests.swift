// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import Foundation
import TestSupport
import Testing

/// Statements that cannot all be true, wherever they stand.
@Suite struct ContradictionTests {
  private func findings(_ members: String, _ rule: RuleID) throws -> [String] {
    let dataset = try JSONImporter().read(Array("{\"schema\": 2, \(members)}".utf8))
    return Validator(.standard.keeping(rule)).findings(in: dataset).map { "\($0.severity.rawValue) \($0.path)" }
  }

  private func statuses(_ periods: String...) -> String {
    periods.enumerated().map { "{\"status\": \"\($0 == 0 ? "suspended" : "frozen")\", \"period\": \"\($1)\"}" }
      .joined(separator: ", ")
  }

  @Test(arguments: [
    ("2008/2010", "2009/2011", ["error 1"]), ("2008/2010", "2010/2011", ["warning 1"]),
    ("2008-01-01/2010-05-05", "2010-05-05/2011", ["warning 1"]), ("2008/2009", "2010/2011", []),
    ("2008/", "2010/2011", ["warning 1"]), ("2010/2011", "2008/2010-06", ["warning 0"]),
    ("2008/..", "2010/2011", ["error 1"]), ("..2008/2010", "2012/..", []),
  ]) func `Statuses that overlap are told, those that may as what may be`(
    _ one: String, _ other: String, _ found: [String]
  )
    throws
  {
    let list = statuses(one, other)
    let spell = #""id": "m", "member": "a", "host": "o", "capacity": "member""#
    let places = found.map { $0.split(separator: " ").map(String.init) }
    func expected(_ path: String) -> [String] { places.map { "\($0[0]) \(path)/statuses/\($0[1])/period" } }
    #expect(
      try findings("\"memberships\": [{\(spell), \"statuses\": [\(list)]}]", .statusesApart)
        == expected("memberships/m"))
    #expect(
      try findings(
        "\"memberships\": [{\(spell), \"alternatives\": [{\"label\": \"x\", \"statuses\": [\(list)]}]}]", .statusesApart
      )
        == expected("memberships/m/alternatives/0"))
    #expect(
      try findings(
        "\"organizations\": [{\"id\": \"o\", \"additions\": [{\(spell), \"statuses\": [\(list)]}]}]", .statusesApart)
        == expected("organizations/o/additions/0"))
  }

  @Test func `A spell without dates beside one with dates is told`() throws {
    let spells =
      #""memberships": [{"id": "m", "member": "a", "host": "o", "capacity": "member"}, {"id": "n", "member": "a", "host": "o", "capacity": "member", "period": "2001/2002"}, {"id": "p", "member": "a", "host": "o", "capacity": "observer"}]"#
    #expect(try findings(spells, .spellsApart) == ["information memberships/m"])
  }

  @Test(arguments: [
    ("345", "1918/2003", "347", "2008/..", nil), ("345", "1918/2003", "347", "2000/..", "error"),
    ("345", "1918/2003", "347", "2003/..", "warning"), ("345", "1918/", "347", "2008/..", "warning"),
    ("345", "", "347", "2008/..", "error"), ("345", "", "345", "", "error"),
  ]) func `A party has one code of a scheme on a day`(
    _ one: String, _ first: String, _ other: String, _ second: String, _ severity: String?
  ) throws {
    func code(_ value: String, _ validity: String) -> String {
      "{\"scheme\": \"cow\", \"value\": \"\(value)\"\(validity.isEmpty ? "" : ", \"validity\": \"\(validity)\"")}"
    }
    #expect(
      try findings(
        "\"states\": [{\"id\": \"a\", \"codes\": [\(code(one, first)), \(code(other, second))]}]", .oneCodePerDay)
        == (severity.map { ["\($0) states/a/codes/1/validity"] } ?? []))
  }

  @Test func `Circles of any length are found, and once`() throws {
    func organs(_ pairs: [(String, String)]) -> String {
      "\"organs\": [\(pairs.map { "{\"id\": \"\($0.0)\", \"kind\": \"council\", \"parent\": \"\($0.1)\"}" }.joined(separator: ", "))]"
    }
    #expect(try findings(organs([("a", "b"), ("b", "c"), ("c", "org")]), .noCircles) == [])
    #expect(try findings(organs([("a", "b"), ("b", "c"), ("c", "a")]), .noCircles).count == 1)
    #expect(try findings(organs([("a", "a")]), .noCircles) == ["error organs/a/parent"])
    let chain = (0..<20_000).map { ("o-\($0)", "o-\($0 == 19_999 ? 0 : $0 + 1)") }
    #expect(try findings(organs(chain), .noCircles).count == 1)
    let members =
      #""memberships": [{"id": "m", "member": "a", "host": "b", "capacity": "member"}, {"id": "n", "member": "b", "host": "a", "capacity": "observer"}, {"id": "p", "member": "c", "host": "c", "capacity": "member"}]"#
    #expect(
      try findings(members, .noCircles)
        == ["error memberships/p/host", "warning memberships/n/host"].sorted {
          $0.split(separator: " ")[1] < $1.split(separator: " ")[1]
        })
    #expect(
      try findings(
        #""treaties": [{"id": "a", "kind": "treaty", "extends": "b"}, {"id": "b", "kind": "treaty", "extends": "a"}]"#,
        .noCircles
      ).count == 1)
    #expect(try findings(#""documents": [{"id": "a", "kind": "plan", "amends": "a"}]"#, .noCircles).count == 1)
  }

  @Test(arguments: [
    ("signed 1992-05-14", ["error date"]), ("signed 1992-05", []), ("signed 1992, ratified 1991", ["error date"]),
    ("signed 1992, approved 1991", []), ("withdrew 1999", ["warning action"]), ("acceded 1993, withdrew 1999", []),
    ("acceded 1993, withdrew 1992", ["error date"]), ("signed 1992, ratified 1993, ratified 1994", ["warning action"]),
    ("acceded 1993, withdrew 1999, acceded 2005", []), ("signed 1992-06, signed 1993", ["warning action"]),
    ("announcedSuspension 2001", []),
  ]) func `Acts of a party follow in an order that can be`(_ acts: String, _ found: [String]) throws {
    let list = acts.components(separatedBy: ", ").enumerated().map { place, act in
      let parts = act.split(separator: " ")
      return
        "{\"id\": \"x-\(place)\", \"treaty\": \"t\", \"party\": \"a\", \"action\": \"\(parts[0])\", \"date\": \"\(parts[1])\"}"
    }.joined(separator: ", ")
    let treaty = #""id": "t", "kind": "treaty", "signed": "1992-05-15""#
    func told(_ members: String) throws -> [String] {
      try findings(members, .actsInOrder).map {
        $0.split(separator: " ")[0] + " " + ($0.split(separator: "/").last ?? "")
      }
    }
    #expect(try told("\"treaties\": [{\(treaty)}], \"treatyActions\": [\(list)]") == found)
    // What others add to a treaty is held against the same.
    #expect(try told("\"treaties\": [{\(treaty), \"additions\": [\(list)]}]") == found)
  }

  @Test(arguments: [
    ("", "warning"), (" a", "warning"), ("a\u{A0}", "warning"), ("\u{3000}a", "warning"), ("a\u{AD}b", "warning"),
    ("a\u{200B}b", "warning"), ("a\u{FFFF}", "warning"), ("a\u{E0041}", "warning"), ("a\u{200C}b", nil),
    ("a\u{A0}b", nil), ("a\nb", nil), ("a", nil),
  ]) func `Text that nobody sees as it is is told, in the head and in additions too`(
    _ text: String, _ severity: String?
  ) throws {
    var dataset = Dataset(head: DatasetHead(title: text))
    dataset.sources = [Source(id: id("s"), title: text)]
    var organization = Organization(id: id("o"))
    organization.additions = [Membership(id: id("m"), member: party("a"), host: party("o"), note: text)]
    dataset.organizations = [organization]
    let found = Validator(.standard.keeping(.textClean)).findings(in: dataset)
    #expect(
      found.map(\.path) == (severity == nil ? [] : ["organizations/o/additions/0/note", "sources/s/title", "title"]))
    #expect(found.allSatisfy { $0.severity.rawValue == severity })
  }

  @Test(arguments: [
    ("https://example.org", true), ("http://example.org/a?b#c", true), ("HTTPS://EXAMPLE.ORG", true),
    ("example.org", false),
    ("ftp://example.org", false), ("javascript:alert(1)", false), ("https://", false), ("https:///a", false),
    ("https://a b", false), ("", false), ("mailto:a@example.org", false), ("https://пример.рф/страница", true),
  ]) func `Addresses are those that a browser opens`(_ text: String, _ isOpen: Bool) throws {
    var dataset = Dataset()
    dataset.sources = [Source(id: id("s"), title: "t", url: URLText(text))]
    #expect(Validator(.standard.keeping(.addressesOpen)).findings(in: dataset).isEmpty == isOpen)
  }

  @Test func `explain says when the statements contradict one another`() throws {
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let json =
      #"{"schema": 2, "asOf": "2020-01-01", "states": [{"id": "a"}], "organizations": [{"id": "o"}], "memberships": [{"id": "m", "member": "a", "host": "o", "capacity": "member", "period": "2001/2010", "statuses": [\#(statuses("2003/2005", "2004/2006"))]}]}"#
    try Data(json.utf8).write(to: folder.appendingPathComponent("a.json"))
    let text = try csto("explain", "a", "--on", "2004-06-01", "-i", "a.json", in: folder).text
    #expect(
      text.contains(
        "\nThe statements contradict one another:\n  memberships/m/statuses/1/period: The status frozen, 2004/2006, overlaps"
      ))
    #expect(try !csto("explain", "uzb").text.contains("contradict one another"))
  }
}
