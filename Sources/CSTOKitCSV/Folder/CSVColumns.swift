// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The columns of a field: one for most, several for dates and references.
enum CSVColumns {
  static let dateParts = ["_earliest", "_latest", "_precision", "_year", "_month", "_day"]

  /// The headers of a scalar field.
  static func headers(of field: String, _ type: ScalarType) -> [String] {
    let name = field.snakeCased
    switch type {
    case .date, .periodEnd: return headers(ofDate: name)
    case .period: return [name] + headers(ofDate: name + "_start") + headers(ofDate: name + "_end")
    case .id, .partyID: return field == "id" ? [name] : [name, name + "_name"]
    default: return [name]
    }
  }

  private static func headers(ofDate name: String) -> [String] { [name] + dateParts.map { name + $0 } }

  /// The headers of a record: its scalars and lists of tokens.
  ///
  /// Lists of parts are tables of their own.
  static func headers(of schema: RecordSchema) -> [String] {
    schema.fields.flatMap { field in
      switch field.shape {
      case .scalar(let type, _): headers(of: field.name, type)
      case .tokens: [field.name.snakeCased]
      case .list: [String]()
      }
    }
  }

  /// How many columns a field of a type has: what ``headers(of:_:)`` lists.
  @inline(__always)
  static func count<Value: Scalar>(of name: StaticString, _ type: Value.Type) -> Int {
    if Value.self == EDTFInterval.self { return 1 + 2 * (1 + dateParts.count) }
    if Value.self == EDTFDate.self || Value.self == EDTFInterval.End.self { return 1 + dateParts.count }
    return isReference(name, type) ? 2 : 1
  }

  /// Whether the name of what a field leads to follows it.
  @inline(__always)
  static func isReference<Value: Scalar>(_ name: StaticString, _ type: Value.Type) -> Bool {
    Value.isReference && !name.isEqual(to: "id")
  }
}
