// SPDX-License-Identifier: Apache-2.0

/// A party that took part in an operation.
@frozen
public struct Participant: Sendable, Hashable {
  /// Who.
  public var party: PartyID
  /// With what, in words.
  public var contribution: String?
  /// The sources.
  public var citations: [Citation]

  /// Makes a participant.
  public init(
    party: PartyID, contribution: String? = nil, citations: [Citation] = []
  ) {
    self.party = party
    self.contribution = contribution
    self.citations = citations
  }
}

extension Participant: Described {
  /// What one is called in a list.
  public static var partName: StaticString { "participant" }

  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Participant?) {
    party = f("party", it?.party)
    contribution = f("contribution", it?.contribution)
    citations = f("citations", it?.citations)
  }
}
