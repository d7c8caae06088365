// SPDX-License-Identifier: Apache-2.0

/// For how long an instrument was concluded, as a duration of ISO 8601 in years, months and days: `P5Y`.
public struct Term: Sendable, Hashable {
  /// The duration as written.
  public let text: String

  /// Makes a term, or returns nil if the text is not `P`, then years, months and days in this order, at least one of them.
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
  /// Text.
  public static var type: ScalarType { .duration }
  /// One year.
  public static var example: Term { Term(trusted: "P1Y") }
  /// Takes a duration.
  public init?(scalarText text: String) { self.init(text) }
  /// Hands the duration over.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.plain(text) }
  /// The duration as written.
  public var description: String { text }
}
