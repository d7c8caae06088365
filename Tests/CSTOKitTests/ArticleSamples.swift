// SPDX-License-Identifier: Apache-2.0

// The samples of the articles and landing pages, verbatim. The expectations repeat the outputs that the pages state.

import CSTOKit
import CSTOKitCSV
import CSTOKitViews
import CSTORecord
import Testing

@Test func `The landing page of CSTOKit`() {
  var printed: [String] = []
  func print(_ value: Any) { printed.append("\(value)") }

  let day: CalendarDay = "2020-12-02"
  for member in Dataset.csto.members(of: .csto, on: day) { print(member.name(in: "en")) }
  // Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan
  let answer = Dataset.csto.membership(of: .uzbekistan, in: .csto, on: day)
  print(answer.certainty)  // no
  print(answer.isContested)  // true

  #expect(printed.dropLast(2) == ["Armenia", "Belarus", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan"])
  #expect(printed.suffix(2) == ["no", "true"])
}

@Test func `The landing page of CSTOKitViews`() {
  var printed: [String] = []
  func print(_ value: Any) { printed.append("\(value)") }

  let chart = DatasetViews(.csto).membersByYear(of: .csto)
  print(chart.rows.count)  // 9
  if let years = chart.years { print(years.lowerBound) }  // 1992
  for row in chart.rows { print(row.sentence) }  // one sentence per member

  #expect(printed.prefix(2) == ["9", "1992"])
  #expect(printed.count == 11)
}

@Test func `The landing page of CSTORecord`() {
  var printed: [String] = []
  func print(_ value: Any) { printed.append("\(value)") }

  print(Dataset.csto.members(of: .cst, on: "1995-01-01").count)  // 9
  print(Dataset.csto.members(of: .csto, on: "2020-12-02").count)  // 6
  print(Dataset.csto.successions(from: .cst).map(\.to.slug))  // ["csto"]
  if let spell = Dataset.csto.memberships["uzb-csto-2006"]?.period { print(spell) }  // 2006-08-16/2012-12-19

  #expect(printed == ["9", "6", #"["csto"]"#, "2006-08-16/2012-12-19"])
}

@Test func `The article Ask who belonged`() {
  var printed: [String] = []
  func print(_ value: Any) { printed.append("\(value)") }

  let day: CalendarDay = "2020-12-02"
  for member in Dataset.csto.members(of: .csto, on: day) { print(member.name(in: "en")) }
  // Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan

  for member in Dataset.csto.members(of: .csto, on: "2012-07-01") where member.status == .suspended {
    print(member)  // uzb: member, suspended, contested
    print(member.participation)  // no
  }

  for observer in Dataset.csto.members(of: .parliamentaryAssembly, on: day, capacity: .observer) {
    print(observer.partyID)  // srb-national-assembly, union-state-pa
  }
  for observer in Dataset.csto.possibleMembers(of: .parliamentaryAssembly, on: day, capacity: .observer) {
    print(observer.partyID)  // afg-lower-house
  }

  let answer = Dataset.csto.membership(of: .uzbekistan, in: .csto, on: day)
  print(answer.certainty)  // no
  print(answer.decision)  // complete
  for reason in answer.because { print(reason.explanation) }
  // uzb-csto-2006, 2006-08-16/2012-12-19, does not cover 2020-12-02: it ended 2012-12-19.

  let later = Dataset.csto.membership(of: .armenia, in: .csto, on: "2100-01-01")
  print(later.certainty)  // possibly
  print(later.decision)  // afterRecord

  print(Dataset.csto.hosts(of: .belarus, on: day).map(\.host.slug))  // ["csto"]

  for time in Dataset.csto.coMembership(of: .uzbekistan, and: .belarus, in: .csto) {
    if let first = time.days.certain?.first, let last = time.days.certain?.last { print("\(first) to \(last)") }
  }
  // 2006-08-16 to 2012-12-19

  let index = Dataset.Index(.csto)
  let newYears: [CalendarDay] = ["2006-01-01", "2007-01-01", "2013-01-01"]
  print(newYears.map { index.members(of: .csto, on: $0).count })  // [6, 7, 6]

  #expect(
    printed == [
      "Armenia", "Belarus", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan",
      "uzb: member, suspended, contested", "no",
      "srb-national-assembly", "union-state-pa", "afg-lower-house",
      "no", "complete", "uzb-csto-2006, 2006-08-16/2012-12-19, does not cover 2020-12-02: it ended 2012-12-19.",
      "possibly", "afterRecord", #"["csto"]"#, "2006-08-16 to 2012-12-19", "[6, 7, 6]",
    ])
}

@Test func `The article Dates that admit doubt`() throws {
  var printed: [String] = []
  func print(_ value: Any) { printed.append("\(value)") }

  let written: EDTFDate = "2005-05~"
  print(written)  // 2005-05~
  print(written.isApproximate)  // true
  print(written.words(in: .english))  // circa May 2005
  if let first = written.bounds.earliest.calendarDay { print(first) }  // 2005-05-01
  if let last = written.bounds.latest.calendarDay { print(last) }  // 2005-05-31

  let parsed = try EDTFInterval(parsing: "2006-08/2012-12-19")

  print(parsed.contains("2010-01-01"))  // yes
  print(parsed.contains("2006-08-15"))  // possibly
  print(parsed.contains("2013-01-01"))  // no

  print(parsed.contains("2006-08-15") && parsed.contains("2010-01-01"))  // possibly

  let union = try Dataset("Harbor Union", asOf: "2024-12-31") {
    Source("gazette", "Official Gazette")
    Organization(
      "harbor", "Harbor Union", existence: "1996-01-01/..", coverage: ["1996-01-01/.."], citations: ["gazette"])
    SovereignState("northland", "Northland", citations: ["gazette"])
    SovereignState("southland", "Southland", citations: ["gazette"])
    Membership(member: "northland", host: "harbor", period: "1996-01-01/..", citations: ["gazette"])
    Membership(member: "southland", host: "harbor", period: "1996-01-01/2005-05", citations: ["gazette"])
  }
  print(union.membership(of: "northland", in: "harbor", on: "2024-12-31").certainty)  // yes
  print(union.membership(of: "northland", in: "harbor", on: "2025-01-01").certainty)  // possibly

  print(union.members(of: "harbor", on: "2005-05-20").map(\.partyID.slug))  // ["northland"]
  print(union.possibleMembers(of: "harbor", on: "2005-05-20").map(\.partyID.slug))  // ["southland"]

  if let spell = union.memberships["southland-harbor-1996"] {
    let days = union.days(of: spell)
    if let last = days.certain?.last { print(last) }  // 2005-05-01
    if let last = days.possible?.last { print(last) }  // 2005-05-31
  }

  #expect(
    printed == [
      "2005-05~", "true", "circa May 2005", "2005-05-01", "2005-05-31", "yes", "possibly", "no", "possibly",
      "yes", "possibly", #"["northland"]"#, #"["southland"]"#, "2005-05-01", "2005-05-31",
    ])
}

@Test func `The article Sources that disagree`() throws {
  var printed: [String] = []
  func print(_ value: Any) { printed.append("\(value)") }

  let venezuela = Membership(
    member: "ven", host: "mercosur", period: "2012-08-12/..",
    statuses: [StatusPeriod(.suspended, period: "2017-08-05/..", citations: ["site"])],
    alternatives: [
      Alternative(
        label: "suspended since 2016",
        values: .init(statuses: [StatusPeriod(.suspended, period: "2016-12/..")]), citations: ["press"])
    ],
    citations: ["site"])

  let answer = Dataset.csto.membership(of: .uzbekistan, in: .csto, on: "2012-09-01")
  print(answer.certainty)  // yes
  print(answer.isContested)  // true
  for rival in answer.alternatives where rival.isDispute && rival.certainty != answer.certainty {
    print(rival.label)
  }
  // ATOP 4.01
  // until its own note

  let armenia = Dataset.csto.membership(of: .armenia, in: .cst, on: "1993-01-01")
  for rival in armenia.alternatives { print(rival.certainty) }  // no
  print(armenia.isContested)  // false

  let atop = Reading.source("atop-401").view(of: .csto)
  if let period = atop.dataset.memberships["uzb-csto-2006"]?.period { print(period) }  // 2006-08-17/2012-06-28

  let inForce = Reading.basis(.entryIntoForce).view(of: .csto)
  print(inForce.dataset.members(of: .csto, on: "2003-09-17").count)  // 0
  print(inForce.dataset.members(of: .csto, on: "2003-09-18").count)  // 6
  print(inForce.fallbacks.contains("memberships/uzb-csto-2006"))  // true

  let mostCited = Reading("most sources") { choices in
    let rivals = choices.alternatives.indices.filter { !choices.alternatives[$0].isDeprecated }
    let counts = rivals.map { choices.alternatives[$0].sources.count }
    guard let most = counts.max(), most > choices.preferred.sources.count else { return .preferred }
    return counts.firstIndex(of: most).map { Reading.Choice.alternative(rivals[$0]) } ?? .preferred
  }

  let request = ExportRequest(.csto, reading: .source("atop-401"))
  let table = try request.text(as: .csv(table: .memberships))

  #expect(
    printed == [
      "yes", "true", "ATOP 4.01", "until its own note", "no", "false", "2006-08-17/2012-06-28", "0", "6", "true",
    ])
  #expect(venezuela.id.slug == "ven-mercosur-2012")
  let chosen = mostCited.view(of: .csto).dataset.memberships["uzb-csto-2006"]
  #expect(chosen?.period?.text == "2006-06-23/2012-12-19")
  #expect(table.contains("2006-08-17"))
}

@Test func `The article Validate`() throws {
  var printed: [String] = []
  func print(_ value: Any) { printed.append("\(value)") }

  let union = try Dataset("Harbor Union", asOf: "2024-12-31") {
    Source("gazette", "Official Gazette")
    Organization(
      "harbor", "Harbor Union", existence: "1996-01-01/..", coverage: ["1996-01-01/.."], citations: ["gazette"])
    SovereignState("northland", "Northland", citations: ["gazette"])
    Membership(
      member: "northland", host: "harbor", period: "1996-01-01/2012-12-19",
      statuses: [StatusPeriod(.suspended, period: "2012-06-28/2013-01-31", citations: ["gazette"])],
      citations: ["gazette"])
  }
  for finding in Validator().findings(in: union) where finding.severity == .error {
    print(finding.path)  // memberships/northland-harbor-1996/statuses/0/period
    print(finding.rule)  // statuses-within-memberships
    print(finding.message)
    // The status, 2012-06-28/2013-01-31, ends after the membership, 1996-01-01/2012-12-19.
  }

  let rules = RuleSet.standard.removing(.sourcesUsed).changing(.statusesWithinMemberships, to: .warning)
  print(Validator(rules).findings(in: union).contains { $0.severity == .error })  // false

  let waivers = try Waiver.list(
    """
    # RULE PATH REASON
    statuses-within-memberships memberships/northland-harbor-1996/statuses/0/period The gazette prints this date.
    """)
  print(Validator(waivers: waivers).findings(in: union).contains { $0.severity == .error })  // false

  let findings = Validator(waivers: Waiver.csto).findings(in: .csto)
  print(findings.contains { $0.severity != .information })  // false

  struct NamesInRussian: ValidationRule {
    let id = RuleID("names-in-russian")
    let summary = "Every state has a name in Russian."
    let severity = Finding.Severity.warning

    func check(_ index: Dataset.Index, report: (Finding) -> Void) {
      for state in index.record.states where !state.names.contains(where: { $0.language == "ru" }) {
        report(finding(.warning, at: "states/\(state.id)", "The state has no name in Russian."))
      }
    }
  }

  for finding in Validator([NamesInRussian()]).findings(in: union) { print(finding) }
  // states/northland: warning: The state has no name in Russian. [names-in-russian]

  #expect(
    printed == [
      "memberships/northland-harbor-1996/statuses/0/period", "statuses-within-memberships",
      "The status, 2012-06-28/2013-01-31, ends after the membership, 1996-01-01/2012-12-19.",
      "false", "false", "false",
      "states/northland: warning: The state has no name in Russian. [names-in-russian]",
    ])
}
