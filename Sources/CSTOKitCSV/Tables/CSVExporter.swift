// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// Writes one table of a data set.
///
/// ```swift
/// try Dataset.csto.write(.csv(table: .memberships), to: "memberships.csv")
/// try Dataset.csto.write(.csv(table: .members(on: day), dialect: .excel), to: "members.csv")
/// ```
///
/// A date is never bent: its column holds the text as written, and `_earliest`, `_latest`, `_precision`, `_year`, `_month`,
/// `_day` follow. A reference `x` is followed by `x_name`. A cell without a value is empty, the empty text is `""`.
public struct CSVExporter: Exporter {
  /// The table.
  public let table: CSVTable
  /// How it is written down.
  public let dialect: CSVDialect

  /// The language of the columns' labels; nil for their names, by which a table can be read back.
  public let headers: LanguageTag?

  /// Makes an exporter.
  ///
  /// There are labels in English and Russian; a column without one in the language keeps its name.
  public init(table: CSVTable, dialect: CSVDialect = .rfc4180, headers: LanguageTag? = nil) {
    self.table = table
    self.dialect = dialect
    self.headers = headers
  }

  /// CSV.
  public var format: ExportFormat { .csv }

  /// Writes the table.
  ///
  /// - Throws: `ExportError` of the sink, or for a text with U+0000, before anything is written.
  /// - Complexity: O(n) in the number of values; memory beyond the data set is a fixed buffer, one entity's rows and the
  ///   names of what is referred to.
  public func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    let dataset = export.dataset
    try dataset.refuseZeros(in: table.textScope)
    switch table.content {
    case .head: try writeRows([dataset.head], export, to: &sink)
    case .entities(let kind): try writeEntities(export, kind, to: &sink)
    case .list(let kind, let path): try writeList(export, kind, path, to: &sink)
    case .names: try writeParts(export, Name.self, to: &sink)
    case .codes: try writeParts(export, Code.self, to: &sink)
    case .citations: try writeParts(export, Citation.self, to: &sink)
    case .parties: try writeRows(dataset.parties.map(PartyRow.init), export, to: &sink)
    case .members(let host, let day):
      let day = try dataset.dayOrAsOf(day)
      try dataset.requireParty(host)
      try writeRows(MembersTableRow.rows(export, of: host, on: day), export, to: &sink)
    case .membersAsOf:
      let rows = dataset.head.asOf.map { MembersTableRow.rows(export, of: nil, on: $0) }
      try writeRows(rows ?? [], export, to: &sink)
    case .usualPanel:
      // A folder is written whole: what its panel lacks is said, and no reason to refuse all tables.
      if table.faultOfUsualPanel(in: dataset) != nil {
        var bare = cells(header: CSVCells.panelColumns([], key: .ccode), export)
        return try bare.drain(to: &sink)
      }
      var cells = newCells(export)
      try cells.panel(Dataset.Index(dataset).panel(.usual(dataset)), PanelLayout(), dataset, to: &sink)
    case .attendance:
      var cells = newCells(export)
      try cells.attendance(dataset, export.languages, to: &sink)
    case .chairmanship: try writeRows(ChairmanshipRow.rows(dataset), export, to: &sink)
    case .meetingDocuments: try writeRows(MeetingDocumentRow.rows(dataset), export, to: &sink)
    case .panel(let options, let layout):
      let options = try options.resolved(in: dataset)
      for host in options.organizations + options.lineages { try dataset.requireParty(host, option: "organizations") }
      var cells = newCells(export)
      let panel = Dataset.Index(dataset).panel(options)
      try options.checkYears(isEmpty: panel.rows.isEmpty)
      try cells.panel(panel, layout, dataset, to: &sink)
    case .dyads(let options, let isDirected, let key):
      let options = try options.resolved(in: dataset)
      for host in options.organizations + options.lineages { try dataset.requireParty(host, option: "organizations") }
      var cells = newCells(export)
      let index = Dataset.Index(dataset)
      let panel = index.dyads(options, isDirected: isDirected)
      // A single state has years, and no other to be paired with.
      try options.checkYears(isEmpty: panel.rows.isEmpty && index.panel(options).rows.isEmpty)
      try cells.dyads(panel, key: key, dataset, to: &sink)
    case .usualSpells:
      var cells = newCells(export)
      let main = try dataset.mainOrganization(option: "organizations")
      try cells.spells(of: main.map { dataset.lineage(of: $0) } ?? [], dataset, to: &sink)
    case .spells(let hosts):
      for host in hosts { try dataset.requireParty(host, option: "organizations") }
      var cells = newCells(export)
      try cells.spells(of: hosts, dataset, to: &sink)
    }
  }

  /// One table is a part of a data set; all of them together are the whole.
  public var isPart: Bool { true }

  /// The states that a panel leaves out, as they have not the code that is its key, and the members that are nowhere in the data set.
  public func losses(of export: Export) -> [Loss] { leftOut(of: export) }

  private func writeRows<Row: Described>(
    _ rows: [Row], _ export: Export, to sink: inout some ByteSink & ~Copyable
  ) throws(ExportError) {
    var writer = CSVRowWriter(
      cells: cells(header: CSVColumns.headers(of: RecordSchema(of: Row.self)), export), export)
    for row in rows {
      writer.row(row)
      if writer.isFull { try writer.drain(to: &sink) }
    }
    try writer.drain(to: &sink)
  }

  private func writeEntities(
    _ export: Export, _ kind: EntityKind, to sink: inout some ByteSink & ~Copyable
  ) throws(ExportError) {
    let header = CSVTable.schema(of: kind).map(CSVColumns.headers) ?? []
    try sink.borrowed { sink throws(ExportError) in
      let rows = CSVRowWriter(cells: cells(header: header, export), export)
      var writer = CSVDatasetWriter(kind: kind, rows: rows, sink: sink)
      try export.dataset.accept(&writer)
      try writer.finish()
    }
  }

  private func writeList(
    _ export: Export, _ kind: EntityKind, _ path: [String], to sink: inout some ByteSink & ~Copyable
  ) throws(ExportError) {
    let own = CSVTable.schema(of: kind).map { CSVColumns.headers(of: $0.part(at: path)) } ?? []
    let header = CSVTable.keys(of: kind, path) + own
    try sink.borrowed { sink throws(ExportError) in
      let cells = cells(header: header, export)
      let rows = CSVListWriter(path, rows: CSVRowWriter(cells: cells, export))
      var writer = CSVDatasetWriter(kind: kind, rows: rows, sink: sink)
      try export.dataset.accept(&writer)
      try writer.finish()
    }
  }

  private func writeParts<Part: Described>(
    _ export: Export, _ type: Part.Type, to sink: inout some ByteSink & ~Copyable
  ) throws(ExportError) {
    let header = CSVTable.partKeys + CSVColumns.headers(of: RecordSchema(of: type))
    try sink.borrowed { sink throws(ExportError) in
      let cells = cells(header: header, export)
      let rows = CSVPartWriter(type, rows: CSVRowWriter(cells: cells, export))
      var writer = CSVDatasetWriter(kind: nil, rows: rows, sink: sink)
      try export.dataset.accept(&writer)
      try writer.finish()
    }
  }

  private func newCells(_ export: Export) -> CSVCells {
    CSVCells(
      dialect, labels: headers.map { HeaderLabels($0, export.dataset) }, reading: table.readingTold(of: export))
  }

  private func cells(header: [String], _ export: Export) -> CSVCells {
    var cells = newCells(export)
    cells.header(header)
    return cells
  }
}

/// What makes rows of entities.
protocol CSVEntityRows: ~Copyable {
  mutating func rows<E: Entity>(of entity: E)
  var isFull: Bool { get }
  mutating func drain(to sink: inout some ByteSink & ~Copyable) throws(ExportError)
}

/// Writes the rows that the entities of one kind, or of all kinds, give to a table.
private struct CSVDatasetWriter<Rows: CSVEntityRows & ~Copyable>: DatasetVisitor, ~Copyable {
  typealias Failure = ExportError
  let kind: EntityKind?
  var rows: Rows
  var sink: BorrowedSink

  init(kind: EntityKind?, rows: consuming Rows, sink: BorrowedSink) {
    self.kind = kind
    self.rows = rows
    self.sink = sink
  }

  mutating func visit(_ head: DatasetHead) {}

  mutating func visit<E: Entity>(_ entities: Entities<E>) throws(ExportError) {
    if let kind, E.kind != kind { return }
    let span = entities.elements.span
    for index in span.indices {
      rows.rows(of: span[index])
      if rows.isFull { try rows.drain(to: &sink) }
    }
  }

  mutating func finish() throws(ExportError) { try rows.drain(to: &sink) }
}

extension CSVTable {
  /// The reading that a table tells in a last column; nil where there is nothing to tell.
  ///
  /// The tables that hold the data set keep the statements that the reading replaced, and are read back by their columns.
  func readingTold(of export: Export) -> String? {
    isResearch && !export.reading.isPreferred ? export.reading.name.shownSafely : nil
  }

  /// Whose texts a table holds.
  fileprivate var textScope: TextScope {
    switch content {
    case .head: .head
    case .list(let kind, _): .all(of: kind)
    case .names, .codes, .citations: .everything
    default: .names
    }
  }
}

extension RecordSchema {
  /// The schema of the parts in the list at a path.
  func part(at path: [String]) -> RecordSchema {
    path.reduce(self) { schema, name in
      for field in schema.fields { if field.name == name, case .list(let part) = field.shape { return part } }
      return schema
    }
  }
}

extension PanelOptions {
  /// A record whose dates do not tell the first and the last year has to be told them.
  fileprivate func checkYears(isEmpty: Bool) throws(ExportError) {
    guard isEmpty, from == nil || until == nil else { return }
    throw ExportError(
      .invalidOption, subject: "from", "the record does not tell the first and the last year: give `from` and `until`"
    )
  }
}
