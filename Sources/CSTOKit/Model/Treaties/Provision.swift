// SPDX-License-Identifier: Apache-2.0

/// What an article of an instrument lays down, in our words.
@frozen
public struct Provision: Sendable, Hashable {
  /// The article: `4(2)`.
  public var article: String?
  /// What kind of duty or rule it is, in a few words.
  public var duty: String
  /// What it lays down, in the words of the record and not of the instrument.
  public var text: String
  /// The language of the words.
  public var language: LanguageTag
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes a provision.
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
  /// What one is called in a list.
  public static var partName: StaticString { "provision" }

  /// The fields in published order.
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
