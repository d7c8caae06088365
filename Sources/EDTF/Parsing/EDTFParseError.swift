// SPDX-License-Identifier: Apache-2.0

/// An error from reading a date: where the parser stopped, and what it expected there.
public struct EDTFParseError: Error, Sendable, Hashable {
  /// The whole text that was read.
  public let text: String
  /// The position of the error, in UTF-8 bytes from the start of the text.
  public let offset: Int
  /// What the parser expected at that position, as a noun phrase.
  public let expected: String

  init(text: String, offset: Int, expected: String) {
    self.text = text
    self.offset = offset
    self.expected = expected
  }
}

extension EDTFParseError: CustomStringConvertible {
  /// One line: “expected a month at byte 5”, followed by any ``hint``.
  public var description: String {
    let fault = "expected \(expected) at byte \(offset)"
    return hint.map { "\(fault): \($0)" } ?? fault
  }
}
