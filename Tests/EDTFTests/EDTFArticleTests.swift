// SPDX-License-Identifier: Apache-2.0

import EDTF
import Foundation
import Testing

@Suite struct EDTFArticleTests {
  @Test func `The table of forms in the article is true`() throws {
    let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/EDTF/EDTF.docc/Forms.md")
    let rows = try String(contentsOf: article, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count == 35)
    for row in rows {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let value = try EDTFValue(parsing: cells[0].trimmingCharacters(in: ["`"]))
      let bounds = value.bounds()
      #expect("\(value.level)" == cells[1], "\(value)")
      // The default gives seasons no days, which the article calls none.
      let isSeason = bounds != value.bounds(seasons: .meteorological)
      #expect((isSeason ? "none" : text(bounds.earliest, "-inf")) == cells[2], "\(value)")
      #expect((isSeason ? "none" : text(bounds.latest, "inf")) == cells[3], "\(value)")
    }
  }

  private func text(_ bound: DayBound, _ open: String) -> String {
    switch bound {
    case .day: bound.calendarDay?.description ?? ""
    case .open: open
    case .unknown: "unknown"
    }
  }
}
