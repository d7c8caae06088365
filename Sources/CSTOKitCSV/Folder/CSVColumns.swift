// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The columns of a field: one for most, several for dates and references.
enum CSVColumns {
  static let dateParts = ["_earliest", "_latest", "_precision", "_year", "_month", "_day"]

  /// The headers of a scalar field.
  static func headers(of field: FieldSchema, _ type: ScalarType) -> [String] {
    let name = field.name.snakeCased
    switch type {
    case .date, .periodEnd: return headers(ofDate: name)
    case .period: return [name] + headers(ofDate: name + "_start") + headers(ofDate: name + "_end")
    case .id, .partyID: return field.isOwnID || !hasLabel(type) ? [name] : [name, name + labelSuffix]
    default: return [name]
    }
  }

  static let labelSuffix = "_name"

  /// Whether what a reference leads to may have a label, which stands beside it then.
  static func hasLabel(_ type: ScalarType) -> Bool { type.targetKinds.contains(where: \.hasLabel) }

  private static func headers(ofDate name: String) -> [String] { [name] + dateParts.map { name + $0 } }

  /// The headers of a record: its scalars and lists of tokens.
  ///
  /// Lists of parts are tables of their own.
  static func headers(of schema: RecordSchema) -> [String] {
    schema.fields.flatMap { field in
      switch field.shape {
      case .scalar(let type, _): headers(of: field, type)
      case .tokens: [field.name.snakeCased]
      case .list: [String]()
      }
    }
  }

  /// How many columns a field has that is no reference: what ``headers(of:_:)`` lists.
  @inline(__always)
  static func count<Value: Scalar>(of type: Value.Type) -> Int {
    if Value.self == EDTFInterval.self { return 1 + 2 * (1 + dateParts.count) }
    if Value.self == EDTFDate.self || Value.self == EDTFInterval.End.self { return 1 + dateParts.count }
    return 1
  }
}
