// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import Testing

@Suite struct DateColumnTests {
  private static let years = ["0000", "0999", "1000", "1900", "1992", "2000", "2004", "9999", "-0044"]
  private static let dates: [String] =
    years + years.flatMap { year in (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)" } }
    + years.flatMap { ["\($0)-01-01", "\($0)-02-28", "\($0)-10-31", "\($0)-12-09"] }
    + [
      "2004-02-29", "199X", "1992-XX", "1992-05-1X", "1992-05-XX", "?2005-?05", "?2005?-05", "2005~", "2005-05~",
      "2005-05-13?",
    ]
    + ["2005-21", "2005-33", "1950S2", "Y12345", "Y-170000002", "XXXX", "1992-05-15%", "200X-05-15"]

  private func rows(_ dataset: Dataset, _ table: Table, _ dialect: CSVDialect) throws -> [[String?]] {
    var reader = CSVReader(try dataset.bytes(as: .csv(table: table, dialect: dialect)), dialect: dialect)
    var rows: [[String?]] = []
    while let row = try reader.next() { rows.append(row.map(\.text)) }
    return rows
  }

  /// A dialect that quotes all cells has them written one by one.
  private func longWay() throws -> CSVDialect { try #require(CSVDialect(terminator: .lf, quoting: .all)) }

  @Test func `The columns of a date are the same when they are copied byte by byte`() throws {
    var dataset = Dataset()
    for (index, text) in DateColumnTests.dates.enumerated() {
      let id = try EntityID<Meeting>(parsing: "m\(1000 + index)")
      dataset.meetings.insert(Meeting(id: id, organ: PartyID(trusted: "csc"), date: try EDTFDate(parsing: text)))
    }
    let rows = try rows(dataset, .meetings, .unix)
    #expect(rows == (try self.rows(dataset, .meetings, longWay())))
    let column = try #require(rows.first?.firstIndex(of: "date"))
    for row in rows.dropFirst() {
      let date = try EDTFDate(parsing: try #require(row[column]))
      // No other program knows days of other years as dates.
      let days = [date.bounds.earliest, date.bounds.latest].map { bound in
        bound.calendarDay.flatMap { (1...9999).contains($0.year) ? $0.description : nil }
      }
      #expect(row[column + 1] == days[0], "\(date)")
      #expect(row[column + 2] == days[1], "\(date)")
      #expect(row[column + 3] == date.precision.rawValue, "\(date)")
      #expect(row[column + 4] == date.components.year.map(String.init), "\(date)")
      #expect(row[column + 5] == date.components.month.map(String.init), "\(date)")
      #expect(row[column + 6] == date.components.day.map(String.init), "\(date)")
    }
  }

  @Test func `The columns of a period are the same when they are copied byte by byte`() throws {
    var dataset = Dataset()
    let ends = ["", "..", "1992", "1992-05", "1992-05-15", "0999-05-15", "1992-05-15~", "199X", "..1992"]
    let others = ["", "..", "2004", "2004-02", "2004-02-29", "2004-02-29?", "2004..", "2004-21"]
    for (index, text) in ends.flatMap({ end in others.map { end + "/" + $0 } }).enumerated() {
      guard let period = EDTFInterval(text) else { continue }
      let id = try EntityID<Membership>(parsing: "m\(1000 + index)")
      dataset.memberships.insert(
        Membership(id: id, member: PartyID(trusted: "uzb"), host: PartyID(trusted: "csto"), period: period))
    }
    #expect(dataset.memberships.count > 60)
    for delimiter: Character in ["|", ";", "\t", "/", ".", "-"] {
      let dialect = try #require(CSVDialect(delimiter: delimiter, terminator: .lf))
      #expect(try rows(dataset, .memberships, dialect) == rows(dataset, .memberships, longWay()), "\(delimiter)")
    }
  }

  @Test func `An id that leads nowhere has no name beside it, and states come before organizations`() throws {
    var dataset = Dataset()
    dataset.states.insert(
      SovereignState(id: EntityID(trusted: "one"), names: [Name("A \"state\", one", language: "en")]))
    dataset.organizations.insert(
      Organization(id: EntityID(trusted: "one"), names: [Name("An organization", language: "en")]))
    dataset.memberships.insert(
      Membership(id: EntityID(trusted: "a"), member: PartyID(trusted: "one"), host: PartyID(trusted: "two")))
    let rows = try rows(dataset, .memberships, .unix)
    #expect(rows[1].prefix(5) == ["a", "one", "A \"state\", one", "two", nil])
  }
}
