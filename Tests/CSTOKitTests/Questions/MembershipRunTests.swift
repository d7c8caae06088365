// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitTesting
import CSTORecord
import Testing

/// A run of days has one answer: that of the question for any of its days.
@Suite struct MembershipRunTests {
  /// What an answer says, without the day.
  private func content(_ answer: MembershipAnswer) -> [String] {
    [
      "\(answer.decision) \(answer.participation) \(answer.isContested) \(answer.isStatusContested)",
      answer.status.map { "\($0.status) \($0.certainty)" } ?? "",
    ] + answer.alternatives.map { "\($0.label) \($0.certainty) \($0.status as Any) \($0.statusCertainty as Any)" }
  }

  private func check(_ dataset: Dataset, _ days: [CalendarDay]) {
    let index = Dataset.Index(dataset)
    let hosts = Set(dataset.memberships.map(\.host)).sorted()
    let members = Set(dataset.memberships.map(\.member)).union(dataset.states.map { PartyID($0.id) }).sorted()
    for host in hosts {
      for member in members {
        for capacity in [nil, Capacity.member] {
          let runs = index.runs(of: member, in: host, capacity: capacity)
          #expect(runs.first?.first == nil && runs.last?.last == nil)
          for (one, next) in zip(runs, runs.dropFirst()) { #expect(one.last.map { $0 + 1 } == next.first) }
          for day in days {
            guard let run = runs.first(where: { ($0.last ?? day) >= day }) else { continue }
            let answer = index.membership(of: member, in: host, on: day, capacity: capacity)
            if content(answer) != content(run.answer) {
              Issue.record("\(member) \(host) \(day): \(content(answer)), not \(content(run.answer))")
            }
          }
        }
      }
    }
  }

  @Test(arguments: ["preferred", "entryIntoForce", "atop-401"])
  func `The runs of the record answer as the question does, on 200 days`(_ name: String) throws {
    let reading: Reading =
      name == "preferred" ? .preferred : name == "entryIntoForce" ? .basis(.entryIntoForce) : .source("atop-401")
    let first: CalendarDay = "1991-06-01"
    let days = (0..<200).map { first + $0 * 66 + $0 % 7 }
    let edges: [CalendarDay] = ["1992-05-15", "2002-10-06", "2002-10-07", "2012-06-28", "2012-12-19", "2012-12-20"]
    check(reading.view(of: .csto).dataset, days + edges)
  }

  @Test(arguments: Array(UInt64(1)...8))
  func `The runs of random data sets answer as the question does`(seed: UInt64) {
    var random = RandomDatasets(seed: seed, texts: FormatLaws.texts)
    let dataset = random.next()
    let days = dataset.memberships.prefix(20).flatMap { membership -> [CalendarDay] in
      let ends = membership.period.map { [$0.bounds.earliest.calendarDay, $0.bounds.latest.calendarDay] } ?? []
      return ends.compactMap { $0 }.flatMap { [$0 - 1, $0, $0 + 1] }
    }
    check(dataset, days + ["1900-01-01", "2000-06-15", "2100-01-01"])
  }
}
