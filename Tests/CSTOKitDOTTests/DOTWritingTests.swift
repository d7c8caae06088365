// SPDX-License-Identifier: Apache-2.0

import CSTOKitDOT
import Foundation
import TestSupport
import Testing

/// What a client may give the writer, and what comes out of it in the picture.
@Suite struct DOTWritingTests {
  private func texts(_ label: DOTLabel, _ renderer: Renderer = .dot) throws -> [String] {
    var graph = DOTGraph("g")
    graph.nodes = [DOTNode("node", label: label, [.id("n")])]
    return try #require(Picture(graph.bytes, renderer).elements["n"]).texts
  }

  @Test(
    arguments: ["C:\\New", "\\N", "\\\\G", "a\\", "\\T\\H\\E\\L", "\\<\\>&\\\"", "\\\u{301}"], Renderer.allCases)
  func `Markup keeps backslashes`(_ text: String, _ renderer: Renderer) throws {
    #expect(try texts(.markup(.text(text)), renderer) == [text])
    #expect(try texts(.markup(.bold(.text(text)) + .text("x")), renderer).joined() == text + "x")
  }

  @Test(arguments: Renderer.allCases) func `No part of a graph is too long`(_ renderer: Renderer) throws {
    let long = String(repeating: "Long", count: 12_000)
    for text in [long, String(repeating: "ԿՈ", count: 12_000), String(repeating: "&<", count: 12_000)] {
      #expect(try texts(.markup(.text(text)), renderer).joined() == text)
      #expect(try texts(.markup(.text(text) + .bold(.text(text))), renderer).joined() == text + text)
    }
    var graph = DOTGraph(DOTID(long), [.id(DOTSVGID(long + "g"))])
    graph.nodes = [
      DOTNode(
        DOTID(long),
        [
          .fontNames([long, "DejaVu Sans"]), .id(DOTSVGID(long)), .class([DOTSVGID(long), "a"]), .tooltip(long),
          .custom("comment", long),
          .url(try #require(DOTURL("https://example.org/" + long))),
        ])
    ]
    // Beside so wide a box no other has room.
    graph.nodes[0].label = "short"
    graph.clusters = [DOTCluster(DOTClusterID(long), nodes: [DOTNode("in")])]
    let svg = try renderer.run("svg", graph.bytes).text
    #expect(svg.contains("id=\"\(long)\" class=\"node \(long) a\""))
    #expect(svg.contains("font-family=\"\(long),DejaVu Sans\""))
    #expect(svg.contains("https://example.org/\(long)"))
  }

  @Test func `An attribute that is given twice is written once, as it was given last`() {
    var graph = DOTGraph("g", [.padding(1), .backgroundColor(.white), .padding(2)])
    graph.nodeAttributes = [.shape(.box), .shape(.ellipse)]
    graph.nodes = [
      DOTNode(
        "a", label: "A",
        [.style(.solid), .custom("xlabel", "1"), .custom("comment", "2"), .custom("xlabel", "3"), .style(.dashed)])
    ]
    graph.edges = [DOTEdge("a", "a", [.label("one"), .label("two"), .logicalHead("none"), .logicalHead("none")])]
    let text = graph.text
    #expect(text.contains("graph [label=\"\", bgcolor=\"#FFFFFF\", pad=\"2\"];"))
    #expect(text.contains("node [shape=\"ellipse\"];"))
    #expect(text.contains("[label=\"A\", comment=\"2\", xlabel=\"3\", style=\"dashed\"];"))
    #expect(text.contains("\"a\" -> \"a\" [label=\"two\"];"))
  }

  @Test(arguments: ["membership", "organs", "succession"])
  func `No picture gives an attribute twice`(_ view: String) throws {
    let text = try csto("export", "dot", "--view", view).text
    for line in text.split(separator: "\n") {
      let names = line.matches(of: #/[\[ ]([a-z]+)="/#).map { String($0.1) }
      #expect(Set(names).count == names.count, "\(line)")
    }
  }

  @Test func `What has no name has a title all the same, and no empty id`() throws {
    var graph = DOTGraph("", [.id("")])
    graph.nodes = [
      DOTNode("", label: "nobody", [.id("n"), .class([]), .fontNames(["?"])]),
      DOTNode("a", [.class(["", "x"]), .id("")]),
    ]
    graph.edges = [DOTEdge("", "a", [.id("e")])]
    let svg = try Renderer.dot.run("svg", graph.bytes).text
    #expect(!svg.contains("id=\"\"") && !svg.contains("class=\"\"") && svg.contains("class=\"node x\""))
    let picture = try Picture(graph.bytes)
    #expect(picture.elements["n"]?.title == "\\x;")
    #expect(picture.elements["e"]?.title == "\\x;->a")
    #expect(picture.elements["graph0"]?.title == "\\x;")
  }

  @Test func `Two frames of one id are two frames, and a line leads to the first`() throws {
    var graph = DOTGraph("g")
    graph.clusters = [
      DOTCluster("f", label: "First", [.id("c1")], nodes: [DOTNode("a")]),
      DOTCluster("f", label: "Second", [.id("c2")], nodes: [DOTNode("b")]),
      DOTCluster("f'", label: "Third", [.id("c3")], nodes: [DOTNode("c")]),
    ]
    graph.edges = [DOTEdge("c", "a", [.logicalHead("f")])]
    let picture = try Picture(graph.bytes)
    #expect(picture.elements["c1"]?.texts == ["First"])
    #expect(picture.elements["c2"]?.texts == ["Second"])
    #expect(picture.elements["c3"]?.title == "cluster: f'")
    #expect(Set(["c1", "c2", "c3"].compactMap { picture.elements[$0]?.title }).count == 3)
    #expect(graph.text.contains("lhead=\"cluster: f\""))
  }

  @Test func `Nodes that only lines name stand side by side`() throws {
    var graph = DOTGraph("g")
    graph.edges = [DOTEdge("a", "b"), DOTEdge("b", "c")]
    graph.ranks = [["a", "c", "alone"]]
    let plain = try Renderer.dot.run("plain", graph.bytes).text
    func y(_ name: String) -> String? {
      plain.split(separator: "\n").first { $0.hasPrefix("node \(name) ") }?.split(separator: " ")[3].description
    }
    #expect(y("a") != nil && y("a") == y("c") && y("a") == y("alone") && y("a") != y("b"))
  }

  @Test func `Numbers that Graphviz cannot lay out are cut or left out`() throws {
    var graph = DOTGraph("g", [.padding(.infinity), .nodeSeparation(.nan), .rankSeparation(-1)])
    graph.nodes = [
      DOTNode(
        "wide", label: "", [.width(1e30), .height(-.infinity), .penWidth(-2), .fontSize(.nan), .margin(.nan, 1)]),
      DOTNode("b", label: "", [.position(.nan, 1)]), DOTNode("c", label: "", [.position(-3, -1e30)]),
    ]
    graph.edges = [DOTEdge("wide", "b", [.weight(.max), .minLength(-1), .arrowSize(1e9)])]
    let text = graph.text
    #expect(text.contains("pad=\"900\", ranksep=\"0\"];"))
    #expect(text.contains("[label=\"\", width=\"900\", height=\"0\", penwidth=\"0\"];"))
    #expect(text.contains("\"b\" [label=\"\"];") && text.contains("pos=\"-3,-1000000!\""))
    #expect(text.contains("[weight=\"1000000\", minlen=\"0\", arrowsize=\"1000000\"]"))
    graph.attributes = []
    graph.edges = []
    let plain = try Renderer.dot.run("plain", graph.bytes).text
    #expect(plain.contains("node wide") && plain.split(separator: "\n").contains { $0.contains(" 900 ") })
  }

  @Test(arguments: ["\u{FFFE}", "\u{1}\u{2}", "\u{202E}", "\u{FFFF}\u{2066}"])
  func `A text of which nothing can be shown is spelt out`(_ text: String) throws {
    let spelt = text.unicodeScalars.map { "\\u{\(String($0.value, radix: 16, uppercase: true))}" }.joined()
    #expect(try texts(.text(text)) == [spelt])
    #expect(try texts(.markup(.text(text))) == [spelt])
  }

  @Test func `No label turns the direction of what follows`() throws {
    let (text, shown) = ("a\u{202E}b\u{2067}c\u{202C}–\u{2069}d\u{200F}", "abc–d\u{200F}")
    #expect(try texts(.text(text)) == [shown])
    #expect(try texts(.markup(.text(text))) == [shown])
    var graph = DOTGraph(DOTID(text), label: .text(text))
    graph.nodes = [
      DOTNode(DOTID(text), [.id("n"), .tooltip(text), .url(try #require(DOTURL("https://a.example/" + text)))])
    ]
    let element = try #require(try Picture(graph.bytes).elements["n"])
    #expect(element.tooltip == shown)
    #expect(element.title == "a\\x202e;b\\x2067;c\\x202c;–\\x2069;d\u{200F}")
    #expect(element.url == "https://a.example/a%E2%80%AEb%E2%81%A7c%E2%80%AC–%E2%81%A9d\u{200F}")
  }
}
