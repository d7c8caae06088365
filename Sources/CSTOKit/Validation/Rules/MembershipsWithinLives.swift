// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// A membership lies inside the lives of its host and its member.
public struct MembershipsWithinLives: ValidationRule {
  /// `memberships-within-lives`.
  public let id = "memberships-within-lives"
  /// What holds.
  public let summary = "A membership begins and ends while both the host and the member exist."
  /// An error.
  public let severity = Finding.Severity.error

  /// Makes the rule.
  public init() {}

  /// Reports each membership that reaches beyond a life: for certain an error, possibly a warning.
  ///
  /// - Complexity: O(n) in the number of memberships.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for membership in index.record.memberships {
      guard let period = membership.period else { continue }
      for party in [membership.host, membership.member] {
        guard let life = index.existence(of: party, by: nil) else { continue }
        for message in excess(of: period, over: life, party) {
          report(
            finding(
              message.isCertain ? .error : .warning, at: "memberships/\(membership.id)/period", message.text,
              suggestion: "Cut the membership to the life of \(party)."))
        }
      }
    }
  }

  private func excess(of period: EDTFInterval, over life: EDTFInterval, _ party: PartyID)
    -> [(isCertain: Bool, text: String)]
  {
    let (own, outer) = (CoveredDays(period, asOf: nil), CoveredDays(life, asOf: nil))
    var messages: [(isCertain: Bool, text: String)] = []
    if let start = own.possible?.low, let birth = outer.possible?.low, birth != .min, life.start.date != nil {
      let latestStart = period.start.date?.bounds.latest.dayNumber ?? .min
      if start < birth {
        messages.append((latestStart < birth, "\(period) begins before \(party), which existed \(life)."))
      }
    }
    if let end = own.possible?.high, let death = outer.possible?.high, death != .max, life.end.date != nil {
      let earliestEnd = period.end == .open ? Int.max : period.end.date?.bounds.earliest.dayNumber ?? .max
      if end > death { messages.append((earliestEnd > death, "\(period) ends after \(party), which existed \(life).")) }
    }
    return messages
  }
}
