// SPDX-License-Identifier: Apache-2.0

/// Any text as a scalar: what writers and readers get for a field of the type `String`.
///
/// `String` itself is no ``Scalar``, so that this package adds no members to it.
@frozen
public struct TextValue: Scalar {
  /// Any text.
  public var text: String
  /// Makes a scalar.
  @inlinable public init(_ text: String) { self.text = text }

  /// Any text.
  public static var type: ScalarType { .text }
  /// The empty text.
  @inlinable public static var example: TextValue { TextValue("") }
  /// Takes the text as it is.
  @inlinable public init?(scalarText text: String) { self.init(text) }
  /// Passes the text to a format.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.text(text) }
  /// Reads the value alone, without a container around it.
  public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }
  /// Writes the value alone, without a container around it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// A whole number as a scalar: what writers and readers get for a field of the type `Int`.
///
/// `Int` itself is no ``Scalar``, so that this package adds no members to it.
@frozen
public struct IntegerValue: Scalar {
  /// A whole number.
  public var number: Int
  /// Makes a scalar.
  @inlinable public init(_ number: Int) { self.number = number }

  /// A whole number.
  public static var type: ScalarType { .integer }
  /// A number in formats that have numbers.
  @inlinable public static var form: ScalarForm { .integer }
  /// Zero.
  @inlinable public static var example: IntegerValue { IntegerValue(0) }
  /// Reads decimal digits with an optional minus.
  public init?(scalarText text: String) {
    guard text.utf8.first != 0x2B, let number = Int(text) else { return nil }
    self.init(number)
  }
  /// Passes the number to a format.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.integer(number) }
  /// Reads the value alone, without a container around it.
  public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(Int.self)) }
  /// Writes the value alone, without a container around it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}

/// A truth value as a scalar: what writers and readers get for a field of the type `Bool`.
///
/// `Bool` itself is no ``Scalar``, so that this package adds no members to it.
@frozen
public struct BooleanValue: Scalar {
  /// A truth value.
  public var isTrue: Bool
  /// Makes a scalar.
  @inlinable public init(_ isTrue: Bool) { self.isTrue = isTrue }

  /// A truth value.
  public static var type: ScalarType { .boolean }
  /// A truth value in formats that have them.
  @inlinable public static var form: ScalarForm { .boolean }
  /// False.
  @inlinable public static var example: BooleanValue { BooleanValue(false) }
  /// Reads `true` or `false`.
  public init?(scalarText text: String) {
    guard let isTrue = Bool(text) else { return nil }
    self.init(isTrue)
  }
  /// Passes the truth value to a format.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.boolean(isTrue) }
  /// Reads the value alone, without a container around it.
  public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(Bool.self)) }
  /// Writes the value alone, without a container around it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(isTrue)
  }
}
