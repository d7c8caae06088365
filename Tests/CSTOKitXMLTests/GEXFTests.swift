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
