// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// An option of a format, as a tool offers it.
public struct ExportOption: Sendable, Hashable {
  /// The kind of value that an option takes.
  public enum Value: Sendable, Hashable {
    /// A text, with a placeholder for the help, for example `DATE`.
    case text(String)
    /// The id of a state, an organization or an organ.
    ///
    /// A tool also accepts a code or a name, and passes the id to the format.
    case party
    /// One or more ids of parties, separated by commas.
    case parties
    /// One of a list of words.
    case choice([String])
    /// No value: the option is either present or not.
    case flag
  }

  /// The name, without hyphens.
  public let name: String
  /// The kind of value that the option takes.
  public let value: Value
  /// The description of the option, in one line.
  public let help: String

  /// Makes an option from a name, a kind of value, and a help text.
  public init(_ name: String, _ value: Value, help: String) {
    self.name = name
    self.value = value
    self.help = help
  }
}

/// The option values that a caller gave, by name.
public struct OptionValues: Sendable, Hashable {
  private var pairs: [Pair]

  private struct Pair: Sendable, Hashable {
    var name: String
    var value: String
  }

  /// Makes values from pairs in the given order; the last one of a name counts.
  public init(_ pairs: [(name: String, value: String)] = []) {
    self.pairs = pairs.map { Pair(name: $0.name, value: $0.value) }
  }

  /// The value of an option; nil if it was not given.
  public subscript(name: String) -> String? { pairs.last { $0.name == name }?.value }

  /// Whether an option was given.
  public func has(_ name: String) -> Bool { self[name] != nil }

  /// The names of the given options, in order.
  public var names: [String] { pairs.map(\.name) }

  /// Sets the value of an option.
  public mutating func set(_ name: String, to value: String) { pairs.append(Pair(name: name, value: value)) }

  /// The value of an option as a day; nil if it was not given.
  ///
  /// - Throws: ``ExportError`` if the value is not a day.
  public func day(_ name: String) throws(ExportError) -> CalendarDay? {
    guard let text = self[name] else { return nil }
    do {
      return try CalendarDay(parsing: text)
    } catch {
      // A year or a month is a date, but not a day.
      let need = EDTFDate(text) == nil ? "is no day" : "is no day, and a day is needed, such as 2012-12-31"
      throw ExportError(.invalidOption, subject: name, "\"\(text.cut)\" \(need): \(error)", underlyingError: error)
    }
  }
}

extension OptionValues {
  /// The value of an option as a number; nil if it was not given.
  ///
  /// - Throws: ``ExportError`` if the value is not a whole number in the range.
  public func number(_ name: String, in range: ClosedRange<Int>) throws(ExportError) -> Int? {
    guard let text = self[name] else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    throw ExportError(
      .invalidOption, subject: name,
      "\"\(text)\" is no whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  /// The value of an option as party ids separated by commas; nil if not given.
  ///
  /// Repeated ids are returned once, and case does not matter.
  ///
  /// - Throws: ``ExportError`` if one of them is not a valid id, or if there is none.
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

  /// The value of an option as a party id; nil if it was not given.
  ///
  /// - Throws: ``ExportError`` if the value is not a valid id.
  public func party(_ name: String) throws(ExportError) -> PartyID? {
    guard let text = self[name] else { return nil }
    if let id = PartyID(text.lowercased()) { return id }
    throw ExportError(.invalidOption, subject: name, "\"\(text)\" is no id")
  }
}
