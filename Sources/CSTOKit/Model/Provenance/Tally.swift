// SPDX-License-Identifier: Apache-2.0

/// A number that somebody asserts beside a list: «fifteen documents were adopted».
@frozen
public struct Tally: Sendable, Hashable {
  /// What others say of the number.
  public struct Overrides: Sendable, Hashable {
    /// Another number.
    public var count: Int?

    /// Makes the rival values.
    public init(count: Int? = nil) { self.count = count }
  }

  /// The id.
  public var id: EntityID<Tally>
  /// What is counted.
  public var subject: TallySubject
  /// At which meeting, if at one.
  public var meeting: EntityID<Meeting>?
  /// Of which party, if of one.
  public var party: PartyID?
  /// The number.
  public var count: Int
  /// Whether the list in the data set is known to be complete.
  public var isListComplete: Bool
  /// Other numbers.
  public var alternatives: [Alternative<Overrides>]
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes a tally.
  public init(
    id: EntityID<Tally>, subject: TallySubject, meeting: EntityID<Meeting>? = nil, party: PartyID? = nil, count: Int,
    isListComplete: Bool = false, alternatives: [Alternative<Overrides>] = [], citations: [Citation] = [],
    note: String? = nil
  ) {
    self.id = id
    self.subject = subject
    self.meeting = meeting
    self.party = party
    self.count = count
    self.isListComplete = isListComplete
    self.alternatives = alternatives
    self.citations = citations
    self.note = note
  }
}

extension Tally: Cited {
  /// Asserted numbers.
  public static let kind = EntityKind("tally", collection: "tallies", hasLabel: false)

  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Tally?) {
    id = f.id(it?.id)
    subject = f("subject", it?.subject)
    meeting = f("meeting", it?.meeting)
    party = f("party", it?.party)
    count = f("count", it?.count)
    isListComplete = f("isListComplete", it?.isListComplete, default: false)
    alternatives = f("alternatives", it?.alternatives)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}

extension Tally.Overrides: Described {
  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Tally.Overrides?) {
    count = f("count", it?.count)
  }
}

extension Tally: HasAlternatives {
  /// What the tally itself says of the fields that an alternative may replace.
  public var ownValues: Overrides { Overrides(count: count) }

  /// The tally with the number that an alternative gives it.
  public func applying(_ alternative: Alternative<Overrides>) -> Tally? {
    restingOn(alternative) { result in result.count = alternative.values.count ?? count }
  }
}
