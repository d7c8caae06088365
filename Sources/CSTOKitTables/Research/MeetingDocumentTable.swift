// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The documents, grouped by the meeting that dealt with them.
struct MeetingDocumentTable: TableContent {
  let name = "documents_by_meeting"
  func columns(of export: Export) -> [Table.Column] {
    RecordSchema(of: MeetingDocumentRow.self).columns.told(in: name)
  }
  func primaryKey(in dataset: Dataset) -> [String] { ["document"] }

  func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError) {
    try writer.table(described: MeetingDocumentRow.rows(export.dataset), in: name, export)
  }
}

/// A document and the meeting that dealt with it.
private struct MeetingDocumentRow: Described {
  var meeting: EntityID<Meeting>
  var meetingDate: EDTFDate
  var organ: PartyID
  var document: EntityID<Document>
  var kind: DocumentKind
  var state: Document.State?
  var validity: EDTFInterval?

  init<F: Fields & ~Copyable>(describing f: inout F, _ it: MeetingDocumentRow?) {
    meeting = f("meeting", it?.meeting)
    meetingDate = f("meetingDate", it?.meetingDate)
    organ = f("organ", it?.organ)
    document = f("document", it?.document)
    kind = f("kind", it?.kind)
    state = f("state", it?.state)
    validity = f("validity", it?.validity)
  }

  init(_ document: Document, _ meeting: Meeting) {
    self.meeting = meeting.id
    meetingDate = meeting.date
    organ = meeting.organ
    self.document = document.id
    kind = document.kind
    state = document.state
    validity = document.validity
  }

  /// The documents of meetings, sorted by the day of the meeting, then by ids.
  static func rows(_ dataset: Dataset) -> [MeetingDocumentRow] {
    let rows = dataset.documents.compactMap { document in
      document.adoptedAt.flatMap { dataset.meetings[$0] }.map { MeetingDocumentRow(document, $0) }
    }
    func key(_ row: MeetingDocumentRow) -> (Int, EntityID<Meeting>, EntityID<Document>) {
      (row.meetingDate.bounds.earliest.dayNumber ?? .min, row.meeting, row.document)
    }
    return rows.inOrder { key($0) < key($1) }
  }
}
