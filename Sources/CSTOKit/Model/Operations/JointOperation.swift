// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A deployment or an exercise.
@frozen
public struct JointOperation: Sendable, Hashable {
  /// The id.
  public var id: EntityID<JointOperation>
  /// What kind of operation it was.
  public var kind: OperationKind
  /// What it is called.
  public var names: [Name]
  /// The force, organ or organization that carried it out.
  public var leader: PartyID?
  /// The state where it took place.
  public var location: PartyID?
  /// The document on which it rested.
  public var mandate: EntityID<Document>?
  /// The instrument on which it rested.
  public var treaty: EntityID<Treaty>?
  /// The article of the instrument.
  public var article: String?
  /// From when to when, both ends included; nil if no source dates it.
  public var period: EDTFInterval?
  /// What it went through.
  public var phases: [Phase]
  /// Who took part.
  public var participants: [Participant]
  /// Claims that it was the first of its kind.
  public var superlatives: [Superlative]
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes an operation.
  public init(
    id: EntityID<JointOperation>, kind: OperationKind, names: [Name] = [], leader: PartyID? = nil,
    location: PartyID? = nil,
    mandate: EntityID<Document>? = nil, treaty: EntityID<Treaty>? = nil, article: String? = nil,
    period: EDTFInterval? = nil, phases: [Phase] = [], participants: [Participant] = [],
    superlatives: [Superlative] = [], citations: [Citation] = [], note: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.names = names
    self.leader = leader
    self.location = location
    self.mandate = mandate
    self.treaty = treaty
    self.article = article
    self.period = period
    self.phases = phases
    self.participants = participants
    self.superlatives = superlatives
    self.citations = citations
    self.note = note
  }
}

extension JointOperation: Named, Cited {
  /// Operations.
  public static let kind = EntityKind("operation", collection: "operations")

  /// `Operation`: in data the type keeps the name that Foundation has for another one in Swift.
  public static var schemaName: String { "Operation" }

  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: JointOperation?) {
    id = f.id(it?.id)
    kind = f("kind", it?.kind)
    names = f("names", it?.names)
    leader = f("leader", it?.leader)
    location = f("location", it?.location)
    mandate = f("mandate", it?.mandate)
    treaty = f("treaty", it?.treaty)
    article = f("article", it?.article)
    period = f("period", it?.period)
    phases = f("phases", it?.phases)
    participants = f("participants", it?.participants)
    superlatives = f("superlatives", it?.superlatives)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}
