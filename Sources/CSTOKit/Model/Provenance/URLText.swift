// SPDX-License-Identifier: Apache-2.0

/// A web address, stored as written.
///
/// Addresses are neither fetched nor normalized.
public struct URLText: Sendable, Hashable {
  /// The address, as it was written.
  public let text: String

  /// Creates an address from any text, because sources are cited as they are found.
  public init(_ text: String) { self.text = text }
}

extension URLText: Scalar, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The scalar type: a web address.
  public static var type: ScalarType { .url }
  /// The placeholder address, which is the empty text.
  public static var example: URLText { URLText("") }
  /// Creates an address from any text.
  public init?(scalarText text: String) { self.init(text) }
  /// Writes the address to the output of a format.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.text(text) }
  /// The address, as it was written.
  public var description: String { text }
}
