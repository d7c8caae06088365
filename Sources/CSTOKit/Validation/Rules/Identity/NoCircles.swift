// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that nothing is, even indirectly, its own parent, successor, member or amendment.
  public static let noCircles = RuleID("no-circles")
}

struct NoCircles: ValidationRule {
  let id = RuleID.noCircles
  let summary = "Nothing is its own organ, successor, member or amendment, either directly or through others."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "organs": [{"id": "a", "kind": "council", "parent": "b"}, {"id": "b", "kind": "council", "parent": "a"}]
      """#,
    keeping: #"""
      "organs": [{"id": "a", "kind": "council", "parent": "b"}, {"id": "b", "kind": "council", "parent": "org"}]
      """#)

  private struct Edge {
    let from: String
    let to: String
    let path: String
  }

  /// Reports each circle once, at the statement that closes it.
  ///
  /// A circle of memberships through other parties is a warning. Every other circle is an error.
  ///
  /// - Complexity: O(n log n) in the number of statements.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    let record = index.record
    tell(
      record.organs.map { Edge(from: $0.id.slug, to: $0.parent.slug, path: "organs/\($0.id)/parent") }, .error, report)
    tell(
      record.successions.map { Edge(from: $0.from.slug, to: $0.to.slug, path: "successions/\($0.id)/to") }, .error,
      report)
    tell(edges(ofMembershipsIn: record), .warning, report)
    for (name, target) in [
      ("extends", { $0.extends }), ("amends", { $0.amends }), ("replaces", { $0.replaces }),
    ] as [(String, (Treaty) -> EntityID<Treaty>?)] {
      tell(
        record.treaties.compactMap { treaty in
          target(treaty).map { Edge(from: treaty.id.slug, to: $0.slug, path: "treaties/\(treaty.id)/\(name)") }
        }, .error, report)
    }
    tell(
      record.documents.compactMap { document in
        document.amends.map { Edge(from: document.id.slug, to: $0.slug, path: "documents/\(document.id)/amends") }
      }, .error, report)
  }

  /// The memberships whose member is a host itself; only these can form a circle.
  ///
  /// Most members are states, which have no members.
  private func edges(ofMembershipsIn record: Dataset) -> [Edge] {
    var hosts: Set<PartyID> = []
    // Memberships in the same host are often adjacent.
    var last: PartyID?
    record.forEachStatedMembership { membership, _ in
      if membership.host != last { hosts.insert(membership.host) }
      last = membership.host
    }
    var edges: [Edge] = []
    record.forEachStatedMembership { membership, path in
      guard hosts.contains(membership.member) else { return }
      edges.append(Edge(from: membership.member.slug, to: membership.host.slug, path: "\(path())/host"))
    }
    return edges
  }

  private func tell(_ edges: [Edge], _ severity: Finding.Severity, _ report: (Finding) -> Void) {
    if edges.isEmpty { return }
    let outgoing = Dictionary(grouping: edges.indices) { edges[$0].from }
    // Depth-first search with three colors and without recursion, because chains can have any length.
    enum Colour { case onTheWay, done }
    var colours: [String: Colour] = [:]
    for first in edges.map(\.from) where colours[first] == nil {
      var way: [(node: String, next: Int)] = [(first, 0)]
      colours[first] = .onTheWay
      while let last = way.last {
        let own = outgoing[last.node] ?? []
        guard last.next < own.count else {
          colours[last.node] = .done
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        let edge = edges[own[last.next]]
        switch colours[edge.to] {
        case nil:
          colours[edge.to] = .onTheWay
          way.append((edge.to, 0))
        case .onTheWay:
          let circle = way.drop { $0.node != edge.to }.map(\.node)
          let words =
            circle.count == 1
            ? "\(edge.to) leads to itself." : "\((circle + [edge.to]).joined(separator: " → ")) is a circle."
          report(finding(circle.count == 1 ? .error : severity, at: edge.path, words))
        case .done: break
        }
      }
    }
  }
}
