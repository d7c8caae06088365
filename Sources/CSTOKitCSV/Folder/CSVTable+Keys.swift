// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension CSVTable {
  /// The columns by which a row is known: together they are never empty, and no two rows have the same.
  ///
  /// The key of a panel depends on the codes that its states have. Tables whose rows have no such columns have no key: the head, and who belonged on
  /// a day to several organizations.
  ///
  /// - Complexity: That of the panel, for the panel and the dyads; else O(1).
  public func primaryKey(in dataset: Dataset) -> [String] {
    switch content {
    case .entities, .parties: return ["id"]
    case .list(let kind, let path): return CSVTable.keys(of: kind, path)
    case .names, .codes, .citations: return CSVTable.partKeys
    case .spells, .usualSpells: return ["membership"]
    case .attendance: return ["meeting"]
    case .chairmanship: return ["tenure"]
    case .meetingDocuments: return ["document"]
    case .usualPanel, .panel:
      guard let key = panelKey(in: dataset) else { return [] }
      if case .panel(_, let layout) = content, layout.isLong { return [key.rawValue, "year", "ioname"] }
      return [key.rawValue, "year"]
    case .dyads:
      return panelKey(in: dataset).map { ["\($0.rawValue)1", "\($0.rawValue)2", "year"] } ?? []
    case .head, .members, .membersAsOf: return []
    }
  }
}
