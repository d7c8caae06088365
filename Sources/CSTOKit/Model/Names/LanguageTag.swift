// SPDX-License-Identifier: Apache-2.0

/// A language tag of BCP 47: `en`, `ru-Latn`.
///
/// Tags are compared as written; no tag is looked up in a registry.
public struct LanguageTag: Sendable, Hashable {
  /// The tag as written.
  public let tag: String

  /// Makes a tag, or returns nil if the text is no language of two to eight letters, with parts of one to eight letters or digits behind hyphens.
  ///
  /// `x-…` and `i-…`, which begin with one letter, are tags too.
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

  /// The language without script and region, in small letters.
  package var primary: String { tag.prefix { $0 != "-" }.lowercased() }

  /// The tag `und` of BCP 47: no language is stated.
  public static let undetermined = LanguageTag(wellFormed: "und")
}

extension LanguageTag: ExpressibleByStringLiteral, LosslessStringConvertible {
  /// The tag as written.
  public var description: String { tag }
}

extension LanguageTag: Token {
  /// A language tag.
  public static var type: ScalarType { .language }
  /// The tag `und`.
  public static var example: LanguageTag { .undetermined }
  /// Takes a tag.
  public init?(scalarText text: String) { self.init(text) }
  /// Hands the tag over.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.plain(tag) }
}
