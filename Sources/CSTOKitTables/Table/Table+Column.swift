// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension Table {
  /// A column: what it is called, what its cells are, and what they mean.
  public struct Column: Sendable, Hashable {
    /// What kind of cell a column has, beside those without a value.
    public enum CellType: Sendable, Hashable {
      /// Texts, words, and dates as written in EDTF.
      case text
      /// Whole numbers.
      case integer
      /// Truth values.
      case truth
      /// Days of the calendar.
      case day
    }

    /// The name: lower case ASCII letters, digits and `_`.
    public let name: String
    /// What kind of cell it has.
    public let type: CellType
    /// Whether each cell has a value.
    public let isRequired: Bool
    /// The table to whose ids its cells lead.
    public let target: String?
    /// What the column means, where its name alone does not tell.
    public let meaning: String?
    /// What values it may have.
    public let remark: String?
    private let labels: [LanguageTag: String]

    /// Makes a column.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - type: What kind of cell it has.
    ///   - isRequired: Whether each cell has a value.
    ///   - target: The table to whose ids its cells lead.
    ///   - meaning: What it means, in a sentence.
    ///   - remark: What values it may have, in a sentence.
    ///   - labels: What it is called in languages; where a language is missing, the words that its name is made of.
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

    /// The languages in which columns of this package have labels.
    public static let languages: [LanguageTag] = ["en", "ru"]

    /// What the column is called in a language; the words of the name where nothing is known of it there.
    public func label(in language: LanguageTag) -> String {
      if let label = labels[language] { return label }
      let label = ColumnWords.label(of: name, in: language)
      return label.prefix(1).uppercased() + label.dropFirst()
    }

    /// What the column means and what values it may have, in sentences; nil where nobody has said.
    public var description: String? {
      let sentences = [meaning, remark].compactMap { $0 }
      return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
  }
}

extension [Table.Column] {
  /// What the columns are called in a language; one whose label another one has keeps its name.
  public func labels(in language: LanguageTag) -> [String] {
    var seen: Set<String> = []
    let labels = map { $0.label(in: language) }
    // A name that is another one's label is that one's.
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
  /// The columns with what is told of them once for all tables, where they say nothing themselves.
  package func told(in table: String) -> [Table.Column] { map { $0.told(in: table) } }
}

extension Table.Column {
  /// The column with what is told of it once for all tables, where it says nothing itself.
  func told(in table: String) -> Table.Column {
    guard meaning == nil, let known = ColumnWords.meaning(of: name, in: table) else { return self }
    return Table.Column(
      name, type, isRequired: isRequired, target: target, meaning: known, remark: remark, labels: labels)
  }
}
