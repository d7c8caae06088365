// SPDX-License-Identifier: Apache-2.0

/// An address on the web, kept as written.
///
/// Nothing is fetched and nothing is normalised.
public struct URLText: Sendable, Hashable {
  /// The address as written.
  public let text: String

  /// Makes an address; any text is taken, since sources are cited as they are found.
  public init(_ text: String) { self.text = text }
}

extension URLText: Scalar, CustomStringConvertible, ExpressibleByStringLiteral {
  /// An address on the web.
  public static var type: ScalarType { .url }
  /// The empty address.
  public static var example: URLText { URLText("") }
  /// Takes any text.
  public init?(scalarText text: String) { self.init(text) }
  /// Hands the address over.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.text(text) }
  /// The address as written.
  public var description: String { text }
}
