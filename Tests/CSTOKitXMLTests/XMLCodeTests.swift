// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitXML
import Testing

@Suite struct XMLCodeTests {
  private typealias Code = ImportError.Code

  private static func document(_ content: String) -> String {
    "<dataset xmlns=\"urn:cstokit:dataset:1\"><schema>1</schema>\(content)</dataset>"
  }

  private func codes(_ text: String, _ limits: ImportLimits = ImportLimits()) -> [ImportError.Code] {
    do throws(ImportError) {
      _ = try XMLImporter().read(Array(text.utf8), limits: limits)
      return []
    } catch {
      return error.problems.map(\.code)
    }
  }

  @Test(arguments: [
    ("<states><state id=\"a\"/></states>", [Code]()),
    ("<states><state id=\"a\"></states>", [.syntax]),
    ("<states><state id=\"a\"/><state id=\"a\"/></states>", [.duplicate]),
    ("<states><state/></states>", [.missingValue]),
    ("<states><state id=\"Ä\"/></states>", [.invalidValue]),
    ("<states><planet/></states>", [.unknownField]),
    ("<colour/>", [.unknownField]),
    ("<states><state id=\"a\" colour=\"b\"/></states>", [.unknownField]),
    ("<states><state id=\"a\"><note>x<b/></note></state></states>", [.invalidValue]),
    ("<states><state id=\"a\">x</state></states>", [.invalidValue]),
    (
      "<states><state id=\"a\"/></states><memberships><membership id=\"m\"><member>a</member><host>b</host>"
        + "<capacity>member</capacity><period>2005/..</period></membership></memberships>", [.danglingReference]
    ),
  ]) func `Each problem has its code`(_ content: String, _ expected: [ImportError.Code]) {
    #expect(codes(Self.document(content)) == expected)
  }

  @Test func `Documents as a whole have them too`() {
    #expect(codes("") == [.syntax])
    #expect(codes("<!DOCTYPE dataset><dataset/>") == [.syntax])
    #expect(codes("<?xml version=\"1.0\" encoding=\"latin1\"?><dataset/>") == [.encoding])
    #expect(codes("<planet/>") == [.unknownField])
    #expect(codes("{}") == [.syntax])
    for name in ["encoding", "UTF-8", "XML_PARSE_HUGE", "depth"] {
      #expect(codes("<\(name)></x>").last == .syntax, "what a message quotes is no code")
    }
    #expect(codes(Self.document("<title>&#1;</title>")) == [.encoding])
    #expect(codes(Self.document("<title>\u{1}</title>")) == [.encoding])
    #expect(codes(Self.document(String(repeating: "<a>", count: 300))).last == .limit)
    let long = String(repeating: "x", count: 11_000_000)
    #expect(codes(Self.document("<!--\(long)-->")) == [.limit])
    #expect(codes(Self.document("<title>\(long)</title>")).last == .limit)
    #expect(codes(Self.document("").replacing("<schema>1", with: "<schema>9")) == [.schemaVersion])
    #expect(codes(Self.document(""), ImportLimits(bytes: 5)) == [.limit])
    #expect(
      codes(Self.document("<states><state id=\"a\"/><state id=\"b\"/></states>"), ImportLimits(entities: 1)) == [.limit]
    )
    let broken = Array(Self.document("<title>?</title>").utf8).map { $0 == 0x3F ? 0xFF : $0 }
    let error = #expect(throws: ImportError.self) { try XMLImporter().read(broken) }
    #expect(error?.problems.map(\.code) == [.encoding])
  }
}
