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
  ///   - name: The name in any language. An implementation can ignore case, diacritics, punctuation, and words like "Republic of".
  ///   - day: The day on which the state must exist; a state that had the name on that day is preferred. Nil for any day.
  func states(named name: String, on day: CalendarDay?) -> [SovereignState]

  /// The names that are most similar to a text, the most similar first.
  ///
  /// The result is empty if no name is similar.
  func names(near text: String) -> [String]
}

/// The result of searching for one state.
public enum StateMatch: Sendable, Hashable {
  /// Exactly one state matches.
  case one(SovereignState)
  /// Several states match, for example `Korea` without a day.
  case several([SovereignState])
  /// No state matches; the value contains the most similar names.
  case none(nearest: [String])

  /// The state, if exactly one matches.
  public var state: SovereignState? { if case .one(let state) = self { state } else { nil } }
}

extension StateLookup {
  /// Searches for one state by a name, a code or an id.
  ///
  /// The text can be a name, a code of ISO 3166 in two or three letters, an id, or a code in a custom scheme. Numbers and the abbreviations
  /// of Correlates of War are not searched: 070 is Bosnia and Herzegovina in one scheme and 70 is Mexico in another, and AUS is Austria for
  /// Correlates of War. Use ``match(code:in:on:)`` for these.
  ///
  /// - Parameters:
  ///   - text: The text, in any case.
  ///   - day: The day for which the state is wanted; nil for any day.
  /// - Returns: The state, several states if the text needs a day, or similar names if none matches.
  public func match(_ text: String, on day: CalendarDay? = nil) -> StateMatch {
    var found = states(named: text, on: day)
    if found.isEmpty, text.utf8.contains(where: { !(0x30...0x39).contains($0) }) {
      for scheme in [CodeScheme.isoAlpha3, .isoAlpha2] where found.isEmpty {
        found = states(withCode: text, in: scheme, on: day)
      }
      if found.isEmpty, let id = EntityID<SovereignState>(text.lowercased()), let state = states[id] { found = [state] }
      if found.isEmpty {
        let own = text.uppercased()
        found = states(withCode: text, in: nil, on: day).filter { state in
          state.codes.contains { $0.value.uppercased() == own && !$0.scheme.isKnown }
        }
      }
    }
    if let only = found.first, found.count == 1 { return .one(only) }
    return found.isEmpty ? .none(nearest: names(near: text)) : .several(found)
  }

  /// Searches for one state by its code.
  ///
  /// - Parameters:
  ///   - code: The code; case does not matter.
  ///   - scheme: The scheme of the code.
  ///   - day: The day on which the code must be valid; nil for any day. Some codes need a day: 365 in Correlates of War is both Russia and
  ///     the Soviet Union.
  public func match(code: String, in scheme: CodeScheme, on day: CalendarDay? = nil) -> StateMatch {
    let found = states(withCode: code, in: scheme, on: day)
    if let only = found.first, found.count == 1 { return .one(only) }
    return found.isEmpty ? .none(nearest: []) : .several(found)
  }
}
