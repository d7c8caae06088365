// SPDX-License-Identifier: Apache-2.0

/// A matter that a meeting dealt with, in words of a language.
@frozen
public struct Topic: Sendable, Hashable {
  /// The words.
  public var text: String
  /// Their language.
  public var language: LanguageTag

  /// Makes a topic.
  public init(_ text: String, language: LanguageTag) {
    self.text = text
    self.language = language
  }
}

extension Topic: Described {
  /// What one is called in a list.
  public static var partName: StaticString { "topic" }

  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Topic?) {
    text = f("text", it?.text)
    language = f("language", it?.language)
  }
}
