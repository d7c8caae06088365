// SPDX-License-Identifier: Apache-2.0

/// A writer of described values, which each output format implements.
///
/// There are three required methods. Three more, for ids and for formats with fixed columns, have defaults.
public protocol FieldWriter: Fields, ~Copyable {
  /// Writes the id of the described entity; by default as a field.
  mutating func id<Owner: Entity>(_ id: EntityID<Owner>)
  /// Writes a field that has a value.
  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value)
  /// Called for an optional field without a value.
  ///
  /// Only formats with fixed columns need to implement this method.
  mutating func absent<Value: Scalar>(_ name: StaticString, as type: Value.Type)
  /// Called for a field that has its default value.
  ///
  /// Most formats write nothing. Formats with fixed columns write the value.
  mutating func usual<Value: Scalar>(_ name: StaticString, _ value: Value)
  /// Writes a list of parts, which can be empty.
  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element])
  /// Writes a list of tokens, which can be empty.
  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value])
}

extension FieldWriter where Self: ~Copyable {
  /// Writes an optional field.
  @inlinable @inline(__always)
  public mutating func optional<Value: Scalar>(_ name: StaticString, _ value: Value?) {
    if let value { scalar(name, value) } else { absent(name, as: Value.self) }
  }

  /// Writes a field, unless it has its default value.
  @inlinable @inline(__always)
  public mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value, unless usual: Value) {
    if value != usual { scalar(name, value) } else { self.usual(name, usual) }
  }
}

// Each call writes its value and returns a placeholder, which the description stores in a value that is never read.
extension FieldWriter where Self: ~Copyable {
  /// Writes the id as a field with the name of ids.
  @inlinable @inline(__always)
  public mutating func id<Owner: Entity>(_ id: EntityID<Owner>) { scalar(RecordSchema.idName, id) }

  /// Writes the id of the described entity.
  @inlinable @inline(__always)
  public mutating func id<Owner: Entity>(_ id: EntityID<Owner>?) -> EntityID<Owner> {
    if let id { self.id(id) }
    return EntityID<Owner>.example
  }

  /// Writes nothing.
  @inlinable public mutating func absent<Value: Scalar>(_ name: StaticString, as type: Value.Type) {}

  /// Treats the field as absent.
  @inlinable public mutating func usual<Value: Scalar>(_ name: StaticString, _ value: Value) {
    absent(name, as: Value.self)
  }

  /// Writes a required field.
  @inlinable @inline(__always)
  public mutating func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value {
    if let value { scalar(name, value) }
    return Value.example
  }

  /// Writes an optional field.
  @inlinable @inline(__always)
  public mutating func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value? {
    optional(name, value)
    return nil
  }

  /// Writes a field, unless it has its default value.
  @inlinable @inline(__always)
  public mutating func callAsFunction<Value: Scalar>(
    _ name: StaticString, _ value: Value?, default usual: @autoclosure () -> Value
  ) -> Value {
    if let value, value != usual() { scalar(name, value) } else { self.usual(name, usual()) }
    return usual()
  }

  /// Writes a list of parts.
  @inlinable @inline(__always)
  public mutating func callAsFunction<Element: Described>(_ name: StaticString, _ values: [Element]?) -> [Element] {
    if let values { list(name, values) }
    return []
  }

  /// Writes a list of tokens.
  @inlinable @inline(__always)
  public mutating func callAsFunction<Value: Token>(_ name: StaticString, tokens values: [Value]?) -> [Value] {
    if let values { tokens(name, values) }
    return []
  }

  /// Returns the placeholder, because a value that is written already satisfies the choice.
  @inlinable public mutating func exactlyOne<Result>(
    ofLast count: Int, _ message: StaticString, otherwise: @autoclosure () -> Result
  ) -> Result { otherwise() }
}
