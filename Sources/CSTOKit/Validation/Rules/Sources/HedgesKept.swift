// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that hedges and wordings of statuses are not empty.
  public static let hedgesKept = RuleID("hedges-kept")
}

struct HedgesKept: FieldRule {
  let id = RuleID.hedgesKept
  let summary = "A hedge and the wording of a status are not empty."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "states": [{"id": "one", "citations": [{"source": "s", "hedge": ""}]}]
      """#,
    keeping: #"""
      "states": [{"id": "one", "citations": [{"source": "s", "hedge": "reportedly"}]}]
      """#)

  /// Reports each hedge and wording that is empty or blank.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor {
    FieldVisitor(text: { name, text, place in
      // Most texts are neither empty nor blank.
      guard text.utf8.count < 64, text.allSatisfy(\.isWhitespace), ["hedge", "wording"].contains("\(name)") else {
        return
      }
      report(
        finding(
          .warning, at: place.path(of: name), "The hedge is empty.",
          suggestion: "Quote the words of the source, or remove it."))
    })
  }
}
