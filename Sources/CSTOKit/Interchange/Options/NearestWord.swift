// SPDX-License-Identifier: Apache-2.0

/// A search for the known word that a misspelled one probably means.
package enum NearestWord {
  /// The words that differ from a text by one or two letters, the nearest first.
  ///
  /// The result is empty for a text that is too long to be a word. Case, spaces, hyphens and underscores are ignored. A swap of two
  /// adjacent letters counts as one difference.
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

  /// The nearest word; nil if none is near.
  package static func one(to text: String, among words: some Sequence<String>) -> String? {
    all(to: text, among: words).first
  }

  /// A question to append to a message, for example “; is it a or b?”.
  ///
  /// The result is empty if no word is near.
  ///
  /// - Parameters:
  ///   - text: The text that was written.
  ///   - words: The words that may have been meant.
  ///   - most: The maximum number of words in the question.
  ///   - shown: Returns the form in which a word is shown.
  package static func question(
    _ text: String, among words: some Sequence<String>, upTo most: Int = 3, as shown: (String) -> String = { $0 }
  ) -> String {
    let near = all(to: text, among: words).prefix(most).map(shown)
    return near.isEmpty ? "" : "; is it \(near.joined(separator: " or "))?"
  }

  /// The letters and digits of a word in lower case, without other characters.
  package static func plain(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// The number of letters to add, remove, replace or swap with their neighbors.
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
