// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// Writes the descriptor of a package of tables, as Data Package 2.0 has it: types, keys, missing values, dialect.
///
/// The formula guard and the dialect of this package are properties of their own, so that the tables can be read back without being told how they were written.
public struct DataPackageExporter: Exporter {
  /// How the tables are written down.
  public let dialect: CSVDialect

  /// Makes an exporter.
  public init(dialect: CSVDialect = .rfc4180) { self.dialect = dialect }

  /// JSON, as a part of the folder of CSV.
  public var format: ExportFormat { .csv }

  /// What the folder as a whole does not give back: references that lead nowhere, and ids that stand twice, are refused by the reader.
  public func losses(of export: Export) -> [Loss] {
    export.dataset.unreadableValues
      + Validator(.standard.keeping(.uniqueIDs, .referencesResolve)).findings(in: export.dataset)
      .map { Loss(path: $0.path, $0.message + " The reader of tables refuses it.") }
  }

  /// Writes the descriptor.
  ///
  /// - Throws: `ExportError` of the sink.
  /// - Complexity: O(n) in the number of columns of all tables.
  public func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    let head = export.dataset.head
    var json = DescriptorWriter()
    json.object { json in
      json.member("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
      json.member("name", DataPackage.packageName)
      if let title = head.title { json.member("title", title) }
      json.member(
        "description", "Both ends of a period are included. An open end (..) means still so on the as-of day.")
      if let version = head.version { json.member("version", version) }
      if let licence = head.licence.flatMap(PackageLicence.init) {
        json.list("licenses", [licence]) { json, licence in
          json.object { json in
            json.member("name", licence.name)
            if let path = licence.path { json.member("path", path) }
            if let title = licence.title { json.member("title", title) }
          }
        }
      }
      if let asOf = head.asOf { json.member("asOf", asOf.description) }
      if !export.reading.isPreferred { json.member("reading", export.reading.name) }
      json.list("resources", CSVTable.all + CSVTable.views) { json, table in
        json.object { resource(&$0, table, export) }
      }
    }
    json.text += "\n"
    try sink.write(Array(json.text.utf8).span)
  }

  private func resource(_ json: inout DescriptorWriter, _ table: CSVTable, _ export: Export) {
    json.member("name", table.name)
    json.member("path", "\(table.name).csv")
    json.member("type", "table")
    json.member("format", "csv")
    json.member("mediatype", "text/csv")
    json.member("encoding", "utf-8")
    json.object("dialect") { json in
      json.member("name", dialect.name)
      json.member("delimiter", dialect.delimiterText)
      json.member("lineTerminator", dialect.terminator.text)
      json.member("quoteChar", "\"")
      json.member("doubleQuote", true)
      json.member("skipInitialSpace", false)
      json.member("header", true)
      json.member("byteOrderMark", dialect.hasByteOrderMark)
      json.member("quoteAll", dialect.quoting == .all)
      if dialect.quoting == .header { json.member("quoteHeader", true) }
      json.member("nullText", dialect.nullText)
      json.member("formulaGuard", dialect.guardsFormulas)
    }
    json.object("schema") { schema(&$0, table, export) }
  }

  private func schema(_ json: inout DescriptorWriter, _ table: CSVTable, _ export: Export) {
    let columns = table.columns(of: export)
    json.list("fields", columns) { json, column in
      json.object { json in
        json.member("name", column.name)
        json.member("type", column.type)
        if column.type == "boolean" {
          json.strings("trueValues", ["1"])
          json.strings("falseValues", ["0"])
        }
        let meaning = column.meaning ?? ColumnMeanings.meaning(of: column.name, in: table.name)
        let sentences = [meaning, column.remark].compactMap { $0 }
        if !sentences.isEmpty { json.member("description", sentences.joined(separator: " ")) }
        if column.isRequired { json.object("constraints") { $0.member("required", true) } }
      }
    }
    json.strings("missingValues", [dialect.nullText])
    let primaryKey = table.primaryKey(in: export.dataset)
    if !primaryKey.isEmpty { json.strings("primaryKey", primaryKey) }
    let keys = columns.compactMap { column in column.leadsTo.map { (column: column.name, table: $0) } }
    if keys.isEmpty { return }
    json.list("foreignKeys", keys) { json, key in
      json.object { json in
        json.strings("fields", [key.column])
        json.object("reference") { json in
          json.member("resource", key.table)
          json.strings("fields", ["id"])
        }
      }
    }
  }
}

/// A column as the descriptor has it.
struct DescribedColumn {
  let name: String
  let type: String
  /// What it means, where its name alone does not tell.
  var meaning: String?
  /// What values it may have.
  var remark: String?
  var isRequired = false
  /// The table to whose ids the column refers.
  var leadsTo: String?
}

extension CSVTable {
  /// The columns with their types.
  fileprivate func columns(of export: Export) -> [DescribedColumn] {
    let reading = readingTold(of: export).map { _ in
      DescribedColumn(name: CSVCells.readingColumn, type: "string")
    }
    return columns(of: export.dataset) + (reading.map { [$0] } ?? [])
  }

  private func columns(of dataset: Dataset) -> [DescribedColumn] {
    switch content {
    case .head: CSVTable.columns(of: RecordSchema(of: DatasetHead.self))
    case .entities(let kind): CSVTable.schema(of: kind).map { CSVTable.columns(of: $0) } ?? []
    case .list(let kind, let path):
      CSVTable.keys(of: kind, path).map { name in
        let isOwner = name.hasSuffix("_id")
        return DescribedColumn(
          name: name, type: isOwner ? "string" : "integer", isRequired: true,
          leadsTo: isOwner ? kind.collection.snakeCased : nil)
      } + (CSVTable.schema(of: kind).map { CSVTable.columns(of: $0.part(at: path)) } ?? [])
    case .names: CSVTable.partColumns + CSVTable.columns(of: RecordSchema(of: Name.self))
    case .codes: CSVTable.partColumns + CSVTable.columns(of: RecordSchema(of: Code.self))
    case .citations: CSVTable.partColumns + CSVTable.columns(of: RecordSchema(of: Citation.self))
    case .parties: ["id", "kind"].map { DescribedColumn(name: $0, type: "string", isRequired: true) }
    case .chairmanship: CSVTable.columns(of: RecordSchema(of: ChairmanshipRow.self))
    case .meetingDocuments: CSVTable.columns(of: RecordSchema(of: MeetingDocumentRow.self))
    case .attendance:
      (CSVCells.attendanceColumns + CSVCells.attendingStates(dataset).map(\.columnName)).map { name in
        DescribedColumn(name: name, type: "string", leadsTo: name == "meeting" ? CSVTable.meetings.name : nil)
      }
    case .spells, .usualSpells: CSVCells.spellColumns.map(CSVTable.spellColumn)
    case .members, .membersAsOf: CSVTable.columns(of: RecordSchema(of: MembersTableRow.self))
    case .usualPanel:
      usualPanelColumns(of: dataset)
    case .panel, .dyads: []
    }
  }

  private func usualPanelColumns(of dataset: Dataset) -> [DescribedColumn] {
    let panel = Dataset.Index(dataset).panel(.usual(dataset))
    let isWritten = faultOfUsualPanel(in: dataset) == nil
    let key = isWritten ? PanelStates(of: panel, key: nil, dataset).keys.key : .ccode
    return CSVCells.panelColumns(isWritten ? panel.series : [], key: key).map { name in
      DescribedColumn(name: name, type: ["id", "cowc", "iso3c", "statenme"].contains(name) ? "string" : "integer")
    }
  }

  private static let partColumns = partKeys.map { name in
    DescribedColumn(name: name, type: name == "position" ? "integer" : "string", isRequired: true)
  }

  private static func columns(of schema: RecordSchema) -> [DescribedColumn] {
    schema.fields.flatMap { field -> [DescribedColumn] in
      switch field.shape {
      case .list: return []
      case .tokens: return [DescribedColumn(name: field.name.snakeCased, type: "string", remark: "Parted by ;")]
      case .scalar(let type, let presence):
        let names = CSVColumns.headers(of: field, type)
        return names.enumerated().map { place, name in
          place == 0 ? own(field, name, type, presence) : derived(name, from: names[0])
        }
      }
    }
  }

  private static func own(
    _ field: FieldSchema, _ name: String, _ type: ScalarType, _ presence: FieldSchema.Presence
  ) -> DescribedColumn {
    var column = DescribedColumn(name: name, type: "string", remark: type.remark)
    column.isRequired = presence == .required && type != .text && type != .url
    switch type {
    case .integer: return DescribedColumn(name: name, type: "integer", isRequired: presence == .required)
    case .boolean: return DescribedColumn(name: name, type: "boolean")
    case .day: return DescribedColumn(name: name, type: "date", isRequired: presence == .required)
    case .id(let kind): if !field.isOwnID { column.leadsTo = kind.collection.snakeCased }
    case .partyID: column.leadsTo = CSVTable.parties.name
    case .open(let words): column.remark = "A word. Known ones are \(words.joined(separator: ", "))."
    case .closed(let words): column.remark = "One of \(words.joined(separator: ", "))."
    default: break
    }
    return column
  }

  private static func spellColumn(_ name: String) -> DescribedColumn {
    switch name {
    case "ccode", "styear", "stmonth", "stday", "endyear", "endmonth", "endday":
      DescribedColumn(name: name, type: "integer")
    case "right_censor", "contested", "status_contested": DescribedColumn(name: name, type: "integer")
    case "as_of": DescribedColumn(name: name, type: "date")
    case "source": DescribedColumn(name: name, type: "string", remark: "Parted by ;")
    case "membership":
      DescribedColumn(name: name, type: "string", isRequired: true, leadsTo: CSVTable.memberships.name)
    case "member", "organization":
      DescribedColumn(name: name, type: "string", isRequired: true, leadsTo: CSVTable.parties.name)
    default: DescribedColumn(name: name, type: "string")
    }
  }

  /// A column that follows from another: a name, a bound, a part of a date.
  private static func derived(_ name: String, from base: String) -> DescribedColumn {
    let isNumber = ["_year", "_month", "_day"].contains(where: name.hasSuffix)
    let isDate = ["_earliest", "_latest"].contains(where: name.hasSuffix)
    return DescribedColumn(
      name: name, type: isNumber ? "integer" : isDate ? "date" : "string",
      meaning: ColumnMeanings.meaning(of: name, from: base))
  }
}
