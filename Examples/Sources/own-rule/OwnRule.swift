// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTORecord

extension RuleID {
  /// The id of the rule below.
  static let sessionsHaveTopics = RuleID("sessions-have-topics")
}

/// A custom rule: what a newspaper wants to know of each session before it prints the table.
struct SessionsHaveTopics: ValidationRule {
  let id = RuleID.sessionsHaveTopics
  let summary = "A session that was held names what it dealt with."
  let severity = Finding.Severity.information

  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for meeting in index.record.meetings where meeting.kind == .session && meeting.state == .held {
      if meeting.topics.isEmpty {
        report(finding(.information, at: "meetings/\(meeting.id)/topics", "The session names no topic."))
      }
    }
  }
}

@main
enum OwnRule {
  static func main() {
    // The rules of the package, one of them graded anew, and the one above; what was looked at is waived.
    let rules = RuleSet.standard.changing(.membersAccountedFor, to: .warning).adding(SessionsHaveTopics())
    let findings = Validator(rules, waivers: Waiver.csto).findings(in: .csto)
    for finding in findings where finding.rule == RuleID.sessionsHaveTopics.name { print(finding) }
    // A list literal runs some rules alone.
    precondition(Validator([SessionsHaveTopics()]).findings(in: .csto).count < findings.count)
  }
}
