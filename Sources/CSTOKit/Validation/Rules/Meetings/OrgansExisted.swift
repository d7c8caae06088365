// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// An organ meets while it exists.
public struct OrgansExisted: ValidationRule {
  /// `organs-existed`.
  public let id = "organs-existed"
  /// What holds.
  public let summary = "The organ that met existed on the day."
  /// An error.
  public let severity = Finding.Severity.error

  /// An example.
  public let example: RuleExample? = RuleExample(
    breaking: #"""
      "organizations": [{"id": "org", "existence": "1990/2010"}],
      "meetings": [{"id": "m", "organ": "org", "date": "2011"}]
      """#,
    keeping: #"""
      "organizations": [{"id": "org", "existence": "1990/2010"}],
      "meetings": [{"id": "m", "organ": "org", "date": "2010"}]
      """#)

  /// Makes the rule.
  public init() {}

  /// Reports each meeting outside the life of its organ.
  ///
  /// - Complexity: O(n) in the number of meetings.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for meeting in index.record.meetings {
      guard let life = index.existence(of: meeting.organ, by: nil), life.excludes(meeting.date) else { continue }
      report(
        finding(
          .error, at: "meetings/\(meeting.id)/date", "\(meeting.organ) existed \(life), and met on \(meeting.date)."))
    }
  }
}
