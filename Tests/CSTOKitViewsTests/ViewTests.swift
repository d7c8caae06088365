// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitDOT
import CSTOKitViews
import CSTORecord
import Testing

/// Views as values, for who draws them otherwise.
@Suite struct ViewTests {
  private static let views = DatasetViews(.csto)
  private static let day = CalendarDay(number: 15_522)

  @Test func `A membership graph tells who belongs, how surely, who disputes it, and by whose word`() throws {
    let graph = ViewTests.views.membership(of: .csto, on: ViewTests.day)
    #expect("\(ViewTests.day)" == "2012-07-01")
    let line = try #require(graph.lines.first { $0.membership?.slug == "uzb-csto-2006" })
    #expect(graph.boxes[line.from].subject == .party(.uzbekistan))
    #expect(graph.boxes[line.to].kind == .host)
    #expect(line.kind == .suspended && line.certainty == .yes && line.isContested)
    #expect(!line.citations.isEmpty)
    #expect(graph.text.contains(try #require(line.sentence)))
    #expect(graph.center.map { graph.boxes[$0].subject } == .party(.csto))
  }

  @Test func `All lines lead from box to box, all frames stand in frames, and no id stands twice`() throws {
    let views = ViewTests.views
    var graphs = [
      views.membership(on: ViewTests.day), views.organs(of: .csto, on: ViewTests.day), views.successions(),
    ]
    graphs += try Dataset.csto.meetings.map { try views.meeting($0.id) }
    for graph in graphs {
      #expect(!graph.boxes.isEmpty)
      for line in graph.lines {
        #expect(graph.boxes.indices.contains(line.from) && graph.boxes.indices.contains(line.to), "\(line.id)")
      }
      for (index, frame) in graph.frames.enumerated() { #expect(frame.parent.map { $0 < index } ?? true) }
      for box in graph.boxes { #expect(box.frame.map(graph.frames.indices.contains) ?? true) }
      let ids = graph.boxes.map(\.id) + graph.lines.map(\.id) + graph.frames.map(\.id)
      #expect(Set(ids).count == ids.count, "\(graph.title)")
    }
  }

  @Test func `A timeline tells spells, statuses, gaps, marks and disputes with their days`() throws {
    let chart = ViewTests.views.timeline(of: .csto)
    let row = try #require(chart.rows.first { $0.member == .uzbekistan })
    #expect(row.spells.map { "\($0.membership)" } == ["uzb-cst-1992", "uzb-csto-2006"])
    let spell = try #require(row.spells.last)
    #expect("\(spell.possible.first)/\(spell.possible.last)" == "2006-08-16/2012-12-19")
    #expect(spell.certain == spell.possible)
    #expect(spell.statuses.map(\.status) == [.suspended])
    #expect(spell.statuses.first.map { "\($0.possible.first)" } == "2012-06-28")
    #expect(row.gaps.map { [$0.before, $0.after] } == [[0, 1]])
    #expect(!row.disputes.isEmpty && row.disputes.allSatisfy { !$0.citations.isEmpty && !$0.claims.isEmpty })
    #expect(chart.changes.map { "\($0.day)" } == ["2002-10-07"])
    #expect(chart.years == 1992...2026)
    for row in chart.rows { #expect(chart.text.contains(row.sentence)) }
  }

  @Test func `The sentences of a view are those that DOT writes`() throws {
    let (dataset, day) = (Dataset.csto, ViewTests.day)
    let views = DatasetViews(dataset, languages: ["ru", "en"], reading: .basis(.entryIntoForce))
    let request = ExportRequest(dataset, reading: .basis(.entryIntoForce), languages: ["ru", "en"])
    #expect(
      try request.bytes(as: .dot(view: .membership(of: .csto, on: day), form: .text))
        == Array(views.membership(of: .csto, on: day).text.utf8))
    #expect(
      try request.bytes(as: .dot(view: .succession(), form: .text)) == Array(views.successions().text.utf8)
    )
  }

  @Test func `A language can be added, and says what English says until it has words of its own`() throws {
    var french = Phrasebook(language: "fr", like: .english)
    french[.membersCounted] = "{} : {} au {}"
    french[.manyMembers] = "{} membres"
    french.values["suspended"] = "suspendu"
    let views = DatasetViews(.csto, languages: ["fr-CA", "en"], phrasebooks: [french])
    let graph = views.membership(of: .csto, on: ViewTests.day)
    #expect(graph.title == "Collective Security Treaty Organization : 7 membres au 1 July 2012")
    #expect(graph.text.contains("Its status on the day: suspendu."))
    var exporter = DOTExporter(view: .membership(of: .csto, on: ViewTests.day))
    exporter.phrasebooks = [french]
    let written = try ExportRequest(.csto, languages: ["fr"]).text(as: exporter)
    #expect(written.contains("7 membres au 1 July 2012"))
    #expect(written.contains("suspended member"))
  }

  @Test func `The graph of DOT can be changed before it is text`() throws {
    let exporter = DOTExporter(view: .succession())
    var graph = try exporter.graph(of: Export(.csto))
    #expect(graph.text == (try Dataset.csto.text(as: exporter)))
    let count = graph.nodes.count
    graph.nodes.append(DOTNode("mine", label: "Mine"))
    #expect(graph.text.contains("label=\"Mine\"") && graph.nodes.count == count + 1)
  }
}
