// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// The metadata of a data set.
@frozen
public struct DatasetHead: Sendable, Hashable {
  /// The schema version that this package writes.
  ///
  /// It is independent of the versions of the package and of the record.
  public static let currentSchema = 2

  /// The version of the schema; by default ``currentSchema``.
  public var schema: Int
  /// The version of the record, if it has one.
  public var version: String?
  /// The title of the data set, if it has one.
  public var title: String?
  /// The last day that the record covers.
  ///
  /// An open end of a period means “still true on this day”.
  public var asOf: CalendarDay?
  /// The licence, as an SPDX identifier.
  public var licence: String?
  /// The languages in which every party has a name.
  public var languages: [LanguageTag]

  /// Makes a head; by default with the current schema version and no other values.
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
  /// Reads or writes the fields, in published order.
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
