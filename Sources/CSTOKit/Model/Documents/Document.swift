// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A document that an organ dealt with, for example a declaration or a decision.
@frozen
public struct Document: Sendable, Hashable {
  /// The progress of a document toward adoption and entry into force.
  public enum State: String, ClosedValue {
    /// The document was prepared.
    case draft
    /// The document was on the table of a meeting.
    case considered
    /// An organ passed the document on to the organ that adopts it.
    case approved
    /// The document was adopted.
    case adopted
    /// The document is in force.
    case inForce
    /// The document is no longer in force.
    case lapsed

    /// The placeholder state, which is ``draft``.
    public static var example: State { .draft }
  }

  /// The fields of a document that an alternative may replace.
  public struct Overrides: Sendable, Hashable {
    /// The replacement kind; nil leaves the preferred one in place.
    public var kind: DocumentKind?
    /// The replacement state; nil leaves the preferred one in place.
    public var state: State?
    /// The replacement date; nil leaves the preferred one in place.
    public var date: EDTFDate?

    /// Creates replacement values; nil leaves the preferred value in place.
    public init(kind: DocumentKind? = nil, state: State? = nil, date: EDTFDate? = nil) {
      self.kind = kind
      self.state = state
      self.date = date
    }
  }

  /// The id, unique in `documents`.
  ///
  /// An id consists of lower-case ASCII letters, digits and hyphens, not beginning with a hyphen.
  public var id: EntityID<Document>
  /// The kind of document, for example a declaration.
  public var kind: DocumentKind
  /// The titles of the document, in the order of the record; may be empty.
  public var names: [Name]
  /// The latest state of the document that the sources report.
  public var state: State?
  /// The meeting that dealt with the document, as an id in `meetings`.
  public var adoptedAt: EntityID<Meeting>?
  /// The date of the document.
  public var date: EDTFDate?
  /// Earlier steps: which parties dealt with the document before, and when.
  public var stages: [Stage]
  /// The period for which the document is intended, for example `2006/2010`.
  public var validity: EDTFInterval?
  /// The document symbol in the style of the United Nations, for example `A/RES/77/13`.
  public var symbol: String?
  /// The document that this one amends, as an id in `documents`.
  public var amends: EntityID<Document>?
  /// The instrument whose text this is, or which it adopts, as an id in `treaties`.
  public var treaty: EntityID<Treaty>?
  /// The actions of parties on the document that sources report.
  public var actions: [Action]
  /// The votes on the document.
  public var votes: [Vote]
  /// What other sources report about the document.
  public var alternatives: [Alternative<Overrides>]
  /// Claims that the document was the first of its kind.
  public var superlatives: [Superlative]
  /// The fields whose values no source states directly, but which follow from the sources.
  public var inferred: [FieldName]
  /// The sources cited for the document.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates a document.
  public init(
    id: EntityID<Document>, kind: DocumentKind, names: [Name] = [], state: State? = nil,
    adoptedAt: EntityID<Meeting>? = nil, date: EDTFDate? = nil, stages: [Stage] = [], validity: EDTFInterval? = nil,
    symbol: String? = nil, amends: EntityID<Document>? = nil, treaty: EntityID<Treaty>? = nil, actions: [Action] = [],
    votes: [Vote] = [],
    alternatives: [Alternative<Overrides>] = [], superlatives: [Superlative] = [], inferred: [FieldName] = [],
    citations: [Citation] = [], note: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.names = names
    self.state = state
    self.adoptedAt = adoptedAt
    self.date = date
    self.stages = stages
    self.validity = validity
    self.symbol = symbol
    self.amends = amends
    self.treaty = treaty
    self.actions = actions
    self.votes = votes
    self.alternatives = alternatives
    self.superlatives = superlatives
    self.inferred = inferred
    self.citations = citations
    self.note = note
  }
}

extension Document: Named, Cited {
  /// The entity kind `document`, with the collection `documents`.
  public static let kind = EntityKind("document", collection: "documents")

  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Document?) {
    id = f.id(it?.id)
    kind = f("kind", it?.kind)
    names = f("names", it?.names)
    state = f("state", it?.state)
    adoptedAt = f("adoptedAt", it?.adoptedAt)
    date = f("date", it?.date)
    stages = f("stages", it?.stages)
    validity = f("validity", it?.validity)
    symbol = f("symbol", it?.symbol)
    amends = f("amends", it?.amends)
    treaty = f("treaty", it?.treaty)
    actions = f("actions", it?.actions)
    votes = f("votes", it?.votes)
    alternatives = f("alternatives", it?.alternatives)
    superlatives = f("superlatives", it?.superlatives)
    inferred = f("inferred", tokens: it?.inferred)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}

extension Document.Overrides: Described {
  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Document.Overrides?) {
    kind = f("kind", it?.kind)
    state = f("state", it?.state)
    date = f("date", it?.date)
  }
}

extension Document: HasAlternatives {
  /// The preferred values of the fields that an alternative may replace.
  public var ownValues: Overrides { Overrides(kind: kind, state: state, date: date) }

  /// Returns the document with the kind, state and date of an alternative.
  ///
  /// Fields that the alternative does not replace remain unchanged.
  public func applying(_ alternative: Alternative<Overrides>) -> Document? {
    restingOn(alternative) { result in
      result.kind = alternative.values.kind ?? kind
      result.state = alternative.values.state ?? state
      result.date = alternative.values.date ?? date
    }
  }
}
