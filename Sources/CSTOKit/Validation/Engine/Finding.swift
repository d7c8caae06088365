// SPDX-License-Identifier: Apache-2.0

/// What a rule reports: one thing in a data set that is not as it should be.
public struct Finding: Sendable, Hashable, Codable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    /// The data contradict themselves.
    case error
    /// The data may contradict themselves.
    case warning
    /// Something to know.
    case information
  }

  /// The permanent id of the rule.
  public let rule: String
  /// How much it matters.
  public let severity: Severity
  /// Where: `memberships/uzb-csto-2006/period`.
  public let path: String
  /// What is wrong, as an English sentence.
  public let message: String
  /// The paths of other entities that have to do with it.
  public let related: [String]
  /// What might mend it.
  public let suggestion: String?

  /// Makes a finding.
  public init(
    rule: String, severity: Severity, path: String, message: String, related: [String] = [], suggestion: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.path = path
    self.message = message.shortened(to: 800)
    self.related = related
    self.suggestion = suggestion
  }
}

extension Finding: CustomStringConvertible, Comparable {
  /// One line, as compilers write it: `path: severity: message [rule]`.
  public var description: String {
    "\(path.shownSafely): \(severity.rawValue): \(message.shownSafely) [\(rule)]"
  }

  /// The order of the paths' bytes, then of the rules, then of the messages.
  public static func < (left: Finding, right: Finding) -> Bool {
    (left.path, left.rule, left.message, left.severity.rawValue)
      < (right.path, right.rule, right.message, right.severity.rawValue)
  }
}
