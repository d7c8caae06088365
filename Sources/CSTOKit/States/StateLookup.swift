// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A list of states that can be searched by code and by name.
///
/// `StateCatalog.standard` of `CSTOStates` lists all states since 1816. A program can search a list of its own, for example to accept the
/// spellings of one archive.
public protocol StateLookup: Sendable {
  /// The states, with all of their codes and names.
  var states: Entities<SovereignState> { get }

  /// The sources that the codes and names cite.
  var sources: Entities<Source> { get }

  /// The states that have a code, in the order of their ids.
  ///
  /// - Parameters:
  ///   - value: The code; case does not matter.
  ///   - scheme: The scheme of the code; nil for any scheme.
  ///   - day: The day on which the code must be valid; nil for any day.
  func states(withCode value: String, in scheme: CodeScheme?, on day: CalendarDay?) -> [SovereignState]

  /// The states that have a name, in the order of their ids.
  ///
  /// - Parameters:
  ///   - name: The name in any language. An implementation can ignore case, diacritics, punctuation and words such as "Republic of".
  ///   - day: The day on which the state must exist; a state that had the name on that day is preferred. Nil for any day.
  func states(named name: String, on day: CalendarDay?) -> [SovereignState]

  /// The names that are most similar to a text, the most similar first; empty if none is similar.
  func names(near text: String) -> [String]
}

/// The result of searching for one state.
public enum StateMatch: Sendable, Hashable {
  /// Exactly one state matches.
  case one(SovereignState)
  /// Several states match, for example `Korea` without a day.
  case several([SovereignState])
  /// No state matches; the names that are most similar.
  case none(nearest: [String])

  /// The state, if exactly one matches.
  public var state: SovereignState? { if case .one(let state) = self { state } else { nil } }
}

extension StateLookup {
  /// Searches for one state by a text that people write for it: an id, a code in any scheme, or a name.
  ///
  /// A text of digits alone is never searched, because 070 is Bosnia and Herzegovina in one scheme and 70 is Mexico in another: use
  /// ``match(code:in:on:)``.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - day: The day for which the state is wanted; nil for any day.
  /// - Returns: The state; or several, if the text needs a day; or similar names.
  public func match(_ text: String, on day: CalendarDay? = nil) -> StateMatch {
    var found = states(named: text, on: day)
    if found.isEmpty, text.utf8.contains(where: { !(0x30...0x39).contains($0) }) {
      found = states(withCode: text, in: nil, on: day)
      // A code of ISO 3166 says more than one of another scheme with as many letters: AUS is Australia, and not Austria.
      if found.count > 1 {
        for scheme in [CodeScheme.isoAlpha2, .isoAlpha3] {
          let own = states(withCode: text, in: scheme, on: day)
          if !own.isEmpty { found = own }
        }
      }
      if found.isEmpty, let id = EntityID<SovereignState>(text.lowercased()), let state = states[id] { found = [state] }
    }
    if let only = found.first, found.count == 1 { return .one(only) }
    return found.isEmpty ? .none(nearest: names(near: text)) : .several(found)
  }

  /// Searches for one state by its code.
  ///
  /// - Parameters:
  ///   - code: The code; case does not matter.
  ///   - scheme: The scheme.
  ///   - day: The day on which the code must be valid; nil for any day. Some codes need one: Correlates of War's 365 is Russia and the Soviet
  ///     Union.
  public func match(code: String, in scheme: CodeScheme, on day: CalendarDay? = nil) -> StateMatch {
    let found = states(withCode: code, in: scheme, on: day)
    if let only = found.first, found.count == 1 { return .one(only) }
    return found.isEmpty ? .none(nearest: []) : .several(found)
  }
}
