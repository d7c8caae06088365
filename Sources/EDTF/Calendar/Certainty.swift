// SPDX-License-Identifier: Apache-2.0

/// The answer to a question that dates of limited precision may leave open.
///
/// For example, 2005-05 certainly precedes 2005-06, and *possibly* precedes 2005-05-13. The three answers form
/// Kleene's three-valued logic: `possibly` means that the available statements allow both answers.
public enum Certainty: String, Sendable, Hashable, Codable, CaseIterable {
  /// True on every day that the dates allow.
  case yes
  /// False on every day that the dates allow.
  case no
  /// True on some days that the dates allow, and false on others.
  case possibly
}

extension Certainty {
  /// The conjunction: `no` if either answer is `no`, `yes` if both are `yes`.
  public static func && (left: Certainty, right: Certainty) -> Certainty {
    if left == .no || right == .no { return .no }
    return left == .yes && right == .yes ? .yes : .possibly
  }

  /// The disjunction: `yes` if either answer is `yes`, `no` if both are `no`.
  public static func || (left: Certainty, right: Certainty) -> Certainty {
    if left == .yes || right == .yes { return .yes }
    return left == .no && right == .no ? .no : .possibly
  }

  /// The negation; `possibly` stays `possibly`.
  public static prefix func ! (certainty: Certainty) -> Certainty {
    switch certainty {
    case .yes: .no
    case .no: .yes
    case .possibly: .possibly
    }
  }
}
