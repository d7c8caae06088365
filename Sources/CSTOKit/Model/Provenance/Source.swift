// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// Where statements come from: a page, a book, a data set.
@frozen
public struct Source: Sendable, Hashable {
  /// The id.
  public var id: EntityID<Source>
  /// What the source is called, or a short description of it.
  public var title: String
  /// Who published it.
  public var publisher: String?
  /// When it was published, as far as it says.
  public var date: EDTFDate?
  /// The language it is written in.
  public var language: LanguageTag?
  /// Its address on the web.
  public var url: URLText?
  /// A remark in words.
  public var note: String?

  /// Makes a source.
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
  /// Sources.
  public static let kind = EntityKind("source", collection: "sources")

  /// The title, whatever its language.
  public func label(in languages: [LanguageTag], on day: CalendarDay?) -> String? { title }

  /// The fields in published order.
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
