// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// An entity that has names.
public protocol Named: Entity {
  /// The names, in the order of the record.
  var names: [Name] { get }
}

extension Named {
  /// The everyday name in the first of the languages that has one.
  ///
  /// Short names take precedence over official ones, and official ones over all others. If none of the languages has
  /// a name, the result is the first name of all, or the id if there are no names.
  public func name(in languages: LanguageTag...) -> String { names.best(in: languages) ?? id.slug }

  /// The everyday name on a day in the first of the languages that has one.
  ///
  /// The result is nil if the entity has no names.
  public func label(in languages: [LanguageTag], on day: CalendarDay?) -> String? { names.best(in: languages, on: day) }
}

extension [Name] {
  /// The text of the everyday name in the first language that has one.
  ///
  /// If a language has no name, its tag is shortened from the right, as in RFC 4647 lookup: `ru-RU` finds `ru`. At
  /// each step, a longer tag matches if there is no exact match, as in RFC 4647 filtering: `en` finds `en-US`. Case
  /// does not matter. Names that were in use on the day take precedence over others; without a day, all names are
  /// equal in this respect. If no language has a name, the result is the first name of all.
  ///
  /// - Complexity: O(names × languages).
  public func best(in languages: [LanguageTag], on day: CalendarDay? = nil) -> String? {
    for language in languages {
      var range = language.tag.lowercased()[...]
      while !range.isEmpty {
        if let best = best(on: day, where: { $0 == range }) { return best }
        // There is no name tagged “en”, but “en-US” is English too.
        if let best = best(on: day, where: { $0.hasPrefix(range) && $0.dropFirst(range.count).first == "-" }) {
          return best
        }
        range = range.lastIndex(of: "-").map { range[..<$0] } ?? ""
      }
    }
    return first?.text
  }

  /// The highest-ranked name among those whose lower-case language tag matches.
  private func best(on day: CalendarDay?, where isWanted: (String) -> Bool) -> String? {
    let own = filter { isWanted($0.language.tag.lowercased()) }
    guard let best = own.min(by: { $0.rank(on: day) < $1.rank(on: day) }), best.rank(on: day) < Name.lastRank else {
      return nil
    }
    return best.text
  }
}

extension Name {
  /// The kinds of names, from everyday names to those no longer used.
  private static let kindsByUse: [Kind] = [.short, .official, .transliteration, .abbreviation, .variant, .former]
  fileprivate static let lastRank = 2 * kindsByUse.count

  /// The rank of the name, which is lower for better names.
  ///
  /// Names in use on the day come first, then everyday names.
  fileprivate func rank(on day: CalendarDay?) -> Int {
    guard let place = Name.kindsByUse.firstIndex(of: kind) else { return Name.lastRank }
    return isInUse(on: day) ? place : place + Name.kindsByUse.count
  }
}

extension Name {
  /// Whether the name may have been in use on a day.
  fileprivate func isInUse(on day: CalendarDay?) -> Bool {
    guard let day, let validity else { return true }
    return validity.contains(day) != .no
  }
}
