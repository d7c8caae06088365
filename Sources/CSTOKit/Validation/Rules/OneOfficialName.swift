// SPDX-License-Identifier: Apache-2.0

/// There is one official name at a time and language.
public struct OneOfficialName: ValidationRule {
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
  ///
  /// - Complexity: O(n) in the number of entities.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for (path, name, other) in index.record.searched(by: OfficialSearch()).found {
      report(
        finding(
          .warning, at: path, "«\(name)» is official in its language at the same time as «\(other)».",
          suggestion: "Make one of them a variant, or say when each was in use."))
    }
  }
}

private struct OfficialSearch: FieldCheck {
  var found: [(path: String, name: String, other: String)] = []

  mutating func check<E: Entity>(entity: E, _ place: borrowing FieldPlace) {
    guard let names = (entity as? any Named)?.names else { return }
    let official = names.enumerated().filter { $1.kind == .official }
    for (position, (place:number, name:name)) in official.map({ (place: $0.offset, name: $0.element) }).enumerated() {
      for (_, other) in official[..<position] where other.language == name.language && name.mayMeet(other) {
        found.append(("\(place.path)/names/\(number)", name.text, other.text))
        break
      }
    }
  }
}

extension Name {
  /// Whether both may be in use on some day.
  fileprivate func mayMeet(_ other: Name) -> Bool {
    guard let validity, let others = other.validity else { return true }
    return CoveredDays(validity, asOf: nil).intersection(CoveredDays(others, asOf: nil)).possible != nil
  }
}
