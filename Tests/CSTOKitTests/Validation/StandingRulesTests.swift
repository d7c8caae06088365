// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTORecord
import Testing

@Suite struct StandingRulesTests {
  private func id<E>(_ text: String) throws -> EntityID<E> { try #require(EntityID(text)) }

  @Test func `A statement without a source is a warning`() throws {
    var dataset = Dataset()
    let source = Citation(try id("s"))
    dataset.treaties = [
      Treaty(id: try id("a"), kind: .treaty), Treaty(id: try id("b"), kind: .treaty, citations: [source]),
    ]
    dataset.memberships = [
      Membership(
        id: try id("m"), member: .armenia, host: .cst, statuses: [StatusPeriod(.suspended)],
        alternatives: [
          Alternative(
            label: "x", values: Membership.Overrides(statuses: [StatusPeriod(.suspended)]), citations: [source])
        ],
        citations: [source])
    ]
    let findings = Validator(.standard.keeping(.entitiesCited)).findings(in: dataset)
    #expect(findings.map(\.path) == ["memberships/m/statuses/0", "treaties/a"])
    #expect(findings.allSatisfy { $0.severity == .warning })
  }

  @Test func `What is unchecked, inferred or only planned is information`() throws {
    var dataset = Dataset()
    let source = Citation(try id("s"), isUnchecked: true)
    let date = try EDTFDate(parsing: "2026-11-11")
    dataset.meetings = [
      Meeting(id: try id("a"), organ: .csto, date: date, state: .planned, citations: [source]),
      Meeting(id: try id("b"), organ: .csto, date: date, inferred: [try #require(FieldName("date"))]),
    ]
    let findings = Validator(.standard.keeping(.standingOfStatements)).findings(in: dataset)
    #expect(findings.map(\.path) == ["meetings/a/citations/0", "meetings/a/state", "meetings/b/date"])
    #expect(findings.allSatisfy { $0.severity == .information })
  }

  @Test func `The record tells which of its statements are less than seen`() {
    let findings = Validator(.standard.keeping(.standingOfStatements)).findings(in: .csto)
    #expect(findings.allSatisfy { $0.severity == .information })
    func count(_ end: String) -> Int { findings.count { $0.message.contains(end) } }
    #expect(count("not checked") == 30)
    #expect(count("planned") == 4 && count("announced") == 3)
    #expect(count("inferred") == 48)
  }
}
