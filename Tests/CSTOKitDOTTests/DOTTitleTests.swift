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
    graph.nodes = names.enumerated().map { DOTNode(DOTID($1), label: "x", [.id(DOTSVGID("n\($0)"))]) }
    graph.clusters = [DOTCluster("\\ %  \"", [.id("frame")], nodes: [DOTNode("in it")])]
    graph.edges = names.enumerated().map { DOTEdge(DOTID($1), "%", [.id(DOTSVGID("e\($0)"))]) }
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
    graph.nodes = names.enumerated().map { DOTNode(DOTID($1), label: "x", [.id(DOTSVGID("n\($0)"))]) }
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

  @Test(arguments: DOTViewTests.views.map(\.name), DOTViewTests.languages)
  func `No title of a view is a name for programs`(_ name: String, _ language: LanguageTag) throws {
    let view = try #require(DOTViewTests.views.first { $0.name == name }).view
    var exporter = DOTExporter(view: view)
    exporter.keys = .names
    let picture = try Picture(ExportRequest(.csto, languages: [language]).bytes(as: exporter))
    let svgIDs = picture.elements.keys.filter { $0 != "graph0" && $0.count > 3 }
    for title in picture.elements.values.map(\.title) {
      for end in title.split(separator: "->") {
        let slug = end.split(separator: " ").joined(separator: "-")
        #expect(!svgIDs.contains { slug == $0 || slug.contains("(\($0))") }, "\(title)")
      }
      for part in ["cluster_", "line-", "legend"] {
        #expect(!title.contains(part), "\(title)")
      }
    }
  }

  @Test func `Two organs of one name have two frames`() throws {
    var dataset = Dataset()
    let names = [Name("legend", language: "en")]
    dataset.organizations = [Organization(id: id("org"), names: names)]
    dataset.organs = Entities(
      (0..<4).map {
        Organ(id: id("o\($0)"), kind: .council, parent: party($0 == 0 ? "org" : "o\($0 - 1)"), names: names)
      })
    let picture = try Picture(dataset.bytes(as: .dot(view: .organs(of: party("org"), on: CalendarDay(number: 0)))))
    let frames = ["org", "o0", "o1", "o2"].map { picture.elements["organs-of-\($0)"]?.title ?? "" }
    #expect(Set(frames).count == 4)
    #expect(frames.allSatisfy { $0.hasPrefix("cluster: legend") })
  }
}

extension Picture {
  /// The bytes of a title.
  func title(_ svgID: String) -> [UInt8]? { elements[svgID].map { Array($0.title.utf8) } }
}
