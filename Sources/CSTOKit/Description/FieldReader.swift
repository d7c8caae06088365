// SPDX-License-Identifier: Apache-2.0

/// A reader of described values, which each input format implements.
///
/// There are five required methods, and one for ids with a default. A reader records errors and continues, so that one pass finds several.
/// The caller must refuse the result if an error was recorded.
public protocol FieldReader: Fields, ~Copyable {
  /// Reads the id of the described entity; nil if it is missing or invalid.
  mutating func id<Owner: Entity>(of type: Owner.Type) -> EntityID<Owner>?
  /// Reads a field; nil if it is missing or invalid.
  ///
  /// The reader records an invalid value.
  mutating func scalar<Value: Scalar>(_ name: StaticString, as type: Value.Type) -> Value?
  /// Reads a list of parts; empty if it is missing.
  mutating func list<Element: Described>(_ name: StaticString, of type: Element.Type) -> [Element]
  /// Reads a list of tokens; empty if it is missing.
  mutating func tokens<Value: Token>(_ name: StaticString, of type: Value.Type) -> [Value]
  /// Records a missing required field, unless an invalid value was recorded for it.
  mutating func missing(_ name: StaticString)
  /// Records that the record as a whole is invalid.
  mutating func refuse(_ message: StaticString)
}

extension FieldReader where Self: ~Copyable {
  /// Reads the id from the field with the name of ids.
  @inlinable public mutating func id<Owner: Entity>(of type: Owner.Type) -> EntityID<Owner>? {
    scalar(RecordSchema.idName, as: EntityID<Owner>.self)
  }

  /// Reads the id of the described entity.
  @inlinable public mutating func id<Owner: Entity>(_ id: EntityID<Owner>?) -> EntityID<Owner> {
    if let read = self.id(of: Owner.self) { return read }
    missing(RecordSchema.idName)
    return EntityID<Owner>.example
  }

  /// Reads a required field.
  @inlinable public mutating func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value {
    if let read = scalar(name, as: Value.self) { return read }
    missing(name)
    return Value.example
  }

  /// Reads an optional field.
  @inlinable public mutating func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value? {
    scalar(name, as: Value.self)
  }

  /// Reads a field, or returns its default if it is missing.
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

  /// Records that none or several of the alternative fields were present.
  @inlinable public mutating func exactlyOne<Result>(
    ofLast count: Int, _ message: StaticString, otherwise: @autoclosure () -> Result
  ) -> Result {
    refuse(message)
    return otherwise()
  }
}
