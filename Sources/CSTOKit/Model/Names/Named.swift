// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// An entity that has names.
public protocol Named: Entity {
  /// The names, in the order in which the record gives them.
  var names: [Name] { get }
}

extension Named {
  /// The everyday name in the first of the languages that has one, or the id.
  ///
  /// Short names come before official ones, official ones before any other; where none of the languages has a name, the
  /// first name of all is taken.
  public func name(in languages: LanguageTag...) -> String { names.best(in: languages) ?? id.slug }

  /// The everyday name on a day in the first of the languages that has one, or nil if there is no name.
  public func label(in languages: [LanguageTag], on day: CalendarDay?) -> String? { names.best(in: languages, on: day) }
}

extension [Name] {
  /// The text of the everyday name in the first language that has one, or of the first name of all.
  ///
  /// A language that has no name is shortened from the right, as RFC 4647 looks tags up: `ru-RU` finds `ru`. At each step a longer tag
  /// does where there is no equal one, as its filtering has it: `en` finds `en-US`. Case does not matter. Names that were in use on the day come before those that were not; without a day all are alike.
  ///
  /// - Complexity: O(names × languages).
  public func best(in languages: [LanguageTag], on day: CalendarDay? = nil) -> String? {
    for language in languages {
      var range = language.tag.lowercased()[...]
      while !range.isEmpty {
        if let best = best(on: day, where: { $0 == range }) { return best }
        // «en» has no name of its own, and «en-US» is English too.
        if let best = best(on: day, where: { $0.hasPrefix(range) && $0.dropFirst(range.count).first == "-" }) {
          return best
        }
        range = range.lastIndex(of: "-").map { range[..<$0] } ?? ""
      }
    }
    return first?.text
  }

  /// The name that stands before all others of some tags, which are in lower case.
  private func best(on day: CalendarDay?, where isWanted: (String) -> Bool) -> String? {
    let own = filter { isWanted($0.language.tag.lowercased()) }
    guard let best = own.min(by: { $0.rank(on: day) < $1.rank(on: day) }), best.rank(on: day) < Name.lastRank else {
      return nil
    }
    return best.text
  }
}

extension Name {
  /// From everyday names to those that are no longer used.
  private static let kindsByUse: [Kind] = [.short, .official, .transliteration, .abbreviation, .variant, .former]
  fileprivate static let lastRank = 2 * kindsByUse.count

  /// How far behind others a name stands: those in use on the day come first, then everyday ones.
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
