// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// An intergovernmental organization, or a community of states bound by a treaty.
@frozen
public struct Organization: Sendable, Hashable {
  /// The id.
  public var id: EntityID<Organization>
  /// The names.
  public var names: [Name]
  /// The codes.
  public var codes: [Code]
  /// The period in which the organization exists, or nil if no source is given.
  public var existence: EDTFInterval?
  /// The days on which all of its members are known.
  public var coverage: [Coverage]
  /// What others say of its life.
  public var alternatives: [Alternative<Existence>]
  /// Who belonged only by a rival's word: outside every count, row and edge.
  public var additions: [Membership]
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes an organization.
  public init(
    id: EntityID<Organization>, names: [Name] = [], codes: [Code] = [], existence: EDTFInterval? = nil,
    coverage: [Coverage] = [],
    alternatives: [Alternative<Existence>] = [], additions: [Membership] = [], citations: [Citation] = [],
    note: String? = nil
  ) {
    self.id = id
    self.names = names
    self.codes = codes
    self.existence = existence
    self.coverage = coverage
    self.alternatives = alternatives
    self.additions = additions
    self.citations = citations
    self.note = note
  }
}

extension Organization: Named, Cited, HasAdditions {
  /// Organizations.
  public static let kind = EntityKind("organization", collection: "organizations")

  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Organization?) {
    id = f.id(it?.id)
    names = f("names", it?.names)
    codes = f("codes", it?.codes)
    existence = f("existence", it?.existence)
    coverage = f("coverage", it?.coverage)
    alternatives = f("alternatives", it?.alternatives)
    additions = f("additions", it?.additions)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}

extension Organization: HasAlternatives {
  /// What the organization itself says of the fields that an alternative may replace.
  public var ownValues: Existence { Existence(existence: existence) }

  /// The organization with the life that an alternative gives it.
  public func applying(_ alternative: Alternative<Existence>) -> Organization? {
    restingOn(alternative) { result in result.existence = alternative.values.existence ?? existence }
  }
}
