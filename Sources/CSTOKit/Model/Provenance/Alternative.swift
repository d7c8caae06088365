// SPDX-License-Identifier: Apache-2.0

/// What another source reports: replacement values, with a label and citations.
///
/// Alternatives are excluded from every row, count and edge. They appear only in answers about what other sources
/// report, and under a ``Reading`` that chooses them.
@frozen
public struct Alternative<Values: Described>: Sendable, Hashable {
  /// A short description of who reports this, or by which criterion.
  public var label: String
  /// The criterion, if the alternative differs only in that.
  ///
  /// For example, it counts by entry into force instead of by signature.
  public var basis: Basis?
  /// Whether the alternative is known to be wrong.
  public var isDeprecated: Bool
  /// The replacement values; absent ones leave the preferred values in place.
  public var values: Values
  /// The sources cited for the alternative.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates an alternative.
  public init(
    label: String, basis: Basis? = nil, isDeprecated: Bool = false, values: Values, citations: [Citation] = [],
    note: String? = nil
  ) {
    self.label = label
    self.basis = basis
    self.isDeprecated = isDeprecated
    self.values = values
    self.citations = citations
    self.note = note
  }
}

extension Alternative: Described {
  /// The name of one list element, `alternative`, for formats that name elements.
  public static var partName: StaticString { "alternative" }

  /// The published name, formed from the type that the alternative belongs to.
  ///
  /// For example, it is `MembershipAlternative` for ``Membership/Overrides``, and `ExistenceAlternative` for
  /// ``Existence``.
  public static var schemaName: String {
    // The names of the module, of any enclosing types, and of the type itself.
    let names = String(reflecting: Values.self).split(separator: ".").map(String.init)
    let isNested = names.last == "Overrides" && names.count > 2
    let name = isNested ? names[names.count - 2] : Values.schemaName
    return name.filter { $0.isLetter || $0.isNumber } + "Alternative"
  }

  /// Describes the fields in published order, including those of `values`.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Alternative?) {
    label = f("label", it?.label)
    basis = f("basis", it?.basis)
    isDeprecated = f("isDeprecated", it?.isDeprecated, default: false)
    values = Values(describing: &f, it?.values)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}
