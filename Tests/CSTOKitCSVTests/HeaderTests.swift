// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTORecord
import Testing

@Suite struct HeaderTests {
  private func header(_ table: Table, _ headers: LanguageTag?) throws -> [String] {
    let bytes = try Dataset.csto.bytes(as: CSVExporter(table: table, dialect: .unix, headers: headers))
    var reader = CSVReader(bytes, dialect: .unix)
    return try reader.next()?.map { $0.text ?? "" } ?? []
  }

  @Test(arguments: Table.all.map(\.name) + Table.research.map(\.name), ["en", "ru"] as [LanguageTag])
  func `Each column of each table has a label of its own in each language`(_ name: String, _ language: LanguageTag)
    throws
  {
    let table = try #require((Table.all + Table.research).first { $0.name == name })
    let (names, labels) = (try header(table, nil), try header(table, language))
    #expect(labels.count == names.count)
    #expect(Set(labels).count == labels.count, "\(labels)")
    if name == "panel" { return }
    // A label that is the name itself is one that nobody thought of, but for words that are alike.
    for (name, label) in zip(names, labels) where language == "ru" {
      #expect(label.unicodeScalars.contains { ("А"..."я").contains($0) }, "\(name) is \(label)")
    }
  }

  @Test func `Labels say what the parts of a name mean`() throws {
    let english = try header(.memberships, "en")
    #expect(english.prefix(3) == ["Id", "Member", "Member, name"])
    #expect(english.contains("Period, start, earliest"))
    #expect(try header(.memberships, "ru").contains("Период, начало, не раньше"))
    #expect(try header(.attendance, "ru").suffix(8).first == "Армения")
  }

  @Test func `The rows below labels are those below names`() throws {
    func rows(_ headers: LanguageTag?) throws -> ArraySlice<Substring> {
      let bytes = try Dataset.csto.bytes(as: CSVExporter(table: .memberships, dialect: .unix, headers: headers))
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    }
    #expect(try rows("ru") == rows(nil))
  }
}
