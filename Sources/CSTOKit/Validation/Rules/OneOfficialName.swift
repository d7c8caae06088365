// SPDX-License-Identifier: Apache-2.0

/// There is one official name at a time and language.
public struct OneOfficialName: FieldRule {
  /// `one-official-name`.
  public let id = "one-official-name"
  /// What holds.
  public let summary = "An entity has one official name at a time and language."
  /// A warning.
  public let severity = Finding.Severity.warning

  /// An example.
  public let example: RuleExample? = RuleExample(
    breaking: #"""
      "states": [{"id": "one", "names": [
        {"text": "One", "language": "en", "kind": "official"},
        {"text": "Uno", "language": "en", "kind": "official"}
      ]}]
      """#,
    keeping: #"""
      "states": [{"id": "one", "names": [
        {"text": "One", "language": "en", "kind": "official"},
        {"text": "Uno", "language": "en", "kind": "variant"}
      ]}]
      """#)

  /// Makes the rule.
  public init() {}

  /// Reports each official name that stands beside another of its language at the same time.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor {
    FieldVisitor(names: { names, place in
      for (position, name) in names.enumerated() where name.kind == .official {
        let other = names[..<position].first {
          $0.kind == .official && $0.language == name.language && name.mayMeet($0)
        }
        guard let other else { continue }
        report(
          finding(
            .warning, at: "\(place.path)/names/\(position)",
            "«\(name.text)» is official in its language at the same time as «\(other.text)».",
            suggestion: "Make one of them a variant, or say when each was in use."))
      }
    })
  }
}

extension Name {
  /// Whether both may be in use on some day.
  fileprivate func mayMeet(_ other: Name) -> Bool {
    guard let validity, let others = other.validity else { return true }
    return CoveredDays(validity, asOf: nil).intersection(CoveredDays(others, asOf: nil)).possible != nil
  }
}
