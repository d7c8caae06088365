// SPDX-License-Identifier: Apache-2.0

/// A provision of an instrument, summarized in the words of the record.
@frozen
public struct Provision: Sendable, Hashable {
  /// The article, for example `4(2)`.
  public var article: String?
  /// A short name for the duty or rule, for example `non-aggression`.
  public var duty: String
  /// A summary of the provision, not a quotation from the instrument.
  public var text: String
  /// The language of the summary.
  public var language: LanguageTag
  /// The sources cited for the provision.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates a provision.
  public init(
    article: String? = nil, duty: String, text: String, language: LanguageTag, citations: [Citation] = [],
    note: String? = nil
  ) {
    self.article = article
    self.duty = duty
    self.text = text
    self.language = language
    self.citations = citations
    self.note = note
  }
}

extension Provision: Described {
  /// The name of one list element, `provision`, for formats that name elements.
  public static var partName: StaticString { "provision" }

  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Provision?) {
    article = f("article", it?.article)
    duty = f("duty", it?.duty)
    text = f("text", it?.text)
    language = f("language", it?.language)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}
