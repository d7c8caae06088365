// SPDX-License-Identifier: Apache-2.0

extension Dataset {
  /// The organizations that a question about “the organization” may mean.
  ///
  /// These are the organizations with the most memberships, without those that have a successor. Memberships in predecessors count. There
  /// is one result, or several if they have equally many memberships. There is none without memberships.
  ///
  /// - Complexity: O(n log n) in the number of memberships and successions.
  public var mainOrganizations: [PartyID] {
    let replaced = Set(successions.map(\.from))
    let counts = Dictionary(memberships.map { ($0.host, 1) }, uniquingKeysWith: +)
    var (best, most): ([PartyID], Int) = ([], 0)
    for id in Set(memberships.map(\.host)).union(organizations.map { PartyID($0.id) }).sorted()
    where !replaced.contains(id) {
      let count = lineage(of: id).reduce(0) { $0 + (counts[$1] ?? 0) }
      if count == 0 || count < most { continue }
      best = count > most ? [id] : best + [id]
      most = count
    }
    return best
  }

  /// The one organization that is meant if none is named; nil without memberships.
  ///
  /// - Throws: ``ExportError`` with the code `invalidOption` if several are possible. The message lists them.
  package func mainOrganization(option: String = "organization") throws(ExportError) -> PartyID? {
    let all = mainOrganizations
    guard all.count > 1 else { return all.first }
    let ids = all.prefix(12).map(\.slug).joined(separator: ", ")
    throw ExportError(
      .invalidOption, subject: option, "several have as many memberships: \(ids)\(all.count > 12 ? " …" : ""); name one"
    )
  }
}
