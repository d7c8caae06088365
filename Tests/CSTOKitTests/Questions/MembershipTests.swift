// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTORecord
import TestSupport
import Testing

@Suite struct MembershipTests {
  private static let host = party("org")
  private static let member = party("one")

  /// A data set of one organization and one state with some spells.
  private func dataset(_ periods: [String?], existence: String? = nil, asOf: String? = nil) throws -> Dataset {
    var dataset = Dataset()
    dataset.head.asOf = try asOf.map { try CalendarDay(parsing: $0) }
    dataset.organizations = [
      Organization(
        id: id("org"), existence: existence.flatMap { EDTFInterval($0) },
        coverage: [Coverage(period: try EDTFInterval(parsing: "1900/.."))])
    ]
    dataset.states = [SovereignState(id: id("one"))]
    for (index, period) in periods.enumerated() {
      dataset.memberships.insert(
        Membership(
          id: id("spell-\(index)"), member: Self.member, host: Self.host,
          period: try period.map { try EDTFInterval(parsing: $0) }))
    }
    return dataset
  }

  private func certainty(_ dataset: Dataset, on day: String) throws -> Certainty {
    let (member, host) = (Self.member, Self.host)
    let day = try CalendarDay(parsing: day)
    let answer = dataset.membership(of: member, in: host, on: day)
    #expect(!answer.because.isEmpty)
    #expect(dataset.members(of: host, on: day).map(\.partyID) == (answer.certainty == .yes ? [member] : []))
    #expect(
      dataset.possibleMembers(of: host, on: day).map(\.partyID) == (answer.certainty == .possibly ? [member] : []))
    return answer.certainty
  }

  @Test(arguments: [
    ("1999-04-01", Certainty.yes), ("1999-04-02", .yes), ("1999-04-03", .no), ("2003-01-01", .no), ("2006-08-15", .no),
    ("2006-08-16", .yes), ("2020-01-01", .yes),
  ]) func `A return after leaving is a second spell with a gap before it`(_ day: String, _ answer: Certainty) throws {
    let dataset = try dataset(["1994-01-01/1999-04-02", "2006-08-16/.."])
    #expect(try certainty(dataset, on: day) == answer)
  }

  @Test func `Dates of little precision leave the answer open`() throws {
    let dataset = try dataset(["2005-05/2006"])
    #expect(try certainty(dataset, on: "2005-04-30") == .no)
    #expect(try certainty(dataset, on: "2005-05-13") == .possibly)
    #expect(try certainty(dataset, on: "2005-06-01") == .yes)
    #expect(try certainty(dataset, on: "2006-06-01") == .possibly)
    #expect(try certainty(dataset, on: "2007-01-01") == .no)
  }

  @Test func `A membership without dates is possible on every day`() throws {
    #expect(try certainty(dataset([nil]), on: "2005-04-30") == .possibly)
  }

  @Test func `Nobody belongs to what does not exist`() throws {
    let dataset = try dataset(["2000-01-01/.."], existence: "1990/2010-06-30")
    #expect(try certainty(dataset, on: "2010-06-30") == .yes)
    #expect(try certainty(dataset, on: "2012-01-01") == .no)
    let answer = dataset.membership(
      of: Self.member, in: Self.host, on: try CalendarDay(parsing: "2012-01-01"))
    #expect(answer.because.first?.explanation.contains("did not exist") == true)
  }

  @Test func `An open end holds up to the as-of day`() throws {
    let dataset = try dataset(["2000-01-01/.."], asOf: "2020-01-01")
    #expect(try certainty(dataset, on: "2020-01-01") == .yes)
    #expect(try certainty(dataset, on: "2020-01-02") == .possibly)
  }

  @Test func `A capacity is asked for, and observers are no members`() throws {
    let day = try CalendarDay(parsing: "2020-12-02")
    let observer = Dataset.csto.membership(of: .csto, in: .unitedNationsGeneralAssembly, on: day)
    // The record does not claim to know all members of the Assembly.
    #expect(observer.certainty == .possibly)
    #expect(observer.decision == .notCovered)
    let any = Dataset.csto.membership(of: .csto, in: .unitedNationsGeneralAssembly, on: day, capacity: nil)
    #expect(any.certainty == .yes)
  }

  @Test func `A suspended member is a member`() throws {
    let day = try CalendarDay(parsing: "2012-07-01")
    let uzbekistan = try #require(Dataset.csto.members(of: .csto, on: day).first { $0.partyID == .uzbekistan })
    #expect(uzbekistan.status == .suspended)
    #expect(uzbekistan.statusCertainty == .yes)
    #expect(uzbekistan.isContested)
  }

  @Test func `Another criterion of joining contests nothing`() throws {
    // By entry into force nobody was a member in 1993, by signature six were.
    let answer = Dataset.csto.membership(of: .armenia, in: .cst, on: try CalendarDay(parsing: "1993-01-01"))
    #expect(answer.certainty == .yes)
    #expect(answer.alternatives.map(\.certainty) == [.no])
    #expect(!answer.isContested)
  }

  @Test func `Another date by the same criterion contests`() throws {
    // Some sources have Georgia sign in September 1993, the preferred ones in December.
    let answer = Dataset.csto.membership(of: .georgia, in: .cst, on: try CalendarDay(parsing: "1993-10-01"))
    #expect(answer.certainty == .no)
    #expect(answer.isContested)
  }

  @Test func `A reading by entry into force measures host and member alike`() throws {
    // The preferred reading ends the treaty community with 6 October 2002, entry into force with 17 September 2003.
    let answer = Dataset.csto.membership(of: .armenia, in: .cst, on: try CalendarDay(parsing: "2003-01-01"))
    #expect(answer.certainty == .no)
    #expect(answer.alternatives.first { $0.basis == .entryIntoForce }?.certainty == .yes)
  }

  @Test func `Rivals of 2003 say that Uzbekistan belonged, so that it is contested`() throws {
    let answer = Dataset.csto.membership(of: .uzbekistan, in: .csto, on: try CalendarDay(parsing: "2003-06-01"))
    #expect(answer.certainty == .no)
    #expect(answer.isContested)
  }

  @Test func `A party may belong in two capacities, and each has a row of its own`() throws {
    var dataset = try dataset([])
    for (slug, capacity, period) in [("a", Capacity.observer, "2003/2012"), ("b", .member, "2012/..")] {
      dataset.memberships.insert(
        Membership(
          id: id(slug), member: Self.member, host: Self.host, capacity: capacity,
          period: try EDTFInterval(parsing: period)))
    }
    let rows = dataset.memberRows(of: Self.host, on: try CalendarDay(parsing: "2012-06-01"))
    #expect(rows.map(\.capacity) == [.member, .observer])
    #expect(rows.map(\.certainty) == [.possibly, .possibly])
  }

  @Test func `A denial contests, whatever it rests on`() throws {
    var dataset = try dataset([])
    var membership = Membership(
      id: id("a"), member: Self.member, host: Self.host, period: try EDTFInterval(parsing: "2003/2012"),
      basis: .signature)
    membership.alternatives = [
      Alternative(label: "never", basis: .ratification, values: Membership.Overrides(isDenied: true))
    ]
    dataset.memberships = [membership]
    let day = try CalendarDay(parsing: "2005-06-01")
    #expect(dataset.membership(of: Self.member, in: Self.host, on: day).isContested)
    membership.alternatives[0].isDeprecated = true
    dataset.memberships = [membership]
    #expect(!dataset.membership(of: Self.member, in: Self.host, on: day).isContested)
  }

  @Test func `The explanation names what leaves the answer open`() throws {
    var dataset = try dataset(["2010-03-01/.."], existence: "2010/..")
    let day = try CalendarDay(parsing: "2010-06-01")
    let doubt = dataset.membership(of: Self.member, in: Self.host, on: day)
    #expect(doubt.certainty == .possibly)
    #expect(doubt.because[0].explanation == "org existed 2010/.., and it may or may not have existed on 2010-06-01.")
    dataset = try self.dataset(["2000-01-01/2030-01-01"], existence: "1990/..", asOf: "2020-01-01")
    let later = dataset.membership(of: Self.member, in: Self.host, on: try CalendarDay(parsing: "2021-01-01"))
    #expect(later.because[0].explanation == "2021-01-01 comes after the record's as-of day (2020-01-01).")
  }

  @Test func `After the as-of day the status is only possible`() throws {
    let row = try #require(Dataset.csto.memberRows(of: .csto, on: CalendarDay(parsing: "2030-01-01")).first)
    #expect(row.certainty == .possibly)
    #expect(row.statusCertainty == .possibly)
  }

  @Test func `Thousands of spells of one pair are answered at once`() throws {
    let dataset = try dataset((0..<5_000).map { "\(1_000 + $0)/\(1_000 + $0)" })
    #expect(try certainty(dataset, on: "2005-06-01") == .possibly)
  }
}
