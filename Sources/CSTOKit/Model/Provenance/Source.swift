// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A source of statements, for example a web page, a book or a data set.
@frozen
public struct Source: Sendable, Hashable {
  /// The id, unique in `sources`.
  ///
  /// An id consists of lower-case ASCII letters, digits and hyphens, not beginning with a hyphen.
  public var id: EntityID<Source>
  /// The title of the source, or a short description.
  public var title: String
  /// The publisher of the source; nil if unknown.
  public var publisher: String?
  /// The date of publication; nil if the source gives none.
  public var date: EDTFDate?
  /// The language of the source.
  public var language: LanguageTag?
  /// The web address of the source.
  public var url: URLText?
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates a source.
  public init(
    id: EntityID<Source>, title: String, publisher: String? = nil, date: EDTFDate? = nil,
    language: LanguageTag? = nil, url: URLText? = nil, note: String? = nil
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.date = date
    self.language = language
    self.url = url
    self.note = note
  }
}

extension Source: Entity {
  /// The entity kind `source`, with the collection `sources`.
  public static let kind = EntityKind("source", collection: "sources")

  /// The title, in whatever language it is.
  public func label(in languages: [LanguageTag], on day: CalendarDay?) -> String? { title }

  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Source?) {
    id = f.id(it?.id)
    title = f("title", it?.title)
    publisher = f("publisher", it?.publisher)
    date = f("date", it?.date)
    language = f("language", it?.language)
    url = f("url", it?.url)
    note = f("note", it?.note)
  }
}
