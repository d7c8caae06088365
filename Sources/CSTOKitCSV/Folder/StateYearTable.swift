// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A table of states and years from another data set, and its layout.
public struct StateYearTable: Sendable, Hashable {
  /// The layout of the columns.
  public enum Layout: Sendable, Hashable {
    /// One row per state and year, with a membership code in one column.
    ///
    /// Codes are 0 to 3; -1 means that the organization did not exist, and -9 that nothing is known.
    case stateYears(state: String, year: String, value: String)
    /// One row per member and phase, as in Alliance Treaty Obligations and Provisions.
    ///
    /// The columns `yrent` and `yrexit` contain the years of entry and exit, 0 for no exit yet. A state counts as a member in each year in which it
    /// belonged to the alliance for at least one day.
    case members(alliance: Int)
  }

  /// The claims of the table, at most one per row or per member and year.
  public let claims: [StateYearClaim]
  /// The layout of the table.
  public let layout: Layout

  /// The columns that identify the layout of members.
  private static let memberColumns = ["atopid", "member", "yrent", "yrexit"]

  /// Detects the layout from a header; returns nil if none matches.
  ///
  /// The layouts are members with entry and exit, and Correlates of War's states and years with a column for the organization.
  ///
  /// - Parameters:
  ///   - header: The names of the columns.
  ///   - organization: The name of the organization's column; case does not matter.
  ///   - alliance: The number of the alliance.
  public static func layout(of header: [String], organization: String, alliance: Int) -> Layout? {
    let names = header.map { $0.lowercased() }
    if memberColumns.allSatisfy(names.contains) { return .members(alliance: alliance) }
    guard names.contains("ccode"), names.contains("year"), names.contains(organization.lowercased()) else { return nil }
    return .stateYears(state: "ccode", year: "year", value: organization)
  }

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: The table.
  ///   - dialect: The dialect; nil to detect the delimiter from the header.
  ///   - limits: The maximum number of bytes and of listed problems.
  ///   - layout: Returns the layout for a header.
  /// - Throws: `ImportError` with every problem up to the limit.
  public init(
    _ bytes: [UInt8], dialect: CSVDialect? = nil, limits: ImportLimits = ImportLimits(),
    layout: ([String]) throws(ImportError) -> Layout
  ) throws(ImportError) {
    guard bytes.count <= limits.bytes else {
      throw ImportError(ImportError.Problem(.limit, "has more than \(limits.bytes) bytes"))
    }
    if let problem = CSVPackage.problem(with: bytes) { throw ImportError(problem) }
    var reader = CSVReader(bytes, dialect: dialect ?? CSVPackage.dialect(of: bytes))
    guard let header = try reader.next() else {
      throw ImportError(ImportError.Problem(.missingValue, "the table is empty"))
    }
    self.layout = try layout(header.map { $0.text ?? "" })
    var rows = Rows(header: header, problems: [])
    switch self.layout {
    case .stateYears(let state, let year, let value):
      let columns = try rows.columns([state, year, value])
      claims = try rows.all(&reader, limits) { row, rows in
        rows.claim(state: row[columns[0]], year: row[columns[1]], value: row[columns[2]]).map { [$0] } ?? []
      }
    case .members(let alliance):
      let columns = try rows.columns(StateYearTable.memberColumns)
      let phases: [Phase] = try rows.all(&reader, limits) { row, rows in
        if columns.contains(where: { row[$0].isMissing }) { return [] }
        let numbers = columns.enumerated().map { place, column in
          place < 2 ? rows.number(row[column]) : rows.year(row[column], orZero: place == 3)
        }
        guard let id = numbers[0], let member = numbers[1], let first = numbers[2], let last = numbers[3] else {
          return []
        }
        return [Phase(alliance: id, member: member, first: first, last: last)]
      }
      claims = Phase.claims(phases, of: alliance)
    }
  }
}

/// A member of an alliance between two years.
///
/// 0 for an exit that has not happened.
private struct Phase {
  let alliance: Int
  let member: Int
  let first: Int
  let last: Int

  /// One claim per member and year, through the last year of the table.
  static func claims(_ phases: [Phase], of alliance: Int) -> [StateYearClaim] {
    let own = phases.filter { $0.alliance == alliance }
    guard let first = own.map(\.first).min(), let last = phases.flatMap({ [$0.first, $0.last] }).max(), first <= last
    else {
      return []
    }
    return Set(own.map(\.member)).sorted().flatMap { member in
      let spells = own.filter { $0.member == member }
      return (first...last).map { year in
        let isIn = spells.contains { $0.first <= year && (year <= $0.last || $0.last == 0) }
        return StateYearClaim(ccode: member, year: year, code: isIn ? 1 : 0)
      }
    }
  }
}

/// The rows of a table below its header.
private struct Rows {
  let header: CSVRow
  var problems: [ImportError.Problem]

  /// The positions of columns; case does not matter.
  func columns(_ names: [String]) throws(ImportError) -> [Int] {
    var columns: [Int] = []
    for name in names {
      let found = header.indices.filter { header[$0].text?.lowercased() == name.lowercased() }
      guard let place = found.first else {
        throw ImportError(ImportError.Problem(.missingValue, line: 1, column: 1, "there is no column \"\(name)\""))
      }
      if found.count > 1 {
        throw ImportError(header[found[1]].problem(.duplicate, "there is a second column \"\(name)\""))
      }
      columns.append(place)
    }
    return columns
  }

  /// The values of all rows; throws if any row has a problem.
  mutating func all<Value>(
    _ reader: inout CSVReader, _ limits: ImportLimits, _ values: (CSVRow, inout Rows) -> [Value]
  ) throws(ImportError) -> [Value] {
    var result: [Value] = []
    var hasMore = true
    while hasMore, problems.count <= limits.problems {
      do {
        guard let row = try reader.next() else { break }
        result += values(row, &self)
      } catch {
        // Spreadsheets leave blank rows, which contain no claim.
        if !reader.isBroken, reader.faultyRow.isBlank { continue }
        problems += error.problems
        hasMore = true
      }
    }
    if let error = ImportError(listing: problems, upTo: limits.problems) { throw error }
    return result
  }

  /// The whole number in a cell; nil with a problem.
  mutating func number(_ cell: CSVField) -> Int? {
    if let number = cell.text.flatMap(Int.init(cell:)) { return number }
    problems.append(cell.problem(.invalidValue, "expected a whole number"))
    return nil
  }

  /// The year in a cell; 0 for an exit that has not happened.
  mutating func year(_ cell: CSVField, orZero: Bool) -> Int? {
    guard let year = number(cell) else { return nil }
    if (1...9999).contains(year) || (orZero && year == 0) { return year }
    problems.append(cell.problem(.invalidValue, "expected a year from 1 to 9999"))
    return nil
  }

  /// The claim of a row; nil if nothing is known (-9, an empty cell, NA).
  mutating func claim(state: CSVField, year: CSVField, value: CSVField) -> StateYearClaim? {
    if [state, year, value].contains(where: \.isMissing) { return nil }
    guard let ccode = number(state), let year = self.year(year, orZero: false) else { return nil }
    guard let code = number(value) else { return nil }
    switch code {
    case -9: return nil
    case -1: return StateYearClaim(ccode: ccode, year: year, code: nil)
    case 0...3: return StateYearClaim(ccode: ccode, year: year, code: code)
    default:
      problems.append(value.problem(.invalidValue, "expected a code from 0 to 3, -1 or -9"))
      return nil
    }
  }
}

extension CSVField {
  /// Whether the cell has no value, as R, Stata, pandas or spreadsheets write it.
  fileprivate var isMissing: Bool {
    text.map { ["", ".", "NA", "NaN", "nan", "N/A", "#N/A", "NULL"].contains($0) } ?? true
  }
}
