// SPDX-License-Identifier: Apache-2.0

// Fields with standard Swift types are described as scalars of this package, which have what formats need.

extension Fields where Self: ~Copyable {
  /// Describes a field that is always written, with a default when it is missing.
  @inlinable @inline(__always)
  public mutating func callAsFunction<Value: Scalar>(
    _ name: StaticString, _ value: Value?, orElse usual: @autoclosure () -> Value
  ) -> Value {
    let result: Value? = self(name, value)
    return result ?? usual()
  }

  // Text

  /// Describes a required field with a text.
  @inlinable @inline(__always)
  public mutating func callAsFunction(_ name: StaticString, _ value: String?) -> String {
    let result: TextValue = self(name, value.map { TextValue($0) })
    return result.text
  }

  /// Describes an optional field with a text.
  @inlinable @inline(__always)
  public mutating func callAsFunction(_ name: StaticString, _ value: String?) -> String? {
    let result: TextValue? = self(name, value.map { TextValue($0) })
    return result?.text
  }

  // Whole numbers

  /// Describes a required field with a whole number.
  @inlinable @inline(__always)
  public mutating func callAsFunction(_ name: StaticString, _ value: Int?) -> Int {
    let result: IntegerValue = self(name, value.map { IntegerValue($0) })
    return result.number
  }

  /// Describes an optional field with a whole number.
  @inlinable @inline(__always)
  public mutating func callAsFunction(_ name: StaticString, _ value: Int?) -> Int? {
    let result: IntegerValue? = self(name, value.map { IntegerValue($0) })
    return result?.number
  }

  // Boolean values

  /// Describes a required Boolean field.
  @inlinable @inline(__always)
  public mutating func callAsFunction(_ name: StaticString, _ value: Bool?) -> Bool {
    let result: BooleanValue = self(name, value.map { BooleanValue($0) })
    return result.isTrue
  }

  /// Describes an optional Boolean field.
  @inlinable @inline(__always)
  public mutating func callAsFunction(_ name: StaticString, _ value: Bool?) -> Bool? {
    let result: BooleanValue? = self(name, value.map { BooleanValue($0) })
    return result?.isTrue
  }

  /// Describes a Boolean field that is not written when it has its default value.
  @inlinable @inline(__always)
  public mutating func callAsFunction(
    _ name: StaticString, _ value: Bool?, default usual: @autoclosure () -> Bool
  ) -> Bool {
    let result: BooleanValue = self(name, value.map { BooleanValue($0) }, default: BooleanValue(usual()))
    return result.isTrue
  }
}

// For types with a custom `write(to:)`.
extension FieldWriter where Self: ~Copyable {
  /// Writes a text.
  @inlinable @inline(__always)
  public mutating func scalar(_ name: StaticString, _ value: String) { scalar(name, TextValue(value)) }

  /// Writes an optional text.
  @inlinable @inline(__always)
  public mutating func optional(_ name: StaticString, _ value: String?) { optional(name, value.map { TextValue($0) }) }

  /// Writes a whole number.
  @inlinable @inline(__always)
  public mutating func scalar(_ name: StaticString, _ value: Int) { scalar(name, IntegerValue(value)) }

  /// Writes an optional whole number.
  @inlinable @inline(__always)
  public mutating func optional(_ name: StaticString, _ value: Int?) { optional(name, value.map { IntegerValue($0) }) }

  /// Writes a Boolean value.
  @inlinable @inline(__always)
  public mutating func scalar(_ name: StaticString, _ value: Bool) { scalar(name, BooleanValue(value)) }

  /// Writes a Boolean value, unless it is the default.
  @inlinable @inline(__always)
  public mutating func scalar(_ name: StaticString, _ value: Bool, unless usual: Bool) {
    scalar(name, BooleanValue(value), unless: BooleanValue(usual))
  }
}
