// SPDX-License-Identifier: Apache-2.0

/// How something was voted on, as far as sources give numbers.
public struct Vote: Sendable, Hashable {
  /// Who voted, where it is not the organ or party itself.
  public var party: PartyID?
  /// Votes for.
  public var inFavour: Int?
  /// Votes against.
  public var against: Int?
  /// Those who abstained.
  public var abstentions: Int?
  /// The sources.
  public var citations: [Citation]

  /// Makes a vote.
  public init(
    party: PartyID? = nil, inFavour: Int? = nil, against: Int? = nil, abstentions: Int? = nil,
    citations: [Citation] = []
  ) {
    self.party = party
    self.inFavour = inFavour
    self.against = against
    self.abstentions = abstentions
    self.citations = citations
  }
}

extension Vote: Described {
  /// What one is called in a list.
  public static var partName: StaticString { "vote" }
  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Vote?) {
    party = f("party", it?.party)
    inFavour = f("inFavour", it?.inFavour)
    against = f("against", it?.against)
    abstentions = f("abstentions", it?.abstentions)
    citations = f("citations", it?.citations)
  }
}
