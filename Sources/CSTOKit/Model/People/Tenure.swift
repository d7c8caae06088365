// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// Somebody holds an office from one date to another.
///
/// The holder is a person, or a party: a state that chairs a council holds its chair.
@frozen
public struct Tenure: Sendable, Hashable {
  /// What others say of it.
  public struct Overrides: Sendable, Hashable {
    /// The period that replaces the preferred one.
    public var period: EDTFInterval?

    /// Whether the holder only acted.
    public var isActing: Bool?

    /// Makes the rival values.
    public init(period: EDTFInterval? = nil, isActing: Bool? = nil) {
      self.period = period
      self.isActing = isActing
    }
  }

  /// The id.
  public var id: EntityID<Tenure>
  /// The office.
  public var office: EntityID<Office>
  /// Who holds it.
  public var holder: PersonOrParty
  /// Whether the holder only acts in the office.
  public var isActing: Bool
  /// From when to when, both ends included; nil if no source dates it.
  public var period: EDTFInterval?
  /// Days on which something is known of it: an election, an oath, a day in office.
  public var events: [Event]
  /// What others say of the period.
  public var alternatives: [Alternative<Overrides>]
  /// The fields whose values no source states; they follow from what the sources say.
  public var inferred: [FieldName]
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes a tenure.
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
  /// Tenures.
  public static let kind = EntityKind("tenure", collection: "tenures", hasLabel: false)

  /// The fields in published order.
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
  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Tenure.Overrides?) {
    period = f("period", it?.period)
    isActing = f("isActing", it?.isActing)
  }
}

extension Tenure: HasAlternatives {
  /// What the tenure itself says of the fields that an alternative may replace.
  public var ownValues: Overrides { Overrides(period: period, isActing: isActing) }

  /// The tenure as an alternative has it.
  public func applying(_ alternative: Alternative<Overrides>) -> Tenure? {
    restingOn(alternative) { result in
      result.period = alternative.values.period ?? period
      result.isActing = alternative.values.isActing ?? isActing
    }
  }
}
