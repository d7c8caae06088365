// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitXML
import Foundation
import Testing

/// libxml2 compares each attribute of an element with all before it.
@Suite struct XMLTagLimitTests {
  private func document(_ attributes: Int, _ make: (Int) -> String, around: (String) -> String = { $0 }) -> [UInt8] {
    let tag = "<state id=\"a\" " + (0..<attributes).map(make).joined(separator: " ") + "/>"
    return Array(
      "<dataset xmlns=\"urn:cstokit:dataset:1\"><schema>2</schema>\n <states>\(around(tag))</states></dataset>".utf8)
  }

  @Test(arguments: ["foreign", "namespaces", "signs"])
  func `A tag with many attributes or namespaces is refused before libxml2 reads it`(_ name: String) throws {
    func make(_ index: Int) -> String {
      switch name {
      case "foreign": "x:a\(index)=''"
      case "namespaces": "xmlns:n\(index)=\"urn:\(index)\""
      default: "a\(index) = \"&lt;>=\""
      }
    }
    let error = #expect(throws: ImportError.self) { try XMLImporter().read(document(100_000, make)) }
    #expect(error?.problems.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.code)" } == ["2:10 limit"])
    #expect(XMLValidator().problems(in: document(300, make)).map(\.code) == [.limit])
  }

  @Test func `As many as are allowed are read, and what only looks like a tag is none`() throws {
    let foreign = { (index: Int) in "xmlns:n\(index)=\"urn:\(index)\"" }
    #expect(try XMLImporter().read(document(255, foreign)).states.count == 1)
    let text = (0..<400).map { "a\($0)=''" }.joined(separator: " ")
    for hidden in ["<!-- <b \(text)> -->", "<!--><b \(text)>-->", "<?b \(text)?>"] {
      let bytes = document(0, foreign) { hidden + $0 }
      #expect(try XMLImporter().read(bytes).states.count == 1)
    }
    let note = document(0, foreign) { "\($0.dropLast(2))><note><![CDATA[<b \(text)>]]> \(text)</note></state>" }
    #expect(try XMLImporter().read(note).states.first?.note?.hasPrefix("<b a0=''") == true)
  }

  @Test(arguments: ["<!-- <b> -->", "<!--><b>-->", "<!---><b>-->", "<?b <b>?>"])
  func `What only looks like a tag does not move the place of a fault`(_ hidden: String) {
    let head = "<dataset xmlns=\"urn:cstokit:dataset:1\"><schema>2</schema>\n"
    let text = "\(head)\(hidden)\n <states><state id=\"a b\"/><state/></states></dataset>"
    let error = #expect(throws: ImportError.self) { try XMLImporter().read(Array(text.utf8)) }
    #expect(error?.problems.first.map { "\($0.line ?? 0):\($0.column ?? 0)" } == "3:10")
  }
}
