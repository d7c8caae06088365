// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import CSTOKitTesting
import CSTORecord
import Foundation
import TestSupport
import Testing

/// JSON that stands in the script of a page.
@Suite struct JSONInPagesTests {
  private static let hostile = [
    "</script><script>alert(1)</script>", "<!--<script>", "]]>", "a&amp;b", "\u{2028}\u{2029}", "\u{2027}\u{202A}", "–",
    "\u{E2}\u{80}",
    "\u{20A8}", "x\u{2028}",
  ]

  private func dataset() -> Dataset {
    var dataset = Dataset()
    for (index, text) in Self.hostile.enumerated() {
      dataset.states.insert(SovereignState(id: EntityID(trusted: "s\(index)"), note: text))
    }
    return dataset
  }

  @Test(arguments: [JSONExporter.Style.pretty, .compact]) func `No text ends a script, and every reader reads the same`(
    _ style: JSONExporter.Style
  ) throws {
    let bytes = try dataset().bytes(as: .json(style, isPageSafe: true))
    let text = String(decoding: bytes, as: UTF8.self)
    for sign in ["<", ">", "&", "\u{2028}", "\u{2029}"] {
      #expect(!text.unicodeScalars.contains { String($0) == sign })
    }
    #expect(try JSONImporter().read(bytes) == dataset())
    let script = """
      import html.parser, json, sys
      page = "<html><script type='application/json'>" + sys.stdin.buffer.read().decode() + "</script><p>end</p></html>"
      class Parser(html.parser.HTMLParser):
          tags, data, inside = [], "", False
          def handle_starttag(self, tag, attributes):
              self.tags.append(tag)
              self.inside = tag == "script"
          def handle_endtag(self, tag): self.inside = False
          def handle_data(self, data):
              if self.inside: self.data += data
      parser = Parser()
      parser.feed(page)
      assert parser.tags == ["html", "script", "p"], parser.tags
      json.dump([state["note"] for state in json.loads(parser.data)["states"]], sys.stdout)
      """
    let python = try run("python3", ["-c", script], input: bytes)
    #expect(python.status == 0, "\(python.errors)")
    let notes = try JSONDecoder().decode([String].self, from: Data(python.output))
    #expect(notes.map { Array($0.utf8) } == dataset().states.map { Array(($0.note ?? "").utf8) })
  }

  @Test func `Lines can stand in a page too`() throws {
    let bytes = try dataset().bytes(as: NDJSONExporter(isPageSafe: true))
    #expect(!bytes.contains(0x3C) && !bytes.contains(0x26))
    #expect(try NDJSONImporter().read(bytes) == dataset())
    let tool = try csto("export", "ndjson", "--page-safe")
    #expect(tool.status == 0 && !tool.output.contains(0x3C) && !tool.output.contains(0x26))
  }

  @Test(arguments: 1...20) func `Random data sets are read back, and what is safe stays as it is`(_ seed: UInt64) throws
  {
    var random = RandomDatasets(seed: seed)
    let dataset = random.next()
    let plain = try dataset.bytes(as: .json(.compact))
    let safe = try dataset.bytes(as: .json(.compact, isPageSafe: true))
    #expect(try JSONImporter().read(safe).bytes(as: .json(.canonical)) == dataset.bytes(as: .json(.canonical)))
    // Five bytes more for each sign of one, three for each of three.
    let short = plain.count { [0x3C, 0x3E, 0x26].contains($0) }
    let long = String(decoding: plain, as: UTF8.self).unicodeScalars.count { $0 == "\u{2028}" || $0 == "\u{2029}" }
    #expect(safe.count == plain.count + 5 * short + 3 * long)
  }

  @Test func `The canonical form is refused, as it has one way to write a text`() throws {
    let error = #expect(throws: ExportError.self) { try Dataset().bytes(as: .json(.canonical, isPageSafe: true)) }
    #expect(error?.code == .invalidOption && error?.subject == "page-safe")
    let tool = try csto("export", "json", "--style", "canonical", "--page-safe")
    #expect(tool.status == 2 && tool.errors.hasPrefix("--page-safe: the canonical form"))
  }
}

/// Fields that may be left out, and the names of the parts of schemas.
@Suite struct UsualFieldTests {
  @Test func `A membership without a capacity is that of a member, a name without a kind is official`() throws {
    let text = """
      {"schema": 2, "organizations": [{"id": "o", "names": [{"text": "O", "language": "en"}]}],
       "memberships": [{"id": "m", "member": "o", "host": "o"}]}
      """
    let dataset = try JSONImporter().read(Array(text.utf8))
    #expect(dataset.memberships["m"]?.capacity == .member)
    #expect(dataset.organizations["o"]?.names.first?.kind == .official)
    let written = try dataset.text(as: .json(.compact))
    #expect(written.contains("\"capacity\":\"member\"") && written.contains("\"kind\":\"official\""))
    #expect(try JSONDecoder().decode(Name.self, from: Data(#"{"text": "x", "language": "en"}"#.utf8)).kind == .official)
  }

  @Test(arguments: [#""kind": "nonsense""#, #""kind": """#, #""kind": null"#]) func `A wrong value is no absent one`(
    _ field: String
  ) {
    let text =
      "{\"schema\": 2, \"people\": [{\"id\": \"p\", \"names\": [{\"text\": \"x\", \"language\": \"en\", \(field)}]}]}"
    let error = #expect(throws: ImportError.self) { try JSONImporter().read(Array(text.utf8)) }
    #expect(error?.problems.first?.path == "people/p/names/0/kind")
  }

  @Test func `No part of a schema is called by a number`() {
    let names = DatasetSchema().records.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.last?.isNumber == false }, "\(names)")
    #expect(names.contains("MembershipAlternative") && names.contains("ExistenceAlternative"))
    #expect(!names.contains { $0.contains("Rival") || $0.contains("Overrides") })
  }
}
