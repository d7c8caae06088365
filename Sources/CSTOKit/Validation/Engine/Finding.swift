// SPDX-License-Identifier: Apache-2.0

/// A problem or remark that a rule reports for one place in a data set.
public struct Finding: Sendable, Hashable, Codable {
  /// The severity of a finding.
  public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    /// The data contradicts itself.
    case error
    /// The data may contradict itself.
    case warning
    /// The finding is a remark that users of the data should know.
    case information
  }

  /// The permanent id of the rule, for example `unique-ids`.
  public let rule: String
  /// The severity of the finding.
  public let severity: Severity
  /// The path of the value, for example `memberships/uzb-csto-2006/period`.
  public let path: String
  /// The problem, as an English sentence.
  public let message: String
  /// The paths of other entities that are involved.
  public let related: [String]
  /// A suggestion for fixing the problem; nil if there is none.
  public let suggestion: String?

  /// Makes a finding.
  ///
  /// A message of more than 800 bytes is shortened.
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
  /// One line in the form of compiler messages: `path: severity: message [rule]`.
  public var description: String {
    "\(path.shownSafely): \(severity.rawValue): \(message.shownSafely) [\(rule)]"
  }

  /// Orders findings by path, then by rule, then by message.
  public static func < (left: Finding, right: Finding) -> Bool {
    (left.path, left.rule, left.message, left.severity.rawValue)
      < (right.path, right.rule, right.message, right.severity.rawValue)
  }
}
