// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import CSTOKitXML
import CSTORecord
import Foundation
import TestSupport
import Testing

private let start = "<dataset xmlns=\"urn:cstokit:dataset:1\"><schema>1</schema>"

/// Faults that users of other XML libraries met, each with the right outcome; the ids are those of the list of faults.
@Suite struct XMLPeerFaultTests {
  private func dataset(_ title: String) -> Dataset { Dataset(head: DatasetHead(title: title)) }

  private func problem(_ text: String) -> ImportError.Problem? {
    do throws(ImportError) { _ = try XMLImporter().read(Array(text.utf8)) } catch { return error.problems.first }
    return nil
  }

  @Test(arguments: ["x\u{1}y", "x\u{0}", "\u{FFFE}", "\u{FFFF}", "\u{1F}", "\u{B}"])
  func `XML-01, XML-03: a character that XML does not have is refused before anything is written`(_ title: String) {
    for style in XMLExporter.Style.allCases {
      var sink = CountingSink()
      do throws(ExportError) {
        try ExportRequest(dataset(title)).write(XMLExporter(style: style), to: &sink)
        Issue.record("\(style) wrote it")
      } catch { #expect(error.subject == "title") }
      #expect(sink.count == 0)
    }
  }

  @Test(arguments: [
    "\u{7F}", "\u{85}", "a\tb\nc\rd", "p\r\nq\rr", "x]]>y", "<![CDATA[x]]>", "&amp;", "\"'", "\u{2028}", " x ",
  ])
  func `XML-03, XML-06, XML-07, XML-09: what XML has comes back as it was`(_ title: String) throws {
    for style in XMLExporter.Style.allCases {
      let bytes = try dataset(title).bytes(as: .xml(style))
      // Scalar by scalar: equal strings may be written in two ways.
      #expect(try Array((XMLImporter().read(bytes).head.title ?? "").utf8) == Array(title.utf8))
      #expect(try run("xmllint", ["--noout", "-"], input: bytes).status == 0)
    }
    #expect(try dataset("p\r\nq").text(as: .xml).contains("p&#13;\nq"))
    #expect(try dataset("x]]>y").text(as: .xml).contains("x]]&gt;y"))
  }

  @Test func `XML-05: bytes that are not UTF-8 are refused`() {
    let error = #expect(throws: ImportError.self) {
      try XMLImporter().read(Array("\(start)<title>".utf8) + [0xFF] + Array("</title></dataset>".utf8))
    }
    #expect(error?.problems.first?.line == 1)
  }

  @Test func `XML-13: elements are known by their namespace and local name`() throws {
    let text =
      "<c:dataset xmlns:c=\"urn:cstokit:dataset:1\" xmlns:x=\"urn:x\"><c:schema>1</c:schema><x:title>no</x:title><c:title>yes</c:title></c:dataset>"
    #expect(try XMLImporter().read(Array(text.utf8)).head.title == "yes")
    #expect(problem("<dataset><schema>1</schema></dataset>") != nil)
  }

  @Test func `XML-14, XML-15: a full disk and an impossible path are errors`() throws {
    for (path, isFull) in [("/dev/full", true), ("/nonexistent/x.xml", false)] {
      for style in XMLExporter.Style.allCases {
        let error = #expect(throws: ExportError.self) { try Dataset.csto.write(.xml(style), to: path) }
        #expect(error?.subject == path)
        #expect(isFull == (error?.message.contains("space") == true), "\(String(describing: error))")
      }
    }
    #expect(throws: ExportError.self) { try dataset("small").write(.xml, to: "/dev/full") }
  }

  @Test(arguments: [
    "<!DOCTYPE dataset [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\(start)<title>&e;</title></dataset>",
    "<!DOCTYPE a [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]><a x=\"&b;\"/>",
    "<?xml version=\"1.0\"?><!-- --><?x y?>\n<!DOCTYPE dataset SYSTEM \"http://127.0.0.1/x.dtd\">\(start)</dataset>",
  ]) func `XML-16, XML-17: a DOCTYPE is refused as such, before an entity is looked at`(_ text: String) {
    #expect(problem(text)?.message == "a DOCTYPE is refused")
  }

  @Test func `XML-17: a hundred million laughs are refused at once`() {
    let entities = (1...10).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }.joined()
    let text = "<!DOCTYPE dataset [<!ENTITY e0 \"ha\">\(entities)]>\(start)<title>&e10;</title></dataset>"
    #expect(problem(text)?.message == "a DOCTYPE is refused")
    #expect(XMLValidator().problems(in: Array(text.utf8)).first?.message == "a DOCTYPE is refused")
  }

  @Test func `XML-18: eleven million bytes in one text are refused with the limit's name, and a tenth of it is read`()
    throws
  {
    let long = "\(start)<title>\(String(repeating: "x", count: 11_000_000))</title></dataset>"
    #expect(
      problem(long)?.message.contains("too long") == true || problem(long)?.message.contains("limit") == true
        || problem(long)?.message.lowercased().contains("huge") == true, "\(String(describing: problem(long)))")
    let short = "\(start)<title>\(String(repeating: "x", count: 1_100_000))</title></dataset>"
    #expect(try XMLImporter().read(Array(short.utf8)).head.title?.count == 1_100_000)
  }

  @Test func `XML-18: eleven million bytes in an attribute, a comment or CDATA name the limit too`() {
    let long = String(repeating: "x", count: 11_000_000)
    for markup in ["<o:x xmlns:o=\"urn:o\" a=\"\(long)\"/>", "<!--\(long)-->", "<title><![CDATA[\(long)]]></title>"] {
      let message = problem("\(start)\(markup)</dataset>")?.message
      #expect(message?.contains("10 million bytes") == true, "\(message ?? "")")
    }
  }

  @Test(arguments: [300, 3_000]) func `XML-19: elements too deep are an error and no crash`(_ depth: Int) {
    let text =
      start + String(repeating: "<o:x xmlns:o=\"urn:o\">", count: depth) + String(repeating: "</o:x>", count: depth)
      + "</dataset>"
    #expect(problem(text)?.message.lowercased().contains("dept") == true, "\(String(describing: problem(text)))")
    #expect(!XMLValidator().problems(in: Array(text.utf8)).isEmpty)
  }

  /// What a process holds is one figure for all that runs in it, so that this reads in a process of its own.
  @Test func `XML-22: documents that were read are given back`() async {
    await #expect(processExitsWith: .success) {
      let bytes = try Dataset(head: DatasetHead(title: "x")).bytes(as: .xml)
      func residentPages() throws -> Int {
        let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        return try #require(Int(text.split(separator: " ")[1]))
      }
      for _ in 0..<500 { _ = try XMLImporter().read(bytes) }
      let before = try residentPages()
      for _ in 0..<10_000 { _ = try XMLImporter().read(bytes) }
      // Pages of 4 KiB: a document that stayed would take one at least.
      #expect(try residentPages() - before < 5_000)
    }
  }

  @Test(arguments: ["\n<?xml version=\"1.0\"?>\(start)</dataset>", " <?xml version=\"1.0\"?>\(start)</dataset>"])
  func `XML-31: nothing stands before the declaration`(_ text: String) { #expect(problem(text) != nil) }

  @Test func `XML-31: a mark of byte order alone does`() throws {
    #expect(
      try XMLImporter().read(Array("\u{FEFF}<?xml version=\"1.0\"?>\(start)</dataset>".utf8))
        == Dataset(head: DatasetHead(schema: 1)))
  }

  @Test func `XML-32: half a document is none`() { #expect(problem("\(start)<title>x</dataset>") != nil) }

  @Test func `The canonical form is one for both styles and after a way through JSON`() throws {
    let canonical = try Dataset.csto.bytes(as: .xml(.canonical))
    let folder = try scratchFolder()
    for style in [XMLExporter.Style.pretty, .compact] {
      let read = try XMLImporter().read(Dataset.csto.bytes(as: .xml(style)))
      #expect(try read.bytes(as: .xml(.canonical)) == canonical)
    }
    let json = try JSONImporter().read(Dataset.csto.bytes(as: .json))
    #expect(try json.bytes(as: .xml(.canonical)) == canonical)
    let file = folder.appendingPathComponent("compact.xml")
    try Data(try Dataset.csto.bytes(as: .xml(.compact))).write(to: file)
    let xmllint = try run("xmllint", ["--c14n11", file.path])
    #expect(xmllint.output == canonical)
  }

  @Test func `Another family of encodings is refused, with a DOCTYPE in it or not`() {
    // «<?xml version="1.0"» in IBM037.
    let bytes: [UInt8] = [
      0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40, 0xA5, 0x85, 0x99, 0xA2, 0x89, 0x96, 0x95, 0x7E, 0x7F, 0xF1,
    ]
    let error = #expect(throws: ImportError.self) { try XMLImporter().read(bytes) }
    #expect(error?.problems.map(\.description) == ["1:1: expected \"<\": this is no XML in UTF-8"])
    #expect(XMLValidator().problems(in: bytes).count == 1)
  }

  @Test func `Ends of lines are line feeds, in CDATA too and wherever a piece of the document ends`() throws {
    for padding in (16_384 - 200)...(16_384 - 60) where padding % 7 < 3 {
      let filler = String(repeating: "x", count: padding)
      let text = "\(start)<title>\(filler)<![CDATA[a\r\nb\rc]]>\r\nd\re&#13;f</title></dataset>"
      #expect(try XMLImporter().read(Array(text.utf8)).head.title == filler + "a\nb\nc\nd\ne\rf", "\(padding)")
    }
  }

  @Test func `The end of CDATA in a text is refused wherever a piece of the document ends`() {
    let front = "\(start)<title>".utf8.count
    for padding in (16_384 - front - 5)...(16_384 - front + 2) {
      let text = "\(start)<title>\(String(repeating: "x", count: padding))]]>y</title></dataset>"
      #expect(problem(text) != nil, "\(padding)")
      let brackets = "\(start)<title>\(String(repeating: "x", count: padding))]]]]y</title></dataset>"
      #expect(problem(brackets) == nil, "\(padding)")
    }
  }
}
