// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension Table {
  /// A column of a table: its name, its cell type and its meaning.
  public struct Column: Sendable, Hashable {
    /// The type of the cells of a column, except those without a value.
    public enum CellType: Sendable, Hashable {
      /// Texts, words, and dates as written in EDTF.
      case text
      /// Whole numbers.
      case integer
      /// Boolean values.
      case truth
      /// Calendar days.
      case day
    }

    /// The name: lower-case ASCII letters, digits and `_`.
    public let name: String
    /// The type of the cells.
    public let type: CellType
    /// Whether each cell has a value.
    public let isRequired: Bool
    /// The name of the table whose ids the cells contain.
    ///
    /// Nil if they are not references.
    public let target: String?
    /// The meaning, in one sentence.
    ///
    /// Nil if the name is clear or a shared meaning applies.
    public let meaning: String?
    /// The allowed values, in one sentence.
    public let remark: String?
    private let labels: [LanguageTag: String]

    /// Creates a column.
    ///
    /// - Parameters:
    ///   - name: The name: lower-case ASCII letters, digits and `_`.
    ///   - type: The type of the cells.
    ///   - isRequired: Whether each cell has a value.
    ///   - target: The name of the table whose ids the cells contain.
    ///   - meaning: The meaning, in one sentence.
    ///   - remark: The allowed values, in one sentence.
    ///   - labels: The labels by language; for other languages the label is made from the words of the name.
    public init(
      _ name: String, _ type: CellType = .text, isRequired: Bool = false, target: String? = nil, meaning: String? = nil,
      remark: String? = nil, labels: [LanguageTag: String] = [:]
    ) {
      self.name = name
      self.type = type
      self.isRequired = isRequired
      self.target = target
      self.meaning = meaning
      self.remark = remark
      self.labels = labels
    }

    /// The languages in which the columns of this package have labels.
    public static let languages: [LanguageTag] = ["en", "ru"]

    /// The label in a language, by default made from the name.
    public func label(in language: LanguageTag) -> String {
      if let label = labels[language] { return label }
      let label = ColumnWords.label(of: name, in: language)
      return label.prefix(1).uppercased() + label.dropFirst()
    }

    /// The meaning and the allowed values, in sentences; nil if neither is defined.
    public var description: String? {
      let sentences = [meaning, remark].compactMap { $0 }
      return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
  }
}

extension [Table.Column] {
  /// The labels in a language; a column whose label is already taken keeps its name.
  public func labels(in language: LanguageTag) -> [String] {
    var seen: Set<String> = []
    let labels = map { $0.label(in: language) }
    // A name that equals another column's label is not used; that column has it.
    let taken = Set(labels)
    return zip(self, labels).map { column, label in
      if seen.insert(label).inserted { return label }
      var name = column.name
      while taken.contains(name) || !seen.insert(name).inserted { name += "_" }
      return name
    }
  }
}

extension [Table.Column] {
  /// The columns with their shared meanings, unless they define their own.
  package func told(in table: String) -> [Table.Column] { map { $0.told(in: table) } }
}

extension Table.Column {
  /// The column with its shared meaning, unless it defines its own.
  func told(in table: String) -> Table.Column {
    guard meaning == nil, let known = ColumnWords.meaning(of: name, in: table) else { return self }
    return Table.Column(
      name, type, isRequired: isRequired, target: target, meaning: known, remark: remark, labels: labels)
  }
}
