// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTORecord
import Foundation
import TestSupport
import Testing

@Suite struct HistoryCommandTests {
  @Test func `sources counts what rests on each source, and every source has something`() throws {
    let found = try run(toolPath, ["sources"])
    let lines = found.text.split(separator: "\n")
    #expect(found.status == 0 && lines.count == Dataset.csto.sources.count)
    #expect(lines.allSatisfy { Int($0.prefix { $0 != " " }) ?? 0 > 0 })
  }

  @Test func `sources --for tells what an entity rests on, and what rests on a source`() throws {
    let entity = try run(toolPath, ["sources", "--for", "uzb-csto-2006"]).text
    #expect(entity.contains("memberships/uzb-csto-2006/statuses/0"))
    #expect(entity.contains("tass-20121219: CSTO leaders suspend Uzbekistan membership, TASS, 2012-12-19"))
    let source = try run(toolPath, ["sources", "--for", "atop-401"]).text
    #expect(source.hasPrefix("atop-401: ") && source.contains("\n  memberships/uzb-cst-1992"))
    let part = try run(toolPath, ["sources", "--for", "memberships/uzb-csto-2006/alternatives/0"]).text
    #expect(part.split(separator: "\n").allSatisfy { $0.hasPrefix("memberships/uzb-csto-2006/alternatives/0") })
    #expect(try run(toolPath, ["sources", "--for", "nobody"]).status == 1)
  }

  @Test func `timeline prints the history in the order of days`() throws {
    let found = try run(toolPath, ["timeline"])
    let dates = try found.text.split(separator: "\n").map { line in
      try EDTFDate(parsing: String(line.prefix { $0 != " " })).bounds.earliest.dayNumber ?? .min
    }
    #expect(found.status == 0 && dates.count > 200)
    #expect(dates == dates.sorted())
  }

  @Test func `timeline shows doubt as doubt, and can be cut`() throws {
    let found = try run(toolPath, ["timeline", "--from", "2012", "--until", "2012-12", "--names", "ru"]).text
    #expect(found.contains("2012-06-28  begins"))
    #expect(found.contains("Узбекистан") && found.contains("(contested)"))
    #expect(found.split(separator: "\n").allSatisfy { $0.hasPrefix("2012") })
    #expect(try run(toolPath, ["timeline", "--from", "2012-13"]).status == 2)
  }
}
