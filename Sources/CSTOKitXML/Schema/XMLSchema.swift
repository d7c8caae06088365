// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The XML Schema 1.0 of the documents, derived from the entity descriptions.
///
/// Some rules cannot be expressed in XSD 1.0, and only the importer checks them: a period that ends before it starts, 29 February in a date with a
/// qualifier, a missing `xml:lang`, and a token that leads nowhere.
public enum XMLSchema {
  /// The schema as XML text.
  public static let text: String = {
    var writer = SchemaWriter()
    return writer.write(DatasetSchema())
  }()
}

private struct SchemaWriter {
  private var lines: [String] = []
  private var depth = 0

  private mutating func line(_ text: String) { lines.append(String(repeating: "  ", count: depth) + text) }

  private mutating func element(_ start: String, _ body: (inout SchemaWriter) -> Void) {
    line("<\(start)>")
    depth += 1
    body(&self)
    depth -= 1
    line("</\(start.prefix { $0 != " " })>")
  }

  mutating func write(_ schema: DatasetSchema) -> String {
    lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    let namespace = XMLVocabulary.namespace.description
    element(
      "xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns=\"\(namespace)\" xmlns:c=\"\(namespace)\" targetNamespace=\"\(namespace)\" "
        + "elementFormDefault=\"qualified\" version=\"\(DatasetHead.currentSchema)\""
    ) { writer in
      writer.remark(
        "A data set of a treaty organization: who belonged, when, and according to whom. Elements occur in this order; those of other "
          + "namespaces may occur between them and are ignored.")
      writer.root(schema)
      for record in schema.records { writer.record(record.record, named: record.name, in: schema) }
      writer.foreignElements()
      writer.simpleTypes()
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func root(_ schema: DatasetSchema) {
    element("xs:element name=\"\(XMLVocabulary.root)\"") { writer in
      writer.element("xs:complexType") { writer in
        writer.content { writer in
          writer.fields(schema.head, in: schema)
          for kind in schema.kinds {
            writer.list(kind.kind.collection, of: kind.record, in: schema)
          }
        }
        writer.foreignAttributes()
      }
      for constraint in SchemaConstraint.all(of: schema) { writer.constraint(constraint) }
    }
  }

  private mutating func constraint(_ constraint: SchemaConstraint) {
    element(constraint.start) { writer in
      writer.line("<xs:selector xpath=\"\(constraint.selectors.joined(separator: "|"))\"/>")
      writer.line("<xs:field xpath=\"\(constraint.field)\"/>")
    }
  }

  private mutating func list(_ name: String, of part: RecordSchema, in schema: DatasetSchema) {
    particle(" minOccurs=\"0\"") { writer in
      writer.element("xs:element name=\"\(name)\"") { writer in
        writer.element("xs:complexType") { writer in
          writer.content { writer in
            writer.particle(" minOccurs=\"0\" maxOccurs=\"unbounded\"") { writer in
              writer.line("<xs:element name=\"\(part.partName)\" type=\"\(schema.name(of: part))\"/>")
            }
          }
          writer.foreignAttributes()
        }
      }
    }
  }

  private mutating func record(_ record: RecordSchema, named name: String, in schema: DatasetSchema) {
    element("xs:complexType name=\"\(name)\"") { writer in
      if let kind = schema.kinds.first(where: { $0.record == record })?.kind {
        writer.remark("An entity of the kind \(kind.phrase).")
      }
      writer.content { writer in writer.fields(record, in: schema) }
      for field in record.fields {
        guard case .scalar(let type, let presence) = field.shape else { continue }
        if field.isOwnID {
          let use = presence == .required ? " use=\"required\"" : ""
          writer.line("<xs:attribute name=\"id\" type=\"\(writer.typeName(of: type))\"\(use)/>")
        }
      }
      writer.foreignAttributes()
    }
  }

  // MARK: Elements of other namespaces

  /// Writes the group of elements from other namespaces, to which all places refer.
  private mutating func foreignElements() {
    element("xs:group name=\"foreign\"") { writer in
      writer.remark("Elements of other namespaces, which are passed over.")
      writer.element("xs:sequence") { writer in
        writer.line("<xs:any namespace=\"##other\" processContents=\"skip\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>")
      }
    }
  }

  /// Allows attributes of other namespaces, including xml:lang.
  ///
  /// Its declaration would have to be fetched from elsewhere.
  private mutating func foreignAttributes() {
    line("<xs:anyAttribute namespace=\"##other\" processContents=\"skip\"/>")
  }

  /// Writes the content of an element, with foreign elements before it.
  private mutating func content(_ body: (inout SchemaWriter) -> Void) {
    element("xs:sequence") { writer in
      writer.line("<xs:group ref=\"foreign\"/>")
      body(&writer)
    }
  }

  /// Writes an element of the vocabulary together with the foreign elements after it.
  ///
  /// As separate particles, they would be ambiguous: around an absent element, a foreign one could belong to either.
  private mutating func particle(_ occurs: String, _ body: (inout SchemaWriter) -> Void) {
    func both(_ writer: inout SchemaWriter) {
      body(&writer)
      writer.line("<xs:group ref=\"foreign\"/>")
    }
    if occurs.isEmpty { both(&self) } else { element("xs:sequence\(occurs)", both) }
  }

  private mutating func fields(_ record: RecordSchema, in schema: DatasetSchema) {
    var index = 0
    while index < record.fields.count {
      if let choice = record.choices.first(where: { $0.lowerBound == index }) {
        particle("") { writer in
          writer.element("xs:choice") { writer in
            for field in record.fields[choice] { writer.fieldElement(field, in: schema) }
          }
        }
        index = choice.upperBound
      } else {
        field(record.fields[index], in: schema)
        index += 1
      }
    }
  }

  private mutating func field(_ field: FieldSchema, in schema: DatasetSchema) {
    var occurs = " minOccurs=\"0\""
    switch field.shape {
    case .list(let part): return list(field.name, of: part, in: schema)
    case .tokens: break
    case .scalar(_, let presence):
      if XMLVocabulary.isAttribute(field) { return }
      if presence == .required { occurs = "" }
    }
    particle(occurs) { $0.fieldElement(field, in: schema) }
  }

  private mutating func fieldElement(_ field: FieldSchema, in schema: DatasetSchema) {
    switch field.shape {
    case .list: return
    case .tokens(let type):
      element("xs:element name=\"\(field.name)\"") { writer in
        writer.element("xs:simpleType") { writer in writer.line("<xs:list itemType=\"\(writer.typeName(of: type))\"/>")
        }
      }
    case .scalar(.closed(let words), _):
      element("xs:element name=\"\(field.name)\"") { writer in
        writer.restriction("xs:token") { words.map { "<xs:enumeration value=\"\($0)\"/>" } }
      }
    case .scalar(.open(let words), _) where !words.isEmpty:
      element("xs:element name=\"\(field.name)\"") { writer in
        writer.element("xs:simpleType") { writer in
          writer.element("xs:union memberTypes=\"word\"") { writer in
            writer.restriction("xs:token") { words.map { "<xs:enumeration value=\"\($0)\"/>" } }
          }
        }
      }
    case .scalar(let type, _):
      line("<xs:element name=\"\(field.name)\" type=\"\(typeName(of: type))\"/>")
    }
  }

  private mutating func restriction(_ base: String, _ facets: () -> [String]) {
    element("xs:simpleType") { writer in
      writer.element("xs:restriction base=\"\(base)\"") { writer in for facet in facets() { writer.line(facet) } }
    }
  }

  private func typeName(of type: ScalarType) -> String {
    switch type {
    case .text, .url: "xs:string"
    case .integer: "integer"
    case .boolean: "boolean"
    case .date: "date"
    // The end of a period alone is a table column, never an element.
    case .period, .periodEnd: "period"
    case .day: "day"
    case .language: "language"
    case .duration: "duration"
    case .id, .partyID: "id"
    case .fieldName: "fieldName"
    case .open, .closed: "word"
    case .token: "listWord"
    }
  }

  // MARK: Simple types

  private mutating func simpleTypes() {
    pattern("id", ScalarType.partyID.patterns ?? [], remark: "A slug, by which an entity is referred to.")
    pattern("language", ScalarType.language.patterns ?? [], remark: "A language tag of BCP 47.")
    pattern("duration", ScalarType.duration.patterns ?? [], remark: "A duration of ISO 8601 in years, months and days.")
    element("xs:simpleType name=\"integer\"") { writer in
      writer.remark("A whole number without a plus.")
      writer.element("xs:restriction base=\"xs:long\"") { $0.line("<xs:pattern value=\"-?[0-9]+\"/>") }
    }
    pattern("fieldName", ScalarType.fieldName.patterns ?? [], remark: "The name of a field.")
    pattern("boolean", ["true", "false"], remark: "A truth value, never 1 or 0.")
    element("xs:simpleType name=\"word\"") { writer in
      writer.remark("A word that this version need not know.")
      writer.element("xs:restriction base=\"xs:token\"") { $0.line("<xs:minLength value=\"1\"/>") }
    }
    pattern("listWord", ScalarType.token([]).patterns ?? [], remark: "A word in a list.")
    element("xs:simpleType name=\"day\"") { writer in
      writer.element("xs:restriction base=\"xs:date\"") {
        $0.line("<xs:pattern value=\"[0-9]{4}-[0-9]{2}-[0-9]{2}\"/>")
      }
    }
    // xs:date knows which years have a 29 February, but accepts neither a year alone nor a qualifier. Patterns cover the rest.
    pattern("otherDate", ScalarType.patternsOfOtherDates)
    element("xs:simpleType name=\"date\"") { writer in
      writer.remark(ScalarType.date.remark)
      writer.line("<xs:union memberTypes=\"day otherDate\"/>")
    }
    pattern("period", ScalarType.period.patterns ?? [], remark: ScalarType.period.remark)
  }

  private mutating func remark(_ text: String?) {
    guard let text else { return }
    element("xs:annotation") { $0.line("<xs:documentation xml:lang=\"en\">\(text)</xs:documentation>") }
  }

  private mutating func pattern(_ name: String, _ values: [String], remark: String? = nil) {
    element("xs:simpleType name=\"\(name)\"") { writer in
      writer.remark(remark)
      writer.element("xs:restriction base=\"xs:token\"") { writer in
        for value in values { writer.line("<xs:pattern value=\"\(value)\"/>") }
      }
    }
  }
}
