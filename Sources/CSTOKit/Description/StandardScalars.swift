// SPDX-License-Identifier: Apache-2.0

/// A scalar for any text, which writers and readers receive for `String` fields.
///
/// `String` itself is not a ``Scalar``, so that this package adds no members to it.
@frozen
public struct TextValue: Scalar {
  /// The text, of any characters.
  public var text: String
  /// Makes a scalar of a text.
  @inlinable public init(_ text: String) { self.text = text }

  /// The scalar type of any text.
  public static var type: ScalarType { .text }
  /// The placeholder, the empty text.
  @inlinable public static var example: TextValue { TextValue("") }
  /// Accepts any text unchanged.
  @inlinable public init?(scalarText text: String) { self.init(text) }
  /// Writes the text to a format.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.text(text) }
  /// Decodes the text as a single value.
  public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }
  /// Encodes the text as a single value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// A scalar for a whole number, which writers and readers receive for `Int` fields.
///
/// `Int` itself is not a ``Scalar``, so that this package adds no members to it.
@frozen
public struct IntegerValue: Scalar {
  /// The whole number.
  public var number: Int
  /// Makes a scalar of a whole number.
  @inlinable public init(_ number: Int) { self.number = number }

  /// The scalar type of whole numbers.
  public static var type: ScalarType { .integer }
  /// The form of a number, in formats that have numbers.
  @inlinable public static var form: ScalarForm { .integer }
  /// The placeholder, zero.
  @inlinable public static var example: IntegerValue { IntegerValue(0) }
  /// Parses decimal digits with an optional minus sign.
  public init?(scalarText text: String) {
    guard text.utf8.first != 0x2B, let number = Int(text) else { return nil }
    self.init(number)
  }
  /// Passes the number to a format.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.integer(number) }
  /// Decodes the number as a single value.
  public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(Int.self)) }
  /// Encodes the number as a single value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}

/// A scalar for a Boolean, which writers and readers receive for `Bool` fields.
///
/// `Bool` itself is not a ``Scalar``, so that this package adds no members to it.
@frozen
public struct BooleanValue: Scalar {
  /// The Boolean value.
  public var isTrue: Bool
  /// Makes a scalar of a Boolean value.
  @inlinable public init(_ isTrue: Bool) { self.isTrue = isTrue }

  /// The scalar type of Boolean values.
  public static var type: ScalarType { .boolean }
  /// The form of a Boolean, in formats that have Booleans.
  @inlinable public static var form: ScalarForm { .boolean }
  /// The placeholder, false.
  @inlinable public static var example: BooleanValue { BooleanValue(false) }
  /// Parses `true` or `false`.
  public init?(scalarText text: String) {
    guard let isTrue = Bool(text) else { return nil }
    self.init(isTrue)
  }
  /// Writes the Boolean value to a format.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.boolean(isTrue) }
  /// Decodes the Boolean as a single value.
  public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(Bool.self)) }
  /// Encodes the Boolean as a single value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(isTrue)
  }
}
