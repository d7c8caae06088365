// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The attendance matrix: one row per meeting, one column per state.
struct AttendanceTable: TableContent {
  let name = "attendance"
  func columns(of export: Export) -> [Table.Column] {
    AttendanceMatrix(export.dataset).columns(export).map(\.column).told(in: name)
  }
  func primaryKey(in dataset: Dataset) -> [String] { ["meeting"] }

  func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError) {
    let matrix = AttendanceMatrix(export.dataset)
    try writer.table(matrix.columns(export), in: name, matrix.rows)
  }
}

private struct AttendanceMatrix {
  struct Row {
    let meeting: Meeting
    // Only for lookup; never iterated.
    let parts: [PartyID: String]
  }

  /// The meetings in chronological order.
  let rows: [Row]
  /// The states that attended a meeting or are recorded as absent.
  private let states: [SovereignState]

  init(_ dataset: Dataset) {
    let index = Dataset.Index(dataset)
    func key(_ row: Row) -> (Int, EntityID<Meeting>) {
      (row.meeting.date.bounds.earliest.dayNumber ?? .min, row.meeting.id)
    }
    let rows = dataset.meetings.map { Row(meeting: $0, parts: AttendanceMatrix.parts(of: $0, index)) }
    self.rows = rows.inOrder { key($0) < key($1) }
    let seen = Set(rows.flatMap(\.parts.keys))
    states = dataset.states.filter { seen.contains(PartyID($0.id)) }
  }

  func columns(_ export: Export) -> [CellColumn<Row>] {
    let own: [CellColumn<Row>] = [
      CellColumn(Table.Column("meeting", target: Table.meetings.name)) { .word($0.meeting.id.slug) },
      CellColumn("meeting_name") { .text($0.meeting.names.best(in: export.languages)) },
      CellColumn("organ") { .word($0.meeting.organ.slug) },
      CellColumn("date") { .word($0.meeting.date.text) },
      CellColumn("kind") { .text($0.meeting.kind?.rawValue) },
      CellColumn("state") { .text($0.meeting.state.rawValue) },
    ]
    let taken = Set(own.map(\.column.name) + [Table.Column.reading.name])
    return own
      + states.map { state in
        let id = PartyID(state.id)
        return CellColumn(AttendanceMatrix.column(of: state, export.dataset, besides: taken)) { .text($0.parts[id]) }
      }
  }

  /// The column of a state: its id, prefixed with `state_` if already taken.
  private static func column(
    of state: SovereignState, _ dataset: Dataset, besides taken: Set<String>
  ) -> Table.Column {
    let id = PartyID(state.id).columnName
    let name = taken.contains(id) ? "state_\(id)" : id
    return Table.Column(
      name,
      meaning:
        "How the state \(name) took part: chair, member, observer, guest, official, absent; empty if nothing is known.",
      labels: state.labels(besides: name, dataset))
  }

  /// The participation of each party: its highest role, or `absent` if recorded as absent.
  private static func parts(of meeting: Meeting, _ index: Dataset.Index) -> [PartyID: String] {
    var parts = index.roles(at: meeting.id).mapValues(\.rawValue)
    for party in meeting.absent where parts[party] == nil { parts[party] = "absent" }
    return parts
  }
}

extension SovereignState {
  /// The column labels of the state, by language.
  ///
  /// A label is `name` if the state has no name in that language or in English.
  func labels(besides name: String, _ dataset: Dataset) -> [LanguageTag: String] {
    var labels: [LanguageTag: String] = [:]
    for language in Table.Column.languages {
      labels[language] = names.best(in: [language, "en"], on: dataset.head.asOf) ?? name
    }
    return labels
  }
}
