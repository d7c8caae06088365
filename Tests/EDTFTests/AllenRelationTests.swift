// SPDX-License-Identifier: Apache-2.0

import EDTF
import Testing

@Suite struct AllenRelationTests {
  private func interval(_ text: String) throws -> EDTFInterval { try EDTFInterval(parsing: text) }

  @Test(arguments: [
    ("2005-05-01/2005-05-03", "2005-05-05/2005-05-09", AllenRelation.before),
    ("2005-05-01/2005-05-04", "2005-05-05/2005-05-09", .meets),
    ("2002-10-06/2002-10-06", "2002-10-07/..", .meets),
    ("2005-05-01/2005-05-05", "2005-05-05/2005-05-09", .overlaps),
    ("2005-05-05/2005-05-07", "2005-05-05/2005-05-09", .starts),
    ("2005-05-06/2005-05-07", "2005-05-05/2005-05-09", .during),
    ("2005-05-07/2005-05-09", "2005-05-05/2005-05-09", .finishes),
    ("2005-05-05/..", "2005-05-01/..", .finishes), ("../2005-05-05", "../2005-05-09", .starts),
    ("2005-05-05/..", "2005-05-05/..", .equals), ("../2005-05-05", "2005-05-05/..", .overlaps),
  ]) func `Between intervals of known days one relation holds`(
    _ left: String, _ right: String, _ relation: AllenRelation
  ) throws {
    let (left, right) = (try interval(left), try interval(right))
    #expect(left.possibleRelations(to: right) == [relation])
    #expect(right.possibleRelations(to: left) == [relation.inverse])
    for other in AllenRelation.allCases { #expect(left.has(other, to: right) == (other == relation ? .yes : .no)) }
  }

  @Test func `The example of the documentation`() throws {
    let (left, right) = (try interval("2006-06/2012-12-19"), try interval("2006-06-23/.."))
    #expect(left.possibleRelations(to: right) == [.overlaps, .starts, .during])
    #expect(left.has(.starts, to: right) == .possibly)
    #expect(left.precedes(right) == .no)
  }

  @Test func `The ends of an interval belong together`() throws {
    // Both ends lie in February. The interval before that month can only lie before it, and never reaches behind itself.
    let (vague, day) = (try interval("2005-02/2005-02"), try interval("2005-02-28/2005-02-28"))
    #expect(
      vague.possibleRelations(to: day)
        == [.before, .meets, .equals, .finishedBy])
    #expect(try interval("2005-01/2005-02-10").precedes(interval("2005-02/2005-03")) == .possibly)
    #expect(try interval("2005-01/2005-02-10").precedes(interval("2005-03/")) == .yes)
  }

  /// Every pair of first and last day that an interval allows, unknown ends within a window that is wider than all dates.
  private func readings(_ interval: EDTFInterval, window: ClosedRange<Int>) -> [(Int, Int)] {
    func days(_ end: EDTFInterval.End, open: Int) -> ClosedRange<Int> {
      switch end {
      case .onOrBefore(let date): window.lowerBound...(date.bounds.latest.dayNumber ?? window.upperBound)
      case .onOrAfter(let date): (date.bounds.earliest.dayNumber ?? window.lowerBound)...window.upperBound
      case .open: open...open
      case .unknown: window
      case .date(let date):
        (date.bounds.earliest.dayNumber ?? window.lowerBound)...(date.bounds.latest.dayNumber ?? window.upperBound)
      }
    }
    return days(interval.start, open: window.lowerBound - 1_000).flatMap { start in
      days(interval.end, open: window.upperBound + 1_000).filter { $0 >= start }.map { (start, $0) }
    }
  }

  private func relation(_ left: (Int, Int), _ right: (Int, Int)) -> AllenRelation {
    let ((start, end), (otherStart, otherEnd)) = (left, right)
    if end + 1 < otherStart { return .before }
    if end + 1 == otherStart { return .meets }
    if otherEnd + 1 < start { return .after }
    if otherEnd + 1 == start { return .metBy }
    if start == otherStart { return end == otherEnd ? .equals : end < otherEnd ? .starts : .startedBy }
    if end == otherEnd { return start > otherStart ? .finishes : .finishedBy }
    if start < otherStart { return end < otherEnd ? .overlaps : .contains }
    return end < otherEnd ? .during : .overlappedBy
  }

  static let samples = [
    "2005-02/2005-02", "2005-02/2005-02-27", "2005-02-02/2005-02", "2005-02-27/2005-02-28", "2005-02-28/2005-03-01",
    "2005-02-10/", "/2005-02-10", "2005-02-10/..", "../2005-02-10", "2005-02/", "/2005-02", "2005-02/..", "../2005-02",
    "2005-01-31/2005-02-14", "2005-02-01/2005-02-01", "2005-03-01/2005-03-02", "2005-02-14~/2005-02-20?",
    "..2005-02-10/2005-02-20", "2005-02-05/2005-02-1X..", "2005-02-XX/2005-02-25", "..2005-02-27/2005-02-28..",
  ]

  @Test(arguments: samples) func `The relations are those of an enumeration of all days`(_ text: String) throws {
    let window = try CalendarDay(parsing: "2005-01-28").number...CalendarDay(parsing: "2005-03-05").number
    let left = try interval(text)
    let leftReadings = readings(left, window: window)
    for other in AllenRelationTests.samples {
      let right = try interval(other)
      var found: Set<AllenRelation> = []
      for one in leftReadings { for two in readings(right, window: window) { found.insert(relation(one, two)) } }
      let expected = AllenRelation.allCases.filter(found.contains)
      #expect(left.possibleRelations(to: right) == expected, "\(text) to \(other)")
    }
    let lengths = leftReadings.map { $0.1 - $0.0 + 1 }
    let isBounded = left.bounds.earliest.dayNumber != nil && left.bounds.latest.dayNumber != nil
    #expect(left.duration.least == (lengths.min().map { $0 > 900 ? 1 : $0 } ?? 1))
    #expect(left.duration.most == (isBounded ? lengths.max() : nil))
  }
}
