// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension CSVCells {
  static let spellColumns = [
    "ccode", "iso3c", "member", "organization", "capacity", "start", "end", "start_precision", "end_precision",
    "start_edtf", "end_edtf", "start_event", "end_event", "right_censor", "as_of", "source", "styear", "stmonth",
    "stday",
    "endyear", "endmonth", "endday", "contested", "status_contested",
    "membership",
  ]

  /// Writes a spell a row: who belonged to what, from which day to which, both included.
  mutating func spells(of hosts: [PartyID], _ dataset: Dataset, to sink: inout some ByteSink & ~Copyable)
    throws(ExportError)
  {
    header(CSVCells.spellColumns)
    let isWanted = Set(hosts)
    for spell in dataset.memberships where hosts.isEmpty || isWanted.contains(spell.host) {
      row(spell, dataset)
      if areFull { try drain(to: &sink) }
    }
    try drain(to: &sink)
  }

  private mutating func row(_ spell: Membership, _ dataset: Dataset) {
    let codes = dataset.party(spell.member)?.codes ?? []
    number(codes.first { $0.scheme == .correlatesOfWar }.flatMap { Int($0.value) }, or: nil)
    text(codes.first { $0.scheme == .isoAlpha3 }?.value)
    plain(spell.member.slug)
    plain(spell.host.slug)
    text(spell.capacity.rawValue)
    let (start, end) = (spell.period?.start.ownDate, spell.period?.end.ownDate)
    let ends = spell.period?.text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    plain(start.flatMap(\.isoText))
    plain(end.flatMap(\.isoText))
    plain(start?.precision.rawValue)
    plain(end?.precision.rawValue)
    plain(ends?.first)
    plain(ends?.last)
    plain(spell.entry.map(\.slug))
    plain(spell.exit.map(\.slug))
    integer(spell.period?.end == .open ? 1 : 0)
    plain(dataset.head.asOf?.description)
    if spell.citations.isEmpty { null() } else { words(spell.citations.map(\.source.slug).joined(separator: ";")) }
    for components in [start?.components, end?.components] {
      number(components?.year, or: nil)
      number(components?.month, or: nil)
      number(components?.day, or: nil)
    }
    let disputes = dataset.disputes(of: spell)
    integer(disputes.belonging ? 1 : 0)
    integer(disputes.status ? 1 : 0)
    plain(spell.id.slug)
    endRow()
  }
}

extension EDTFDate {
  /// The date in the form of ISO 8601, cut to what is known: `2005-05`; nil where not even the year is.
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
