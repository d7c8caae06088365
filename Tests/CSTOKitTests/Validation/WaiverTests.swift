// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTORecord
import TestSupport
import Testing

@Suite struct WaiverTests {
  @Test func `A waived finding is not told, and an idle waiver is`() throws {
    var dataset = try ValidDataset.make()
    dataset.sources.insert(Source(id: id("idle"), title: "Idle"))
    let waivers = try Waiver.list(
      """
      # what is accepted
      sources-used sources/idle It will be cited by the next edition.

      sources-used sources/gazette For no reason.
      """)
    #expect(waivers.map(\.line) == [2, 4])
    #expect(Validator(.standard).findings(in: dataset).map(\.rule) == ["sources-used"])
    let findings = Validator(.standard, waivers: waivers).findings(in: dataset)
    #expect(
      findings.map(\.description) == [
        "sources/gazette: warning: Nothing is found here by the rule sources-used, which is waived: For no reason. [waivers-used]"
      ])
  }

  @Test func `A line that is no waiver is refused with its number`() {
    let error = #expect(throws: ImportError.self) { try Waiver.list("# remark\nsources-used sources/idle\n\nx\n") }
    #expect(error?.problems.map(\.line) == [2, 4])
  }

  @Test func `The record's waivers are all needed, and nothing else is to be warned of`() {
    let findings = Validator(.standard, waivers: Waiver.csto).findings(in: .csto)
    #expect(findings.allSatisfy { $0.severity == .information })
    #expect(!Waiver.csto.isEmpty && Waiver.csto.allSatisfy { $0.reason.count > 20 })
  }

  @Test func `Rule sets can be graded`() throws {
    var dataset = try ValidDataset.make()
    dataset.sources.insert(Source(id: id("idle"), title: "Idle"))
    #expect(Validator(.strict).findings(in: dataset).map(\.severity) == [.error])
    #expect(Validator(.none).findings(in: dataset).isEmpty)
    let graded = RuleSet.standard.changing(.sourcesUsed, to: .information)
    #expect(Validator(graded).findings(in: dataset).map(\.severity) == [.information])
    #expect(RuleSet.standard["sources-used"]?.severity == .warning)
    #expect(graded["sources-used"]?.severity == .information)
  }
}
