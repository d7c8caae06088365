// SPDX-License-Identifier: Apache-2.0

/// The id of a party: a state, an organization or an organ.
///
/// All parties share one namespace. Entities store the id of a party; ``Dataset/party(_:)`` returns the party.
public struct PartyID: Sendable, Hashable {
  /// The text of the id, for example `kgz`.
  public let slug: String

  /// Creates an id, or returns nil if the text is not a slug.
  ///
  /// A slug matches `[a-z0-9-]+` and does not begin with a hyphen.
  public init?(_ slug: String) {
    guard isSlug(slug) else { return nil }
    self.slug = slug
  }

  /// Creates a party id from the id of a state.
  public init(_ id: EntityID<SovereignState>) { slug = id.slug }
  /// Creates a party id from the id of an organization.
  public init(_ id: EntityID<Organization>) { slug = id.slug }
  /// Creates a party id from the id of an organ.
  public init(_ id: EntityID<Organ>) { slug = id.slug }

  /// Creates an id from text that is known to be a slug.
  @inlinable package init(trusted slug: String) { self.slug = slug }
}

extension PartyID {
  /// The slug for use in column names, with underscores for hyphens: `n-a` becomes `n_a`.
  package var columnName: String { String(slug.map { $0 == "-" ? "_" : $0 }) }
}

extension PartyID: Comparable, LosslessStringConvertible {
  /// Compares the bytes of the slugs.
  public static func < (left: PartyID, right: PartyID) -> Bool { left.slug < right.slug }
  /// The slug of the id.
  public var description: String { slug }
}

extension PartyID: Token, ExpressibleByStringLiteral {
  /// Always true, because an id refers to an entity.
  @inlinable public static var isReference: Bool { true }
  /// The scalar type: an id of a party.
  public static var type: ScalarType { .partyID }
  /// The placeholder id `example`.
  @inlinable public static var example: PartyID { PartyID(trusted: "example") }
  /// Creates an id from a slug, or returns nil if the text is not one.
  public init?(scalarText text: String) { self.init(text) }
  /// Writes the slug to the output of a format.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.plain(slug) }
}
