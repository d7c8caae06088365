// SPDX-License-Identifier: Apache-2.0

/// A party that took part in an operation.
@frozen
public struct Participant: Sendable, Hashable {
  /// The party that took part, as an id in `states`, `organizations` or `organs`.
  public var party: PartyID
  /// The contribution of the party, as free text.
  public var contribution: String?
  /// The sources cited for the participation.
  public var citations: [Citation]

  /// Creates a participant.
  public init(
    party: PartyID, contribution: String? = nil, citations: [Citation] = []
  ) {
    self.party = party
    self.contribution = contribution
    self.citations = citations
  }
}

extension Participant: Described {
  /// The name of one list element, `participant`, for formats that name elements.
  public static var partName: StaticString { "participant" }

  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Participant?) {
    party = f("party", it?.party)
    contribution = f("contribution", it?.contribution)
    citations = f("citations", it?.citations)
  }
}
