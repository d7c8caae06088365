// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOStatesData
internal import EDTF

extension StateCatalog {
  /// The catalog of past and present states and territories.
  ///
  /// It contains every state of the Correlates of War and Gleditsch–Ward systems since 1816, and every entry of ISO 3166. It is loaded on
  /// first use. Codes are those of both systems (numbers and abbreviations), of ISO 3166 and of the United Nations' M49, with the days on
  /// which each was valid. Names are in English and Russian, and in the spellings of common data sets.
  ///
  /// Correlates of War lists states to the end of 2016, Gleditsch and Ward to the end of 2020. Both are extended, because no state is known to
  /// have entered or left since. The codes of ISO 3166 start with its first edition in 1974 or later. A start with only a year, for example
  /// `1970` for M49, is nominal.
  public static let standard: StateCatalog = {
    let bytes = unsafe UnsafeBufferPointer(start: csto_states_bytes(), count: csto_states_size())
    guard let list = StateList(unsafe bytes.span) else { preconditionFailure("the embedded list of states is damaged") }
    return StateCatalog(list.states, sources: StateList.sources, territories: list.territories)
  }()
}

/// The embedded list of states: tab-separated lines for states, codes and names.
///
/// A line begins with `S` for a state, `C` for a code or `N` for a name.
struct StateList {
  private(set) var states: [SovereignState] = []
  private(set) var territories: Set<EntityID<SovereignState>> = []
  private var knownCitations: [String: [Citation]] = [:]

  /// Parses the list; returns nil if a line is invalid.
  init?(_ bytes: Span<UInt8>) {
    // Both lists are sorted by id.
    var iso = ISO3166.codesByState[...]
    states.reserveCapacity(300)
    var fields: [String] = []
    var start = 0
    var state: SovereignState?
    for index in bytes.indices {
      guard bytes[index] == 0x09 || bytes[index] == 0x0A else { continue }
      let field = bytes.extracting(start..<index)
      fields.append(unsafe field.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) })
      start = index + 1
      guard bytes[index] == 0x0A else { continue }
      switch fields[0] {
      case "S" where fields.count == 3:
        if let state { add(state) }
        guard let id = EntityID<SovereignState>(fields[1]) else { return nil }
        if fields[2] == "territory" { territories.insert(id) }
        state = SovereignState(id: id)
        for code in iso.first?.id == fields[1][...] ? iso.removeFirst().codes : [] {
          guard let validity = EDTFInterval(String(code.validity)) else { return nil }
          state?.codes.append(Code(code.scheme, String(code.value), validity: validity, citations: citations("I")))
        }
      case "C" where fields.count == 5:
        guard let validity = EDTFInterval(fields[3]) else { return nil }
        state?.codes.append(
          Code(
            CodeScheme(rawValue: fields[1]), fields[2], validity: validity, citations: citations(fields[4])))
      case "N" where fields.count == 6:
        guard let language = LanguageTag(scalarText: fields[1]), let kind = Name.Kind(rawValue: fields[2]) else {
          return nil
        }
        let validity = fields[4].isEmpty ? nil : EDTFInterval(fields[4])
        if validity == nil, !fields[4].isEmpty { return nil }
        state?.names.append(
          Name(fields[3], language: language, kind: kind, validity: validity, citations: citations(fields[5]))
        )
      default: return nil
      }
      fields.removeAll(keepingCapacity: true)
    }
    if let state { add(state) }
    if !iso.isEmpty { return nil }
  }

  /// Adds a state with its current codes first, because they are usually the ones wanted.
  private mutating func add(_ state: SovereignState) {
    var state = state
    let isCurrent = { (code: Code) in code.validity?.end == .open }
    state.codes = state.codes.filter(isCurrent) + state.codes.filter { !isCurrent($0) }
    states.append(state)
  }

  /// The citations for source letters, created once per combination.
  private mutating func citations(_ letters: String) -> [Citation] {
    if let known = knownCitations[letters] { return known }
    let citations = letters.unicodeScalars.compactMap { letter -> Citation? in
      switch letter {
      case "C": "cldr"
      case "G", "M": "gleditsch-ward"
      case "I": "iso-3166"
      case "K": "countrycode"
      case "N": "un-m49"
      case "U": "un-members"
      case "W": "correlates-of-war"
      default: nil
      }
    }
    knownCitations[letters] = citations
    return citations
  }

  static let sources: [Source] = [
    Source(
      id: "correlates-of-war", title: "State System Membership List, v2016", publisher: "Correlates of War Project",
      url: "https://correlatesofwar.org/data-sets/state-system-membership/",
      note:
        "The list ends on 2016-12-31. Open ends are carried on, because no state is known to have entered or left since."
    ),
    Source(
      id: "gleditsch-ward", title: "List of Independent States, with the tentative list of microstates",
      publisher: "Kristian S. Gleditsch and Michael D. Ward", url: "http://ksgleditsch.com/statelist.html",
      note:
        "The list ends on 2020-12-31. Open ends are carried on, because no state is known to have entered or left since."
    ),
    Source(
      id: "iso-3166", title: "ISO 3166-1 and ISO 3166-3, as Debian's iso-codes has them", publisher: "Debian",
      url: "https://salsa.debian.org/iso-codes-team/iso-codes",
      note:
        "Starts of codes are not part of iso-codes. They are those of the newsletters of ISO, to the day or the year."),
    Source(
      id: "un-m49", title: "Standard country or area codes for statistical use (M49)", publisher: "United Nations",
      url: "https://unstats.un.org/unsd/methodology/m49/"),
    Source(
      id: "un-members", title: "Member States", publisher: "United Nations",
      url: "https://www.un.org/en/about-us/member-states"),
    Source(
      id: "cldr", title: "Common Locale Data Repository", publisher: "Unicode", url: "https://cldr.unicode.org"),
    Source(
      id: "countrycode", title: "countrycode 1.8.0", publisher: "Vincent Arel-Bundock",
      url: "https://vincentarelbundock.github.io/countrycode/"),
  ]
}
