// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension RecordSchema {
  /// The columns of a record: its scalars and token lists, each with its derived columns.
  ///
  /// Lists of parts have tables of their own.
  var columns: [Table.Column] {
    fields.flatMap { field -> [Table.Column] in
      switch field.shape {
      case .scalar(let type, let presence): field.columns(of: type, presence)
      case .tokens: [Table.Column(field.name.snakeCased, remark: "Parted by ;")]
      case .list: []
      }
    }
  }

  /// The schema of the parts in the list at a path.
  func part(at path: [String]) -> RecordSchema {
    path.reduce(self) { schema, name in
      for field in schema.fields { if field.name == name, case .list(let part) = field.shape { return part } }
      return schema
    }
  }
}

extension FieldSchema {
  /// The columns of a scalar field: one for most types, several for dates and references.
  fileprivate func columns(of type: ScalarType, _ presence: Presence) -> [Table.Column] {
    let own = column(of: type, presence)
    switch type {
    case .date, .periodEnd: return [own] + DatePart.columns(of: own.name)
    case .period:
      return [own]
        + [
          ("start", "The first day of `\(own.name)`, included."),
          ("end", "The last day of `\(own.name)`, included; `..` is open, blank not stated."),
        ].flatMap { end, meaning -> [Table.Column] in
          let name = "\(own.name)_\(end)"
          return [Table.Column(name, meaning: meaning)] + DatePart.columns(of: name)
        }
    case .id, .partyID:
      if isOwnID || !type.hasLabel { return [own] }
      let meaning = "The name of what `\(own.name)` leads to, in the language asked for."
      return [own, Table.Column(own.name + Table.labelSuffix, meaning: meaning)]
    default: return [own]
    }
  }

  private func column(of type: ScalarType, _ presence: Presence) -> Table.Column {
    let (name, isRequired) = (name.snakeCased, presence == .required)
    switch type {
    case .integer: return Table.Column(name, .integer, isRequired: isRequired)
    case .boolean: return Table.Column(name, .truth)
    case .day: return Table.Column(name, .day, isRequired: isRequired)
    case .text, .url: return Table.Column(name, remark: type.remark)
    case .id(let kind):
      let target = isOwnID ? nil : kind.collection.snakeCased
      return Table.Column(name, isRequired: isRequired, target: target, remark: type.remark)
    case .partyID:
      return Table.Column(name, isRequired: isRequired, target: Table.parties.name, remark: type.remark)
    case .open(let words):
      return Table.Column(
        name, isRequired: isRequired, remark: "A word. Known ones are \(words.joined(separator: ", ")).")
    case .closed(let words):
      return Table.Column(name, isRequired: isRequired, remark: "One of \(words.joined(separator: ", ")).")
    default: return Table.Column(name, isRequired: isRequired, remark: type.remark)
    }
  }
}

extension DatePart {
  /// The derived columns that follow the column of a date.
  fileprivate static func columns(of date: String) -> [Table.Column] {
    allCases.map { Table.Column($0.columnName(of: date), $0.type, meaning: $0.meaning(of: date)) }
  }
}

extension ScalarType {
  /// Whether the targets can have a label, which then follows in a column.
  @usableFromInline var hasLabel: Bool { targetKinds.contains(where: \.hasLabel) }
}

extension Table {
  /// The suffix of a label column, which follows the name of the reference.
  package static let labelSuffix = "_name"
}
