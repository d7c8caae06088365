// SPDX-License-Identifier: Apache-2.0

/// Tells which statements are less than what a source was seen to say: unchecked citations, inferred values, meetings that may not have been held.
///
/// Nothing is wrong with these. Whoever uses them should know.
public struct StandingOfStatements: ValidationRule {
  /// `standing-of-statements`.
  public let id = "standing-of-statements"
  /// What holds.
  public let summary = "Values are stated by a source whose text was checked, and meetings took place."
  /// Information.
  public let severity = Finding.Severity.information

  /// An example.
  public let example: RuleExample? = RuleExample(
    breaking: #"""
      "meetings": [{"id": "a", "organ": "org", "date": "2030", "state": "planned"}]
      """#,
    keeping: #"""
      "meetings": [{"id": "a", "organ": "org", "date": "2020"}]
      """#)

  /// Makes the rule.
  public init() {}

  /// Reports each unchecked citation, each inferred value, and each meeting that was planned or announced.
  ///
  /// - Complexity: O(n) in the number of values.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for (path, message) in index.record.searched(by: StandingSearch()).found {
      report(finding(.information, at: path, message))
    }
    for meeting in index.record.meetings where meeting.state != .held {
      report(
        finding(
          .information, at: "meetings/\(meeting.id)/state",
          meeting.state == .planned
            ? "The meeting was planned." : "The meeting was announced; no source says that it took place."))
    }
  }
}

private struct StandingSearch: FieldCheck {
  var found: [(path: String, message: String)] = []

  @inline(__always)
  mutating func check<Element: Described>(part: Element, _ name: StaticString, _ place: borrowing FieldPlace) {
    guard Element.self == Citation.self, let citation = part as? Citation, citation.isUnchecked else { return }
    found.append((place.path, "The citation was not checked against the text of its source."))
  }

  @inline(__always)
  mutating func check<Value: Scalar>(_ name: StaticString, _ value: Value, _ place: borrowing FieldPlace) {
    guard Value.self == FieldName.self, let field = value as? FieldName, place.steps.count == 1,
      "\(place.steps[0].name)" == "inferred"
    else { return }
    found.append(("\(place.collection)/\(place.id)/\(field.name)", "The value is inferred; no source states it."))
  }
}
