// SPDX-License-Identifier: Apache-2.0

/// A number that a source states, as in “fifteen documents were adopted”.
///
/// It can be compared with the list in the data set.
@frozen
public struct Tally: Sendable, Hashable {
  /// The fields of a tally that an alternative may replace.
  public struct Overrides: Sendable, Hashable {
    /// The replacement number; nil leaves the preferred one in place.
    public var count: Int?

    /// Creates replacement values; nil leaves the preferred value in place.
    public init(count: Int? = nil) { self.count = count }
  }

  /// The id, unique in `tallies`.
  ///
  /// An id consists of lower-case ASCII letters, digits and hyphens, not beginning with a hyphen.
  public var id: EntityID<Tally>
  /// The things that are counted, for example documents.
  public var subject: TallySubject
  /// The meeting to which the number refers, if any, as an id in `meetings`.
  public var meeting: EntityID<Meeting>?
  /// The party to which the number refers, if any.
  ///
  /// It is an id in `states`, `organizations` or `organs`.
  public var party: PartyID?
  /// The number that the source states.
  public var count: Int
  /// Whether the list in the data set is known to be complete.
  public var isListComplete: Bool
  /// The numbers that other sources state.
  public var alternatives: [Alternative<Overrides>]
  /// The sources cited for the number.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates a tally.
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
  /// The entity kind `tally`, with the collection `tallies`.
  public static let kind = EntityKind("tally", collection: "tallies", hasLabel: false)

  /// Describes the fields in published order.
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
  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Tally.Overrides?) {
    count = f("count", it?.count)
  }
}

extension Tally: HasAlternatives {
  /// The preferred values of the fields that an alternative may replace.
  public var ownValues: Overrides { Overrides(count: count) }

  /// Returns the tally with the number that an alternative gives it.
  public func applying(_ alternative: Alternative<Overrides>) -> Tally? {
    restingOn(alternative) { result in result.count = alternative.values.count ?? count }
  }
}
