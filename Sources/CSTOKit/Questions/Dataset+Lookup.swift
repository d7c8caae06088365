// SPDX-License-Identifier: Apache-2.0

extension Dataset {
  /// The parties that match a text by id, code or name.
  ///
  /// A party with that id is preferred to parties with that code in any scheme, and these to parties with that name in any language. Case
  /// does not matter.
  ///
  /// - Complexity: O(n) in the number of parties, their codes and names.
  public func parties(called text: String) -> [PartyID] {
    let own = text.lowercased()
    if let id = PartyID(own), party(id) != nil { return [id] }
    let all = Array(parties)
    let byCode = all.filter { $0.codes.contains { $0.value.lowercased() == own } }.map(\.id)
    if !byCode.isEmpty { return byCode }
    return all.filter { $0.names.contains { $0.text.lowercased() == own } }.map(\.id)
  }

  /// The only party that matches a text by id, code or name.
  ///
  /// - Throws: ``ExportError`` with the code `invalidOption`. The message suggests the most similar text if no party matches, and lists all
  ///   parties if several match.
  package func party(called text: String, option: String? = nil) throws(ExportError) -> PartyID {
    let found = parties(called: text)
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      let ids = found.map(\.slug).joined(separator: ", ")
      throw ExportError(.invalidOption, subject: option, "\"\(text.cut)\" may be \(ids): give the id")
    }
    let words = parties.flatMap { [$0.id.slug] + $0.codes.map(\.value) + $0.names.map(\.text) }
    let hint = NearestWord.question(text, among: Set(words).sorted()) { "\"\($0)\"" }
    throw ExportError(
      .invalidOption, subject: option, "there is no state, organization or organ \"\(text.cut)\"\(hint)")
  }
}
