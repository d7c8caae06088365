// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// The numbers of meetings grow with their dates.
public struct OrdinalsGrow: ValidationRule {
  /// `ordinals-grow`.
  public let id = "ordinals-grow"
  /// What holds.
  public let summary = "Of two meetings that are counted in one series the later one has the higher number."
  /// A warning.
  public let severity = Finding.Severity.warning

  /// An example.
  public let example: RuleExample? = RuleExample(
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

  /// Makes the rule.
  public init() {}

  /// Reports each meeting whose number is not higher than that of the one before.
  ///
  /// - Complexity: O(n log n) in the number of meetings.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
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
    for counted in series.values {
      let sorted = counted.sorted { one, other in
        (one.meeting.date.bounds.earliest.dayNumber ?? .min, one.meeting.id)
          < (other.meeting.date.bounds.earliest.dayNumber ?? .min, other.meeting.id)
      }
      for (before, next) in zip(sorted, sorted.dropFirst())
      where next.number <= before.number && before.meeting.date.precedes(next.meeting.date) == .yes {
        report(
          finding(
            .warning, at: "meetings/\(next.meeting.id)/ordinals/\(next.place)/number",
            "\(before.meeting.id), which came before, has the number \(before.number).",
            related: ["meetings/\(before.meeting.id)"]))
      }
    }
  }
}
