// SPDX-License-Identifier: Apache-2.0

/// Why a text is not a date: where the reader stopped, and what it expected there.
public struct EDTFParseError: Error, Sendable, Hashable {
  /// The text that was read.
  public let text: String
  /// The place of the fault, in bytes of UTF-8 from the start of the text.
  public let offset: Int
  /// What the reader expected at that place, as a noun phrase.
  public let expected: String

  init(text: String, offset: Int, expected: String) {
    self.text = text
    self.offset = offset
    self.expected = expected
  }
}

extension EDTFParseError: CustomStringConvertible {
  /// One line: «expected a month at byte 5», with the ``hint`` behind it.
  public var description: String {
    let fault = "expected \(expected) at byte \(offset)"
    return hint.map { "\(fault): \($0)" } ?? fault
  }
}
