// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A sovereign state, with its names, codes and period of existence.
@frozen
public struct SovereignState: Sendable, Hashable {
  /// The id, unique among all states, organizations and organs.
  ///
  /// An id consists of lower-case ASCII letters, digits and hyphens, not beginning with a hyphen. In the embedded
  /// record, it is the alpha-3 code of ISO 3166-1 in lower case.
  public var id: EntityID<SovereignState>
  /// The names of the state, in the order of the record; may be empty.
  public var names: [Name]
  /// The codes of the state in several schemes; may be empty.
  public var codes: [Code]
  /// The period in which the state exists; nil if no source gives one.
  public var existence: EDTFInterval?
  /// The sources cited for the state.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates a state.
  public init(
    id: EntityID<SovereignState>, names: [Name] = [], codes: [Code] = [], existence: EDTFInterval? = nil,
    citations: [Citation] = [], note: String? = nil
  ) {
    self.id = id
    self.names = names
    self.codes = codes
    self.existence = existence
    self.citations = citations
    self.note = note
  }
}

extension SovereignState: Named, Cited {
  /// The entity kind `state`, with the collection `states`.
  public static let kind = EntityKind("state", collection: "states")

  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: SovereignState?) {
    id = f.id(it?.id)
    names = f("names", it?.names)
    codes = f("codes", it?.codes)
    existence = f("existence", it?.existence)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}
