// SPDX-License-Identifier: Apache-2.0

// The data stored to derive the reasons, including the index, is not printed.
extension MembershipAnswer: CustomStringConvertible, CustomReflectable {
  /// One line with the answer, its reasons, and whether it is contested.
  public var description: String {
    let reasons = because.map(\.explanation).joined(separator: " ")
    let others =
      isContested ? " Other sources disagree." : isStatusContested ? " Other sources give it another status." : ""
    return "\(certainty): \(reasons)\(others)"
  }

  /// A mirror with the question, the answer and its reasons.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "member": member, "host": host, "day": day, "certainty": certainty, "decision": decision, "because": because,
        "status": status as Any, "participation": participation, "alternatives": alternatives,
      ])
  }
}

extension Member: CustomStringConvertible {
  /// One line with the id, the capacity, the status, and any doubts.
  public var description: String {
    let belongs = certainty == .yes ? "" : "\(certainty) "
    let active = statusCertainty == .yes ? "\(status)" : "\(statusCertainty) \(status)"
    let others = isContested ? ", contested" : isStatusContested ? ", status contested" : ""
    return "\(partyID): \(belongs)\(membership.capacity), \(active)\(others)"
  }
}
