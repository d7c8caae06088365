// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTORecord
import Testing

/// Against what Correlates of War (IGO v3) and ATOP 4.01 say of the Organization.
@Suite struct ComparisonTests {
  private let index = Dataset.Index(.csto)

  /// The rows of Correlates of War for 1998 to 2014.
  private var correlatesOfWar: [StateYearClaim] {
    (1998...2014).flatMap { year -> [StateYearClaim] in
      func claims(_ states: [Int], _ code: Int) -> [StateYearClaim] {
        states.map { StateYearClaim(ccode: $0, year: year, code: year < 2002 ? nil : code) }
      }
      return claims([371, 370, 705, 703, 365, 702], 1) + claims([704], year < 2012 ? 1 : 0)
        + claims([373, 372], 0) + claims([700, 345], year < 2013 ? 0 : 3)
    }
  }

  @Test func `Correlates of War differs in nine cells, and each is explained`() throws {
    let differences = index.differences(from: correlatesOfWar, in: .csto)
    #expect(
      differences.map { "\($0.claim.ccode) \($0.claim.year)" } == [
        "345 2013", "345 2014", "700 2013", "700 2014", "704 2002", "704 2003", "704 2004", "704 2005", "704 2012",
      ])
    for difference in differences {
      let text = difference.explanations.map(\.text).joined(separator: "\n")
      switch (difference.claim.ccode, difference.claim.year) {
      case (704, 2012):
        #expect(text.contains("uzb-csto-2006 is suspended 2012-06-28/2012-12-19."))
        #expect(text.contains("By the rule dec31 the record says 0 too."))
      case (704, _):
        #expect(text.contains("«party throughout under a moratorium», has 2002-10-07/2012-12-19."))
      default:
        #expect(text.contains("is observer of the organ pa (Parliamentary Assembly), not of the organization."))
      }
      #expect(difference.explanations.contains { !$0.citations.isEmpty })
    }
  }

  @Test func `A state that the record has not is told so, and one that nobody has is no difference`() {
    let claims = [StateYearClaim(ccode: 2, year: 2010, code: 1), StateYearClaim(ccode: 2, year: 2011, code: 0)]
    let differences = index.differences(from: claims, in: .csto)
    #expect(differences.map(\.claim.year) == [2010])
    #expect(
      differences[0].explanations.map(\.text) == ["The record has no state with the number 2 of Correlates of War's."])
  }

  @Test func `Years behind the as-of day are not compared`() {
    #expect(index.differences(from: [StateYearClaim(ccode: 371, year: 2030, code: 0)], in: .csto).isEmpty)
  }
}
