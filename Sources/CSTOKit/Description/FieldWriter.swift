// SPDX-License-Identifier: Apache-2.0

/// What a format implements to write described values: three methods, and three with defaults, for fixed columns and for ids.
public protocol FieldWriter: Fields, ~Copyable {
  /// Writes the id of the entity that is described; as a field unless the format says otherwise.
  mutating func id<Owner: Entity>(_ id: EntityID<Owner>)
  /// Writes a field.
  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value)
  /// Notes that an optional field is absent. Only formats with fixed columns need to care.
  mutating func absent<Value: Scalar>(_ name: StaticString, as type: Value.Type)
  /// Notes that a field has its usual value, which is not written where absence says it. Formats with fixed columns write it.
  mutating func usual<Value: Scalar>(_ name: StaticString, _ value: Value)
  /// Writes a list of parts, which may be empty.
  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element])
  /// Writes a list of tokens, which may be empty.
  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value])
}

extension FieldWriter where Self: ~Copyable {
  /// Writes a field that may be absent.
  @inlinable @inline(__always)
  public mutating func optional<Value: Scalar>(_ name: StaticString, _ value: Value?) {
    if let value { scalar(name, value) } else { absent(name, as: Value.self) }
  }

  /// Writes a field unless it has its usual value.
  @inlinable @inline(__always)
  public mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value, unless usual: Value) {
    if value != usual { scalar(name, value) } else { self.usual(name, usual) }
  }
}

// Each call writes its value and returns a stand-in, which the description stores in a value that nobody reads.
extension FieldWriter where Self: ~Copyable {
  /// Writes a field that has the name of ids.
  @inlinable @inline(__always)
  public mutating func id<Owner: Entity>(_ id: EntityID<Owner>) { scalar(RecordSchema.idName, id) }

  /// Writes the id of the entity that is described.
  @inlinable @inline(__always)
  public mutating func id<Owner: Entity>(_ id: EntityID<Owner>?) -> EntityID<Owner> {
    if let id { self.id(id) }
    return EntityID<Owner>.example
  }

  /// Does nothing.
  @inlinable public mutating func absent<Value: Scalar>(_ name: StaticString, as type: Value.Type) {}

  /// Does what is done for an absent field.
  @inlinable public mutating func usual<Value: Scalar>(_ name: StaticString, _ value: Value) {
    absent(name, as: Value.self)
  }

  /// Writes a field that must be there.
  @inlinable @inline(__always)
  public mutating func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value {
    if let value { scalar(name, value) }
    return Value.example
  }

  /// Writes a field that may be absent.
  @inlinable @inline(__always)
  public mutating func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value? {
    optional(name, value)
    return nil
  }

  /// Writes a field unless it has its usual value.
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

  /// Returns the stand-in: what is written was a choice already.
  @inlinable public mutating func exactlyOne<Result>(
    ofLast count: Int, _ message: StaticString, otherwise: @autoclosure () -> Result
  ) -> Result { otherwise() }
}
