// SPDX-License-Identifier: Apache-2.0

/// The result of a vote, with the numbers that sources report.
public struct Vote: Sendable, Hashable {
  /// The party that voted, if it is not the organ or party concerned.
  public var party: PartyID?
  /// The number of votes in favor.
  public var inFavour: Int?
  /// The number of votes against.
  public var against: Int?
  /// The number of abstentions.
  public var abstentions: Int?
  /// The sources cited for the result.
  public var citations: [Citation]

  /// Creates the result of a vote; nil means an unreported number.
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
  /// The name of one list element, `vote`, for formats that name elements.
  public static var partName: StaticString { "vote" }
  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Vote?) {
    party = f("party", it?.party)
    inFavour = f("inFavour", it?.inFavour)
    against = f("against", it?.against)
    abstentions = f("abstentions", it?.abstentions)
    citations = f("citations", it?.citations)
  }
}
