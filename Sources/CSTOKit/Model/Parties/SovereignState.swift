// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A state.
@frozen
public struct SovereignState: Sendable, Hashable {
  /// The id; in the embedded record, the alpha-3 code of ISO 3166-1 in lower case.
  public var id: EntityID<SovereignState>
  /// The names.
  public var names: [Name]
  /// The codes.
  public var codes: [Code]
  /// The period in which the state exists, or nil if no source is given.
  public var existence: EDTFInterval?
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes a state.
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
  /// States.
  public static let kind = EntityKind("state", collection: "states")

  /// The fields in published order.
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
