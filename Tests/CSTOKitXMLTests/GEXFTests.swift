// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitTesting
import CSTOKitXML
import CSTORecord
import Foundation
import TestSupport
import Testing

@Suite struct GEXFTests {
  /// The rules of the published schema of GEXF 1.3 as far as they concern what is written, in words of our own.
  private func schema() -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Resources/gexf-rules.xsd")
  }

  private func check(_ bytes: [UInt8]) throws -> Run {
    try run("xmllint", ["--noout", "--schema", schema().path, "-"], input: bytes)
  }

  @Test func `The record keeps the rules of the schema, and another program reads it`() throws {
    let bytes = try Dataset.csto.bytes(as: .gexf)
    let xmllint = try check(bytes)
    #expect(xmllint.status == 0, "\(xmllint.errors)")
    let script = """
      import io, json, sys, networkx
      graph = networkx.read_gexf(io.BytesIO(sys.stdin.buffer.read()), version="1.3")
      edges = {data["id"]: [one, other, data["label"], data.get("spells")] for one, other, data in graph.edges(data=True)}
      json.dump({"nodes": dict(graph.nodes(data="label")), "edges": edges}, sys.stdout)
      """
    let python = try run("python3", ["-c", script], input: bytes)
    #expect(python.status == 0, "\(python.errors)")
    let graph = try #require(try JSONSerialization.jsonObject(with: Data(python.output)) as? [String: Any])
    let nodes = try #require(graph["nodes"] as? [String: String])
    let edges = try #require(graph["edges"] as? [String: [Any]])
    #expect(nodes["uzb"] == "Uzbekistan")
    #expect(Set(edges.keys) == Set(Dataset.csto.memberships.map(\.id.slug)))
    let uzbekistan = try #require(edges["uzb-csto-2006"])
    #expect(uzbekistan.prefix(3).map { "\($0)" } == ["uzb", "csto", "member"])
    #expect(uzbekistan[3] as? [[String]] == [["2006-08-16", "2012-12-19"]])
  }

  @Test(arguments: [("1.3", "1.3", "", ""), ("1.2", "1.2draft", "", ""), ("1.2", "1.2draft", "networkx-old", "3.4")])
  func `networkx, of today and of before, finds attributes by short keys, with codes, colours and days`(
    _ written: String, _ read: String, _ folder: String, _ release: String
  ) throws {
    let bytes = try csto("export", "gexf", "--version", written).output
    let script = """
      import io, json, sys
      if sys.argv[1]: sys.path.insert(0, sys.argv[1])
      import networkx
      assert networkx.__version__.startswith(sys.argv[3]), networkx.__version__
      graph = networkx.read_gexf(io.BytesIO(sys.stdin.buffer.read()), version=sys.argv[2])
      node = graph.nodes["uzb"]
      edge = next(data for one, other, data in graph.edges(data=True) if data["id"] == "uzb-csto-2006")
      keys = sorted({key for _, data in graph.nodes(data=True) for key in data})
      json.dump({"node": [node["Kind"], node["cow"], node["iso3166-1-numeric"]], "keys": keys, "color": node["viz"]["color"],
                 "edge": [edge["Capacity"], edge["Period"], edge["Doubt"]], "spells": graph.nodes["cst"]["spells"],
                 "count": [graph.number_of_edges(), len({data["id"] for _, _, data in graph.edges(data=True)})]}, sys.stdout)
      """
    let old =
      folder.isEmpty
      ? "" : ((pythonPath as NSString).deletingLastPathComponent as NSString).deletingLastPathComponent + "/" + folder
    let python = try run(pythonPath, ["-c", script, old, read, release], input: bytes)
    #expect(python.status == 0, "\(python.errors)")
    let graph = try #require(try JSONSerialization.jsonObject(with: Data(python.output)) as? [String: Any])
    #expect(graph["node"] as? [String] == ["state", "704", "860"])
    #expect(graph["edge"] as? [String] == ["member", "2006-08-16/2012-12-19", "no"])
    #expect(graph["spells"] as? [[String]] == [["1992-05-15", "2002-10-06"]])
    #expect((graph["color"] as? [String: Int])?["b"] == 203)
    let count = Dataset.csto.memberships.count
    #expect(graph["count"] as? [Int] == [count, count])
    #expect((graph["keys"] as? [String])?.allSatisfy { $0.count <= 20 && !$0.contains(" ") } == true)
  }

  @Test func `Several edges between two nodes have a kind each, and all others none`() throws {
    let text = try Dataset.csto.text(as: .gexf)
    #expect(text.contains("source=\"uzb\" target=\"csto\"") && !text.contains("kind=\"uzb-csto-2006\""))
    var dataset = Dataset()
    for (slug, period) in [("a", "1992/1995"), ("b", "2000/.."), ("c", "2000/..")] {
      dataset.memberships.insert(
        Membership(
          id: EntityID(trusted: slug), member: PartyID(trusted: slug == "c" ? "z" : "x"), host: PartyID(trusted: "y"),
          period: EDTFInterval(period)))
    }
    let parallel = try dataset.text(as: .gexf)
    #expect(parallel.contains("label=\"member\" kind=\"a\">") && parallel.contains("label=\"member\" kind=\"b\">"))
    #expect(!parallel.contains("kind=\"c\""))
    let xmllint = try check(Array(parallel.utf8))
    #expect(xmllint.status == 0, "\(xmllint.errors)")
    let old = try dataset.text(as: .gexf(version: .draft12))
    #expect(
      !old.contains("kind=\"") && !old.contains("timerepresentation")
        && old.contains("http://www.gexf.net/1.2draft/viz"))
  }

  @Test func `A code is that of the as-of day, and a list that nobody knows has a key too`() throws {
    let day = CalendarDay(number: 14_610)
    var dataset = Dataset(head: DatasetHead(asOf: day))
    let codes = [
      Code(.correlatesOfWar, "345", validity: EDTFInterval("1992/2006-06-04")),
      Code(.correlatesOfWar, "340", validity: EDTFInterval("2006-06-05/..")),
      Code(CodeScheme(rawValue: "own list"), "q\"1"),
    ]
    dataset.states.insert(SovereignState(id: EntityID(trusted: "x"), codes: codes))
    dataset.memberships.insert(
      Membership(id: EntityID(trusted: "m"), member: PartyID(trusted: "x"), host: PartyID(trusted: "y")))
    let text = try dataset.text(as: .gexf)
    #expect(text.contains("<attribute id=\"code-0\" title=\"cow\" type=\"string\"/>"))
    #expect(text.contains("<attvalue for=\"code-0\" value=\"340\"/>") && !text.contains("345"))
    #expect(text.contains("title=\"own list\"") && text.contains("value=\"q&quot;1\""))
    // A life without any day is no day.
    #expect(!text.contains("<spell"))
  }

  @Test func `Names are in the language asked for, and the bytes are the same again`() throws {
    let request = ExportRequest(.csto, languages: ["ru", "en"])
    let text = try request.text(as: GEXFExporter())
    #expect(text.contains("<node id=\"uzb\" label=\"Узбекистан\">"))
    #expect(try request.text(as: GEXFExporter()) == text)
    #expect(!text.contains("lastmodifieddate"))
  }

  @Test(arguments: 1...8) func `Hostile data keeps the rules of the schema`(_ seed: UInt64) throws {
    var random = RandomDatasets(
      seed: seed,
      texts: RandomDatasets.hostileTexts.filter {
        $0.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }
      })
    let xmllint = try check(random.next().bytes(as: .gexf))
    #expect(xmllint.status == 0, "\(xmllint.errors)")
  }

  @Test func `A text that XML cannot carry is refused, and all but the memberships is a loss`() throws {
    var dataset = Dataset()
    dataset.states.insert(SovereignState(id: EntityID(trusted: "a"), names: [Name("x\u{1}", language: "en")]))
    let error = #expect(throws: ExportError.self) { try dataset.bytes(as: .gexf) }
    #expect(error?.subject == "states/a/names/0/text")
    #expect(GEXFExporter().losses(of: Export(.csto)) == [] && GEXFExporter().isPart)
  }

  @Test func `An open or unknown end has no day, a status has days of its own`() throws {
    var dataset = Dataset()
    for (index, period) in ["1992/..", "../2004-05", "/2004", "1999-05-12~/2001"].enumerated() {
      dataset.memberships.insert(
        Membership(
          id: EntityID(trusted: "m\(index)"), member: PartyID(trusted: "a"), host: PartyID(trusted: "b"),
          period: EDTFInterval(period), statuses: [StatusPeriod(.suspended, period: EDTFInterval("2000/2001-02"))]))
    }
    let text = try dataset.text(as: .gexf)
    #expect(text.contains("<spell start=\"1992-01-01\"/>"))
    #expect(text.contains("<spell end=\"2004-05-31\"/>"))
    #expect(text.contains("<spell end=\"2004-12-31\"/>"))
    #expect(text.contains("<attvalue for=\"status\" value=\"suspended\" start=\"2000-01-01\" end=\"2001-02-28\"/>"))
    #expect(text.components(separatedBy: "<attvalue for=\"doubt\" value=\"yes\"/>").count == 5)
  }
}
