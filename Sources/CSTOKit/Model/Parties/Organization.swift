// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// An intergovernmental organization, or a community of states bound by a treaty.
@frozen
public struct Organization: Sendable, Hashable {
  /// The id, unique among all states, organizations and organs.
  ///
  /// An id consists of lower-case ASCII letters, digits and hyphens, not beginning with a hyphen.
  public var id: EntityID<Organization>
  /// The names of the organization, in the order of the record; may be empty.
  public var names: [Name]
  /// The codes of the organization in several schemes; may be empty.
  public var codes: [Code]
  /// The period in which the organization exists; nil if no source gives one.
  public var existence: EDTFInterval?
  /// The periods for which all members are known.
  public var coverage: [Coverage]
  /// What other sources report about the existence of the organization.
  public var alternatives: [Alternative<Existence>]
  /// Memberships that only another, non-preferred source reports.
  ///
  /// They are excluded from every count, row, edge and question. ``Reading/source(_:)`` includes those of its source.
  public var additions: [Membership]
  /// The sources cited for the organization.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates an organization.
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
  /// The entity kind `organization`, with the collection `organizations`.
  public static let kind = EntityKind("organization", collection: "organizations")

  /// Describes the fields in published order.
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
  /// The preferred values of the fields that an alternative may replace.
  public var ownValues: Existence { Existence(existence: existence) }

  /// Returns the organization with the period of existence that an alternative gives it.
  public func applying(_ alternative: Alternative<Existence>) -> Organization? {
    restingOn(alternative) { result in result.existence = alternative.values.existence ?? existence }
  }
}
