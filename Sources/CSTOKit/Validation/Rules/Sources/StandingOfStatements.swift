// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Lists statements for which no source was checked.
  ///
  /// These are unchecked citations, inferred values, and meetings that may not have been held.
  public static let standingOfStatements = RuleID("standing-of-statements")
}

/// A rule that lists statements for which no source was checked.
///
/// These are unchecked citations, inferred values, and meetings that may not have been held. They are not errors, but users of the data
/// should know about them.
struct StandingOfStatements: FieldRule {
  let id = RuleID.standingOfStatements
  let summary = "Each value comes from a source whose text was checked, and each meeting took place."
  let severity = Finding.Severity.information
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "meetings": [{"id": "a", "organ": "org", "date": "2030", "state": "planned"}]
      """#,
    keeping: #"""
      "meetings": [{"id": "a", "organ": "org", "date": "2020"}]
      """#)

  /// Reports each unchecked citation, each inferred value, and each meeting that was planned or announced.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor {
    for meeting in index.record.meetings where meeting.state != .held {
      report(
        finding(
          .information, at: "meetings/\(meeting.id)/state",
          meeting.state == .planned
            ? "The meeting was planned." : "The meeting was announced, but no source confirms that it took place."))
    }
    return FieldVisitor(
      field: { field, place in
        guard place.steps.count == 1, "\(place.steps[0].name)" == "inferred" else { return }
        report(
          finding(
            .information, at: "\(place.collection)/\(place.id)/\(field.name)",
            "The value is inferred and not stated by a source."))
      },
      citations: { citations, place in
        for (position, citation) in citations.enumerated() where citation.isUnchecked {
          report(
            finding(
              .information, at: "\(place.path)/citations/\(position)",
              "The citation was not checked against the text of its source."))
        }
      })
  }
}
