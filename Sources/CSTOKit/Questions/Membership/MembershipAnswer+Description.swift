// SPDX-License-Identifier: Apache-2.0

// What an answer holds to work out its reasons, the index among them, is nothing to print.
extension MembershipAnswer: CustomStringConvertible, CustomReflectable {
  /// One line: the answer, why, and whether somebody says otherwise.
  public var description: String {
    let reasons = because.map(\.explanation).joined(separator: " ")
    let others = isContested ? " Others say otherwise." : isStatusContested ? " Others give it another status." : ""
    return "\(certainty): \(reasons)\(others)"
  }

  /// The question, the answer and its reasons.
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
  /// One line: the id, the capacity and the status, and what is in doubt.
  public var description: String {
    let belongs = certainty == .yes ? "" : "\(certainty) "
    let active = statusCertainty == .yes ? "\(status)" : "\(statusCertainty) \(status)"
    let others = isContested ? ", contested" : isStatusContested ? ", status contested" : ""
    return "\(partyID): \(belongs)\(membership.capacity), \(active)\(others)"
  }
}
