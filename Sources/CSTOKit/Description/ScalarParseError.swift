// SPDX-License-Identifier: Apache-2.0

/// Why a text is no value of a type.
public struct ScalarParseError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The text that was read.
  public let text: String
  /// What was expected.
  public let expectation: String

  /// One line: the text, and what was expected.
  public var description: String { "\"\(text.cut)\": \(expectation)" }
}

extension Scalar {
  /// Reads a value from text that comes at run time: an id, a word, a language tag.
  ///
  /// - Throws: ``ScalarParseError`` if the text is no such value. Dates of `EDTF` throw `EDTFParseError`, with the place of the fault.
  /// - Complexity: O(n) in the length of the text.
  public init(parsing text: String) throws(ScalarParseError) {
    guard let value = Self(scalarText: text) else {
      throw ScalarParseError(text: text, expectation: Self.type.refusal(of: text))
    }
    self = value
  }
}

extension Scalar where Self: ExpressibleByStringLiteral, StringLiteralType == String {
  /// The value of a literal; one that is no such value traps, and the message names it.
  ///
  /// Text that comes at run time is read by `init(parsing:)`.
  public init(stringLiteral value: String) {
    guard let own = Self(scalarText: value) else {
      fatalError("the literal \"\(value)\" is no \(Self.self): \(Self.type.refusal(of: value))")
    }
    self = own
  }
}
