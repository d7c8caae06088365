// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that an organ existed when it met.
  public static let organsExisted = RuleID("organs-existed")
}

struct OrgansExisted: ValidationRule {
  let id = RuleID.organsExisted
  let summary = "An organ existed on the day on which it met."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "organizations": [{"id": "org", "existence": "1990/2010"}],
      "meetings": [{"id": "m", "organ": "org", "date": "2011"}]
      """#,
    keeping: #"""
      "organizations": [{"id": "org", "existence": "1990/2010"}],
      "meetings": [{"id": "m", "organ": "org", "date": "2010"}]
      """#)

  /// Reports each meeting that is certainly outside the existence of its organ.
  ///
  /// - Complexity: O(n) in the number of meetings.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for meeting in index.record.meetings {
      guard let life = index.existence(of: meeting.organ, by: nil), life.excludes(meeting.date) else { continue }
      report(
        finding(
          .error, at: "meetings/\(meeting.id)/date", "\(meeting.organ) existed \(life), but met on \(meeting.date)."))
    }
  }
}
