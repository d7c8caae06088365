// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import CSTOKitTesting
import CSTOKitXML
import CSTORecord
import Foundation
import TestSupport
import Testing

/// The hostile strings that XML 1.0 can carry.
private let legalStrings = RandomDatasets.hostileTexts.filter { text in
  text.unicodeScalars.allSatisfy { $0.value >= 0x20 || [0x9, 0xA, 0xD].contains($0.value) }
}

@Suite struct XMLTests {
  private func valid(_ bytes: [UInt8]) throws -> Run {
    let schema = try scratchFolder().appendingPathComponent("csto.xsd")
    try Data(XMLSchema.text.utf8).write(to: schema)
    return try run("xmllint", ["--noout", "--schema", schema.path, "-"], input: bytes)
  }

  @Test(arguments: 1...12) func `A data set of hostile strings is valid and comes back equal`(_ seed: UInt64) throws {
    var random = RandomDatasets(seed: seed, texts: legalStrings)
    var dataset = random.next()
    // What stands in where a holder was not made up.
    dataset.states.insert(SovereignState(id: id("example")))
    for style in XMLExporter.Style.allCases {
      let bytes = try dataset.bytes(as: .xml(style))
      #expect(try XMLImporter().read(bytes) == dataset)
      #expect(try same(dataset.bytes(as: .xml(style)), bytes))
      if seed <= 4 {
        let check = try valid(bytes)
        #expect(check.status == 0, "\(check.errors)")
      }
    }
  }

  // What libxml2 makes of our bytes when it reads and writes them by itself has the same canonical form.
  @Test(arguments: 1...6) func `Read and written again by libxml2, a document has the same canonical form`(
    _ seed: UInt64
  ) throws {
    var random = RandomDatasets(seed: seed, texts: legalStrings)
    let dataset = random.next()
    for bytes in try [dataset.bytes(as: .xml), dataset.bytes(as: .xml(.compact)), dataset.bytes(as: .gexf)] {
      let saved = try run("xmllint", ["--huge", "-"], input: bytes)
      #expect(saved.status == 0, "\(saved.errors)")
      let canonical = try [bytes, saved.output].map {
        try run("xmllint", ["--huge", "--c14n11", "-"], input: $0).output
      }
      #expect(!canonical[0].isEmpty)
      #expect(same(canonical[0], canonical[1]))
    }
  }

  // Nothing may go to standard error when a sink fails, where libxml2 tells of it by itself.
  @Test(arguments: [0, 1, 30_000, 60_000, 200_000]) func `A sink that fails ends the document with its error`(
    _ room: Int
  ) throws {
    for style in XMLExporter.Style.allCases {
      var sink = FullSink(room: room)
      do throws(ExportError) {
        try ExportRequest(.csto).write(XMLExporter(style: style), to: &sink)
        Issue.record("the error was swallowed")
      } catch {
        #expect(error.code == .cancelled)
        #expect(error.message == "full")
      }
      #expect(!sink.wasCalledAgain)
    }
    var sink = FullSink(room: 0)
    #expect(throws: ExportError.self) { try ExportRequest(.csto).write(GEXFExporter(), to: &sink) }
  }

  @Test func `The record is valid, and the same through XML as without`() throws {
    let bytes = try Dataset.csto.bytes(as: .xml)
    #expect(try valid(bytes).status == 0)
    #expect(try same(XMLImporter().read(bytes).bytes(as: .json), Dataset.csto.bytes(as: .json)))
  }

  @Test(arguments: ["\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
  func `What XML cannot carry is refused before a byte is written`(
    _ text: String
  ) throws {
    var dataset = Dataset.csto
    var membership = try #require(dataset.memberships.remove(id("uzb-csto-2006")).first)
    membership.alternatives[1].note = "a\(text)b"
    dataset.memberships.insert(membership)
    var sink = CountingSink()
    do throws(ExportError) {
      try ExportRequest(dataset).write(XMLExporter(), to: &sink)
      Issue.record("nothing was refused")
    } catch {
      #expect(error.subject == "memberships/uzb-csto-2006/alternatives/1/note")
      #expect(error.code == .unwritableValue)
    }
    #expect(sink.count == 0)
    #expect(
      XMLExporter().losses(of: Export(dataset)).map(\.path) == ["memberships/uzb-csto-2006/alternatives/1/note"]
    )
  }

  private static let start = "<dataset xmlns=\"urn:cstokit:dataset:1\">"

  private func problems(_ text: String, limits: ImportLimits = ImportLimits()) -> [String] {
    do {
      _ = try XMLImporter().read(Array(text.utf8), limits: limits)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test(arguments: [
    ("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>", "1:1: a DOCTYPE is refused"),
    ("<?xml version=\"1.0\"?>\n<!-- x -->\n  <!DOCTYPE dataset>\(start)</dataset>", "3:3: a DOCTYPE is refused"),
    ("<!DOCTYPE a [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]><a x=\"&a;\"/>", "1:1: a DOCTYPE is refused"),
    (
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\(start)</dataset>",
      "1:31: the encoding \"UTF-16\" is refused, only UTF-8 is read"
    ),
    (
      "<?xml version='1.0' encoding='windows-1251'?>\(start)</dataset>",
      "1:31: the encoding \"windows-1251\" is refused, only UTF-8 is read"
    ),
  ]) func `A DOCTYPE and other encodings are refused with their place`(_ text: String, _ problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test func `UTF-16 is refused as such`() {
    let bytes: [UInt8] = [0xFF, 0xFE] + Array("<a/>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let error = #expect(throws: ImportError.self) { try XMLImporter().read(bytes) }
    #expect(
      error?.problems.map(\.description) == ["1:1: this is text in UTF-16, and no XML in UTF-8; save it as UTF-8"])
  }

  @Test func `A document may begin with a mark of byte order, and hold what is not ours`() throws {
    let text = """
      \u{FEFF}<?xml version="1.0" encoding="utf-8"?>
      <?note x?><!-- comment -->
      <d:dataset xmlns:d="urn:cstokit:dataset:1" xmlns:o="urn:other" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="a b" o:a="b">
        <d:schema>1</d:schema><o:x><d:title>no</d:title></o:x>
        <d:title>a<![CDATA[<b>]]><!-- c -->&#x63;&amp;</d:title><d:sources><o:y/><d:source id="s"><d:title/><o:z>x</o:z></d:source></d:sources>
      </d:dataset>
      <!-- end -->
      """
    let dataset = try XMLImporter().read(Array(text.utf8))
    #expect(dataset.head.title == "a<b>c&")
    #expect(dataset.sources["s"]?.title == "")
  }

  @Test(arguments: [
    ("", "1:1: the document is empty"),
    ("<a/>", "1:1: expected the element \"dataset\" of the namespace urn:cstokit:dataset:1"),
    ("\(start)</dataset>", "1:1: schema: is needed"),
    ("\(start)<schema>x</schema></dataset>", "1:40: schema: expected a whole number"),
    (
      "\(start)<schema>1</schema><titel>x</titel></dataset>",
      "1:58: unexpected element \"titel\": unknown, given twice, or out of order"
    ),
    ("\(start)<schema>1</schema>text</dataset>", "1:1: text where only elements are allowed"),
    (
      "\(start)<schema>1</schema><asOf>2001-02-29</asOf></dataset>",
      "1:58: asOf: \"2001-02-29\" is no day: expected a day from 01 to 28 at byte 8"
    ),
    (
      "\(start)<schema>1</schema>\n<sources><source><title>t</title></source></sources></dataset>",
      "2:10: sources/0/id: is needed"
    ),
    (
      "\(start)<schema>1</schema>\n<sources><source id=\"s\" x=\"1\"><title>é</title></source></sources></dataset>",
      "2:10: sources/s: unknown attribute \"x\""
    ),
    (
      "\(start)<schema>1</schema><title><b>x</b></title></dataset>",
      "1:58: title: an element where only text is allowed".replacing("title: ", "")
    ),
    (
      "\(start)<schema>1</schema><sources><quelle/></sources></dataset>",
      "1:67: sources: expected the element \"source\""
    ),
    (
      "\(start)<schema>1</schema><tenures><tenure id=\"t\"><office>o</office><person>p</person><party>q</party></tenure></tenures></dataset>",
      "1:67: tenures/t: a person or a party is needed, and not both"
    ),
  ]) func `Faults of content have place and path`(_ text: String, _ problem: String) {
    #expect(problems(text).first == problem)
  }

  @Test(arguments: [
    "<dataset", "<a><b></a>", "\(start)<schema>1</schema>", "\(start)<schema>1</schema></dataset><x/>",
    "\n<?xml version=\"1.0\"?><a/>",
    "\(start)<schema>1</schema><title>&nbsp;</title></dataset>",
    "\(start)<schema>1</schema><title>\u{1}</title></dataset>",
    "\(start)<schema>1</schema><title a=\"1\" a=\"2\"/></dataset>",
  ]) func `What is not well-formed is refused with a place`(_ text: String) throws {
    let found = problems(text)
    let last = try #require(found.last)
    #expect(last.contains(#/^\d+:\d+: /#), "\(found)")
  }

  @Test func `Deep nesting and long text end in a message`() {
    let deep = "\(XMLTests.start)<schema>1</schema>" + String(repeating: "<x>", count: 3_000)
    #expect(!problems(deep).isEmpty)
    let long =
      "\(XMLTests.start)<schema>1</schema><title>" + String(repeating: "x", count: 11 << 20) + "</title></dataset>"
    #expect(problems(long).count == 1)
  }

  @Test func `Limits hold`() {
    let sources = (0..<10).map { "<source id=\"s\($0)\"/>" }.joined()
    let text = "\(XMLTests.start)<schema>1</schema><sources>\(sources)</sources></dataset>"
    #expect(problems(text).count == 10)
    #expect(problems(text, limits: ImportLimits(problems: 3)).count == 3)
    #expect(problems(text, limits: ImportLimits(bytes: 10)) == ["has more than 10 bytes"])
    #expect(problems(text, limits: ImportLimits(entities: 4)).last == "1:135: sources: more than 4 entities")
  }

  struct Sample: CustomTestStringConvertible {
    let field: String, value: String
    let isValid: Bool
    var testDescription: String { "\(field) \(value)" }
  }

  static let samples = [
    Sample(field: "date", value: "2005", isValid: true), Sample(field: "date", value: "2005-05~", isValid: true),
    Sample(field: "date", value: "2002-10-07", isValid: true),
    Sample(field: "date", value: "2000-02-29", isValid: true),
    Sample(field: "date", value: "0000-02-29", isValid: true),
    Sample(field: "date", value: "2002-10-07%", isValid: true),
    Sample(field: "date", value: "20021007", isValid: false),
    Sample(field: "date", value: "2002-10-07Z", isValid: false),
    Sample(field: "date", value: "2001-02-29", isValid: false),
    Sample(field: "date", value: "2002-00-00", isValid: false),
    Sample(field: "date", value: "2002-13", isValid: false), Sample(field: "date", value: " 2005", isValid: true),
    Sample(field: "date", value: "20 05", isValid: false),
    Sample(field: "date", value: "-0044-03-15", isValid: true),
    Sample(field: "date", value: "156X-12-25", isValid: true),
    Sample(field: "date", value: "2004-06~-11", isValid: true),
    Sample(field: "date", value: "2004-?06-11", isValid: true),
    Sample(field: "date", value: "2004-06-XX", isValid: true), Sample(field: "date", value: "2005-33", isValid: true),
    Sample(field: "date", value: "Y17E7", isValid: true), Sample(field: "date", value: "1950S2?", isValid: true),
    Sample(field: "date", value: "2004-X4-31", isValid: false),
    Sample(field: "date", value: "2004-02-3X", isValid: false), Sample(field: "date", value: "-0000", isValid: false),
    Sample(field: "date", value: "2005-42", isValid: false), Sample(field: "date", value: "-196X", isValid: false),
    Sample(field: "date", value: "Y2005", isValid: false), Sample(field: "date", value: "[2005]", isValid: false),
    Sample(field: "date", value: "", isValid: false), Sample(field: "language", value: "en", isValid: true),
  ]

  @Test(arguments: samples) func `The schema and the reader give the same verdict on dates`(_ sample: Sample) throws {
    let content = sample.field == "date" ? "<date>\(sample.value)</date>" : ""
    let text =
      "\(XMLTests.start)<schema>1</schema><sources><source id=\"s\" xml:lang=\"en\"><title>t</title>\(content)</source></sources></dataset>"
    #expect(problems(text).isEmpty == sample.isValid)
    #expect(try (valid(Array(text.utf8)).status == 0) == sample.isValid)
  }

  @Test(arguments: [
    "<title>t</title><publisher>p</publisher><title>u</title>", "<publisher>p</publisher><title>t</title>", "",
    "<title>t</title><x/>",
  ]) func `The schema and the reader refuse the same orders`(_ content: String) throws {
    let text = "\(XMLTests.start)<schema>1</schema><sources><source id=\"s\">\(content)</source></sources></dataset>"
    #expect(!problems(text).isEmpty)
    #expect(try valid(Array(text.utf8)).status != 0)
  }

  @Test func `Readers and writers run side by side`() async throws {
    let bytes = try Dataset.csto.bytes(as: .xml(.compact))
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { try XMLImporter().read(bytes).bytes(as: .xml(.compact)) == bytes }
      }
      for try await isEqual in group { #expect(isEqual) }
    }
  }
}

extension String {
  fileprivate func replacing(_ old: String, _ new: String) -> String { replacingOccurrences(of: old, with: new) }
}

/// A sink with room for some bytes, which notes whether it was asked again after it had failed.
private struct FullSink: ByteSink {
  var room: Int
  private var hasFailed = false
  private(set) var wasCalledAgain = false

  init(room: Int) { self.room = room }

  mutating func write(_ bytes: Span<UInt8>) throws(ExportError) {
    if hasFailed { wasCalledAgain = true }
    room -= bytes.count
    guard room < 0 else { return }
    hasFailed = true
    throw ExportError(.cancelled, "full")
  }
}
