// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// An index of the names of states by their normalized form; see ``NameKey``.
struct NameIndex: Sendable {
  /// A name of a state, by the positions of both.
  struct Entry: Sendable {
    let state: Int32
    let name: Int32
  }

  /// Only for lookup; never iterated.
  private let entries: [String: [Entry]]
  private let all: [(key: String, entry: Entry)]

  init(_ states: Entities<SovereignState>) {
    var entries: [String: [Entry]] = [:]
    var all: [(key: String, entry: Entry)] = []
    let count = states.reduce(0) { $0 + $1.names.count }
    entries.reserveCapacity(count)
    all.reserveCapacity(count)
    for (place, state) in states.enumerated() {
      for (number, name) in state.names.enumerated() {
        let entry = Entry(state: Int32(place), name: Int32(number))
        let key = NameKey.words(of: name.text).joined(separator: " ")
        entries[key, default: []].append(entry)
        all.append((key, entry))
      }
    }
    self.entries = entries
    self.all = all
  }

  func entries(_ key: String) -> [Entry] { entries[key] ?? [] }

  /// At most three entries with names similar to a text, one per state.
  func near(_ text: String) -> [Entry] {
    let own = NameKey.words(of: text).joined(separator: " ")
    guard !own.isEmpty else { return [] }
    // For a short name, a different letter usually means a different state.
    let words =
      own.count < 5 ? [] : NearestWord.all(to: own, among: all.lazy.map(\.key)).filter { $0.first == own.first }
    var near = words.flatMap { entries[$0] ?? [] }
    if near.isEmpty, own.count > 3 {
      // A part of a name, for example "Congo" or "Guinea".
      near = all.filter { " \($0.key) ".contains(" \(own) ") }.map(\.entry)
    }
    var states = Set<Int32>()
    return near.filter { states.insert($0.state).inserted }.prefix(3).map { $0 }
  }
}
