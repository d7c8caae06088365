// SPDX-License-Identifier: Apache-2.0

/// What was done in a part of an operation.
public struct OperationPhaseKind: OpenValue {
  /// The word.
  public let rawValue: String
  /// Makes the value of a word, known or not.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// The forces came.
  public static let deployment = OperationPhaseKind(rawValue: "deployment")
  /// They did what they came for.
  public static let mission = OperationPhaseKind(rawValue: "mission")
  /// They left.
  public static let withdrawal = OperationPhaseKind(rawValue: "withdrawal")
  /// The known words.
  public static let known: [OperationPhaseKind] = [.deployment, .mission, .withdrawal]
}
