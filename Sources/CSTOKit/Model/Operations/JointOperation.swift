// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A joint deployment, exercise or observer mission.
@frozen
public struct JointOperation: Sendable, Hashable {
  /// The id, unique in `operations`.
  ///
  /// An id consists of lower-case ASCII letters, digits and hyphens, not beginning with a hyphen.
  public var id: EntityID<JointOperation>
  /// The kind of operation, for example a deployment.
  public var kind: OperationKind
  /// The names of the operation, in the order of the record; may be empty.
  public var names: [Name]
  /// The force, organ or organization that carried out the operation.
  public var leader: PartyID?
  /// The state in which the operation took place.
  public var location: PartyID?
  /// The document that authorized the operation, as an id in `documents`.
  public var mandate: EntityID<Document>?
  /// The instrument on which the operation was based, as an id in `treaties`.
  public var treaty: EntityID<Treaty>?
  /// The article of the instrument on which the operation was based, for example `4`.
  public var article: String?
  /// The period, both ends included; nil if no source gives dates.
  public var period: EDTFInterval?
  /// The phases of the operation, in the order of the record.
  public var phases: [Phase]
  /// The parties that took part, with their contributions.
  public var participants: [Participant]
  /// Claims that the operation was the first of its kind.
  public var superlatives: [Superlative]
  /// The sources cited for the operation.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates a joint operation.
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
  /// The entity kind `operation`, with the collection `operations`.
  public static let kind = EntityKind("operation", collection: "operations")

  /// The published name `Operation`.
  ///
  /// In Swift, the type has a longer name because Foundation has a type `Operation`.
  public static var schemaName: String { "Operation" }

  /// Describes the fields in published order.
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
