// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import CSTORecord
import CSTOStates
import Testing

@Suite("States are filled from the catalog")
struct FillStatesTests {
  private func filled(_ states: [SovereignState]) -> (dataset: Dataset, report: [StateFilling]) {
    var dataset = Dataset()
    dataset.states = Entities(states)
    let report = dataset.fillStates(from: StateCatalog.standard)
    return (dataset, report)
  }

  @Test("A state that has only an id receives codes, names and their sources, and no existence")
  func onlyID() throws {
    let (dataset, report) = filled([SovereignState(id: "blr")])
    let state = try #require(dataset.states["blr"])
    #expect(state.name(in: "en") == "Belarus" && state.name(in: "ru") == "Беларусь" && state.existence == nil)
    #expect(
      state.codes[.correlatesOfWar] == "370" && state.codes[.isoAlpha3] == "BLR" && state.codes[.gleditschWard] == "370"
    )
    #expect(dataset.sources["correlates-of-war"] != nil && dataset.sources["iso-3166"] != nil)
    guard case .filled(let schemes, let languages) = report[0].outcome else {
      Issue.record("not filled")
      return
    }
    #expect(schemes.contains(.correlatesOfWar) && languages == ["en", "ru"])
    #expect(Validator().findings(in: dataset).filter { $0.severity == .error } == [])
  }

  @Test("What a state has is kept, and only missing schemes and languages are added")
  func kept() throws {
    let own = SovereignState(
      id: "weissrussland", names: [Name("Weißrussland", language: "de"), Name("Byelorussia", language: "en")],
      codes: [Code(.isoAlpha3, "BLR")])
    let (dataset, _) = filled([own])
    let state = try #require(dataset.states["weissrussland"])
    #expect(state.names.count { $0.language == "en" } == 1 && state.names[1].text == "Byelorussia")
    #expect(state.codes.filter { $0.scheme == .isoAlpha3 } == own.codes && state.codes[.correlatesOfWar] == "370")
    #expect(state.names.contains { $0.language == "ru" })
  }

  @Test("Codes decide before ids, and ids before names; contradictions and unknown states are reported")
  func decided() {
    let report = filled([
      SovereignState(id: "aut", codes: [Code(.isoAlpha3, "AUS")]),
      SovereignState(id: "one", codes: [Code(.isoAlpha3, "ARM"), Code(.correlatesOfWar, "370")]),
      SovereignState("two", "Land that is nowhere"), SovereignState("three", "Armenia"),
    ]).report
    #expect(report.map(\.state) == ["aut", "one", "three", "two"])
    guard case .filled = report[0].outcome, case .filled = report[2].outcome else {
      Issue.record("\(report)")
      return
    }
    #expect(report[1].outcome == .contradicting(["arm", "blr"]) && report[3].outcome == .unknown)
  }

  @Test("Filling twice changes nothing, and the record is complete but for what it lacks")
  func twice() {
    var dataset = Dataset.csto
    dataset.fillStates(from: StateCatalog.standard)
    let once = dataset
    let report = dataset.fillStates(from: StateCatalog.standard)
    #expect(dataset == once && report.allSatisfy { $0.outcome == .complete || $0.outcome == .unknown })
    #expect(Validator().findings(in: once).filter { $0.severity == .error } == [])
  }

  @Test("A source of the data set that has the id of the catalog's keeps it")
  func sourceIDs() throws {
    var dataset = Dataset()
    dataset.sources = [Source("iso-3166", "My own copy")]
    dataset.states = [SovereignState(id: "arm")]
    dataset.fillStates(from: StateCatalog.standard)
    #expect(dataset.sources["iso-3166"]?.title == "My own copy" && dataset.sources["iso-3166-2"] != nil)
    let code = try #require(dataset.states["arm"]?.codes.first { $0.scheme == .isoAlpha3 })
    #expect(code.citations == [Citation("iso-3166-2")])
  }

  @Test("All states of the catalog together break no rule, but for codes whose change is known to the year alone")
  func all() {
    let dataset = filled(StateCatalog.standard.states.map { SovereignState(id: $0.id, citations: ["un-m49"]) }).dataset
    let findings = Validator().findings(in: dataset).filter { $0.severity != .information }
    #expect(findings.filter { $0.severity == .error } == [])
    let ofYears = [RuleID.oneCodePerDay.name, RuleID.codesUnique.name]
    #expect(findings.filter { !ofYears.contains($0.rule) } == [])
    #expect(findings.count <= 20, "\(findings.count)")
  }
}
