// SPDX-License-Identifier: Apache-2.0

package import CSTOKit

/// The certain and possible members of an organization on a day.
///
/// Each row also contains the organization and the day.
struct MemberTable: TableContent {
  let name = "members"
  /// The organization; nil for all organizations.
  let organization: PartyID?
  /// The day; nil for the as-of day.
  let day: CalendarDay?
  /// Whether the table is empty if the data set has no as-of day.
  ///
  /// Otherwise that is an error.
  var isEmptyWithoutDay = false

  func columns(of export: Export) -> [Table.Column] {
    RecordSchema(of: MemberTableRow.self).columns.told(in: name)
  }

  func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError) {
    let dataset = export.dataset
    var rows: [MemberTableRow] = []
    if !isEmptyWithoutDay || dataset.head.asOf != nil {
      let day = try dataset.dayOrAsOf(day)
      try dataset.requireParty(organization)
      rows = MemberTableRow.rows(export, of: organization, on: day)
    }
    try writer.table(described: rows, in: name, export)
  }

  func remarks(on export: Export) -> [String] {
    let dataset = export.dataset
    if !isEmptyWithoutDay || dataset.head.asOf != nil || dataset.memberships.isEmpty { return [] }
    return ["the table members is empty, as the data set has no as-of day: write it alone with `on`"]
  }
}

/// A member together with the organization and the day of the query.
package struct MemberTableRow: Described {
  package var member: MemberRow
  package var organization: PartyID
  package var day: CalendarDay

  package init(member: MemberRow, organization: PartyID, day: CalendarDay) {
    self.member = member
    self.organization = organization
    self.day = day
  }

  package init<F: Fields & ~Copyable>(describing f: inout F, _ it: MemberTableRow?) {
    member = MemberRow(describing: &f, it?.member)
    organization = f("organization", it?.organization)
    day = f("day", it?.day)
  }

  /// The members of an organization on a day; of every organization if `host` is nil.
  static func rows(_ export: Export, of host: PartyID?, on day: CalendarDay) -> [MemberTableRow] {
    let dataset = export.dataset
    let hosts = host.map { [$0] } ?? dataset.organizations.map { PartyID($0.id) }
    let index = Dataset.Index(dataset)
    return hosts.flatMap { host in
      index.membersOrPossible(of: host, on: day, capacity: nil).map { member in
        MemberTableRow(member: MemberRow(member, languages: export.languages), organization: host, day: day)
      }
    }
  }
}
