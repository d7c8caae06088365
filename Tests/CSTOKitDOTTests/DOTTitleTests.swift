// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitDOT
import CSTORecord
import TestSupport
import Testing

/// The titles in SVG, which a screen reader speaks.
@Suite struct DOTTitleTests {
  @Test(arguments: Renderer.allCases) func `The title of a node, an edge, a frame and a graph is its name`(
    _ renderer: Renderer
  ) throws {
    let names = [
      "C:\\new", "C:\\", "\\", "\\\\", "a\\\\b", "\\\"", "\\\\\"", "\"", "%", "%3", "%%", "5 %", "a\tb", "a\nb",
      "a\r\nb",
      "a  b", "   ", "\\\n", "\\&", "&", "&amp;", "&#92;", "\\N", "\\x1;", "a\u{85}b", "a\u{7F}", "<html>", "-->",
    ]
    var graph = DOTGraph("%g\\")
    graph.nodes = names.enumerated().map { DOTNode(DOTID($1), label: "x", [.id(DOTHook("n\($0)"))]) }
    graph.clusters = [DOTCluster("\\ %  \"", [.id("frame")], nodes: [DOTNode("in it")])]
    graph.edges = names.enumerated().map { DOTEdge(DOTID($1), "%", [.id(DOTHook("e\($0)"))]) }
    let picture = try Picture(graph.bytes, renderer)
    for (index, name) in names.enumerated() {
      #expect(picture.title("n\(index)") == Array(name.utf8), "\(name.debugDescription)")
      #expect(picture.title("e\(index)") == Array("\(name)->%".utf8), "\(name.debugDescription)")
    }
    #expect(picture.title("frame") == Array("cluster: \\ %  \"".utf8))
    #expect(picture.title("graph0") == Array("%g\\".utf8))
  }

  @Test(arguments: Renderer.allCases) func `A control that XML lacks is spelled, and is not what reads so`(
    _ renderer: Renderer
  ) throws {
    let names = ["x\u{1}", "x\\x1;", "x&#92;x1;", "\u{0}", "\u{FFFE}", "\u{FFFF}"]
    var graph = DOTGraph("g")
    graph.nodes = names.enumerated().map { DOTNode(DOTID($1), label: "x", [.id(DOTHook("n\($0)"))]) }
    #expect(try Set(Plain(graph.bytes, renderer).nodes).count == names.count)
    let picture = try Picture(graph.bytes, renderer)
    let titles = names.indices.map { picture.elements["n\($0)"]?.title }
    #expect(titles == ["x\\x1;", "x\\x1;", "x&#92;x1;", "\\x0;", "\\xfffe;", "\\xffff;"])
  }

  @Test func `A backslash where a long name is parted does not take the quote away`() throws {
    for length in 15_995...16_005 {
      let name = String(repeating: "a", count: length) + "\\b\\"
      var graph = DOTGraph("g")
      graph.nodes = [DOTNode(DOTID(name), label: "x", [.id("n")])]
      #expect(try Picture(graph.bytes).elements["n"]?.title == name)
    }
  }
}

extension Picture {
  /// The bytes of a title.
  func title(_ hook: String) -> [UInt8]? { elements[hook].map { Array($0.title.utf8) } }
}
