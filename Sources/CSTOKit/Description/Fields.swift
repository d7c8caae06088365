// SPDX-License-Identifier: Apache-2.0

/// What a description talks to: a writer, a reader, or a schema.
///
/// A description calls the fields one by one in published order. A writer writes what it is given and returns a stand-in; a
/// reader ignores what it is given (nil) and returns what it read. Formats do not implement this protocol: they implement
/// ``FieldWriter`` or ``FieldReader``, which have fewer requirements.
public protocol Fields: ~Copyable {
  /// The id of the entity that is described.
  ///
  /// All other ids are references, and are described as fields.
  mutating func id<Owner: Entity>(_ id: EntityID<Owner>?) -> EntityID<Owner>
  /// A field that must be there.
  mutating func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value
  /// A field that may be absent.
  mutating func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value?
  /// A field that is not written when it has its usual value.
  mutating func callAsFunction<Value: Scalar>(
    _ name: StaticString, _ value: Value?, default usual: @autoclosure () -> Value
  ) -> Value
  /// A list of parts. An empty list and an absent one are the same.
  mutating func callAsFunction<Element: Described>(_ name: StaticString, _ values: [Element]?) -> [Element]
  /// A list of tokens: words without white space, comma or semicolon.
  mutating func callAsFunction<Value: Token>(_ name: StaticString, tokens values: [Value]?) -> [Value]
  /// The last `count` optional fields are a choice of which exactly one was expected, and that did not hold.
  mutating func exactlyOne<Result>(
    ofLast count: Int, _ message: StaticString, otherwise: @autoclosure () -> Result
  ) -> Result
}

/// A scalar whose text holds no white space, comma or semicolon, so that a list of them fits one cell.
public protocol Token: Scalar {}

/// A value that tells what it consists of, once: each field's name and place in published order.
///
/// Writers, readers, schemas, tables and `Codable` all take the shape from the describing initialiser. Decision record
/// 0001 tells why it has this form.
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
/// A value type that another one contains can be *flattened*: calling its describing initialiser from the outer one puts its
/// fields into the outer record (`Tenure` does so with its holder).
public protocol Described: Sendable, Hashable, Codable {
  /// The description. `it` is the value when it is being written, and nil otherwise; nothing may depend on a field's value.
  init<F: Fields & ~Copyable>(describing f: inout F, _ it: Self?)

  /// Writes the fields one by one.
  ///
  /// The description does so. Types of which a data set holds the most tell their fields here a second time, in the same way, to be written
  /// without stand-ins (decision record 0001).
  ///
  /// Writers are compiled on the premise that nothing is released here that existed before: neither a description nor a custom `write`
  /// may change a variable outside, or drop the last reference to an object that others can see. Calling the writer is all they do.
  ///
  /// - Complexity: O(n) in the number of values.
  func write(to writer: inout some FieldWriter & ~Copyable)

  /// Writes the fields one by one for an observer; called through ``showFields(to:)``.
  ///
  /// The default does what ``write(to:)`` does. As a requirement without a type parameter it is compiled once, with the type, and reached
  /// through the table of the conformance: what looks at all kinds of values in this way is not compiled again for each of them.
  func write(observed writer: inout ObservedFields)

  /// Reads the fields one by one from a source; called through ``init(fieldsOf:)``.
  ///
  /// The default does what ``init(reading:)`` does, and is compiled once, as ``write(observed:)`` is.
  init(sourced reader: inout SourcedFields)

  /// What one is called as part of a list, in lower camel case; for formats that name parts.
  static var partName: StaticString { get }

  /// The name of the type in published schemas: letters and digits, beginning with a capital.
  ///
  /// A published name stays when the Swift type is renamed.
  static var schemaName: String { get }
}

extension Described {
  /// Nothing in particular.
  public static var partName: StaticString { "item" }
  /// The name of the Swift type, without what is no letter or digit.
  public static var schemaName: String { "\(Self.self)".filter { $0.isLetter || $0.isNumber } }
}

extension Described {
  /// Writes the fields as they are described.
  ///
  /// - Complexity: O(n) in the number of values.
  @inlinable @inline(__always)
  public func write(to writer: inout some FieldWriter & ~Copyable) { _ = Self(describing: &writer, self) }

  /// Reads the fields one by one.
  ///
  /// Faults are noted by the reader, and stand-ins take the place of what could not be read: only a reader may call this.
  @inlinable public init(reading reader: inout some FieldReader & ~Copyable) { self.init(describing: &reader, nil) }
}
