// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTORecord
import Testing

@Suite struct SuperlativeTests {
  private func meeting(_ id: String, _ date: String, _ mode: Meeting.Mode?, state: Meeting.State = .held) throws
    -> Meeting
  {
    Meeting(
      id: try #require(EntityID(id)), organ: .collectiveSecurityCouncil, date: try EDTFDate(parsing: date), mode: mode,
      state: state)
  }

  private func claim(_ sharing: [String], since: String? = nil) throws -> Superlative {
    Superlative(
      "first", language: "en", sharing: try sharing.map { try #require(FieldName($0)) },
      since: since.flatMap { EDTFDate($0) })
  }

  @Test func `A claim is confirmed only over a list that is marked complete`() throws {
    let first = try meeting("b", "2020-12-02", .videoconference)
    var dataset = Dataset()
    dataset.meetings = [
      try meeting("a", "2019-11-28", .inPerson), first, try meeting("c", "2021-09-16", .videoconference),
    ]
    let byVideo = try claim(["organ", "mode"])
    #expect(dataset.verdict(on: byVideo, of: first) == .notContradicted)
    var tally = Tally(
      id: "t", subject: .meetings, party: .collectiveSecurityCouncil, count: 3)
    dataset.tallies = [tally]
    #expect(dataset.verdict(on: byVideo, of: first) == .notContradicted)
    tally.isListComplete = true
    dataset.tallies = [tally]
    #expect(dataset.verdict(on: byVideo, of: first) == .confirmed)
    #expect(dataset.verdict(on: try claim([]), of: first) == .notContradicted)
  }

  @Test func `An earlier meeting that agrees contradicts, unless it was not held or lies before the span of the claim`()
    throws
  {
    let first = try meeting("b", "2020-12-02", .videoconference)
    let byVideo = try claim(["organ", "mode"])
    func verdict(_ earlier: Meeting, _ claim: Superlative) -> Superlative.Verdict {
      var dataset = Dataset()
      dataset.meetings = [earlier, first]
      return dataset.verdict(on: claim, of: first)
    }
    #expect(try verdict(meeting("a", "2020-05-26", .videoconference), byVideo) == .contradicted)
    #expect(try verdict(meeting("a", "2020-12", .videoconference), byVideo) == .notContradicted)
    #expect(try verdict(meeting("a", "2020-05-26", .videoconference, state: .planned), byVideo) == .notContradicted)
    #expect(try verdict(meeting("a", "2020-05-26", nil), byVideo) == .notContradicted)
    #expect(
      try verdict(meeting("a", "2018-05-26", .videoconference), claim(["organ", "mode"], since: "2019-11"))
        == .notContradicted)
  }

  @Test func `No claim of the record is contradicted by it, and none is confirmed, as no list is complete`() {
    var count = 0
    for meeting in Dataset.csto.meetings {
      for claim in meeting.superlatives {
        count += 1
        #expect(Dataset.csto.verdict(on: claim, of: meeting) == .notContradicted, "\(meeting.id)")
      }
    }
    #expect(count == 3)
  }
}
