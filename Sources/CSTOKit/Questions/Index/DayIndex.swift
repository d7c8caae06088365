// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// Which of many runs of days cover a day, by key.
///
/// The entries of a key form a priority search tree: each node has the latest last day of its subtree, and the rest is
/// parted in the middle of the first days. It lies flat in preorder, so that the place of a child follows from the counts.
struct DayIndex: Sendable {
  struct Entry {
    /// The number of the key.
    let key: Int
    /// The place of what is indexed.
    let item: Int
    let first: Int
    let last: Int

    init(key: Int, item: Int, days: DaySpan) {
      self.key = key
      self.item = item
      first = days.low
      last = days.high
    }
  }

  private struct Node: Sendable {
    let first: Int
    let last: Int
    /// The least first day in the right half of what follows.
    let split: Int
    let item: Int32
  }

  private var nodes: [Node] = []
  /// Where the nodes of each key begin; one more than there are keys.
  private var starts: [Int] = []

  /// Builds the index over keys from 0 to a count.
  ///
  /// - Complexity: O(n log n).
  init(_ entries: [Entry], keyCount: Int) {
    var entries = entries
    entries.sort { ($0.key, $0.first, $0.item) < ($1.key, $1.first, $1.item) }
    nodes.reserveCapacity(entries.count)
    starts.reserveCapacity(keyCount + 1)
    var start = 0
    for key in 0..<keyCount {
      starts.append(start)
      var end = start
      while end < entries.count, entries[end].key == key { end += 1 }
      build(&entries, start, end)
      start = end
    }
    starts.append(start)
  }

  private mutating func build(_ entries: inout [Entry], _ low: Int, _ high: Int) {
    guard low < high else { return }
    var latest = low
    for place in low..<high where entries[place].last > entries[latest].last { latest = place }
    let top = entries[latest]
    // The others keep their order by the first day.
    for place in stride(from: latest, to: low, by: -1) { entries[place] = entries[place - 1] }
    entries[low] = top
    let middle = DayIndex.middle(low, high)
    let split = middle < high ? entries[middle].first : .max
    nodes.append(Node(first: top.first, last: top.last, split: split, item: Int32(truncatingIfNeeded: top.item)))
    build(&entries, low + 1, middle)
    build(&entries, middle, high)
  }

  private static func middle(_ low: Int, _ high: Int) -> Int { low + 1 + (high - low - 1) / 2 }

  /// The places of what covers the day, in order.
  ///
  /// - Complexity: O(log n) and O(k log k) in the number of places found.
  func items(of key: Int, covering day: CalendarDay) -> [Int] {
    var found: [Int] = []
    search(starts[key], starts[key + 1], day.number, &found)
    found.sort()
    return found
  }

  private func search(_ low: Int, _ high: Int, _ day: Int, _ found: inout [Int]) {
    guard low < high, nodes[low].last >= day else { return }
    if nodes[low].first <= day { found.append(Int(nodes[low].item)) }
    let middle = DayIndex.middle(low, high)
    search(low + 1, middle, day, &found)
    if nodes[low].split <= day { search(middle, high, day, &found) }
  }
}
