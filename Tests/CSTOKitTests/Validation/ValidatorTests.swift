// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitTesting
import CSTORecord
import TestSupport
import Testing

@Suite struct ValidatorTests {
  private func findings(_ change: (inout Dataset) throws -> Void) rethrows -> [String] {
    var dataset = Dataset.csto
    try change(&dataset)
    // Each rule of its own is a matter of RuleTests; these are the three that meet every kind of entity.
    return Validator(.standard.keeping(.uniqueIDs, .referencesResolve, .endsNotBeforeStarts)).findings(in: dataset).map(
      \.description)
  }

  @Test func `The record breaks no rule`() {
    let findings = Validator(.standard, waivers: Waiver.csto).findings(in: .csto)
    #expect(findings.filter { $0.severity != .information } == [])
  }

  @Test func `An id that stands again is found`() throws {
    let found = try findings { dataset in dataset.people.insert(try #require(dataset.people["putin"])) }
    #expect(found == ["people/putin: error: Another person has the same id. [unique-ids]"])
  }

  @Test func `Parties of different kinds share no id`() throws {
    let found = findings { dataset in
      dataset.organs.insert(
        Organ(id: id("csto"), kind: .council, parent: .armenia, citations: [Citation(id("asiaplus-20201203"))]))
    }
    #expect(found == ["organs/csto: error: Another party has the same id. [unique-ids]"])
  }

  @Test func `A reference that leads nowhere is found wherever it stands`() throws {
    let found = try findings { dataset in
      var membership = try #require(dataset.memberships.remove(id("uzb-csto-2006")).first)
      membership.host = party("cis")
      membership.alternatives[1].citations[0].source = id("nowhere")
      dataset.memberships.insert(membership)
    }
    #expect(
      found == [
        "memberships/uzb-csto-2006/alternatives/1/citations/0/source: error: There is no source \"nowhere\". [references-resolve]",
        "memberships/uzb-csto-2006/host: error: There is no state, organization or organ \"cis\". [references-resolve]",
      ])
  }

  @Test func `An end that may come before its start is a warning, a meeting that does is an error`() throws {
    let found = try findings { dataset in
      var membership = try #require(dataset.memberships.remove(id("uzb-csto-2006")).first)
      membership.period = try EDTFInterval(parsing: "2006-08/2006")
      dataset.memberships.insert(membership)
      var meeting = try #require(dataset.meetings.remove(id("csc-20201202")).first)
      meeting.lastDay = try EDTFDate(parsing: "2020-12-01")
      dataset.meetings.insert(meeting)
    }
    #expect(
      found == [
        "meetings/csc-20201202/lastDay: error: The last day, 2020-12-01, comes before the first, 2020-12-02. [end-not-before-start]",
        "memberships/uzb-csto-2006/period: warning: The end of 2006-08/2006 may come before its start. [end-not-before-start]",
      ])
  }

  @Test func `Findings are equal on every run and one line each`() {
    var random = RandomDatasets(seed: 7)
    let dataset = random.next(count: 12)
    let first = Validator(.standard).findings(in: dataset)
    #expect(first == Validator(.standard).findings(in: dataset))
    #expect(first == first.sorted())
    #expect(first.allSatisfy { !$0.description.contains { $0.isNewline } })
  }

  @Test func `Rules can be added and removed`() {
    struct Never: ValidationRule {
      let id = RuleID("never")
      let summary = "Nothing is well."
      let severity = Finding.Severity.information
      func check(_ index: Dataset.Index, report: (Finding) -> Void) {
        report(Finding(rule: id.name, severity: .information, path: "", message: "Nothing is well."))
      }
    }
    #expect(
      Validator(RuleSet.standard.keeping(.uniqueIDs).adding(Never())).findings(in: .csto).map(\.rule) == ["never"])
    let all = RuleSet.standard.rules.map(\.id)
    #expect(RuleSet.standard.removing(.uniqueIDs).rules.map(\.id) == all.filter { $0 != .uniqueIDs })
    #expect(RuleSet([Never(), Never()]).rules.count == 1)
  }

  @Test func `A custom rule sees values wherever they stand`() throws {
    struct NotesEndWithStop: FieldRule {
      let id = RuleID("notes-end-with-stop")
      let summary = "A note ends with a full stop."
      let severity = Finding.Severity.information
      func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor {
        FieldVisitor(text: { name, text, place in
          guard name.description == "note", !text.hasSuffix(".") else { return }
          report(finding(.information, at: place.path(of: name), "The note has no full stop."))
        })
      }
    }
    var dataset = try ValidDataset.make()
    var membership = try #require(dataset.memberships.first)
    dataset.memberships.remove(membership.id)
    membership.statuses = [StatusPeriod(.suspended, note: "no stop"), StatusPeriod(.frozen, note: "A stop.")]
    dataset.memberships.insert(membership)
    let rules = RuleSet.none.adding(NotesEndWithStop())
    #expect(
      Validator(rules).findings(in: dataset).map(\.path) == ["memberships/\(membership.id)/statuses/0/note"])
    // One pass shows the values to rules of both kinds.
    #expect(Validator(rules.adding(NotesEndWithStop())).findings(in: dataset).count == 1)
  }
}
