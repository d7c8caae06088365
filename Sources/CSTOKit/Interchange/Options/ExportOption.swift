// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// An option that a format has, as a tool offers it.
public struct ExportOption: Sendable, Hashable {
  /// What may follow the option's name.
  public enum Value: Sendable, Hashable {
    /// A text, called by a word in the help: `DATE`.
    case text(String)
    /// The id of a state, an organization or an organ; a tool also takes a code or a name, and gives the format the id.
    case party
    /// Several of them, parted by commas.
    case parties
    /// One of some words.
    case choice([String])
    /// Nothing: the option is there or not.
    case flag
  }

  /// The name without hyphens.
  public let name: String
  /// What may follow.
  public let value: Value
  /// What the option does, in one line.
  public let help: String

  /// Makes an option.
  public init(_ name: String, _ value: Value, help: String) {
    self.name = name
    self.value = value
    self.help = help
  }
}

/// The values that a caller gave to options.
public struct OptionValues: Sendable, Hashable {
  private var pairs: [Pair]

  private struct Pair: Sendable, Hashable {
    var name: String
    var value: String
  }

  /// Takes names and values in the order in which they were given; the last of one name holds.
  public init(_ pairs: [(name: String, value: String)] = []) {
    self.pairs = pairs.map { Pair(name: $0.name, value: $0.value) }
  }

  /// The value of an option, or nil if it was not given.
  public subscript(name: String) -> String? { pairs.last { $0.name == name }?.value }

  /// Whether an option was given.
  public func has(_ name: String) -> Bool { self[name] != nil }

  /// The names that were given.
  public var names: [String] { pairs.map(\.name) }

  /// Gives an option a value.
  public mutating func set(_ name: String, to value: String) { pairs.append(Pair(name: name, value: value)) }

  /// The value of an option as a day, or nil if it was not given.
  ///
  /// - Throws: ``ExportError`` if the value is no day.
  public func day(_ name: String) throws(ExportError) -> CalendarDay? {
    guard let text = self[name] else { return nil }
    do {
      return try CalendarDay(parsing: text)
    } catch {
      // A year or a month is a date, and no day.
      let need = EDTFDate(text) == nil ? "is no day" : "is no day, and a day is needed, such as 2012-12-31"
      throw ExportError(.invalidOption, subject: name, "\"\(text.cut)\" \(need): \(error)", underlyingError: error)
    }
  }
}

extension OptionValues {
  /// The value of an option as a number, or nil if it was not given.
  ///
  /// - Throws: ``ExportError`` if the value is no whole number in the range.
  public func number(_ name: String, in range: ClosedRange<Int>) throws(ExportError) -> Int? {
    guard let text = self[name] else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    throw ExportError(
      .invalidOption, subject: name,
      "\"\(text)\" is no whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  /// The value of an option as ids of parties, parted by commas, or nil if it was not given.
  ///
  /// - Throws: ``ExportError`` if one of them is no id, or none is there.
  public func parties(_ name: String) throws(ExportError) -> [PartyID]? {
    guard let text = self[name] else { return nil }
    var parties: [PartyID] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let id = PartyID(part.lowercased()) else {
        throw ExportError(.invalidOption, subject: name, "\"\(part)\" is no id")
      }
      if !parties.contains(id) { parties.append(id) }
    }
    return parties
  }

  /// The value of an option as the id of a party, or nil if it was not given.
  ///
  /// - Throws: ``ExportError`` if the value is no id.
  public func party(_ name: String) throws(ExportError) -> PartyID? {
    guard let text = self[name] else { return nil }
    if let id = PartyID(text.lowercased()) { return id }
    throw ExportError(.invalidOption, subject: name, "\"\(text)\" is no id")
  }
}
