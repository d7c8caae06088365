// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A period during which a person or party holds an office.
///
/// The holder may be a party: a state that chairs a council holds its chair.
@frozen
public struct Tenure: Sendable, Hashable {
  /// The fields of a tenure that an alternative may replace.
  public struct Overrides: Sendable, Hashable {
    /// The replacement period; nil leaves the preferred one in place.
    public var period: EDTFInterval?

    /// Whether the holder was only acting; nil leaves the preferred value in place.
    public var isActing: Bool?

    /// Creates replacement values; nil leaves the preferred value in place.
    public init(period: EDTFInterval? = nil, isActing: Bool? = nil) {
      self.period = period
      self.isActing = isActing
    }
  }

  /// The id, unique in `tenures`.
  ///
  /// An id consists of lower-case ASCII letters, digits and hyphens, not beginning with a hyphen.
  public var id: EntityID<Tenure>
  /// The office, as an id in `offices`.
  public var office: EntityID<Office>
  /// The person or party that holds the office.
  public var holder: PersonOrParty
  /// Whether the holder is only acting; the default is false.
  public var isActing: Bool
  /// The period, both ends included; nil if no source gives dates.
  public var period: EDTFInterval?
  /// Dated events of the tenure, for example an election or an oath.
  public var events: [Event]
  /// What other sources report about the tenure.
  public var alternatives: [Alternative<Overrides>]
  /// The fields whose values no source states directly, but which follow from the sources.
  public var inferred: [FieldName]
  /// The sources cited for the tenure.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates a tenure.
  public init(
    id: EntityID<Tenure>, office: EntityID<Office>, holder: PersonOrParty, isActing: Bool = false,
    period: EDTFInterval? = nil, events: [Event] = [], alternatives: [Alternative<Overrides>] = [],
    inferred: [FieldName] = [],
    citations: [Citation] = [],
    note: String? = nil
  ) {
    self.id = id
    self.office = office
    self.holder = holder
    self.isActing = isActing
    self.period = period
    self.events = events
    self.alternatives = alternatives
    self.inferred = inferred
    self.citations = citations
    self.note = note
  }
}

extension Tenure: Cited {
  /// The entity kind `tenure`, with the collection `tenures`.
  public static let kind = EntityKind("tenure", collection: "tenures", hasLabel: false)

  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Tenure?) {
    id = f.id(it?.id)
    office = f("office", it?.office)
    holder = PersonOrParty(describing: &f, it?.holder)
    isActing = f("isActing", it?.isActing, default: false)
    period = f("period", it?.period)
    events = f("events", it?.events)
    alternatives = f("alternatives", it?.alternatives)
    inferred = f("inferred", tokens: it?.inferred)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}

extension Tenure.Overrides: Described {
  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Tenure.Overrides?) {
    period = f("period", it?.period)
    isActing = f("isActing", it?.isActing)
  }
}

extension Tenure: HasAlternatives {
  /// The preferred values of the fields that an alternative may replace.
  public var ownValues: Overrides { Overrides(period: period, isActing: isActing) }

  /// Returns the tenure with the values of an alternative.
  public func applying(_ alternative: Alternative<Overrides>) -> Tenure? {
    restingOn(alternative) { result in
      result.period = alternative.values.period ?? period
      result.isActing = alternative.values.isActing ?? isActing
    }
  }
}
