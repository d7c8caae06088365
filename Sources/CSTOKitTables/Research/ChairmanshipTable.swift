// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The chairs of each organ, with the start and end of each term.
struct ChairmanshipTable: TableContent {
  let name = "chairmanship"
  func columns(of export: Export) -> [Table.Column] {
    RecordSchema(of: ChairmanshipRow.self).columns.told(in: name)
  }
  func primaryKey(in dataset: Dataset) -> [String] { ["tenure"] }

  func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError) {
    try writer.table(described: ChairmanshipRow.rows(export.dataset), in: name, export)
  }
}

/// A term in the chair of an organ.
private struct ChairmanshipRow: Described {
  var organ: PartyID
  var party: PartyID
  var since: EDTFInterval.End?
  var until: EDTFInterval.End?
  var isActing: Bool
  var tenure: EntityID<Tenure>

  init<F: Fields & ~Copyable>(describing f: inout F, _ it: ChairmanshipRow?) {
    organ = f("organ", it?.organ)
    party = f("party", it?.party)
    since = f("since", it?.since)
    until = f("until", it?.until)
    isActing = f("isActing", it?.isActing, default: false)
    tenure = f("tenure", it?.tenure)
  }

  init(_ tenure: Tenure, organ: PartyID, party: PartyID) {
    self.organ = organ
    self.party = party
    since = tenure.period?.start
    until = tenure.period?.end
    isActing = tenure.isActing
    self.tenure = tenure.id
  }

  /// The terms of parties in offices, grouped by organ, earliest first.
  static func rows(_ dataset: Dataset) -> [ChairmanshipRow] {
    let organs = Dictionary(dataset.offices.map { ($0.id, $0.party) }, uniquingKeysWith: { one, _ in one })
    let terms = dataset.tenures.compactMap { tenure in
      tenure.holder.party.flatMap { party in
        organs[tenure.office].map { ChairmanshipRow(tenure, organ: $0, party: party) }
      }
    }
    return terms.inOrder { ($0.organ, $0.firstDay, $0.tenure) < ($1.organ, $1.firstDay, $1.tenure) }
  }

  private var firstDay: Int { since?.bounds.earliest.dayNumber ?? .min }
}
