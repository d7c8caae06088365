// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A name in a language, and what kind of name it is.
@frozen
public struct Name: Sendable, Hashable {
  /// What kind of name a name is.
  public enum Kind: String, ClosedValue {
    /// The long form of constitutions and treaties.
    case official
    /// The form of everyday use.
    case short
    /// Initials.
    case abbreviation
    /// Another form in use beside the others.
    case variant
    /// A name that is no longer used.
    case former
    /// A rendering in another script.
    case transliteration

    /// ``official``.
    public static var example: Kind { .official }
  }

  /// The name.
  public var text: String
  /// The language that the name belongs to.
  public var language: LanguageTag
  /// What kind of name it is.
  public var kind: Kind
  /// When it was in use, as far as a source says.
  public var validity: EDTFInterval?
  /// The sources that show the name.
  public var citations: [Citation]

  /// Makes a name.
  public init(
    _ text: String, language: LanguageTag, kind: Kind = .official, validity: EDTFInterval? = nil,
    citations: [Citation] = []
  ) {
    self.text = text
    self.language = language
    self.kind = kind
    self.validity = validity
    self.citations = citations
  }
}

extension Name: Described {
  /// What one is called in a list.
  public static var partName: StaticString { "name" }

  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Name?) {
    text = f("text", it?.text)
    language = f("language", it?.language)
    kind = f("kind", it?.kind, orElse: .official)
    validity = f("validity", it?.validity)
    citations = f("citations", it?.citations)
  }

  /// Writes the fields in published order.
  @inlinable @inline(__always)
  public func write(to writer: inout some FieldWriter & ~Copyable) {
    writer.scalar("text", text)
    writer.scalar("language", language)
    writer.scalar("kind", kind)
    writer.optional("validity", validity)
    writer.list("citations", citations)
  }
}
