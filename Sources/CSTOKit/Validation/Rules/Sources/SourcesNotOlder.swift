// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that a source is not older than the event that it reports.
  ///
  /// Citations with a hedge are ignored.
  public static let sourcesNotOlder = RuleID("sources-not-older")
}

struct SourcesNotOlder: ValidationRule {
  let id = RuleID.sourcesNotOlder
  let summary = "A source is not dated before the event that it reports, unless the citation has a hedge."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "sources": [{"id": "s", "title": "S", "date": "2020-11-30"}],
      "meetings": [{"id": "m", "organ": "org", "date": "2020-12-02", "citations": [{"source": "s"}]}]
      """#,
    keeping: #"""
      "sources": [{"id": "s", "title": "S", "date": "2020-11-30"}],
      "meetings": [{"id": "m", "organ": "org", "date": "2020-12-02", "citations": [{"source": "s", "hedge": "announced"}]}]
      """#)

  /// Reports each citation of a source that is certainly older than the event.
  ///
  /// - Complexity: O(n log n) in the number of citations.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    let dates = Dictionary(index.record.sources.map { ($0.id, $0.date) }, uniquingKeysWith: { one, _ in one })
    func check(_ citations: [Citation], _ date: EDTFDate?, _ field: String, _ path: String) {
      guard let date else { return }
      for (place, citation) in citations.enumerated() where citation.hedge == nil && citation.supports(field) {
        guard let source = dates[citation.source] ?? nil, source.precedes(date) == .yes else { continue }
        report(
          finding(
            .warning, at: "\(path)/citations/\(place)", "The source, of \(source), is older than the event on \(date).",
            related: ["sources/\(citation.source)"],
            suggestion: "Add the hedge “announced”, or name the fields that the source supports."))
      }
    }
    for act in index.record.treatyActions { check(act.citations, act.date, "date", "treatyActions/\(act.id)") }
    for meeting in index.record.meetings where meeting.state == .held {
      check(meeting.citations, meeting.date, "date", "meetings/\(meeting.id)")
    }
    for document in index.record.documents where document.state == .adopted {
      check(document.citations, document.date, "date", "documents/\(document.id)")
    }
  }
}

extension Citation {
  /// Whether the citation supports a field; one without fields supports all of them.
  fileprivate func supports(_ field: String) -> Bool { fields.isEmpty || fields.contains { $0.name == field } }
}
