// SPDX-License-Identifier: Apache-2.0

/// The activity in a phase of an operation.
public struct OperationPhaseKind: OpenValue {
  /// The word in data, for example `withdrawal`.
  public let rawValue: String
  /// Creates a kind from a word, which may be one outside ``known``.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// The forces arrived.
  public static let deployment = OperationPhaseKind(rawValue: "deployment")
  /// The forces carried out their task.
  public static let mission = OperationPhaseKind(rawValue: "mission")
  /// The forces left.
  public static let withdrawal = OperationPhaseKind(rawValue: "withdrawal")
  /// The words with a defined meaning, in documentation order.
  public static let known: [OperationPhaseKind] = [.deployment, .mission, .withdrawal]
}
