// SPDX-License-Identifier: Apache-2.0

/// The error that a text is not a valid value of a type.
public struct ScalarParseError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The text that could not be parsed.
  public let text: String
  /// The expected form, for messages.
  public let expectation: String

  /// One line with the text, shortened if it is long, and the expected form.
  public var description: String { "\"\(text.cut)\": \(expectation)" }
}

extension Scalar {
  /// Parses a value from a text at run time, for example an id.
  ///
  /// - Throws: ``ScalarParseError`` if the text is invalid. The dates of `EDTF` throw `EDTFParseError` with the position of the error.
  /// - Complexity: O(n) in the length of the text.
  public init(parsing text: String) throws(ScalarParseError) {
    guard let value = Self(scalarText: text) else {
      throw ScalarParseError(text: text, expectation: Self.type.refusal(of: text))
    }
    self = value
  }
}

extension Scalar where Self: ExpressibleByStringLiteral, StringLiteralType == String {
  /// Makes a value from a literal; an invalid literal traps with a message.
  ///
  /// For a text at run time, use `init(parsing:)`.
  public init(stringLiteral value: String) {
    guard let own = Self(scalarText: value) else {
      fatalError("the literal \"\(value)\" is no \(Self.self): \(Self.type.refusal(of: value))")
    }
    self = own
  }
}
