// SPDX-License-Identifier: Apache-2.0

/// A language tag as defined by BCP 47, for example `en` or `ru-Latn`.
///
/// Tags are compared as written, and are not looked up in a registry.
public struct LanguageTag: Sendable, Hashable {
  /// The tag, as it was written.
  public let tag: String

  /// Creates a tag, or returns nil if the text is not well-formed.
  ///
  /// A tag begins with a language of two to eight letters, followed by subtags of one to eight letters or digits,
  /// each after a hyphen. Tags of the forms `x-…` and `i-…`, which begin with a single letter, are valid too.
  public init?(_ tag: String) {
    let parts = tag.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    let isWellFormed = parts.allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { byte in
          (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
        }
    }
    guard isWellFormed, let first = parts.first, !first.contains(where: { $0 < 0x41 }),
      first.count > 1 || parts.count > 1 && "xXiI".utf8.contains(first[first.startIndex])
    else { return nil }
    self.tag = tag
  }

  private init(wellFormed tag: String) { self.tag = tag }

  /// The language without script and region, in lower case.
  package var primary: String { tag.prefix { $0 != "-" }.lowercased() }

  /// The BCP 47 tag `und`, for an unspecified language.
  public static let undetermined = LanguageTag(wellFormed: "und")
}

extension LanguageTag: ExpressibleByStringLiteral, LosslessStringConvertible {
  /// The tag, as it was written.
  public var description: String { tag }
}

extension LanguageTag: Token {
  /// The scalar type: a language tag.
  public static var type: ScalarType { .language }
  /// The placeholder tag `und`.
  public static var example: LanguageTag { .undetermined }
  /// Creates a tag, or returns nil if the text is not well-formed.
  public init?(scalarText text: String) { self.init(text) }
  /// Writes the tag to the output of a format.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.plain(tag) }
}
