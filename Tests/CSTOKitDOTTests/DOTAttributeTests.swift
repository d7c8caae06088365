// SPDX-License-Identifier: Apache-2.0

import CSTOKitDOT
import Testing

@Suite struct DOTAttributeTests {
  @Test func `An attribute without a case is written as text, whatever its value holds`() throws {
    var graph = DOTGraph("g", label: "G", [.custom("splines", "ortho")])
    graph.nodes = [DOTNode("a", label: "A", [.custom("xlabel", "q\" \\N, x=\"y\n]")])]
    graph.edges = [DOTEdge("a", "b", [.custom("edgeURL", try #require(DOTURL("https://example.org/?a=1&b=2")))])]
    let text = graph.text
    #expect(text.contains("splines=\"ortho\""))
    #expect(!text.contains("\\N"))
    #expect(text.contains("edgeURL=\"https://example.org/?a=1&amp;b=2\""))
    #expect(try Plain(graph.bytes, .dot).nodes == ["a", "b"])
  }

  @Test func `Attributes are written under Graphviz's own names`() {
    var graph = DOTGraph(
      "g", label: "G",
      [.rankDirection(.topToBottom), .labelLocation(.bottom), .outputOrder(.edgesFirst), .newRank(true)])
    graph.nodes = [DOTNode("a", label: "A", [.fillColor(.white), .fixedSize(true)])]
    graph.edges = [
      DOTEdge("a", "b", [.dir(.both), .constraint(false), .minLength(2), .arrowHead(.tee), .arrowTail(.dot)])
    ]
    let text = graph.text
    for attribute in [
      "rankdir=\"TB\"", "labelloc=\"b\"", "outputorder=\"edgesfirst\"", "newrank=\"true\"", "fixedsize=\"true\"",
      "fillcolor=", "dir=\"both\"", "constraint=\"false\"", "minlen=\"2\"", "arrowhead=\"tee\"", "arrowtail=\"dot\"",
    ] { #expect(text.contains(attribute), "\(attribute)") }
  }

  @Test func `A name that reads a file is refused`() async {
    await #expect(processExitsWith: .failure) { _ = DOTNode("a", label: "A", [.custom("image", "/etc/passwd")]) }
  }

  @Test func `A name that is no name is refused`() async {
    await #expect(processExitsWith: .failure) { _ = DOTNode("a", label: "A", [.custom("a=b,c", "d")]) }
  }

  @Test func `A name that has a case is refused, as the case checks its value`() async {
    await #expect(processExitsWith: .failure) { _ = DOTNode("a", label: "A", [.custom("URL", "javascript:x")]) }
  }

  @Test func `A word of the language is refused`() async {
    await #expect(processExitsWith: .failure) { _ = DOTNode("a", label: "A", [.custom("subgraph", "x")]) }
  }

  @Test func `An address as text is refused`() async {
    await #expect(processExitsWith: .failure) { _ = DOTEdge("a", "b", [.custom("headURL", "javascript:x")]) }
  }
}
