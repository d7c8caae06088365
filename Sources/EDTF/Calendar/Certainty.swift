// SPDX-License-Identifier: Apache-2.0

/// The answer to a question that dates of limited precision may leave open.
///
/// 2005-05 lies before 2005-06 for certain, and *possibly* before 2005-05-13. The three answers form Kleene's logic:
/// `possibly` means that the statements at hand allow both.
public enum Certainty: String, Sendable, Hashable, Codable, CaseIterable {
  /// It is so on every day that the dates allow.
  case yes
  /// It is so on no day that the dates allow.
  case no
  /// The dates allow both.
  case possibly
}

extension Certainty {
  /// The answer to «both»: no if either is no, yes if both are yes.
  public static func && (left: Certainty, right: Certainty) -> Certainty {
    if left == .no || right == .no { return .no }
    return left == .yes && right == .yes ? .yes : .possibly
  }

  /// The answer to «either»: yes if either is yes, no if both are no.
  public static func || (left: Certainty, right: Certainty) -> Certainty {
    if left == .yes || right == .yes { return .yes }
    return left == .no && right == .no ? .no : .possibly
  }

  /// The answer to «not»: `possibly` stays as it is.
  public static prefix func ! (certainty: Certainty) -> Certainty {
    switch certainty {
    case .yes: .no
    case .no: .yes
    case .possibly: .possibly
    }
  }
}
