// SPDX-License-Identifier: Apache-2.0

/// The interface between a description and a writer, a reader or a schema.
///
/// A description lists the fields in published order, with one call per field. A writer writes the value that it receives and returns a
/// placeholder. A reader ignores the value that it receives (nil) and returns the one that it read. Formats do not implement this protocol.
/// They implement ``FieldWriter`` or ``FieldReader``, which have fewer requirements.
public protocol Fields: ~Copyable {
  /// Describes the id of the described entity.
  ///
  /// All other ids are references and are described as fields.
  mutating func id<Owner: Entity>(_ id: EntityID<Owner>?) -> EntityID<Owner>
  /// Describes a required field.
  mutating func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value
  /// Describes an optional field.
  mutating func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value?
  /// Describes a field that is not written when it has its default value.
  mutating func callAsFunction<Value: Scalar>(
    _ name: StaticString, _ value: Value?, default usual: @autoclosure () -> Value
  ) -> Value
  /// Describes a list of parts; empty and missing lists are the same.
  mutating func callAsFunction<Element: Described>(_ name: StaticString, _ values: [Element]?) -> [Element]
  /// Describes a list of tokens: words without white space, comma or semicolon.
  mutating func callAsFunction<Value: Token>(_ name: StaticString, tokens values: [Value]?) -> [Value]
  /// Called if the last `count` optional fields do not have exactly one value.
  ///
  /// These fields are a choice of which exactly one was expected.
  mutating func exactlyOne<Result>(
    ofLast count: Int, _ message: StaticString, otherwise: @autoclosure () -> Result
  ) -> Result
}

/// A scalar without white space, comma or semicolon in its text.
///
/// A list of tokens therefore fits into one cell of a table.
public protocol Token: Scalar {}

/// A value that describes its fields once: their names, in published order.
///
/// Writers, readers, schemas, tables and `Codable` all use the describing initializer. Decision record 0001 explains this design.
///
/// ```swift
/// extension StatusPeriod: Described {
///   public init<F: Fields & ~Copyable>(describing f: inout F, _ it: StatusPeriod?) {
///     status = f("status", it?.status)
///     period = f("period", it?.period)
///     note = f("note", it?.note)
///   }
/// }
/// ```
///
/// A value type that is part of another one can be *flattened*: if the outer type calls its describing initializer, its fields become
/// fields of the outer record. For example, `Tenure` does so with its holder.
public protocol Described: Sendable, Hashable, Codable {
  /// Describes the fields; `it` is the value to write, or nil.
  ///
  /// No call may depend on the value of a field.
  init<F: Fields & ~Copyable>(describing f: inout F, _ it: Self?)

  /// Writes the fields one by one.
  ///
  /// By default the description does so. The most frequent types in a data set list their fields here a second time, in the same way, so
  /// that they can be written without placeholders (decision record 0001).
  ///
  /// Writers are compiled on the premise that this method releases nothing that existed before. Neither a description nor a custom `write`
  /// may change a variable outside, or release the last reference to an object that others can access. They may only call the writer.
  ///
  /// - Complexity: O(n) in the number of values.
  func write(to writer: inout some FieldWriter & ~Copyable)

  /// Writes the fields to an observer; called through ``showFields(to:)``.
  ///
  /// The default does the same as ``write(to:)``. This requirement has no type parameter, so it is compiled once, with the type, and called
  /// through the witness table of the conformance. Code that visits all types in this way is not compiled again for each of them.
  func write(observed writer: inout ObservedFields)

  /// Reads the fields from a source; called through ``init(fieldsOf:)``.
  ///
  /// The default does the same as ``init(reading:)``, and is compiled once, like ``write(observed:)``.
  init(sourced reader: inout SourcedFields)

  /// The name of one element in a list, in lower camel case.
  ///
  /// It is used by formats that name the elements, for example `citation`. The default is `item`.
  static var partName: StaticString { get }

  /// The name of the type in published schemas.
  ///
  /// It consists of letters and digits, and starts with an upper-case letter. A published name stays the same if the Swift type is renamed.
  static var schemaName: String { get }
}

extension Described {
  /// The generic name `item`.
  public static var partName: StaticString { "item" }
  /// The name of the Swift type, reduced to letters and digits.
  public static var schemaName: String { "\(Self.self)".filter { $0.isLetter || $0.isNumber } }
}

extension Described {
  /// Writes the fields as the description lists them.
  ///
  /// - Complexity: O(n) in the number of values.
  @inlinable @inline(__always)
  public func write(to writer: inout some FieldWriter & ~Copyable) { _ = Self(describing: &writer, self) }

  /// Reads the fields one by one.
  ///
  /// The reader records errors, and placeholders replace the values that could not be read. Only a reader may call this initializer.
  @inlinable public init(reading reader: inout some FieldReader & ~Copyable) { self.init(describing: &reader, nil) }
}
