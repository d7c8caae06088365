// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// An index of ranges of days by key, to find those that cover a day.
///
/// The entries of a key form a priority search tree. Each node contains the entry with the latest last day of its subtree. The other
/// entries are split at the middle of their first days. The tree is stored flat in preorder, so the positions of children follow from the
/// counts.
struct DayIndex: Sendable {
  struct Entry {
    /// The number of the key, from 0.
    let key: Int
    /// The position of the indexed entity.
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
    /// The earliest first day in the right half of the remaining entries.
    let split: Int
    let item: Int32
  }

  private var nodes: [Node] = []
  /// The start of the nodes of each key, with one more element for the end.
  private var starts: [Int] = []

  /// Builds the index for keys from 0 up to, but not including, a count.
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
    // The other entries stay sorted by first day.
    for place in stride(from: latest, to: low, by: -1) { entries[place] = entries[place - 1] }
    entries[low] = top
    let middle = DayIndex.middle(low, high)
    let split = middle < high ? entries[middle].first : .max
    nodes.append(Node(first: top.first, last: top.last, split: split, item: Int32(truncatingIfNeeded: top.item)))
    build(&entries, low + 1, middle)
    build(&entries, middle, high)
  }

  private static func middle(_ low: Int, _ high: Int) -> Int { low + 1 + (high - low - 1) / 2 }

  /// The positions of the entries that cover a day, in ascending order.
  ///
  /// - Complexity: O(log n + k log k), with k the number of positions found.
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
