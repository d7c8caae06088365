// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A document that an organ dealt with.
@frozen
public struct Document: Sendable, Hashable {
  /// How far a document has come.
  public enum State: String, ClosedValue {
    /// It was prepared.
    case draft
    /// It was on the table.
    case considered
    /// An organ passed it on to the one that adopts it.
    case approved
    /// It was adopted.
    case adopted
    /// It is in force.
    case inForce
    /// It is no longer in force.
    case lapsed

    /// ``draft``.
    public static var example: State { .draft }
  }

  /// What others say of a document.
  public struct Overrides: Sendable, Hashable {
    /// Another kind.
    public var kind: DocumentKind?
    /// Another state.
    public var state: State?
    /// Another date.
    public var date: EDTFDate?

    /// Makes the rival values.
    public init(kind: DocumentKind? = nil, state: State? = nil, date: EDTFDate? = nil) {
      self.kind = kind
      self.state = state
      self.date = date
    }
  }

  /// The id.
  public var id: EntityID<Document>
  /// What kind of document it is.
  public var kind: DocumentKind
  /// The titles.
  public var names: [Name]
  /// How far it has come, as far as the sources say.
  public var state: State?
  /// The meeting that dealt with it.
  public var adoptedAt: EntityID<Meeting>?
  /// Its date.
  public var date: EDTFDate?
  /// How it got there: who dealt with it before, and when.
  public var stages: [Stage]
  /// The period for which it is meant.
  public var validity: EDTFInterval?
  /// Its symbol, as the United Nations use them.
  public var symbol: String?
  /// The document that it changes.
  public var amends: EntityID<Document>?
  /// The instrument whose text it is, or which it adopts.
  public var treaty: EntityID<Treaty>?
  /// What parties did with it, as far as sources name them.
  public var actions: [Action]
  /// How it was voted on.
  public var votes: [Vote]
  /// What others say of it.
  public var alternatives: [Alternative<Overrides>]
  /// Claims that it was the first of its kind.
  public var superlatives: [Superlative]
  /// The fields whose values no source states; they follow from what the sources say.
  public var inferred: [FieldName]
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes a document.
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
  /// Documents.
  public static let kind = EntityKind("document", collection: "documents")

  /// The fields in published order.
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
  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Document.Overrides?) {
    kind = f("kind", it?.kind)
    state = f("state", it?.state)
    date = f("date", it?.date)
  }
}

extension Document: HasAlternatives {
  /// What the document itself says of the fields that an alternative may replace.
  public var ownValues: Overrides { Overrides(kind: kind, state: state, date: date) }

  /// The document in the state and with the date that an alternative gives it.
  public func applying(_ alternative: Alternative<Overrides>) -> Document? {
    restingOn(alternative) { result in
      result.kind = alternative.values.kind ?? kind
      result.state = alternative.values.state ?? state
      result.date = alternative.values.date ?? date
    }
  }
}
