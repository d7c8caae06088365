// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that a reader can read everything that a writer writes.
  public static let valuesReadable = RuleID("values-readable")
}

struct ValuesReadable: FieldRule {
  let id = RuleID.valuesReadable
  let summary =
    "Words are not empty and have no white space around them, and readers accept the schema version and the as-of day."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "organs": [{"id": "a", "kind": "council ", "parent": "org"}]
      """#,
    keeping: #"""
      "organs": [{"id": "a", "kind": "council", "parent": "org"}]
      """#)

  /// Reports values that public initializers accept but readers refuse.
  ///
  /// Words with surrounding white space and integers beyond 2⁵³ are reported as warnings.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor {
    let head = index.record.head
    if let problem = head.schemaProblem {
      report(finding(.error, at: problem.path, "The schema \(problem.message)."))
    }
    if let asOf = head.asOf, !(1...9999).contains(asOf.year) {
      report(
        finding(
          .error, at: "asOf", "The as-of day, \(asOf), is outside the years 1 to 9999, which other programs support."))
    }
    return FieldVisitor(
      word: { name, value, place in
        if value.rawValue.isVisibleASCII { return }
        let ends = [value.rawValue.unicodeScalars.first, value.rawValue.unicodeScalars.last].compactMap { $0 }
        if ends.isEmpty {
          report(finding(.error, at: place.path(of: name), "The word is empty, which no reader accepts."))
        } else if ends.contains(where: \.properties.isWhitespace) {
          report(
            finding(
              .warning, at: place.path(of: name), "The word has white space around it, which XML does not preserve."))
        }
      },
      integer: { name, number, place in
        if number.magnitude <= 1 << 53 { return }
        report(
          finding(
            .warning, at: place.path(of: name),
            "The number \(number) exceeds 2^53, so programs that store numbers as doubles would change it."))
      })
  }
}
