// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// The closures with which a rule visits the values of a data set.
///
/// A rule sets closures only for the kinds of values that it checks.
public struct FieldVisitor {
  /// Receives each free text.
  public var text: ((StaticString, String, borrowing FieldPlace) -> Void)?
  /// Receives each period.
  public var period: ((StaticString, EDTFInterval, borrowing FieldPlace) -> Void)?
  /// Receives each reference to a party.
  public var party: ((StaticString, PartyID, borrowing FieldPlace) -> Void)?
  /// Receives each reference to a source.
  public var source: ((StaticString, EntityID<Source>, borrowing FieldPlace) -> Void)?
  /// Receives each reference to an entity of another kind.
  public var reference: ((StaticString, EntityKind, String, borrowing FieldPlace) -> Void)?
  /// Receives each name of a field in a list of such names.
  public var field: ((FieldName, borrowing FieldPlace) -> Void)?
  /// Receives each list of names, with the place of its owner.
  public var names: (([Name], borrowing FieldPlace) -> Void)?
  /// Receives each list of citations, with the place of its owner; can be empty.
  public var citations: (([Citation], borrowing FieldPlace) -> Void)?
  /// Receives each word of an open list, for example a capacity or a status.
  public var word: ((StaticString, any OpenValue, borrowing FieldPlace) -> Void)?
  /// Receives each language tag.
  public var language: ((StaticString, LanguageTag, borrowing FieldPlace) -> Void)?
  /// Receives each whole number.
  public var integer: ((StaticString, Int, borrowing FieldPlace) -> Void)?
  /// Receives each web address.
  public var url: ((StaticString, URLText, borrowing FieldPlace) -> Void)?
  /// Called once after all values.
  public var finish: (() -> Void)?

  /// Makes a visitor; values without a closure are skipped.
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

/// A rule that checks single values wherever they occur.
///
/// A validator reads the values once for all rules of this kind.
public protocol FieldRule: ValidationRule {
  /// Makes a visitor that checks the values and reports findings.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor
}

extension FieldRule {
  /// Reports every value of a data set that breaks the rule.
  ///
  /// - Complexity: O(n) in the number of values.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    withoutActuallyEscaping(report) { report in
      index.record.show(to: [visitor(index, report: report)])
    }
  }
}
