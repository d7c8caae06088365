// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitDOT
import CSTORecord
import Foundation
import TestSupport
import Testing

@Suite struct DOTTests {
  /// The nodes and edges that Graphviz finds, without those of the legend, and the picture.
  private func draw(_ bytes: [UInt8]) throws -> (nodes: [String], edges: [String], svg: Run) {
    let plain = try run("dot", ["-Tplain"], input: bytes)
    #expect(plain.status == 0)
    #expect(plain.errors == "")
    let svg = try run("dot", ["-Tsvg"], input: bytes)
    #expect(svg.status == 0)
    #expect(svg.errors == "")
    let check = try run("xmllint", ["--noout", "-"], input: svg.output)
    #expect(check.status == 0, "\(check.errors)")
    let lines = plain.text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let nodes = lines.filter { $0.first == "node" }.map { $0[1] }.filter { !$0.contains("legend:") }
    let edges = lines.filter { $0.first == "edge" }.map { "\($0[1]) \($0[2])" }.filter { !$0.contains("legend:") }
    return (nodes, edges, svg)
  }

  @Test(arguments: [
    ("1995-01-01", 10, 9), ("2000-01-01", 7, 6), ("2010-01-01", 9, 8), ("2012-07-01", 9, 8), ("2020-12-02", 8, 7),
    ("1980-01-01", 0, 0),
  ]) func `The graph has a node for each party and an edge for each membership`(
    _ day: String, _ nodes: Int, _ edges: Int
  ) throws {
    let graph = try draw(Dataset.csto.bytes(as: .dot(view: .membership(on: CalendarDay(day)))))
    #expect(graph.nodes.count == nodes)
    #expect(graph.edges.count == edges)
    #expect(Set(graph.edges).count == edges)
  }

  @Test func `Names are in the language asked for, and statuses are words`() throws {
    let day = try CalendarDay("2012-07-01")
    let svg = try draw(ExportRequest(.csto, languages: ["ru"]).bytes(as: .dot(view: .membership(on: day)))).svg.text
    #expect(svg.contains(">Узбекистан</text>"))
    #expect(svg.contains(">suspended</text>"))
    #expect(svg.contains(">contested</text>"))
    #expect(svg.contains(">suspended member</text>"))
  }

  @Test func `Doubt is drawn as doubt`() throws {
    var dataset = Dataset()
    dataset.organizations = [Organization(id: id("org"), names: [Name("Org", language: "en")])]
    dataset.states = [SovereignState(id: id("one"))]
    dataset.memberships = [
      Membership(id: id("m"), member: party("one"), host: party("org"), period: try EDTFInterval(parsing: "2005-05/.."))
    ]
    let text = try dataset.text(as: .dot(view: .membership(on: CalendarDay("2005-05-13"))))
    #expect(text.contains("possibly member"))
    #expect(text.contains("arrowhead=\"odot\""))
    #expect(text.contains("possibly, the dates leave it open"))
  }

  @Test func `Every hostile name is shown as it is, and breaks nothing`() throws {
    var dataset = Dataset()
    let host = party("org")
    dataset.organizations = [Organization(id: id("org"), names: [Name("a \\N & \"b\" <c>", language: "en")])]
    var shown: [String] = []
    for (index, text) in hostileStrings.enumerated() where text.utf8.count < 1_000 {
      let slug = "s-\(1_000 + index)"
      dataset.states.insert(SovereignState(id: id(slug), names: [Name(text, language: "en")]))
      dataset.memberships.insert(Membership(id: id(slug), member: party(slug), host: host, period: .example))
      shown.append(text)
    }
    let graph = try draw(dataset.bytes(as: .dot(view: .membership(of: host, on: CalendarDay("2005-01-01")))))
    #expect(graph.nodes.count == shown.count + 1)
    #expect(graph.edges.count == shown.count)
    let svg = try XMLTexts(graph.svg.output)
    for text in shown {
      // A label is broken into lines, at spaces and line ends; controls are left out.
      for line in text.components(separatedBy: .newlines).flatMap({ $0.split(separator: " ") }) {
        let line = String(
          String.UnicodeScalarView(line.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
        )
        .trimmingCharacters(in: .whitespaces)
        if !line.isEmpty {
          #expect(svg.texts.contains { $0.utf8.elementsEqual(line.utf8) || $0.contains(line) }, "\(line)")
        }
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
    let bytes = try dataset.bytes(as: .dot(view: .membership(on: CalendarDay("2005-01-01"))))
    let plain = try run("dot", ["-Tcanon"], input: bytes)
    #expect(plain.status == 0)
    #expect(plain.errors == "")
  }

  @Test func `There is no mark of byte order, and the same bytes come twice`() throws {
    let exporter = DOTExporter(view: .membership(on: try CalendarDay("2020-12-02")))
    let bytes = try Dataset.csto.bytes(as: exporter)
    #expect(bytes.starts(with: Array("digraph \"".utf8)))
    #expect(try same(Dataset.csto.bytes(as: exporter), bytes))
  }

  @Test func `A graph loses the rest, and says so`() throws {
    let request = ExportRequest(.csto, onLoss: .refuse)
    let error = #expect(throws: ExportError.self) {
      try request.bytes(as: .dot(view: .membership(on: CalendarDay(number: 0))))
    }
    #expect(error?.code == .lossRefused)
  }
}

/// The texts of an SVG, as a program that reads XML sees them.
private struct XMLTexts {
  let texts: [String]

  init(_ bytes: [UInt8]) throws {
    let script = """
      import json, sys, xml.etree.ElementTree as tree
      root = tree.fromstring(sys.stdin.buffer.read())
      json.dump([t.text or "" for t in root.iter("{http://www.w3.org/2000/svg}text")], sys.stdout)
      """
    let python = try run("python3", ["-c", script], input: bytes)
    #expect(python.status == 0, "\(python.errors)")
    texts = (try JSONSerialization.jsonObject(with: Data(python.output)) as? [String] ?? [])
      .map { $0.replacingOccurrences(of: "\u{A0}", with: " ") }
  }
}
