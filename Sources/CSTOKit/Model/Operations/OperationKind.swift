// SPDX-License-Identifier: Apache-2.0

/// The kind of a joint operation.
public struct OperationKind: OpenValue {
  /// The word in data, for example `deployment`.
  public let rawValue: String
  /// Creates a kind from a word, which may be one outside ``known``.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// A deployment of forces.
  public static let deployment = OperationKind(rawValue: "deployment")
  /// A joint exercise of forces.
  public static let exercise = OperationKind(rawValue: "exercise")
  /// An observer mission.
  public static let mission = OperationKind(rawValue: "mission")

  /// The words with a defined meaning, in documentation order.
  public static let known: [OperationKind] = [.deployment, .exercise, .mission]
}
