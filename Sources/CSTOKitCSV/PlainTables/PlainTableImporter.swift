// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
public import EDTF

/// Reads a table of members as people type it.
///
/// It has one row per membership, or it is wide, with one column per year or organization.
///
/// ```swift
/// var importer = PlainTableImporter(states: StateCatalog.standard)
/// importer.host = "nato"
/// importer.hostName = "North Atlantic Treaty Organization"
/// importer.asOf = "2024-12-31"
/// importer.coverage = "1949-08-24/.."
/// let (nato, report) = try importer.readWithReport(bytes)
/// for line in report.lines { print(line) }
/// ```
///
/// Columns are recognized by their usual headings in English, French, German and Russian (``PlainTableField``). States are recognized by codes and
/// names. Dates are EDTF, ISO date-times, or unambiguous dates in words or digits. A row that cannot be read is a problem with its line and
/// column. The result contains the codes and names of the states, and cites the table as its source.
public struct PlainTableImporter: Importer {
  /// The layout of a table as a project distributes it.
  public enum Preset: String, Sendable, Hashable, CaseIterable {
    /// Correlates of War's intergovernmental organizations.
    ///
    /// One row per state and year with a column per organization, or one row per organization and year with a column per state.
    case cowIGO = "cow-igo"
    /// One row per state, year and organization: `ccode,year,ioname,value`.
    case long
    /// Members and phases of Alliance Treaty Obligations and Provisions.
    case atop
    /// The result of a Wikidata query, as CSV or JSON.
    case wikidata
  }

  /// The states that the table can name.
  public var states: any StateLookup
  /// The layout; nil for a table typed by hand.
  public var preset: Preset?
  /// The columns of fields whose headings are not recognized.
  public var mapping = PlainTableMapping()
  /// The organization, if the table has no column for it.
  public var host: EntityID<Organization>?
  /// The English name of the organization; by default its id in upper case.
  public var hostName: String?
  /// The last day for which the table is valid.
  public var asOf: CalendarDay?
  /// The period for which the table lists all members; nil if it may be incomplete.
  public var coverage: EDTFInterval?
  /// The options for reading dates in digits.
  public var dates = PlainDateOptions()
  /// Whether the table has one column per year or organization.
  public var isWide = false
  /// The headings of columns to skip.
  public var skippedColumns: [String] = []
  /// The number of the alliance to read from a table of ATOP; nil for all.
  public var alliance: Int?
  /// The source that the result cites; nil for none.
  public var source: Source?
  /// The sources that rows may cite by their ids.
  public var knownSources: [Source] = []

  /// Creates an importer.
  ///
  /// - Parameters:
  ///   - states: The states that the table can name, for example `StateCatalog.standard`.
  ///   - preset: The layout; nil for a table typed by hand.
  public init(states: any StateLookup, preset: Preset? = nil) {
    self.states = states
    self.preset = preset
  }

  /// Reads a table.
  ///
  /// - Throws: `ImportError` with every problem up to the limit, each with its line and column.
  public func read(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> Dataset {
    try readWithReport(bytes.indices.map { bytes[$0] }, limits: limits).dataset
  }

  /// Reads a table, and reports each unread column as a loss.
  ///
  /// - Throws: As ``read(_:limits:)``.
  public func readWithLosses(
    _ bytes: Span<UInt8>, limits: ImportLimits
  ) throws(ImportError) -> (dataset: Dataset, losses: [Loss]) {
    let (dataset, report) = try readWithReport(bytes.indices.map { bytes[$0] }, limits: limits)
    return (dataset, report.unread.map { Loss(path: "", "the column \"\($0.cut)\" is not read") })
  }

  /// Reads a table, and reports how it was interpreted.
  ///
  /// - Throws: As ``read(_:limits:)``.
  public func readWithReport(
    _ bytes: [UInt8], limits: ImportLimits = ImportLimits()
  ) throws(ImportError) -> (dataset: Dataset, report: PlainTableReport) {
    guard bytes.count <= limits.bytes else {
      throw ImportError(ImportError.Problem(.limit, "has more than \(limits.bytes) bytes"))
    }
    let table = try PlainRows(bytes, isWikidata: preset == .wikidata, limits: limits)
    var builder = PlainBuilder(importer: self, limits: limits)
    switch preset {
    case nil where isWide: try builder.readWide(table)
    case nil: try builder.readSpells(table)
    case .wikidata: try builder.readWikidata(table)
    case .atop: try builder.readATOP(table)
    case .long: try builder.readLong(table)
    case .cowIGO: try builder.readCOW(table)
    }
    return try builder.finish()
  }
}

extension PlainTableImporter {
  /// A text as an id: lower-case ASCII letters and digits, separated by hyphens.
  ///
  /// Nil if no letter or digit remains.
  package static func slug(_ text: String) -> String? {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? nil : slug
  }

  /// Reads a list of sources.
  ///
  /// It is a table with the headings `id` and `title`, and optionally `publisher`, `date`, `language`, `url` and `note`.
  ///
  /// - Throws: `ImportError` with every problem up to the limit.
  public static func sources(_ bytes: [UInt8], limits: ImportLimits = ImportLimits()) throws(ImportError) -> [Source] {
    let table = try PlainRows(bytes, isWikidata: false, limits: limits)
    func column(_ name: String) -> Int? { table.header.firstIndex { PlainTableField.plain($0.text) == name } }
    guard let idColumn = column("id"), let titleColumn = column("title") else {
      throw ImportError(
        ImportError.Problem(.missingValue, line: 1, column: 1, "a list of sources has the columns id and title"))
    }
    var problems: [ImportError.Problem] = []
    var sources: [Source] = []
    for row in table.rows {
      func cell(_ name: String) -> PlainCell? {
        column(name).flatMap { row.indices.contains($0) && !row[$0].text.isEmpty ? row[$0] : nil }
      }
      guard row.count > max(idColumn, titleColumn), let id = EntityID<Source>(row[idColumn].text) else {
        problems.append(
          (row.first ?? table.header[0]).problem("the id of a source is lower-case letters, digits and hyphens"))
        continue
      }
      var date: EDTFDate?
      if let cell = cell("date") {
        switch PlainDate.read(cell.text, PlainDateOptions()) {
        case .date(let own): date = own
        case .fault(let message): problems.append(cell.problem(message))
        case .nothing, .open, .unknown: break
        }
      }
      sources.append(
        Source(
          id: id, title: row[titleColumn].text, publisher: cell("publisher")?.text, date: date,
          language: cell("language").flatMap { LanguageTag(scalarText: $0.text) },
          url: cell("url").map { URLText($0.text) },
          note: cell("note")?.text))
    }
    if let error = ImportError(listing: problems, upTo: limits.problems) { throw error }
    return sources
  }
}

/// A report on how a plain table was interpreted.
public struct PlainTableReport: Sendable, Hashable {
  /// A column that was read.
  public struct Column: Sendable, Hashable {
    /// The heading in the table.
    public let heading: String
    /// The field that it was interpreted as, in words.
    public let meaning: String
  }

  /// The columns that were read, in the order of the table.
  public internal(set) var columns: [Column] = []
  /// The headings of the columns that were not read.
  public internal(set) var unread: [String] = []
  /// Further notes, for example that footnote marks were ignored.
  public internal(set) var remarks: [String] = []
  /// The number of rows read, and of memberships created from them.
  public internal(set) var counts = (rows: 0, memberships: 0)

  /// The report as lines of text.
  public var lines: [String] {
    columns.map { "\"\($0.heading)\" is read as \($0.meaning)" }
      + (unread.isEmpty ? [] : ["not read: \(unread.map { "\"\($0)\"" }.joined(separator: ", "))"]) + remarks
      + ["\(counts.rows) rows, \(counts.memberships) memberships"]
  }

  /// Returns whether two reports have the same lines.
  public static func == (left: PlainTableReport, right: PlainTableReport) -> Bool { left.lines == right.lines }
  /// Hashes the lines of the report.
  public func hash(into hasher: inout Hasher) { hasher.combine(lines) }
}
