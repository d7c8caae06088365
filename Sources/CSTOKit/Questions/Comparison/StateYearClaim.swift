// SPDX-License-Identifier: Apache-2.0

/// The membership code that another data set gives to a state in a year.
public struct StateYearClaim: Sendable, Hashable {
  /// The Correlates of War number of the state, for example 365 for Russia.
  public let ccode: Int
  /// The calendar year of the claim.
  public let year: Int
  /// The membership code: 0 none, 1 full member, 2 associate, 3 observer.
  ///
  /// Nil if the data set states that the organization did not exist.
  public let code: Int?

  /// Makes a claim from a state number, a year and a membership code.
  public init(ccode: Int, year: Int, code: Int?) {
    self.ccode = ccode
    self.year = year
    self.code = code
  }
}

/// A state-year in which another data set differs from the record.
public struct StateYearDifference: Sendable, Hashable {
  /// An explanation of a difference, with its sources.
  public struct Explanation: Sendable, Hashable {
    /// The explanation, as an English sentence.
    public let text: String
    /// The sources of the explanation; can be empty.
    public let citations: [Citation]
  }

  /// The claim of the other data set.
  public let claim: StateYearClaim
  /// The state; nil if the record has no state with the number.
  public let state: PartyID?
  /// The membership code of the record under the rule.
  ///
  /// Nil if dates leave it open, if the organization did not exist, or if the state is unknown.
  public let code: Int?
  /// Whether dates leave the answer of the record open.
  public let isOpen: Bool
  /// The explanations of the difference; never empty.
  public let explanations: [Explanation]
}
