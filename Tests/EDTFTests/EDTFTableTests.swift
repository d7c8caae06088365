// SPDX-License-Identifier: Apache-2.0

import EDTF
import Foundation
import Testing

/// The outside table of 479 texts, on which the projects that read EDTF agree: `Tables/edtf.csv`.
///
/// `Tables/words.tsv` has what its values say in English and Russian, read line by line, and some forms more.
@Suite struct EDTFTableTests {
  struct Row {
    let text: String
    let level: Int?
    let isValid: Bool
    let earliest: String
    let latest: String
  }

  static let rows: [Row] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Tables/edtf.csv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      // Only the first field is ever quoted, as it may hold commas.
      var fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if line.hasPrefix("\"") {
        let end = line.dropFirst().lastIndex(of: "\"") ?? line.endIndex
        fields =
          [String(line[line.index(after: line.startIndex)..<end])]
          + line[end...].dropFirst(2).split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      return Row(
        text: fields[0], level: Int(fields[1]), isValid: fields[2] == "true", earliest: fields[3], latest: fields[4])
    }
  }()

  private func text(_ bound: DayBound, open: String) -> String {
    switch bound {
    case .day(let number): CalendarDay(number: number).description
    case .open: open
    case .unknown: "unknown"
    }
  }

  @Test func `The table is there whole`() {
    #expect(EDTFTableTests.rows.count == 479)
  }

  @Test func `Every verdict of the table is given`() {
    let wrong = EDTFTableTests.rows.filter { (EDTFValue($0.text) != nil) != $0.isValid }.map(\.text)
    #expect(wrong == [])
  }

  @Test func `Every level of the table is given`() {
    let wrong = EDTFTableTests.rows.compactMap { row -> String? in
      guard let level = row.level, let value = EDTFValue(row.text), value.level != level else { return nil }
      return "\(row.text): \(value.level), not \(level)"
    }
    #expect(wrong == [])
  }

  @Test func `Every bound of the table is given`() {
    let wrong = EDTFTableTests.rows.compactMap { row -> String? in
      guard row.isValid, !row.earliest.isEmpty, let value = EDTFValue(row.text) else { return nil }
      let bounds = value.bounds(seasons: .meteorological)
      let found = (text(bounds.earliest, open: "-inf"), text(bounds.latest, open: "inf"))
      return found == (row.earliest, row.latest) ? nil : "\(row.text): \(found), not \(row.earliest) to \(row.latest)"
    }
    #expect(wrong == [])
  }

  @Test func `Every valid text of the table has the words that were read`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Tables/words.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let words = lines.map { $0.split(separator: "\t").map(String.init) }
    for line in words {
      let value = try EDTFValue(parsing: line[0])
      #expect(value.words(in: .english) == line[1])
      #expect(value.words(in: .russian) == line[2])
    }
    #expect(Set(words.map { $0[0] }).isSuperset(of: EDTFTableTests.rows.filter(\.isValid).map(\.text)))
  }
}
