// SPDX-License-Identifier: Apache-2.0

/// The fields of a described type, in published order.
public struct RecordSchema: Sendable, Hashable {
  /// The name of the field with an entity's own id, in every format.
  @inlinable public static var idName: StaticString { "id" }

  /// The name of the type in schemas, for example `Membership` or `Citation`.
  public let name: String
  /// The name of one element in a list, for example `membership` or `citation`.
  public let partName: String
  /// The fields, in published order.
  public internal(set) var fields: [FieldSchema] = []
  /// The groups of fields of which exactly one is present, as ranges in ``fields``.
  public internal(set) var choices: [Range<Int>] = []

  /// Makes the schema of a described type.
  ///
  /// - Complexity: O(n) in the number of fields, including those of the parts.
  public init(of type: any Described.Type) {
    var noting = SchemaNoting(RecordSchema(name: type.schemaName, partName: type.partName.description))
    _ = type.init(fieldsOf: &noting)
    self = noting.schema
  }

  init(name: String, partName: String) {
    self.name = name
    self.partName = partName
  }

  // Schemas contain schemas, so a derived comparison would be inlined into itself repeatedly.
  /// Whether two schemas have the same names, fields and choices.
  @inline(never)
  public static func == (left: RecordSchema, right: RecordSchema) -> Bool {
    left.name == right.name && left.partName == right.partName && left.fields == right.fields
      && left.choices == right.choices
  }
}

/// The name and type of one field in a record.
public struct FieldSchema: Sendable, Hashable {
  /// Whether a field must be present.
  public enum Presence: Sendable, Hashable {
    /// The field must be present.
    case required
    /// The field may be missing.
    case optional
    /// The field is missing if it has this default value.
    case usually(String)
  }

  /// The kind of content of a field.
  public indirect enum Shape: Sendable, Hashable {
    /// A single scalar, with its type and presence.
    case scalar(ScalarType, Presence)
    /// A list of parts, with their schema.
    case list(RecordSchema)
    /// A list of tokens, with their type.
    case tokens(ScalarType)
  }

  /// The published name, in lower camel case.
  public let name: String
  /// The kind of content of the field.
  public let shape: Shape
  /// Whether the field contains the id of the entity itself.
  ///
  /// An id in any other field is a reference.
  public let isOwnID: Bool

  init(name: String, shape: Shape, isOwnID: Bool = false) {
    self.name = name
    self.shape = shape
    self.isOwnID = isOwnID
  }
}

/// A source without values, which records the requests of a description.
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

  /// Adds the default value to the field that was recorded last.
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
