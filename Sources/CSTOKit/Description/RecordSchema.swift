// SPDX-License-Identifier: Apache-2.0

/// The fields of a described type in published order.
public struct RecordSchema: Sendable, Hashable {
  /// The name of the field with the id of the entity itself, in every format.
  @inlinable public static var idName: StaticString { "id" }

  /// The name of the described type in schemas: `Membership`, `Citation`.
  public let name: String
  /// What one is called as part of a list: `membership`, `citation`.
  public let partName: String
  /// The fields in published order.
  public internal(set) var fields: [FieldSchema] = []
  /// Fields of which exactly one is there, as ranges into ``fields``.
  public internal(set) var choices: [Range<Int>] = []

  /// The schema of a described type.
  ///
  /// - Complexity: O(n) in the number of fields, with those of the parts.
  public init<Value: Described>(of type: Value.Type) {
    var noting = SchemaNoting(schema: RecordSchema(name: type.schemaName, partName: type.partName.description))
    _ = Value(describing: &noting, nil)
    self = noting.schema
  }

  init(name: String, partName: String) {
    self.name = name
    self.partName = partName
  }
}

/// One field of a record.
public struct FieldSchema: Sendable, Hashable {
  /// Whether a field has to be there.
  public enum Presence: Sendable, Hashable {
    /// It has to be there.
    case required
    /// It may be absent.
    case optional
    /// It is absent when it has this usual value.
    case usually(String)
  }

  /// What a field holds.
  public indirect enum Shape: Sendable, Hashable {
    /// One scalar.
    case scalar(ScalarType, Presence)
    /// A list of parts.
    case list(RecordSchema)
    /// A list of tokens.
    case tokens(ScalarType)
  }

  /// The name in published form, lower camel case.
  public let name: String
  /// What the field holds.
  public let shape: Shape
  /// Whether the field is the id of the entity itself.
  ///
  /// An id in any other field is a reference.
  public let isOwnID: Bool

  init(name: String, shape: Shape, isOwnID: Bool = false) {
    self.name = name
    self.shape = shape
    self.isOwnID = isOwnID
  }
}

/// A third kind of `Fields`: it neither writes nor reads, but notes the calls.
struct SchemaNoting: Fields {
  var schema: RecordSchema

  private mutating func note(_ name: StaticString, _ shape: FieldSchema.Shape) {
    schema.fields.append(FieldSchema(name: name.description, shape: shape))
  }

  mutating func id<Owner: Entity>(_ id: EntityID<Owner>?) -> EntityID<Owner> {
    schema.fields.append(
      FieldSchema(
        name: RecordSchema.idName.description, shape: .scalar(EntityID<Owner>.type, .required), isOwnID: true))
    return EntityID<Owner>.example
  }

  mutating func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value {
    note(name, .scalar(Value.type, .required))
    return Value.example
  }

  mutating func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value? {
    note(name, .scalar(Value.type, .optional))
    return nil
  }

  mutating func callAsFunction<Value: Scalar>(
    _ name: StaticString, _ value: Value?, default usual: @autoclosure () -> Value
  ) -> Value {
    note(name, .scalar(Value.type, .usually(usual().scalarText)))
    return usual()
  }

  mutating func callAsFunction<Element: Described>(_ name: StaticString, _ values: [Element]?) -> [Element] {
    note(name, .list(RecordSchema(of: Element.self)))
    return []
  }

  mutating func callAsFunction<Value: Token>(_ name: StaticString, tokens values: [Value]?) -> [Value] {
    note(name, .tokens(Value.type))
    return []
  }

  mutating func exactlyOne<Result>(
    ofLast count: Int, _ message: StaticString, otherwise: @autoclosure () -> Result
  ) -> Result {
    schema.choices.append(schema.fields.count - count..<schema.fields.count)
    return otherwise()
  }
}
