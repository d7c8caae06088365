// SPDX-License-Identifier: Apache-2.0

/// An item on the agenda of a meeting.
@frozen
public struct AgendaItem: Sendable, Hashable {
  /// The id, unique in `agendaItems`.
  ///
  /// An id consists of lower-case ASCII letters, digits and hyphens, not beginning with a hyphen.
  public var id: EntityID<AgendaItem>
  /// The meeting, as an id in `meetings`.
  public var meeting: EntityID<Meeting>
  /// The position on the agenda, counted from 1; nil if no source numbers the item.
  public var position: Int?
  /// The names of the item, in the order of the record; may be empty.
  public var names: [Name]
  /// The document that the item dealt with, as an id in `documents`.
  public var document: EntityID<Document>?
  /// The state that the document had reached on the agenda.
  public var state: Document.State?
  /// The sources cited for the item.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates an item of an agenda.
  public init(
    id: EntityID<AgendaItem>, meeting: EntityID<Meeting>, position: Int? = nil, names: [Name] = [],
    document: EntityID<Document>? = nil, state: Document.State? = nil, citations: [Citation] = [], note: String? = nil
  ) {
    self.id = id
    self.meeting = meeting
    self.position = position
    self.names = names
    self.document = document
    self.state = state
    self.citations = citations
    self.note = note
  }
}

extension AgendaItem: Named, Cited {
  /// The entity kind `agendaItem`, with the collection `agendaItems`.
  public static let kind = EntityKind("agendaItem", collection: "agendaItems")

  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: AgendaItem?) {
    id = f.id(it?.id)
    meeting = f("meeting", it?.meeting)
    position = f("position", it?.position)
    names = f("names", it?.names)
    document = f("document", it?.document)
    state = f("state", it?.state)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}
