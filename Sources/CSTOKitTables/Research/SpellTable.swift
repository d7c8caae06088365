// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// One row per membership, with its first and last day, both included.
struct SpellTable: TableContent {
  let name = "spells"
  /// The hosts of the memberships; all hosts if empty.
  ///
  /// Nil selects the organization with the most memberships and its predecessors.
  let hosts: [PartyID]?

  func columns(of export: Export) -> [Table.Column] { SpellTable.columns.map(\.column).told(in: name) }
  func primaryKey(in dataset: Dataset) -> [String] { ["membership"] }

  func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError) {
    let dataset = export.dataset
    var wanted = hosts ?? []
    if hosts == nil, let main = try dataset.mainOrganization(option: "organizations") {
      wanted = dataset.lineage(of: main)
    }
    for host in hosts ?? [] { try dataset.requireParty(host, option: "organizations") }
    let isWanted = Set(wanted)
    let spells = dataset.memberships.lazy.filter { isWanted.isEmpty || isWanted.contains($0.host) }
    try writer.table(SpellTable.columns, in: name, spells.map { SpellRow($0, dataset) })
  }

  private static var columns: [CellColumn<SpellRow>] {
    func party(_ name: String, _ id: @escaping (Membership) -> PartyID) -> CellColumn<SpellRow> {
      CellColumn(Table.Column(name, isRequired: true, target: Table.parties.name)) { .word(id($0.spell).slug) }
    }
    return [
      CellColumn("ccode", .integer) { .integer($0.code(.correlatesOfWar).flatMap { Int($0) }) },
      CellColumn("iso3c") { .text($0.code(.isoAlpha3)) },
      CellColumn("gwcode", .integer) { .integer($0.code(.gleditschWard).flatMap { Int($0) }) },
      party("member", \.member),
      party("organization", \.host),
      CellColumn("capacity") { .text($0.spell.capacity.rawValue) },
      CellColumn("start") { .word($0.start?.isoText) },
      CellColumn("end") { .word($0.end?.isoText) },
      CellColumn("start_precision") { .word($0.start?.precision.rawValue) },
      CellColumn("end_precision") { .word($0.end?.precision.rawValue) },
      CellColumn("start_edtf") { .word($0.ends?.first) },
      CellColumn("end_edtf") { .word($0.ends?.last) },
      CellColumn("start_event") { .word($0.spell.entry?.slug) },
      CellColumn("end_event") { .word($0.spell.exit?.slug) },
      CellColumn("right_censor", .integer) { .flag($0.spell.period?.end == .open) },
      CellColumn("as_of", .day) { $0.asOf.map { .day($0) } ?? .nothing },
      CellColumn(Table.Column("source", remark: "Parted by ;")) {
        $0.spell.citations.isEmpty ? .nothing : .words($0.spell.citations.map(\.source.slug))
      },
      CellColumn("styear", .integer) { .integer($0.start?.components.year) },
      CellColumn("stmonth", .integer) { .integer($0.start?.components.month) },
      CellColumn("stday", .integer) { .integer($0.start?.components.day) },
      CellColumn("endyear", .integer) { .integer($0.end?.components.year) },
      CellColumn("endmonth", .integer) { .integer($0.end?.components.month) },
      CellColumn("endday", .integer) { .integer($0.end?.components.day) },
      CellColumn("contested", .integer) { .flag($0.disputes.belonging) },
      CellColumn("status_contested", .integer) { .flag($0.disputes.status) },
      CellColumn(Table.Column("membership", isRequired: true, target: Table.memberships.name)) {
        .word($0.spell.id.slug)
      },
    ]
  }
}

/// A membership and the values that its row needs more than once.
private struct SpellRow {
  let spell: Membership
  let start: EDTFDate?
  let end: EDTFDate?
  /// The ends of the period as written in EDTF.
  let ends: [String]?
  let asOf: CalendarDay?
  let disputes: (belonging: Bool, status: Bool)
  private let codes: [Code]
  /// The last known day of the spell, for which codes are looked up.
  private let day: CalendarDay?

  init(_ spell: Membership, _ dataset: Dataset) {
    self.spell = spell
    (start, end) = (spell.period?.start.ownDate, spell.period?.end.ownDate)
    ends = spell.period?.text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    asOf = dataset.head.asOf
    let found = dataset.disputes(of: spell)
    disputes = (found.belonging, found.status)
    codes = dataset.party(spell.member)?.codes ?? []
    let bounds = spell.period?.bounds
    day = bounds?.latest.calendarDay ?? dataset.head.asOf ?? bounds?.earliest.calendarDay
  }

  func code(_ scheme: CodeScheme) -> String? { codes[scheme, on: day] }
}

extension EDTFDate {
  /// The date in ISO 8601, truncated to the known parts, for example `2005-05`.
  ///
  /// Nil if not even the year is known.
  fileprivate var isoText: String? {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number.magnitude)
      return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    guard let year = components.year else { return nil }
    var text = padded(year, 4)
    guard season == nil, let month = components.month else { return text }
    text += "-" + padded(month, 2)
    if let day = components.day { text += "-" + padded(day, 2) }
    return text
  }
}
