// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTORecord
import Testing

@Suite struct DescriptionOfAnswersTests {
  @Test func `What is printed is one line`() {
    let answer = Dataset.csto.membership(of: .uzbekistan, in: .csto, on: "2012-07-01")
    #expect("\(answer)" == "yes: uzb-csto-2006, 2006-08-16/2012-12-19, covers 2012-07-01. Other sources disagree.")
    let members = Dataset.csto.members(of: .csto, on: "2020-12-02")
    #expect(members.first.map { "\($0)" } == "arm: member, active")
    #expect(
      "\(Dataset.csto)".contains(": \(Dataset.csto.sources.count) sources, \(Dataset.csto.states.count) states, "))
    #expect("\(Dataset())" == "data set: empty")
    #expect("\(Dataset.csto.organizations)".hasPrefix("["), "\(Dataset.csto.organizations)")
    var dumped = ""
    dump(answer, to: &dumped)
    #expect(dumped.utf8.count < 20_000, "\(dumped.utf8.count)")
  }

  @Test func `Days are counted`() {
    let day: CalendarDay = "2002-10-06"
    #expect(day + 1 == "2002-10-07" && day - 6 == "2002-09-30" && day.distance(to: "2003-10-06") == 365)
    #expect(("2012-02-28"..."2012-03-01" as ClosedRange<CalendarDay>).map(\.day) == [28, 29, 1])
  }
}
