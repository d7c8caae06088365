// SPDX-License-Identifier: Apache-2.0

/// What a format implements to read described values: five methods, and one for ids with a default.
///
/// A reader notes faults and goes on, so that one pass finds several; whoever asked it to read refuses the result when a
/// fault was noted.
public protocol FieldReader: Fields, ~Copyable {
  /// Reads the id of the entity that is described; nil if it is missing or faulty.
  mutating func id<Owner: Entity>(of type: Owner.Type) -> EntityID<Owner>?
  /// Reads a field; nil if it is not there, or is there and faulty (which the reader notes).
  mutating func scalar<Value: Scalar>(_ name: StaticString, as type: Value.Type) -> Value?
  /// Reads a list of parts; empty if it is not there.
  mutating func list<Element: Described>(_ name: StaticString, of type: Element.Type) -> [Element]
  /// Reads a list of tokens; empty if it is not there.
  mutating func tokens<Value: Token>(_ name: StaticString, of type: Value.Type) -> [Value]
  /// Notes that a field that must be there is not, unless it was there and faulty.
  mutating func missing(_ name: StaticString)
  /// Notes that the record as a whole cannot be.
  mutating func refuse(_ message: StaticString)
}

extension FieldReader where Self: ~Copyable {
  /// Reads the field that has the name of ids.
  @inlinable public mutating func id<Owner: Entity>(of type: Owner.Type) -> EntityID<Owner>? {
    scalar(RecordSchema.idName, as: EntityID<Owner>.self)
  }

  /// Reads the id of the entity that is described.
  @inlinable public mutating func id<Owner: Entity>(_ id: EntityID<Owner>?) -> EntityID<Owner> {
    if let read = self.id(of: Owner.self) { return read }
    missing(RecordSchema.idName)
    return EntityID<Owner>.example
  }

  /// Reads a field that must be there.
  @inlinable public mutating func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value {
    if let read = scalar(name, as: Value.self) { return read }
    missing(name)
    return Value.example
  }

  /// Reads a field that may be absent.
  @inlinable public mutating func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value? {
    scalar(name, as: Value.self)
  }

  /// Reads a field, or takes its usual value.
  @inlinable public mutating func callAsFunction<Value: Scalar>(
    _ name: StaticString, _ value: Value?, default usual: @autoclosure () -> Value
  ) -> Value { scalar(name, as: Value.self) ?? usual() }

  /// Reads a list of parts.
  @inlinable public mutating func callAsFunction<Element: Described>(
    _ name: StaticString, _ values: [Element]?
  ) -> [Element] { list(name, of: Element.self) }

  /// Reads a list of tokens.
  @inlinable public mutating func callAsFunction<Value: Token>(
    _ name: StaticString, tokens values: [Value]?
  ) -> [Value] { tokens(name, of: Value.self) }

  /// Notes that none or several of the alternatives were there.
  @inlinable public mutating func exactlyOne<Result>(
    ofLast count: Int, _ message: StaticString, otherwise: @autoclosure () -> Result
  ) -> Result {
    refuse(message)
    return otherwise()
  }
}
