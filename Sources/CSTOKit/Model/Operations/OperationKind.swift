// SPDX-License-Identifier: Apache-2.0

/// What kind of operation an operation is.
public struct OperationKind: OpenValue {
  /// The word.
  public let rawValue: String
  /// Makes the value of a word, known or not.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// A deployment of forces.
  public static let deployment = OperationKind(rawValue: "deployment")
  /// An exercise.
  public static let exercise = OperationKind(rawValue: "exercise")
  /// A mission of observers.
  public static let mission = OperationKind(rawValue: "mission")

  /// The known words.
  public static let known: [OperationKind] = [.deployment, .exercise, .mission]
}
