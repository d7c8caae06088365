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

  /// Makes the rule.
  public init() {}

  /// Reports each unchecked citation, each inferred value, and each meeting that was planned or announced.
  ///
  /// - Complexity: O(n) in the number of values.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    let dataset = index.record
    withoutActuallyEscaping(report) { report in
      var search = StandingSearch(rule: id, report: report)
      dataset.accept(&search)
    }
    for meeting in dataset.meetings where meeting.state != .held {
      report(
        Finding(
          rule: id, severity: .information, path: "meetings/\(meeting.id)/state",
          message: meeting.state == .planned
            ? "The meeting was planned." : "The meeting was announced; no source says that it took place."))
    }
  }
}

private struct StandingSearch: DatasetVisitor {
  typealias Failure = Never
  let rule: String
  let report: (Finding) -> Void

  mutating func visit(_ head: DatasetHead) {}

  mutating func visit<E: Entity>(_ entities: Entities<E>) {
    for entity in entities {
      var walk = ScalarWalk(path: [E.kind.collection, entity.id.slug]) { [self] path, value in
        if path.last == "isUnchecked" {
          tell(path.dropLast(), "The citation was not checked against the text of its source.")
        } else if path.count == 4, path[2] == "inferred" {
          tell(path.prefix(2) + [value.scalarText], "The value is inferred; no source states it.")
        }
      }
      entity.write(to: &walk)
    }
  }

  private func tell(_ path: ArraySlice<String>, _ message: String) {
    report(Finding(rule: rule, severity: .information, path: path.joined(separator: "/"), message: message))
  }
}
