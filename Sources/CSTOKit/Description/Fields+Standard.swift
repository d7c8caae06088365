// SPDX-License-Identifier: Apache-2.0

// Fields of Swift's own types stand for scalars of this package, which have what formats need.

extension Fields where Self: ~Copyable {
  /// Describes a field that is always written, and has its usual value where a file does not have it.
  @inlinable @inline(__always)
  public mutating func callAsFunction<Value: Scalar>(
    _ name: StaticString, _ value: Value?, orElse usual: @autoclosure () -> Value
  ) -> Value {
    let result: Value? = self(name, value)
    return result ?? usual()
  }

  // Text

  /// Describes a field that must be there.
  @inlinable @inline(__always)
  public mutating func callAsFunction(_ name: StaticString, _ value: String?) -> String {
    let result: TextValue = self(name, value.map { TextValue($0) })
    return result.text
  }

  /// Describes a field that may be absent.
  @inlinable @inline(__always)
  public mutating func callAsFunction(_ name: StaticString, _ value: String?) -> String? {
    let result: TextValue? = self(name, value.map { TextValue($0) })
    return result?.text
  }

  // Whole numbers

  /// Describes a field that must be there.
  @inlinable @inline(__always)
  public mutating func callAsFunction(_ name: StaticString, _ value: Int?) -> Int {
    let result: IntegerValue = self(name, value.map { IntegerValue($0) })
    return result.number
  }

  /// Describes a field that may be absent.
  @inlinable @inline(__always)
  public mutating func callAsFunction(_ name: StaticString, _ value: Int?) -> Int? {
    let result: IntegerValue? = self(name, value.map { IntegerValue($0) })
    return result?.number
  }

  // Truth values

  /// Describes a field that must be there.
  @inlinable @inline(__always)
  public mutating func callAsFunction(_ name: StaticString, _ value: Bool?) -> Bool {
    let result: BooleanValue = self(name, value.map { BooleanValue($0) })
    return result.isTrue
  }

  /// Describes a field that may be absent.
  @inlinable @inline(__always)
  public mutating func callAsFunction(_ name: StaticString, _ value: Bool?) -> Bool? {
    let result: BooleanValue? = self(name, value.map { BooleanValue($0) })
    return result?.isTrue
  }

  /// Describes a field that is not written when it has its usual value.
  @inlinable @inline(__always)
  public mutating func callAsFunction(
    _ name: StaticString, _ value: Bool?, default usual: @autoclosure () -> Bool
  ) -> Bool {
    let result: BooleanValue = self(name, value.map { BooleanValue($0) }, default: BooleanValue(usual()))
    return result.isTrue
  }
}

// For types that describe themselves to writers a second time.
extension FieldWriter where Self: ~Copyable {
  /// Writes a text.
  @inlinable @inline(__always)
  public mutating func scalar(_ name: StaticString, _ value: String) { scalar(name, TextValue(value)) }

  /// Writes a text that may be absent.
  @inlinable @inline(__always)
  public mutating func optional(_ name: StaticString, _ value: String?) { optional(name, value.map { TextValue($0) }) }

  /// Writes a whole number.
  @inlinable @inline(__always)
  public mutating func scalar(_ name: StaticString, _ value: Int) { scalar(name, IntegerValue(value)) }

  /// Writes a whole number that may be absent.
  @inlinable @inline(__always)
  public mutating func optional(_ name: StaticString, _ value: Int?) { optional(name, value.map { IntegerValue($0) }) }

  /// Writes a truth value.
  @inlinable @inline(__always)
  public mutating func scalar(_ name: StaticString, _ value: Bool) { scalar(name, BooleanValue(value)) }

  /// Writes a truth value unless it is the usual one.
  @inlinable @inline(__always)
  public mutating func scalar(_ name: StaticString, _ value: Bool, unless usual: Bool) {
    scalar(name, BooleanValue(value), unless: BooleanValue(usual))
  }
}
