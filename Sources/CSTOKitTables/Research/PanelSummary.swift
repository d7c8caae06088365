// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The coverage of a panel: its keys, years and organizations.
struct PanelSummary {
  let keys: StateKeys
  /// The requested key; nil for the first that all states have.
  let asked: PanelLayout.Key?
  let years: [Int]
  let hosts: [PartyID]

  /// The requested data that the panel does not contain.
  ///
  /// These are states without the code that is the key, and members that the data set does not contain.
  static func losses(of dataset: Dataset, _ summary: PanelSummary?, hosts: [PartyID]) -> [Loss] {
    let isCounted = Set(hosts)
    let strangers = dataset.memberships.filter { isCounted.contains($0.host) && dataset.party($0.member) == nil }
    let states = summary.map { summary in
      summary.keys.leftOut.map { left in
        let when = left.years.map {
          " in \($0.lowerBound == $0.upperBound ? "" : "\($0.lowerBound) to ")\($0.upperBound)"
        }
        return Loss(
          path: "states/\(left.state)",
          "has no \(summary.keys.key.rawValue)\(when ?? ""), by which rows are known, and is left out")
      }
    }
    return (states ?? [])
      + strangers.map { membership in
        Loss(
          path: "memberships/\(membership.id)/member",
          "\(membership.member) is no state of the data set, and is left out of the panel")
      }
  }

  /// Notes on the panel for the reader, in sentences.
  ///
  /// - Parameters:
  ///   - whatIsMissing: The beginning of the note on an empty panel, for example `no state has`.
  ///   - lacksNumbers: Whether a state lacks a Correlates of War number in a year in which it may have existed.
  func remarks(on dataset: Dataset, whatIsMissing: String, lacksNumbers: () -> Bool) -> [String] {
    let (key, leftOut) = (keys.key, keys.leftOut)
    var remarks: [String] = []
    if asked == nil, key != .ccode {
      let why = lacksNumbers() ? "not every state has the number" : "two states have one number"
      remarks.append("\(why) of Correlates of War: the key is \(key.rawValue), not ccode")
    }
    if !leftOut.isEmpty {
      remarks.append("left out, as they have no \(key.rawValue): \(leftOut.map(\.text).joined(separator: ", "))")
    }
    let isCounted = Set(hosts)
    let others = Set(
      dataset.memberships.filter { isCounted.contains($0.host) && dataset.states[$0.member.slug] == nil }
        .map(\.member.slug))
    if !others.isEmpty {
      remarks.append("left out, as they are no states of the data set: \(others.sorted().joined(separator: ", "))")
    }
    if let last = years.max(), let asOf = dataset.head.asOf, last > asOf.year {
      remarks.append("the record was kept up to \(asOf): later years are empty")
    }
    if let first = years.min(),
      let start = dataset.memberships.compactMap({ $0.period?.bounds.earliest.calendarDay?.year }).min(),
      first < start
    {
      remarks.append("the first membership of the record begins in \(start): earlier years are empty")
    }
    if years.isEmpty {
      remarks.append("there is no row: \(whatIsMissing) a membership in these organizations and years")
    }
    return remarks
  }
}
