// SPDX-License-Identifier: Apache-2.0

/// A duration in years, months and days, as in ISO 8601: `P5Y`.
///
/// It gives the period for which an instrument was concluded or an office was conferred.
public struct Term: Sendable, Hashable {
  /// The duration, as it was written.
  public let text: String

  /// Creates a duration, or returns nil if the text is not one.
  ///
  /// The text is `P` followed by years, months and days in this order, at least one of them.
  public init?(_ text: String) {
    var rest = Substring(text).utf8
    guard rest.popFirst() == 0x50, !rest.isEmpty else { return nil }
    var units: [UInt8] = [0x59, 0x4D, 0x44]
    while !rest.isEmpty {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      guard !digits.isEmpty, let unit = rest.popFirst(), let place = units.firstIndex(of: unit) else { return nil }
      units.removeFirst(place + 1)
    }
    self.text = text
  }

  private init(trusted text: String) { self.text = text }
}

extension Term: Scalar, ExpressibleByStringLiteral, LosslessStringConvertible {
  /// The scalar type: a duration.
  public static var type: ScalarType { .duration }
  /// The placeholder duration, which is one year.
  public static var example: Term { Term(trusted: "P1Y") }
  /// Creates a duration, or returns nil if the text is not one.
  public init?(scalarText text: String) { self.init(text) }
  /// Writes the duration to the output of a format.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.plain(text) }
  /// The duration, as it was written.
  public var description: String { text }
}
