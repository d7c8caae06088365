// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitDOT
import CSTOKitTesting
import CSTORecord
import Foundation
import TestSupport
import Testing

@Suite struct DOTTests {
  /// The nodes and edges that Graphviz finds, and the picture.
  private func draw(_ bytes: [UInt8]) throws -> (nodes: [String], edges: [String], picture: Picture) {
    let plain = try Plain(bytes)
    return (plain.nodes, plain.edges.map { "\($0.from)|\($0.to)" }, try Picture(bytes))
  }

  @Test(arguments: [
    ("1995-01-01", 10, 9), ("2000-01-01", 8, 7), ("2010-01-01", 9, 8), ("2012-07-01", 9, 8), ("2020-12-02", 9, 8),
    ("1980-01-01", 0, 0),
  ]) func `The graph has a node for each party and an edge for each membership, and for each that others assert alone`(
    _ day: String, _ nodes: Int, _ edges: Int
  ) throws {
    let graph = try draw(Dataset.csto.bytes(as: .dot(view: .membership(on: CalendarDay(parsing: day)))))
    #expect(graph.nodes.count == nodes)
    #expect(graph.edges.count == edges)
    #expect(Set(graph.edges).count == edges)
  }

  @Test func `Names and words are in the language asked for`() throws {
    let day = try CalendarDay(parsing: "2012-07-01")
    let russian = try ExportRequest(.csto, languages: ["ru"]).bytes(as: .dot(view: .membership(on: day)))
    let texts = try Picture(russian).texts
    for text in ["Узбекистан", "с 16 августа 2006 года", "оспаривается", "членство приостановлено"] {
      #expect(texts.contains(text), "\(text)")
    }
    let english = try Picture(Dataset.csto.bytes(as: .dot(view: .membership(on: day)))).texts
    for text in ["Uzbekistan", "since 16 August 2006", "suspended", "contested", "suspended member"] {
      #expect(english.contains(text), "\(text)")
    }
  }

  @Test func `Doubt is drawn as doubt`() throws {
    var dataset = Dataset()
    dataset.organizations = [Organization(id: id("org"), names: [Name("Org", language: "en")])]
    dataset.states = [SovereignState(id: id("one"))]
    dataset.memberships = [
      Membership(id: id("m"), member: party("one"), host: party("org"), period: try EDTFInterval(parsing: "2005-05/.."))
    ]
    let text = try dataset.text(as: .dot(view: .membership(on: CalendarDay(parsing: "2005-05-13"))))
    #expect(text.contains("possibly member"))
    #expect(text.contains("arrowhead=\"odot\""))
    #expect(text.contains("possible: the dates leave it open"))
  }

  @Test func `Every hostile name is shown as it is, and breaks nothing`() throws {
    var dataset = Dataset()
    let host = party("org")
    dataset.organizations = [Organization(id: id("org"), names: [Name("a \\N & \"b\" <c>", language: "en")])]
    var shown: [String] = []
    let unseen = ["\u{FFFE}", "\u{202E}\u{2066}", "\u{FFFF}\n\u{FFFE}"]
    for (index, text) in (RandomDatasets.hostileTexts + unseen).enumerated() where text.utf8.count < 1_000 {
      let slug = "s-\(1_000 + index)"
      dataset.states.insert(SovereignState(id: id(slug), names: [Name(text, language: "en")]))
      dataset.memberships.insert(Membership(id: id(slug), member: party(slug), host: host, period: .example))
      // A party whose name shows nothing has its id.
      shown.append(shownLines(text).allSatisfy { $0.hasPrefix("\\u{") } ? slug : text)
    }
    let graph = try draw(dataset.bytes(as: .dot(view: .membership(of: host, on: CalendarDay(parsing: "2005-01-01")))))
    #expect(graph.nodes.count == shown.count + 1)
    #expect(graph.edges.count == shown.count)
    for text in shown {
      // A label is broken into lines, at spaces and line ends; controls are left out.
      for word in shownLines(text).flatMap({ $0.split(separator: " ") }) {
        #expect(graph.picture.texts.contains { $0.contains(word) }, "\(word)")
      }
    }
  }

  @Test func `Long names are split into strings that Graphviz takes`() throws {
    var dataset = Dataset()
    dataset.organizations = [
      Organization(id: id("org"), names: [Name(String(repeating: "\"\\ж", count: 12_000), language: "en")])
    ]
    dataset.states = [SovereignState(id: id("one"))]
    dataset.memberships = [Membership(id: id("m"), member: party("one"), host: party("org"), period: .example)]
    let bytes = try dataset.bytes(as: .dot(view: .membership(on: CalendarDay(parsing: "2005-01-01"))))
    let plain = try run("dot", ["-Tcanon"], input: bytes)
    #expect(plain.status == 0)
    #expect(plain.errors == "")
  }

  @Test func `There is no mark of byte order, and the same bytes come twice`() throws {
    let exporter = DOTExporter(view: .membership(on: try CalendarDay(parsing: "2020-12-02")))
    let bytes = try Dataset.csto.bytes(as: exporter)
    #expect(bytes.starts(with: Array("digraph \"".utf8)))
    #expect(try same(Dataset.csto.bytes(as: exporter), bytes))
  }

  @Test func `That a graph is a part is no loss`() throws {
    let exporter = DOTExporter(view: .membership(on: CalendarDay(number: 0)))
    #expect(exporter.isPart)
    let strict = try ExportRequest(.csto, onLoss: .refuse).bytes(as: exporter)
    #expect(try same(strict, Dataset.csto.bytes(as: exporter)))
  }
}
