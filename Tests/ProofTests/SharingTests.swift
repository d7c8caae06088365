// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitDOT
import CSTOKitJSON
import CSTOKitSVG
import CSTOKitXML
import CSTORecord
import Testing

/// Tasks that share all there is to share, and get what one task alone gets.
///
/// `Scripts/check` runs this under the thread sanitizer.
@Suite struct SharingTests {
  @Test func `Eight tasks share the record, its index, readers, writers and validators`() async throws {
    let shared = try Shared()
    let alone = try shared.everything(from: 0)
    try await withThrowingTaskGroup(of: [Int].self) { group in
      // Each begins somewhere else, so that different work meets.
      for task in 0..<8 { group.addTask { try shared.everything(from: task) } }
      for try await answers in group { #expect(answers == alone) }
    }
  }
}

/// What the tasks share.
private struct Shared: Sendable {
  let record = Dataset.csto
  let index = Dataset.Index(Dataset.csto)
  let validator = Validator(.standard, waivers: Waiver.csto)
  let schema = XMLValidator()
  let reading = Reading.basis(.entryIntoForce)
  let (json, xml, ndjson): ([UInt8], [UInt8], [UInt8])

  init() throws {
    json = try record.bytes(as: .json)
    xml = try record.bytes(as: .xml)
    ndjson = try record.bytes(as: .ndjson)
  }

  /// The hash of each answer, in one order, whichever is worked out first.
  func everything(from start: Int) throws -> [Int] {
    let day = try #require(CalendarDay(year: 2012, month: 7, day: 1))
    let panel = PanelOptions(from: 1992, until: 2024, organizations: [.csto])
    let work: [() throws -> Int] = [
      { try record.bytes(as: .json(.canonical)).hashValue },
      { try record.bytes(as: .xml(.canonical)).hashValue },
      { try record.bytes(as: .csv(table: .memberships)).hashValue },
      { try record.bytes(as: .csv(table: .panel(panel))).hashValue },
      { try record.bytes(as: .dot(view: .membership(on: day))).hashValue },
      { try record.bytes(as: .svg(view: .timeline())).hashValue },
      { try record.bytes(as: .gexf).hashValue },
      { try JSONImporter().read(json).memberships.hashValue },
      { try XMLImporter().read(xml).memberships.hashValue },
      { try NDJSONImporter().read(ndjson).memberships.hashValue },
      { validator.findings(in: record).hashValue },
      { schema.problems(in: xml).hashValue },
      { index.members(of: .csto, on: day).map(\.id).hashValue },
      { index.membership(of: .uzbekistan, in: .csto, on: day).certainty.hashValue },
      { reading.view(of: record).dataset.memberships.hashValue },
      { record.timeline(languages: ["ru"]).count },
    ]
    var answers = Array(repeating: 0, count: work.count)
    for offset in work.indices {
      let place = (start * 2 + offset) % work.count
      answers[place] = try work[place]()
    }
    return answers
  }
}
