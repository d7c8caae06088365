// SPDX-License-Identifier: Apache-2.0

/// A number in a series, as in “the tenth session”.
public struct Ordinal: Sendable, Hashable {
  /// The number in the series, as given by the sources.
  public var number: Int
  /// The name of the series; nil for the meetings of the organ.
  public var series: String?
  /// The language of ``series``.
  public var language: LanguageTag?
  /// The sources cited for the number.
  public var citations: [Citation]

  /// Creates a number in a series.
  public init(
    number: Int, series: String? = nil, language: LanguageTag? = nil, citations: [Citation] = []
  ) {
    self.number = number
    self.series = series
    self.language = language
    self.citations = citations
  }
}

extension Ordinal: Described {
  /// The name of one list element, `ordinal`, for formats that name elements.
  public static var partName: StaticString { "ordinal" }
  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Ordinal?) {
    number = f("number", it?.number)
    series = f("series", it?.series)
    language = f("language", it?.language)
    citations = f("citations", it?.citations)
  }
}
