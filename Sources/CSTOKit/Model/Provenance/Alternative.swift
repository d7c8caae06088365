// SPDX-License-Identifier: Apache-2.0

/// What others say of the same thing: some fields that replace the preferred ones, with a label and sources of their own.
///
/// An alternative never counts: no row, count or edge includes it. It is met only by whoever asks what others say, or
/// chooses a ``Reading``.
@frozen
public struct Alternative<Values: Described>: Sendable, Hashable {
  /// Who says it, or by which criterion, in a few words.
  public var label: String
  /// The criterion, where that is all that differs: by entry into force instead of signature.
  public var basis: Basis?
  /// Whether it is known to be wrong.
  public var isDeprecated: Bool
  /// The fields that it replaces; those that are absent stay as they are.
  public var values: Values
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes an alternative.
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
  /// What one is called in a list.
  public static var partName: StaticString { "alternative" }

  /// After what it is an alternative of: `MembershipAlternative` for ``Membership/Overrides``, `ExistenceAlternative` for ``Existence``.
  public static var schemaName: String {
    // The name of the module, of the types around the type, and of the type itself.
    let names = String(reflecting: Values.self).split(separator: ".").map(String.init)
    let isNested = names.last == "Overrides" && names.count > 2
    let name = isNested ? names[names.count - 2] : Values.schemaName
    return name.filter { $0.isLetter || $0.isNumber } + "Alternative"
  }

  /// The fields in published order; those of `values` stand among them.
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
