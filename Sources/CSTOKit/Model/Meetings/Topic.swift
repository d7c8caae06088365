// SPDX-License-Identifier: Apache-2.0

/// A matter that a meeting dealt with, described in one language.
@frozen
public struct Topic: Sendable, Hashable {
  /// The description of the matter, for example `Afghanistan`.
  public var text: String
  /// The language of ``text``.
  public var language: LanguageTag

  /// Creates a topic.
  public init(_ text: String, language: LanguageTag) {
    self.text = text
    self.language = language
  }
}

extension Topic: Described {
  /// The name of one list element, `topic`, for formats that name elements.
  public static var partName: StaticString { "topic" }

  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Topic?) {
    text = f("text", it?.text)
    language = f("language", it?.language)
  }
}
