// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The JSON Schema (2020-12) of the documents, derived from the entity descriptions.
///
/// Some rules cannot be expressed in it, and only the importer checks them: nonexistent calendar days, and periods that end before they start.
public enum JSONSchema {
  /// The schema as JSON text.
  public static let text: String = {
    var writer = SchemaWriter()
    return writer.write(DatasetSchema())
  }()
}

/// Writes JSON objects of constants, without escapes: a schema contains no external data.
private struct SchemaWriter {
  private var text = ""
  private var depth = 0
  private var isFirst = true
  /// The referenced scalar definitions.
  ///
  /// Only for lookup; never iterated.
  private var referred: Set<String> = []

  private mutating func separate() {
    text += isFirst ? "\n" : ",\n"
    text += String(repeating: "  ", count: depth)
    isFirst = false
  }

  private mutating func key(_ name: String) {
    separate()
    text += "\"\(name)\": "
  }

  private mutating func object(_ body: (inout SchemaWriter) -> Void) {
    text += "{"
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    text += "\n" + String(repeating: "  ", count: depth) + "}"
    isFirst = false
  }

  private mutating func member(_ name: String, _ value: String) {
    key(name)
    text += "\"\(value)\""
  }

  private mutating func raw(_ name: String, _ value: String) {
    key(name)
    text += value
  }

  private func list(_ words: [String]) -> String { "[" + words.map { "\"\($0)\"" }.joined(separator: ", ") + "]" }

  mutating func write(_ schema: DatasetSchema) -> String {
    object { writer in
      writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.member("$id", "urn:cstokit:schema:dataset:\(DatasetHead.currentSchema)")
      writer.member("title", "A data set of CSTOKit")
      writer.member("type", "object")
      writer.key("properties")
      writer.object { writer in
        for field in schema.head.fields { writer.property(field, in: schema) }
        for kind in schema.kinds { writer.arrayProperty(kind.kind.collection, of: kind.record, in: schema) }
      }
      writer.raw("required", writer.list(writer.required(schema.head)))
      writer.raw("additionalProperties", "false")
      writer.key("$defs")
      writer.object { writer in
        for record in schema.records { writer.definition(record, in: schema) }
        writer.scalars()
      }
    }
    return text + "\n"
  }

  private func required(_ record: RecordSchema) -> [String] {
    record.fields.compactMap { field in
      if case .scalar(_, .required) = field.shape { return field.name }
      return nil
    }
  }

  private mutating func definition(_ record: DatasetSchema.NamedRecord, in schema: DatasetSchema) {
    key(record.name)
    object { writer in
      writer.member("type", "object")
      writer.key("properties")
      writer.object { writer in for field in record.record.fields { writer.property(field, in: schema) } }
      let required = writer.required(record.record)
      if !required.isEmpty { writer.raw("required", writer.list(required)) }
      for choice in record.record.choices {
        let alternatives = record.record.fields[choice].map { "{\"required\": [\"\($0.name)\"]}" }
        writer.raw("oneOf", "[" + alternatives.joined(separator: ", ") + "]")
      }
      writer.raw("additionalProperties", "false")
    }
  }

  private mutating func property(_ field: FieldSchema, in schema: DatasetSchema) {
    switch field.shape {
    case .scalar(let type, _):
      let value = value(of: type)
      raw(field.name, value)
    case .list(let part): arrayProperty(field.name, of: part, in: schema)
    case .tokens(let type):
      let value = value(of: type)
      raw(field.name, "{\"type\": \"array\", \"items\": \(value)}")
    }
  }

  private mutating func arrayProperty(_ name: String, of part: RecordSchema, in schema: DatasetSchema) {
    key(name)
    text += "{\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/\(schema.name(of: part))\"}}"
  }

  private mutating func value(of type: ScalarType) -> String {
    switch type {
    case .text, .url: "{\"type\": \"string\"}"
    case .integer: "{\"type\": \"integer\", \"minimum\": -9223372036854775808, \"maximum\": 9223372036854775807}"
    case .boolean: "{\"type\": \"boolean\"}"
    case .open(let words): "{\"anyOf\": [{\"enum\": \(list(words))}, {\"type\": \"string\", \"minLength\": 1}]}"
    case .token(let words): "{\"anyOf\": [{\"enum\": \(list(words))}, \(reference("word"))]}"
    case .closed(let words): "{\"enum\": \(list(words))}"
    case .date: reference("date")
    case .period: reference("period")
    case .periodEnd: reference("periodEnd")
    case .day: reference("day")
    case .language: reference("language")
    case .duration: reference("duration")
    case .id, .partyID: reference("id")
    case .fieldName: reference("fieldName")
    }
  }

  private mutating func reference(_ name: String) -> String {
    referred.insert(name)
    return "{\"$ref\": \"#/$defs/\(name)\"}"
  }

  private mutating func scalars() {
    let types: [(String, ScalarType)] = [
      ("id", .partyID), ("language", .language), ("duration", .duration), ("day", .day), ("date", .date),
      ("period", .period), ("periodEnd", .periodEnd), ("fieldName", .fieldName), ("word", .token([])),
    ]
    for (name, type) in types where referred.contains(name) { pattern(name, type) }
  }

  private mutating func pattern(_ name: String, _ type: ScalarType) {
    let expressions = type.patterns ?? []
    let remark = type.remark.map { ", \"description\": \"\($0)\"" } ?? ""
    key(name)
    let escaped = expressions.joined(separator: "|").split(separator: #"\"#, omittingEmptySubsequences: false)
      .joined(separator: #"\\"#)
    // In some engines, for example Python's, `$` also matches before a final line feed. No expression works in every engine: Go and Rust have no
    // lookahead.
    text += #"{"type": "string", "pattern": "^(\#(escaped))$", "not": {"pattern": "\\n"}\#(remark)}"#
  }
}
