// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// A key of the schema, which identifies entities, or a reference to one.
struct SchemaConstraint {
  /// The start tag, without its brackets.
  let start: String
  /// The paths of the constrained elements, from the root.
  let selectors: [String]
  /// The attribute or element that contains the id.
  let field: String

  /// The keys of all kinds and of parties, and the references in published order.
  static func all(of schema: DatasetSchema) -> [SchemaConstraint] {
    var search = ReferenceSearch()
    for kind in schema.kinds {
      search.look(into: kind.record, at: "c:\(kind.kind.collection)/c:\(kind.record.partName)")
    }
    let parties = schema.kinds.filter { ReferenceSearch.parties.contains($0.kind) }
    let keys = schema.kinds.map { key($0.kind.name, [$0]) } + [key(ReferenceSearch.party, parties)]
    return keys
      + search.found.map { reference in
        SchemaConstraint(
          start: "xs:keyref name=\"\(reference.field).to.\(reference.target)\" refer=\"\(reference.target).id\"",
          selectors: reference.selectors, field: "c:\(reference.field)")
      }
  }

  private static func key(_ name: String, _ kinds: [DatasetSchema.Kind]) -> SchemaConstraint {
    SchemaConstraint(
      start: "xs:key name=\"\(name).id\"",
      selectors: kinds.map { "c:\($0.kind.collection)/c:\($0.record.partName)" }, field: "@id")
  }
}

/// The fields that refer to entities, each with all its paths.
private struct ReferenceSearch {
  static let party = "party"
  static let parties = ScalarType.partyID.targetKinds

  struct Reference {
    let field: String
    let target: String
    var selectors: [String]
  }

  private(set) var found: [Reference] = []

  mutating func look(into record: RecordSchema, at path: String) {
    for field in record.fields {
      switch field.shape {
      case .list(let part): look(into: part, at: "\(path)/c:\(field.name)/c:\(part.partName)")
      case .scalar(.partyID, _): note(field.name, ReferenceSearch.party, at: path)
      case .scalar(.id(let kind), _): if !field.isOwnID { note(field.name, kind.name, at: path) }
      // A list of ids in one element cannot be a reference in XSD 1.0.
      case .scalar, .tokens: break
      }
    }
  }

  private mutating func note(_ field: String, _ target: String, at path: String) {
    if let known = found.firstIndex(where: { $0.field == field && $0.target == target }) {
      found[known].selectors.append(path)
    } else {
      found.append(Reference(field: field, target: target, selectors: [path]))
    }
  }
}
