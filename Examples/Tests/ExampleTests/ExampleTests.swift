// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitTables
import CSTOKitTesting
import CSTORecord
import Testing
import markdown_tables
import mermaid
import sql_dump

@Suite struct ExampleTests {
  @Test func `The formats keep the laws`() throws {
    for table in [Table.memberships, .citations, .members] {
      #expect(FormatLaws(markdown.exporter(of: [table]), seeds: 1...2).violations() == [])
      #expect(FormatLaws(sql.exporter(of: [table]), seeds: 1...2).violations() == [])
    }
    let graph = try #require(ExportFormat.mermaid.plan(OptionValues([(name: "view", value: "succession")])).files.first)
    #expect(FormatLaws(graph.exporter, seeds: 1...2).violations() == [])
  }

  @Test func `A table of Markdown has as many bars in each line`() throws {
    var dataset = Dataset()
    dataset.states = [SovereignState(id: "a", names: [Name("A | B\n* c", language: "en")])]
    let text = try dataset.text(as: markdown.exporter(of: [.names]))
    let lines = text.split(separator: "\n").dropFirst()
    #expect(
      lines.count == 3 && lines.last?.hasPrefix("| state | a | names | 0 | A \\| B&#10;\\* c | en | official |") == true
    )
    let bars = lines.map { line in line.replacing("\\|", with: "").count { $0 == "|" } }
    #expect(Set(bars) == [23])
  }
}
