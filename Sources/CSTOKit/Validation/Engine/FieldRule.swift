// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// What a rule wants to see of the values of a data set.
public struct FieldVisitor {
  /// Any text.
  public var text: ((StaticString, String, borrowing FieldPlace) -> Void)?
  /// A period.
  public var period: ((StaticString, EDTFInterval, borrowing FieldPlace) -> Void)?
  /// A reference to a party.
  public var party: ((StaticString, PartyID, borrowing FieldPlace) -> Void)?
  /// A reference to a source.
  public var source: ((StaticString, EntityID<Source>, borrowing FieldPlace) -> Void)?
  /// A reference to an entity of another kind.
  public var reference: ((StaticString, EntityKind, String, borrowing FieldPlace) -> Void)?
  /// The name of a field in a list of such names.
  public var field: ((FieldName, borrowing FieldPlace) -> Void)?
  /// The names of what they stand on.
  public var names: (([Name], borrowing FieldPlace) -> Void)?
  /// The citations of what they stand on, which may be none.
  public var citations: (([Citation], borrowing FieldPlace) -> Void)?
  /// A word from a list that the world may extend.
  public var word: ((StaticString, any OpenValue, borrowing FieldPlace) -> Void)?
  /// A language.
  public var language: ((StaticString, LanguageTag, borrowing FieldPlace) -> Void)?
  /// A whole number.
  public var integer: ((StaticString, Int, borrowing FieldPlace) -> Void)?
  /// An address on the web.
  public var url: ((StaticString, URLText, borrowing FieldPlace) -> Void)?
  /// Called when all has been seen.
  public var finish: (() -> Void)?

  /// Makes a visitor that sees what it has closures for.
  public init(
    text: ((StaticString, String, borrowing FieldPlace) -> Void)? = nil,
    period: ((StaticString, EDTFInterval, borrowing FieldPlace) -> Void)? = nil,
    party: ((StaticString, PartyID, borrowing FieldPlace) -> Void)? = nil,
    source: ((StaticString, EntityID<Source>, borrowing FieldPlace) -> Void)? = nil,
    reference: ((StaticString, EntityKind, String, borrowing FieldPlace) -> Void)? = nil,
    field: ((FieldName, borrowing FieldPlace) -> Void)? = nil,
    names: (([Name], borrowing FieldPlace) -> Void)? = nil,
    citations: (([Citation], borrowing FieldPlace) -> Void)? = nil,
    word: ((StaticString, any OpenValue, borrowing FieldPlace) -> Void)? = nil,
    language: ((StaticString, LanguageTag, borrowing FieldPlace) -> Void)? = nil,
    integer: ((StaticString, Int, borrowing FieldPlace) -> Void)? = nil,
    url: ((StaticString, URLText, borrowing FieldPlace) -> Void)? = nil,
    finish: (() -> Void)? = nil
  ) {
    self.text = text
    self.period = period
    self.party = party
    self.source = source
    self.reference = reference
    self.field = field
    self.names = names
    self.citations = citations
    self.word = word
    self.language = language
    self.integer = integer
    self.url = url
    self.finish = finish
  }
}

/// A rule that looks at values wherever they stand.
///
/// A validator shows the values once to all rules of this kind.
public protocol FieldRule: ValidationRule {
  /// What the rule wants to see.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor
}

extension FieldRule {
  /// Reports everything in a data set that breaks the rule.
  ///
  /// - Complexity: O(n) in the number of values.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    withoutActuallyEscaping(report) { report in
      index.record.show(to: [visitor(index, report: report)])
    }
  }
}
