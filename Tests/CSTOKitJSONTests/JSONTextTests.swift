// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import Testing

/// The writer looks at words of a text and copies words, which overlap at the ends: no length and no place may differ.
@Suite struct JSONTextTests {
  @Test(arguments: ["", "\"", "\\", "\u{0}", "\u{1F}", " ", "!", "[", "~", "é", "\u{7F}", "\u{80}"])
  func `A sign is written alike at every place of a text of every length`(_ sign: String) {
    for length in 0...80 {
      for place in 0...length {
        let filler = (0..<length).map { String(UnicodeScalar(UInt8(0x61 + $0 % 26))) }
        let text = filler[..<place].joined() + sign + filler[place...].joined()
        let written = JSONExporter(style: .compact).object(Citation(.example, locator: text))
        let expected =
          "{\"source\":\"example\",\"locator\":\"\(filler[..<place].joined())\(escaped(sign))\(filler[place...].joined())\"}"
        #expect(written == Array(expected.utf8))
      }
    }
  }

  private func escaped(_ sign: String) -> String {
    switch sign {
    case "\"", "\\": "\\" + sign
    case "\u{0}": "\\u0000"
    case "\u{1F}": "\\u001f"
    default: sign
    }
  }

  @Test func `An id of every length is written whole`() throws {
    for length in 1...80 {
      let slug = String((0..<length).map { Character(UnicodeScalar(UInt8(0x61 + $0 % 26))) })
      let id = try #require(EntityID<Source>(slug))
      #expect(JSONExporter(style: .compact).object(Citation(id)) == Array("{\"source\":\"\(slug)\"}".utf8))
    }
  }
}
