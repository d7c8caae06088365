// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that the term of a treaty lasts until its extension begins.
  public static let termsReachExtensions = RuleID("terms-reach-extensions")
}

/// A rule that the term of a treaty lasts until its extension begins.
///
/// The last day of a term is the anniversary of the entry into force. For example, five years from 1994-04-20 end on 1999-04-20. A term
/// from February 29 ends on February 28 in a year without that day.
struct TermsReachExtensions: ValidationRule {
  let id = RuleID.termsReachExtensions
  let summary = "An extension takes effect before the extended term ends; if a date is missing, the finding names it."
  let severity = Finding.Severity.information
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "treaties": [
        {"id": "pact", "kind": "treaty", "inForce": "1994-04-20", "term": "P5Y"},
        {"id": "more", "kind": "protocol", "signed": "1999-04-02", "extends": "pact"}
      ]
      """#,
    keeping: #"""
      "treaties": [
        {"id": "pact", "kind": "treaty", "inForce": "1994-04-20", "term": "P5Y"},
        {"id": "more", "kind": "protocol", "signed": "1999-04-02", "inForce": "1999-04-20", "extends": "pact"}
      ]
      """#)

  /// Reports each extension that may have come too late, and missing dates.
  ///
  /// - Complexity: O(n log n) in the number of treaties.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for later in index.record.treaties {
      guard let id = later.extends, let treaty = index.record.treaties[id], let term = treaty.term else { continue }
      let path = "treaties/\(later.id)/inForce"
      guard let inForce = treaty.inForce else {
        report(
          finding(
            .information, at: "treaties/\(id)/inForce",
            "The entry into force of \(id) is missing; its term of \(term.text) begins on that day.", related: [path])
        )
        continue
      }
      guard let begin = inForce.bounds.latest.calendarDay, let end = term.end(from: begin) else { continue }
      let gap = "The term of \(id), \(term.text) from \(inForce), ended on \(end)"
      if let own = later.appliesFrom ?? later.inForce {
        let limit = EDTFDate(CalendarDay(number: end.number + 1))
        if let limit, limit.precedes(own) == .yes {
          report(
            finding(
              .warning, at: path, "\(gap), but the extension takes effect on \(own).", related: ["treaties/\(id)"]
            ))
        }
      } else {
        let signed = later.signed.map { ", signed on \($0)" } ?? ""
        report(
          finding(
            .information, at: path,
            "\(gap). When the extension\(signed), entered into force or was first applied is missing; that day would close the gap.",
            related: ["treaties/\(id)"]))
      }
    }
  }
}

extension Term {
  /// The last day of the term that begins on a day, which is the anniversary.
  ///
  /// Nil for a term of a million years, months or days, or more.
  fileprivate func end(from day: CalendarDay) -> CalendarDay? {
    var numbers: [Character: Int] = [:]
    var digits = ""
    for character in text.dropFirst() {
      if character.isNumber {
        digits.append(character)
        continue
      }
      guard let number = Int(digits), number < 1_000_000 else { return nil }
      numbers[character] = number
      digits = ""
    }
    guard abs(day.year) < 1_000_000 else { return nil }
    let months = day.month - 1 + (numbers["M"] ?? 0)
    let (year, month) = (day.year + (numbers["Y"] ?? 0) + months / 12, months % 12 + 1)
    let last = CalendarDay.length(ofMonth: month, year: year)
    return CalendarDay(year: year, month: month, day: min(day.day, last))
      .map { CalendarDay(number: $0.number + (numbers["D"] ?? 0)) }
  }
}
