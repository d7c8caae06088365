// SPDX-License-Identifier: Apache-2.0

/// The id of a party: of a state, an organization or an organ, which share one namespace.
///
/// Entities store a party's id; ``Dataset/party(_:)`` gives the party.
public struct PartyID: Sendable, Hashable {
  /// The slug.
  public let slug: String

  /// Makes an id, or returns nil if the text is not a slug: `[a-z0-9-]+`, not beginning with a hyphen.
  public init?(_ slug: String) {
    guard isSlug(slug) else { return nil }
    self.slug = slug
  }

  /// The id of a state.
  public init(_ id: EntityID<SovereignState>) { slug = id.slug }
  /// The id of an organization.
  public init(_ id: EntityID<Organization>) { slug = id.slug }
  /// The id of an organ.
  public init(_ id: EntityID<Organ>) { slug = id.slug }

  /// Makes an id of a slug known to be one, such as a constant of this package.
  @inlinable package init(trusted slug: String) { self.slug = slug }
}

extension PartyID {
  /// The slug as a part of the name of a column, where a hyphen may not stand: `n_a` of `n-a`.
  package var columnName: String { String(slug.map { $0 == "-" ? "_" : $0 }) }
}

extension PartyID: Comparable, LosslessStringConvertible {
  /// The order of the slugs' bytes.
  public static func < (left: PartyID, right: PartyID) -> Bool { left.slug < right.slug }
  /// The slug.
  public var description: String { slug }
}

extension PartyID: Token, ExpressibleByStringLiteral {
  /// An id refers to what has it.
  @inlinable public static var isReference: Bool { true }
  /// The id of a party.
  public static var type: ScalarType { .partyID }
  /// The id `example`.
  @inlinable public static var example: PartyID { PartyID(trusted: "example") }
  /// Takes a slug.
  public init?(scalarText text: String) { self.init(text) }
  /// Hands the slug over.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.plain(slug) }
}
