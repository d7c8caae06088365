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
  public init(of type: any Described.Type) {
    var noting = SchemaNoting(RecordSchema(name: type.schemaName, partName: type.partName.description))
    _ = type.init(fieldsOf: &noting)
    self = noting.schema
  }

  init(name: String, partName: String) {
    self.name = name
    self.partName = partName
  }

  // Schemas hold schemas: derived, the comparison would be inlined into itself over and over.
  /// Whether the fields are the same, and what they and the type are called.
  @inline(never)
  public static func == (left: RecordSchema, right: RecordSchema) -> Bool {
    left.name == right.name && left.partName == right.partName && left.fields == right.fields
      && left.choices == right.choices
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

/// A source that gives nothing, and notes what it is asked for.
private struct SchemaNoting: FieldSource {
  private(set) var schema: RecordSchema

  init(_ schema: RecordSchema) { self.schema = schema }

  private mutating func note(_ name: StaticString, _ shape: FieldSchema.Shape, isOwnID: Bool = false) {
    schema.fields.append(FieldSchema(name: name.description, shape: shape, isOwnID: isOwnID))
  }

  mutating func idText(as type: any Scalar.Type) -> String? {
    note(RecordSchema.idName, .scalar(type.type, .required), isOwnID: true)
    return nil
  }

  mutating func text(of name: StaticString, as type: any Scalar.Type, isOptional: Bool) -> String? {
    note(name, .scalar(type.type, isOptional ? .optional : .required))
    return nil
  }

  /// Says more of the field that was noted last.
  mutating func usual(_ name: StaticString, _ value: any Scalar) {
    schema.fields[schema.fields.count - 1] =
      FieldSchema(name: name.description, shape: .scalar(type(of: value).type, .usually(value.scalarText)))
  }

  mutating func words(of name: StaticString, as type: any Scalar.Type) -> [String] {
    note(name, .tokens(type.type))
    return []
  }

  mutating func beginList(_ name: StaticString, of type: any Described.Type) -> Bool {
    note(name, .list(RecordSchema(of: type)))
    return false
  }

  mutating func beginPart() -> Bool { false }
  mutating func endPart() {}
  mutating func missing(_ name: StaticString) {}
  mutating func refuse(_ name: StaticString, _ text: String, as type: any Scalar.Type) {}

  mutating func refuse(ofLast count: Int, _ message: StaticString) {
    schema.choices.append(schema.fields.count - count..<schema.fields.count)
  }
}
