// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitTesting
import Foundation
import Testing
import outline
import roster

struct Project: Codable {
  var dataset: Dataset
  var colors: [PartyID: String]
}

@Suite struct OwnDataTests {
  @Test func `Own fields stand beside the data set`() throws {
    let dataset = try Dataset("Benelux", asOf: "2024-12-31") {
      Source("site", "The Benelux Union")
      Organization("benelux", "Benelux Union", existence: "1948-01-01/..", citations: ["site"])
      for (id, name) in [("bel", "Belgium"), ("nld", "Netherlands"), ("lux", "Luxembourg")] {
        try SovereignState(EntityID(parsing: id), name, citations: ["site"])
        try Membership(member: PartyID(parsing: id), host: "benelux", period: "1948-01-01/..", citations: ["site"])
      }
    }
    let project = Project(dataset: dataset, colors: ["bel": "#ffd500"])
    let data = try JSONEncoder().encode(project)
    #expect(String(decoding: data, as: UTF8.self).contains("\"colors\":{\"bel\":\"#ffd500\"}"))
    let read = try JSONDecoder().decode(Project.self, from: data)
    #expect(read.dataset == dataset && read.colors == project.colors)
  }

  @Test func `A roster is read whole or refused with every line`() throws {
    let good = try RosterImporter().read(Array("benelux Benelux Union\nbel 1948-01-01/..\nlux 1948/\n".utf8))
    #expect(good.memberships.map(\.id.slug) == ["bel-benelux-1948", "lux-benelux-1948"])
    let error = #expect(throws: ImportError.self) {
      try RosterImporter().read(Array("benelux Benelux Union\nBEL 1948/..\nlux\nnld 1948-13/..\n".utf8))
    }
    #expect(error?.problems.map(\.line) == [2, 3, 4])
    #expect(throws: ImportError.self) { try RosterImporter().read([]) }
  }

  @Test func `The outline keeps the laws`() throws {
    let plan = try ExportFormat.outline.plan()
    let exporter = try #require(plan.files.first).exporter
    #expect(FormatLaws(exporter, seeds: 1...2).violations() == [])
  }
}
