// SPDX-License-Identifier: Apache-2.0

/// The act or statement that determines a date.
public struct Basis: OpenValue {
  /// The word in data, for example `signature`.
  public let rawValue: String
  /// Creates a basis from a word, which may be one outside ``known``.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// A decision of the host.
  public static let decision = Basis(rawValue: "decision")
  /// The signing of an instrument.
  public static let signature = Basis(rawValue: "signature")
  /// The ratification of an instrument.
  public static let ratification = Basis(rawValue: "ratification")
  /// The entry into force of an instrument.
  public static let entryIntoForce = Basis(rawValue: "entryIntoForce")
  /// An act of the member alone.
  public static let unilateral = Basis(rawValue: "unilateral")
  /// A statement by a person in office.
  public static let statement = Basis(rawValue: "statement")

  /// The words with a defined meaning, in documentation order.
  public static let known: [Basis] = [.decision, .signature, .ratification, .entryIntoForce, .unilateral, .statement]

  /// Other spellings of known words.
  ///
  /// The rule `known-words` uses them to suggest the word that was meant.
  public static var synonyms: KeyValuePairs<String, Basis> {
    [
      "decided": .decision, "signed": .signature, "ratified": .ratification, "in force": .entryIntoForce,
      "force": .entryIntoForce, "declared": .statement,
    ]
  }
  /// The consequence of an unknown word, as an English sentence for messages.
  ///
  /// An unknown basis is not a criterion of joining.
  public static var ofUnknown: String { "It is kept, and no reading counts by it unless it is asked for by this word." }
}

extension Basis {
  /// Whether the basis is a criterion of joining.
  ///
  /// A study may apply one criterion of joining to all members alike.
  public var isCriterionOfJoining: Bool {
    [.decision, .signature, .ratification, .entryIntoForce].contains(self)
  }
}
