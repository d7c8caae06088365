// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A name in one language, with its kind.
@frozen
public struct Name: Sendable, Hashable {
  /// The kind of a name.
  public enum Kind: String, ClosedValue {
    /// The long form, as used in constitutions and treaties.
    case official
    /// The form in everyday use.
    case short
    /// An abbreviation, for example `CST`.
    case abbreviation
    /// Another form that is in use.
    case variant
    /// A name that is no longer used.
    case former
    /// A rendering in another script.
    case transliteration

    /// The placeholder kind, which is ``official``.
    public static var example: Kind { .official }
  }

  /// The text of the name.
  public var text: String
  /// The language of the name.
  public var language: LanguageTag
  /// The kind of the name; the default is ``Kind/official``.
  public var kind: Kind
  /// The period in which the name was in use; nil if no source gives one.
  public var validity: EDTFInterval?
  /// The citations of the sources that contain the name.
  public var citations: [Citation]

  /// Creates a name.
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
  /// The name of one list element, `name`, for formats that name elements.
  public static var partName: StaticString { "name" }

  /// Describes the fields in published order.
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
