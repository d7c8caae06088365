// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that the ordinal numbers of meetings in a series increase with their dates.
  public static let ordinalsGrow = RuleID("ordinals-grow")
}

struct OrdinalsGrow: ValidationRule {
  let id = RuleID.ordinalsGrow
  let summary = "Of two numbered meetings in a series, the later one has the higher number."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "meetings": [
        {"id": "a", "organ": "org", "date": "2019", "ordinals": [{"number": 10}]},
        {"id": "b", "organ": "org", "date": "2020", "ordinals": [{"number": 10}]}
      ]
      """#,
    keeping: #"""
      "meetings": [
        {"id": "a", "organ": "org", "date": "2019", "ordinals": [{"number": 10}]},
        {"id": "b", "organ": "org", "date": "2020", "ordinals": [{"number": 11}]}
      ]
      """#)

  /// Reports each meeting whose number is not higher than that of an earlier one.
  ///
  /// - Complexity: O(n log n) in the number of meetings.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    struct Counted {
      let meeting: Meeting
      let place: Int
      let number: Int
    }
    var series: [[String]: [Counted]] = [:]
    for meeting in index.record.meetings {
      for (place, ordinal) in meeting.ordinals.enumerated() {
        series[[meeting.organ.slug, ordinal.series ?? ""], default: []]
          .append(Counted(meeting: meeting, place: place, number: ordinal.number))
      }
    }
    func days(_ counted: Counted) -> (first: Int, last: Int) {
      let bounds = counted.meeting.date.bounds
      return (bounds.earliest.dayNumber ?? .min, bounds.latest.dayNumber ?? .max)
    }
    for counted in series.values {
      // Of the meetings that are certainly over when the next one begins, the highest number decides.
      var over = counted.inOrder { (days($0).last, $0.meeting.id) < (days($1).last, $1.meeting.id) }[...]
      var highest: Counted?
      for next in counted.inOrder(by: { (days($0).first, $0.meeting.id) < (days($1).first, $1.meeting.id) }) {
        while let before = over.first, days(before).last < days(next).first {
          over.removeFirst()
          if before.number > highest?.number ?? .min { highest = before }
        }
        guard let highest, next.number <= highest.number else { continue }
        report(
          finding(
            .warning, at: "meetings/\(next.meeting.id)/ordinals/\(next.place)/number",
            "The earlier \(highest.meeting.id) has the number \(highest.number).",
            related: ["meetings/\(highest.meeting.id)"]))
      }
    }
  }
}
