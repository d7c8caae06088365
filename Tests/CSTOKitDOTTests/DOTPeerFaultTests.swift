// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitDOT
import CSTOKitTesting
import CSTORecord
import Foundation
import TestSupport
import Testing

/// Faults that users met in other writers of DOT, each with what is right.
@Suite struct DOTPeerFaultTests {
  private func graph(nodes: [DOTNode] = [], edges: [DOTEdge] = []) -> DOTGraph {
    var graph = DOTGraph("g")
    graph.nodes = nodes
    graph.edges = edges
    return graph
  }

  private func texts(_ label: DOTLabel) throws -> [String] {
    let picture = try Picture(graph(nodes: [DOTNode("a", label: label, [.id("n")])]).bytes)
    return picture.elements["n"]?.texts ?? []
  }

  @Test func `DOT-01 and DOT-02: keywords in any case are names`() throws {
    let words = ["node", "graph", "digraph", "subgraph", "edge", "STRICT", "Node", "eDge"]
    let edges = words.map { DOTEdge(DOTID($0), "graph") }
    #expect(try Plain(graph(nodes: words.map { DOTNode(DOTID($0)) }, edges: edges).bytes).nodes == words)
  }

  @Test func `DOT-03: a name that begins with a digit is one node`() throws {
    let picture = try Picture(graph(nodes: [DOTNode("3d", [.id("n")])]).bytes)
    #expect(picture.elements["n"]?.title == "3d")
    #expect(picture.elements["n"]?.texts == ["3d"])
  }

  @Test(arguments: Renderer.allCases) func `DOT-06: a backslash at the end is a backslash`(_ renderer: Renderer) throws
  {
    let text = "C:\\new\\Large\\"
    let bytes = graph(nodes: [DOTNode(DOTID(text), label: .text(text), [.id("n")]), DOTNode("b")]).bytes
    #expect(try Plain(bytes, renderer).nodes.count == 2)
    #expect(try Picture(bytes, renderer).elements["n"]?.texts == [text])
  }

  @Test func `DOT-10: a node without a label shows its name as it is`() throws {
    let declared = graph(nodes: [DOTNode("C:\\new", [.id("n")])])
    #expect(try Picture(declared.bytes).texts == ["C:\\new"])
    // So does one that only an edge names.
    let named = graph(edges: [DOTEdge("C:\\new", "\\N & &amp;")])
    #expect(try Picture(named.bytes).texts == ["C:\\new", "\\N & &amp;"])
  }

  @Test(arguments: ["R&amp;D", "A &copy; B", "&#38;", "a & b"]) func `DOT-11: entities in a label are text`(
    _ text: String
  ) throws {
    #expect(try texts(.text(text)) == [text])
  }

  @Test func `DOT-12: an ampersand in an address is well-formed`() throws {
    let url = try #require(DOTURL("https://e.org/?a=1&b=2"))
    let bytes = graph(nodes: [DOTNode("a", [.url(url), .id("n")])]).bytes
    for renderer in Renderer.allCases {
      #expect(try Picture(bytes, renderer).elements["n"]?.url == "https://e.org/?a=1&b=2")
    }
  }

  @Test func `DOT-14: text in markup is text`() throws {
    #expect(try texts(.markup(.text("R&D <b> \"q\" &amp;"))) == ["R&D <b> \"q\" &amp;"])
  }

  @Test func `DOT-15: markup is balanced and never empty, as no text can be taken for it`() throws {
    #expect(try texts(.markup(.text(""))) == [])
    #expect(try texts(.markup(.bold(.text("")))) == [])
    let marked = DOTMarkup.bold(.italic(.text("<x <b>bold>"))) + .lineBreak + .font(.text("A &nope;"), color: .black)
    #expect(try texts(.markup(marked)) == ["<x <b>bold>", "A &nope;"])
  }

  @Test func `DOT-16: marks of records are text`() throws {
    let text = "A | B {c} <d>"
    #expect(try texts(.text(text)) == [text])
    #expect(!graph(nodes: [DOTNode("a", label: .text(text))]).text.contains("record"))
  }

  @Test func `DOT-17: a frame is drawn, whatever it is called`() throws {
    var graph = DOTGraph("g")
    graph.clusters = [DOTCluster("AGM", label: "Frame", [.id("frame")], nodes: [DOTNode("a")])]
    #expect(graph.text.contains("subgraph \"cluster: AGM\""))
    #expect(try Picture(graph.bytes).elements["frame"]?.texts == ["Frame"])
  }

  @Test func `DOT-18: a line to a frame ends there, as compound is written`() throws {
    func end(_ attributes: [DOTEdge.Attribute]) throws -> (text: String, y: Double) {
      var graph = DOTGraph("g")
      graph.clusters = [DOTCluster("b", nodes: [DOTNode("one"), DOTNode("b"), DOTNode("two")])]
      graph.edges = [DOTEdge("one", "b"), DOTEdge("b", "two"), DOTEdge("a", "b", attributes)]
      let lines = try Renderer.dot.run("plain", graph.bytes).text.split(separator: "\n")
      let edge = try #require(lines.last { $0.hasPrefix("edge a b") }).split(separator: " ")
      let count = try #require(Int(edge[3]))
      return (graph.text, Double(edge[4 + count * 2 - 1]) ?? 0)
    }
    let (plain, toFrame) = (try end([]), try end([.logicalHead("b")]))
    #expect(!plain.text.contains("compound"))
    #expect(toFrame.text.contains("compound=\"true\""))
    #expect(toFrame.y > plain.y)
    // A frame that is not there is no frame to end at, and no warning.
    #expect(try end([.logicalHead("nowhere")]).y == plain.y)
  }

  @Test func `DOT-22: the same bytes come from two processes`() throws {
    let arguments = ["export", "dot", "--view", "organs"]
    let (one, other) = (try run(toolPath, arguments), try run(toolPath, arguments))
    #expect(one.status == 0)
    #expect(same(one.output, other.output))
  }

  @Test func `DOT-23: a node is declared once, in the first frame that has it`() throws {
    var graph = DOTGraph("g")
    graph.clusters = [
      DOTCluster("one", nodes: [DOTNode("a", label: "first")]),
      DOTCluster("two", nodes: [DOTNode("a", label: "second")]),
    ]
    #expect(try Picture(graph.bytes).texts == ["first"])
  }

  @Test(arguments: ["Тоҷикистон", "😀", "Հայաստան", "საქართველო", "שלום"])
  func `DOT-25 and DOT-26: every script is written as it is`(_ text: String) throws {
    let graph = graph(nodes: [DOTNode(DOTID(text), [.id("n")])])
    #expect(graph.text.contains("\"\(text)\" [label=\"\(text)\""))
    for renderer in Renderer.allCases {
      #expect(try Picture(graph.bytes, renderer).elements["n"]?.texts == [text])
      #expect(try Plain(graph.bytes, renderer).nodes == [text])
    }
  }

  @Test func `DOT-27 and DOT-28: what is written is UTF-8 without a mark of byte order`() throws {
    let text = String(decoding: [0xCF, 0xE0, 0xEA, 0xF2] as [UInt8], as: UTF8.self)
    let bytes = graph(nodes: [DOTNode("a", label: .text(text))]).bytes
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    #expect(bytes.starts(with: Array("digraph ".utf8)))
    #expect(try Picture(bytes).texts == [text])
  }

  @Test func `DOT-29: controls are left out`() throws {
    #expect(try texts(.text("x\u{1}y\u{0}z\u{9F}\u{FFFE}")) == ["xyz"])
    // As names they stay apart.
    let names = ["x", "x\u{1}", "x\u{0}", "x\u{2}", "x\\x1;"]
    #expect(try Plain(graph(nodes: names.map { DOTNode(DOTID($0)) }).bytes).nodes.count == names.count)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:x", "java\nscript:x", " \u{1}javascript:x", "data:text/html,x", "vbscript:x",
    "file:///etc",
    "", " ", "a\tb:c",
  ]) func `DOT-30: no other scheme than http, https and mailto reaches the picture`(_ address: String) {
    #expect(DOTURL(address) == nil)
  }

  @Test(arguments: [
    ("https://e.org/a b\"<c>\\N", "https://e.org/ab%22%3Cc%3E%5CN"), ("MailTo:a@e.org", "MailTo:a@e.org"),
    ("http://e.org/x:y", "http://e.org/x:y"), ("/a/b:c?d", "/a/b:c?d"), ("#x:y", "#x:y"), ("//e.org", "//e.org"),
  ]) func `Addresses of the schemes that are left are kept`(_ address: String, _ kept: String) throws {
    let url = try #require(DOTURL(address))
    #expect(url.text == kept)
    #expect(try Picture(graph(nodes: [DOTNode("a", [.url(url), .id("n")])]).bytes).elements["n"]?.url == kept)
  }

  @Test func `DOT-31: a quote in a tooltip is a quote`() throws {
    let text = "x\" onload=\"y"
    let bytes = graph(nodes: [DOTNode("a", [.tooltip(text), .id("n")])]).bytes
    for renderer in Renderer.allCases { #expect(try Picture(bytes, renderer).elements["n"]?.tooltip == text) }
  }

  @Test func `DOT-34: two spellings of one letter are one node`() throws {
    var graph = graph(nodes: [DOTNode("\u{439}"), DOTNode("\u{438}\u{306}")], edges: [DOTEdge("\u{438}\u{306}", "x")])
    graph.edges.append(DOTEdge("\u{439}", "x"))
    let plain = try Plain(graph.bytes)
    #expect(plain.nodes.map { Array($0.utf8) } == [Array("\u{439}".utf8), Array("x".utf8)])
    #expect(plain.edges.count == 2)
  }

  @Test func `DOT-35: a graph that dot would not end with is refused, with advice`() throws {
    var dataset = Dataset()
    dataset.organizations = Entities((0..<20).map { Organization(id: id("o\($0)")) })
    for index in 0..<3_000 {
      dataset.states.insert(SovereignState(id: id("s\(index / 2)")))
      dataset.memberships.insert(
        Membership(
          id: id("m\(index)"), member: party("s\(index / 2)"), host: party("o\(index * 7 % 20)"), period: .example))
    }
    let day = try CalendarDay(parsing: "2005-01-01")
    let error = #expect(throws: ExportError.self) { try dataset.bytes(as: .dot(view: .membership(on: day))) }
    #expect(error?.code == .invalidOption)
    let message = error.map { "\($0)" } ?? ""
    #expect(message.contains("boxes and lines, more than 1500") && message.contains("sfdp"))
    #expect(try !dataset.bytes(as: .dot(view: .membership(on: day), limit: 10_000)).isEmpty)
    // Sentences have no such limit.
    #expect(try dataset.text(as: .dot(view: .membership(on: day), form: .text)).contains("s999"))
  }

  @Test func `DOT-36: nothing in a tooltip is expanded`() throws {
    let bytes = graph(nodes: [DOTNode("name", label: "label", [.tooltip("C:\\new \\N \\L \\G"), .id("n")])]).bytes
    for renderer in Renderer.allCases {
      #expect(try Picture(bytes, renderer).elements["n"]?.tooltip == "C:/new /N /L /G")
    }
  }

  @Test(arguments: RandomDatasets.hostileTexts) func `DOT-37: a label is shown as it is`(_ text: String) throws {
    let bytes = graph(nodes: [DOTNode(DOTID(text), label: .text(text), [.id("n")])]).bytes
    #expect(try Plain(bytes).nodes.count == 1)
    let shown = try Picture(bytes).elements["n"]?.texts.filter { !$0.isEmpty }
    #expect(shown?.map { Array($0.utf8) } == shownLines(text).map { Array($0.utf8) })
  }
}
