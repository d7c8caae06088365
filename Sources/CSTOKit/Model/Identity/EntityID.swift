// SPDX-License-Identifier: Apache-2.0

/// The id of an entity, typed by the kind of entity that it identifies.
///
/// An id is a slug: ASCII letters a–z, digits and hyphens.
public struct EntityID<Target: Entity>: Sendable, Hashable {
  /// The text of the id, for example `kgz-cst-1992`.
  public let slug: String

  /// Creates an id, or returns nil if the text is not a slug.
  ///
  /// A slug matches `[a-z0-9-]+` and does not begin with a hyphen.
  public init?(_ slug: String) {
    guard isSlug(slug) else { return nil }
    self.slug = slug
  }

  /// Creates an id from text that is known to be a slug.
  @inlinable package init(trusted slug: String) { self.slug = slug }
}

extension EntityID: Comparable, LosslessStringConvertible {
  /// Compares the bytes of the slugs.
  @inlinable public static func < (left: EntityID, right: EntityID) -> Bool { left.slug < right.slug }
  /// The slug of the id.
  public var description: String { slug }
}

extension EntityID: Scalar, ExpressibleByStringLiteral {
  /// Always true, because an id refers to an entity.
  @inlinable public static var isReference: Bool { true }
  /// The scalar type: an id of the target's kind.
  public static var type: ScalarType { .id(Target.kind) }
  /// The placeholder id `example`.
  @inlinable public static var example: EntityID { EntityID(trusted: "example") }
  /// Creates an id from a slug, or returns nil if the text is not one.
  public init?(scalarText text: String) { self.init(text) }
  /// Writes the slug to the output of a format.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.plain(slug) }
}

func isSlug(_ text: String) -> Bool {
  unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
    let bytes = unsafe bytes.span
    guard !bytes.isEmpty, bytes[0] != 0x2D else { return false }
    for index in bytes.indices {
      let byte = bytes[index]
      guard (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D else { return false }
    }
    return true
  } ?? isSlug(String(decoding: Array(text.utf8), as: UTF8.self))
}
