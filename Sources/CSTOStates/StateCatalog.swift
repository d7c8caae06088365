// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
public import EDTF

/// A searchable list of states and territories, with their codes and names.
///
/// ```swift
/// let catalog = StateCatalog.standard
/// catalog.match("Côte d'Ivoire").state?.id                          // civ
/// catalog.match(code: "365", in: .correlatesOfWar, on: "1985-01-01").state?.id   // sun
/// catalog.match("Korea")                                            // several: give a day
/// ```
public struct StateCatalog: StateLookup {
  /// The states and territories, sorted by id.
  public let states: Entities<SovereignState>
  /// The sources that codes and names cite.
  public let sources: Entities<Source>
  /// The ids of entries that are not in any list of states, for example Greenland.
  public let territories: Set<EntityID<SovereignState>>
  /// The positions of states by code value in upper case.
  ///
  /// Only for lookup; never iterated.
  private let places: [String: [Int32]]
  private let names: NameIndex

  /// Creates a catalog of states.
  ///
  /// - Parameters:
  ///   - states: The states, with all codes and names to be found.
  ///   - sources: The sources that they cite.
  ///   - territories: The ids of the entries that are not states.
  /// - Complexity: O(n) in the number of codes and names.
  public init(
    _ states: some Sequence<SovereignState>, sources: some Sequence<Source> = [],
    territories: Set<EntityID<SovereignState>> = []
  ) {
    let states = Entities(states)
    self.states = states
    self.sources = Entities(sources)
    self.territories = territories
    var places: [String: [Int32]] = [:]
    places.reserveCapacity(4 * states.count)
    for (place, state) in states.enumerated() {
      for code in state.codes {
        let key = code.value.utf8.contains { $0 > 0x5A } ? code.value.uppercased() : code.value
        if places[key]?.last != Int32(place) { places[key, default: []].append(Int32(place)) }
      }
    }
    self.places = places
    names = NameIndex(states)
  }

  /// The states that have a code, sorted by id.
  ///
  /// - Complexity: O(n) in the number of codes of the states found.
  public func states(withCode value: String, in scheme: CodeScheme?, on day: CalendarDay?) -> [SovereignState] {
    guard let found = places[value] ?? places[value.uppercased()] else { return [] }
    return found.lazy.map { states[Int($0)] }.filter { state in
      state.codes.contains { code in
        (scheme == nil || code.scheme == scheme) && code.value.count == value.count
          && code.value.uppercased() == value.uppercased() && isValid(code.validity, on: day)
      }
    }
  }

  /// The states that have a name, sorted by id.
  ///
  /// Case, diacritics, punctuation, the word "the" and phrases such as "Republic of" do not matter, unless names differ in nothing else.
  ///
  /// - Complexity: O(n) in the length of the name.
  public func states(named name: String, on day: CalendarDay?) -> [SovereignState] {
    for key in NameKey.all(of: name) {
      let entries = names.entries(key)
      if entries.isEmpty { continue }
      let existing = entries.filter { exists(states[Int($0.state)], on: day) }
      // Names in use on the day take precedence over others; lists often contain outdated names.
      let current = existing.filter { isValid(states[Int($0.state)].names[Int($0.name)].validity, on: day) }
      var found: [SovereignState] = []
      for entry in current.isEmpty ? existing : current where found.last?.id != states[Int(entry.state)].id {
        found.append(states[Int(entry.state)])
      }
      return found
    }
    return []
  }

  /// At most three names that are similar to a text, the most similar first.
  ///
  /// - Complexity: O(n) in the number of names.
  public func names(near text: String) -> [String] {
    names.near(text).map { states[Int($0.state)].names[Int($0.name)].text }
  }

  private func isValid(_ validity: EDTFInterval?, on day: CalendarDay?) -> Bool {
    guard let day, let validity else { return true }
    return validity.contains(day) != .no
  }

  /// Whether one of a state's codes may be valid on a day.
  ///
  /// A state without codes always exists.
  private func exists(_ state: SovereignState, on day: CalendarDay?) -> Bool {
    day == nil || state.codes.isEmpty || state.codes.contains { isValid($0.validity, on: day) }
  }
}
