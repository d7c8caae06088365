// SPDX-License-Identifier: Apache-2.0

/// What another data set says of a state in a year.
public struct StateYearClaim: Sendable, Hashable {
  /// Correlates of War's number of the state.
  public let ccode: Int
  /// The year.
  public let year: Int
  /// The code: 0 none, 1 full member, 2 associate, 3 observer; nil where the data set says that the organization did not exist.
  public let code: Int?

  /// Makes a claim.
  public init(ccode: Int, year: Int, code: Int?) {
    self.ccode = ccode
    self.year = year
    self.code = code
  }
}

/// A state and year of which another data set says something else than the record.
public struct StateYearDifference: Sendable, Hashable {
  /// One thing that accounts for the difference.
  public struct Explanation: Sendable, Hashable {
    /// The sentence.
    public let text: String
    /// The sources of what it tells.
    public let citations: [Citation]
  }

  /// What the other data set says.
  public let claim: StateYearClaim
  /// The state; nil if the record has none with the number.
  public let state: PartyID?
  /// What the record says under the rule; nil where dates leave it open, or the organization did not exist.
  public let code: Int?
  /// Whether dates leave it open what the record says.
  public let isOpen: Bool
  /// What accounts for the difference; never empty.
  public let explanations: [Explanation]
}
