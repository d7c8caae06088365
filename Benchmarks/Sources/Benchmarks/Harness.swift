// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One row of the result: how long ours and a peer took in the same run, and the ratio of the two.
struct Row: Codable {
  let name: String
  let peer: String
  let ours_s: Double
  let peer_s: Double
  let ratio: Double
  /// The largest ratio of a single pair of runs over the smallest.
  let spread: Double
}

/// Measures in pairs, so that a machine that grows slower or faster in between does so for both.
struct Harness {
  let only: String?
  let rounds: Int
  private(set) var rows: [Row] = []

  init(only: String?, rounds: Int) {
    self.only = only
    self.rounds = rounds
  }

  func wants(_ name: String) -> Bool { only.map { name.hasPrefix($0) } ?? true }

  private func seconds(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  /// Ours and a peer in another process by turns, which times itself.
  mutating func compare(_ name: String, with peer: String, ours: () throws -> Void, seconds theirs: () -> Double)
    rethrows
  {
    guard wants(name) else { return }
    try ours()
    var pairs: [(ours: Double, theirs: Double)] = []
    for _ in 0..<rounds { pairs.append((try seconds(ours), theirs())) }
    let ratios = pairs.map { $0.theirs / $0.ours }.sorted()
    add(
      Row(
        name: name, peer: peer, ours_s: median(pairs.map(\.ours)), peer_s: median(pairs.map(\.theirs)),
        ratio: median(ratios), spread: (ratios.last ?? 1) / (ratios.first ?? 1)))
  }

  /// Ours and a peer in another process by turns; says so if the peer is not there.
  mutating func compare(_ name: String, with peer: String, _ program: Peer?, ours: () throws -> Void) rethrows {
    guard wants(name) else { return }
    guard let program else {
      FileHandle.standardError.write(Data("\(name): \(peer) is not there\n".utf8))
      return
    }
    try compare(name, with: peer, ours: ours, seconds: { program.seconds() })
  }

  /// Ours and a peer by turns; the ratio is the peer's time over ours, the median of all pairs.
  mutating func compare(_ name: String, with peer: String, ours: () throws -> Void, theirs: () throws -> Void) rethrows
  {
    guard wants(name) else { return }
    try ours()
    try theirs()
    var pairs: [(ours: Double, theirs: Double)] = []
    for _ in 0..<rounds { pairs.append((try seconds(ours), try seconds(theirs))) }
    let ratios = pairs.map { $0.theirs / $0.ours }.sorted()
    add(
      Row(
        name: name, peer: peer, ours_s: median(pairs.map(\.ours)), peer_s: median(pairs.map(\.theirs)),
        ratio: median(ratios), spread: (ratios.last ?? 1) / (ratios.first ?? 1)))
  }

  /// The same work on a small input and on one four times as large; the ratio is the factor by which it takes longer.
  mutating func growth(_ name: String, small: () throws -> Void, large: () throws -> Void) rethrows {
    guard wants(name) else { return }
    try large()
    var pairs: [(small: Double, large: Double)] = []
    for _ in 0..<rounds { pairs.append((try seconds(small), try seconds(large))) }
    let ratios = pairs.map { $0.large / $0.small }.sorted()
    add(
      Row(
        name: name, peer: "growth", ours_s: median(pairs.map(\.large)), peer_s: median(pairs.map(\.small)),
        ratio: median(ratios), spread: (ratios.last ?? 1) / (ratios.first ?? 1)))
  }

  private mutating func add(_ row: Row) {
    rows.append(row)
    FileHandle.standardError.write(Data("\(row.name) / \(row.peer): \(text(row.ratio))\n".utf8))
  }

  private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private func text(_ value: Double) -> String { String(format: "%.2f", value) }

  var markdown: String {
    var lines = ["| name | peer | ours, s | peer, s | ratio | spread |", "| --- | --- | --- | --- | --- | --- |"]
    for row in rows {
      lines.append(
        "| \(row.name) | \(row.peer) | \(String(format: "%.4f", row.ours_s)) | \(String(format: "%.4f", row.peer_s)) "
          + "| \(text(row.ratio)) | \(text(row.spread)) |")
    }
    return lines.joined(separator: "\n")
  }

  var json: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      return try encoder.encode(rows)
    }
  }
}
