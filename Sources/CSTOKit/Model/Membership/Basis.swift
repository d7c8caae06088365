// SPDX-License-Identifier: Apache-2.0

/// What a date rests on: which act or reading makes it the date.
public struct Basis: OpenValue {
  /// The word.
  public let rawValue: String
  /// Makes the value of a word, known or not.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// A decision of the host.
  public static let decision = Basis(rawValue: "decision")
  /// The signature of an instrument.
  public static let signature = Basis(rawValue: "signature")
  /// The ratification of an instrument.
  public static let ratification = Basis(rawValue: "ratification")
  /// The entry into force of an instrument.
  public static let entryIntoForce = Basis(rawValue: "entryIntoForce")
  /// An act of the member alone.
  public static let unilateral = Basis(rawValue: "unilateral")
  /// What a person in office said.
  public static let statement = Basis(rawValue: "statement")

  /// The known words.
  public static let known: [Basis] = [.decision, .signature, .ratification, .entryIntoForce, .unilateral, .statement]

  /// What people write for them.
  public static var synonyms: KeyValuePairs<String, Basis> {
    [
      "decided": .decision, "signed": .signature, "ratified": .ratification, "in force": .entryIntoForce,
      "force": .entryIntoForce, "declared": .statement,
    ]
  }
  /// No criterion is it.
  public static var ofUnknown: String { "It is kept, and no reading counts by it unless it is asked for by this word." }
}

extension Basis {
  /// Whether the basis is a criterion of joining that a study may choose for all members alike.
  public var isCriterionOfJoining: Bool {
    [.decision, .signature, .ratification, .entryIntoForce].contains(self)
  }
}
