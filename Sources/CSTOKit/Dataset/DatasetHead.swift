// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// What a data set says of itself.
@frozen
public struct DatasetHead: Sendable, Hashable {
  /// The version of the schema that this package writes.
  ///
  /// It is apart from the version of the package and of the record.
  public static let currentSchema = 2

  /// The version of the schema.
  public var schema: Int
  /// The version of the record.
  public var version: String?
  /// What the data set is called.
  public var title: String?
  /// The day up to which the record was kept; an open end means «still so on this day».
  public var asOf: CalendarDay?
  /// The licence, as an identifier of SPDX.
  public var licence: String?
  /// The languages in which every party has a name.
  public var languages: [LanguageTag]

  /// Makes a head.
  public init(
    schema: Int = DatasetHead.currentSchema, version: String? = nil, title: String? = nil, asOf: CalendarDay? = nil,
    licence: String? = nil, languages: [LanguageTag] = []
  ) {
    self.schema = schema
    self.version = version
    self.title = title
    self.asOf = asOf
    self.licence = licence
    self.languages = languages
  }
}

extension DatasetHead: Described {
  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: DatasetHead?) {
    schema = f("schema", it?.schema)
    version = f("version", it?.version)
    title = f("title", it?.title)
    asOf = f("asOf", it?.asOf)
    licence = f("licence", it?.licence)
    languages = f("languages", tokens: it?.languages)
  }
}
