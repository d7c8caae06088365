// SPDX-License-Identifier: Apache-2.0

/// The id of an entity: a slug of the letters a–z, digits and hyphens, typed by the kind of entity that it names.
public struct EntityID<Target: Entity>: Sendable, Hashable {
  /// The slug.
  public let slug: String

  /// Makes an id, or returns nil if the text is not a slug: `[a-z0-9-]+`, not beginning with a hyphen.
  public init?(_ slug: String) {
    guard isSlug(slug) else { return nil }
    self.slug = slug
  }

  /// Makes an id of a slug known to be one, such as a constant of this package.
  @inlinable package init(trusted slug: String) { self.slug = slug }
}

extension EntityID: Comparable, LosslessStringConvertible {
  /// The order of the slugs' bytes.
  @inlinable public static func < (left: EntityID, right: EntityID) -> Bool { left.slug < right.slug }
  /// The slug.
  public var description: String { slug }
}

extension EntityID: Scalar, ExpressibleByStringLiteral {
  /// An id refers to what has it.
  @inlinable public static var isReference: Bool { true }
  /// An id of this kind.
  public static var type: ScalarType { .id(Target.kind) }
  /// The id `example`.
  @inlinable public static var example: EntityID { EntityID(trusted: "example") }
  /// Takes a slug.
  public init?(scalarText text: String) { self.init(text) }
  /// Hands the slug over.
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
