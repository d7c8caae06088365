// SPDX-License-Identifier: Apache-2.0

/// The ids of a document, each of which stands there once.
///
/// Ids put together from data can give the same text.
package struct UniqueIDs: Sendable {
  private var used: Set<String> = []

  /// Creates the ids of an empty document.
  package init() {}

  /// Returns an id that was not used before: the text, with `-again-2` and so on after it if necessary.
  ///
  /// - Parameters:
  ///   - text: The id that is wanted.
  ///   - spelling: The form in which the document writes an id; two ids of the same form are the same.
  package mutating func take(_ text: String, spelling: (String) -> String = { $0 }) -> String {
    var own = text
    var number = 1
    while !used.insert(spelling(own)).inserted {
      number += 1
      own = "\(text)-again-\(number)"
    }
    return own
  }
}
