// SPDX-License-Identifier: Apache-2.0

/// Finds the word that was meant where another one was written.
package enum NearestWord {
  /// The words that lie within a letter or two of one that is none of them, the nearest first; none for a text too long to be a word.
  ///
  /// Case, spaces, hyphens and underscores do not count. A swap of two neighbours counts as one letter.
  ///
  /// - Complexity: O(n × m) in the number of words and the square of their length, which is bounded.
  package static func all(to text: String, among words: some Sequence<String>) -> [String] {
    guard text.utf8.count <= 80 else { return [] }
    let own = plain(text)
    if own.isEmpty { return [] }
    let room = own.count < 6 ? 1 : 2
    return words.compactMap { word -> (distance: Int, word: String)? in
      let other = plain(word)
      guard abs(other.count - own.count) <= room, other.count > room || own == other else { return nil }
      let distance = distance(own, other)
      return distance <= room ? (distance, word) : nil
    }
    .inOrder { ($0.distance, $0.word) < ($1.distance, $1.word) }.map(\.word)
  }

  /// The nearest word, if there is one.
  package static func one(to text: String, among words: some Sequence<String>) -> String? {
    all(to: text, among: words).first
  }

  /// «; is it a or b?», to stand behind a message that a text is none of some words; empty where none is near.
  ///
  /// - Parameters:
  ///   - text: What was written.
  ///   - words: Those that it might have been.
  ///   - most: How many are asked about.
  ///   - shown: How a word is shown.
  package static func question(
    _ text: String, among words: some Sequence<String>, upTo most: Int = 3, as shown: (String) -> String = { $0 }
  ) -> String {
    let near = all(to: text, among: words).prefix(most).map(shown)
    return near.isEmpty ? "" : "; is it \(near.joined(separator: " or "))?"
  }

  /// A word without what people add to it: case, spaces and signs between its parts.
  package static func plain(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// How many letters have to be added, left out, replaced or swapped with their neighbours.
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...other.count)]
    for (place, letter) in one.enumerated() {
      var row = [place + 1]
      for (column, its) in other.enumerated() {
        var least = min(rows[place][column + 1] + 1, row[column] + 1, rows[place][column] + (letter == its ? 0 : 1))
        if place > 0, column > 0, letter == other[column - 1], one[place - 1] == its {
          least = min(least, rows[place - 1][column - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[one.count][other.count]
  }
}
