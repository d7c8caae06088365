// SPDX-License-Identifier: Apache-2.0

/// The number that sources give something in a series: «the tenth session».
public struct Ordinal: Sendable, Hashable {
  /// The number.
  public var number: Int
  /// Of what it is counted, in words, where it is not the meetings of the organ.
  public var series: String?
  /// The language of the words.
  public var language: LanguageTag?
  /// The sources.
  public var citations: [Citation]

  /// Makes an ordinal.
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
  /// What one is called in a list.
  public static var partName: StaticString { "ordinal" }
  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Ordinal?) {
    number = f("number", it?.number)
    series = f("series", it?.series)
    language = f("language", it?.language)
    citations = f("citations", it?.citations)
  }
}
