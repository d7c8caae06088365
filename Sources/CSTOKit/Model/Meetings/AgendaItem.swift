// SPDX-License-Identifier: Apache-2.0

/// A matter on the agenda of a meeting.
@frozen
public struct AgendaItem: Sendable, Hashable {
  /// The id.
  public var id: EntityID<AgendaItem>
  /// The meeting.
  public var meeting: EntityID<Meeting>
  /// Its place on the agenda, counted from 1, as far as the sources number it.
  public var position: Int?
  /// What it is called.
  public var names: [Name]
  /// The document that it dealt with.
  public var document: EntityID<Document>?
  /// How far the document had come on the agenda.
  public var state: Document.State?
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes an item.
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
  /// Items of agendas.
  public static let kind = EntityKind("agendaItem", collection: "agendaItems")

  /// The fields in published order.
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
