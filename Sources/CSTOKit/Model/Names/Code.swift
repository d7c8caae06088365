// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A code that a scheme gives to a party: `UZB` in ISO 3166-1 alpha-3, `704` in Correlates of War.
@frozen
public struct Code: Sendable, Hashable {
  /// Whose code it is.
  public var scheme: CodeScheme
  /// The code as text; leading zeros are part of it.
  public var value: String
  /// When it was in use, as far as a source says.
  public var validity: EDTFInterval?
  /// The sources that show the code.
  public var citations: [Citation]

  /// Makes a code.
  public init(_ scheme: CodeScheme, _ value: String, validity: EDTFInterval? = nil, citations: [Citation] = []) {
    self.scheme = scheme
    self.value = value
    self.validity = validity
    self.citations = citations
  }
}

extension Code: Described {
  /// What one is called in a list.
  public static var partName: StaticString { "code" }

  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Code?) {
    scheme = f("scheme", it?.scheme)
    value = f("value", it?.value)
    validity = f("validity", it?.validity)
    citations = f("citations", it?.citations)
  }
}

extension [Code] {
  /// The first code of a scheme.
  public subscript(scheme: CodeScheme) -> String? { first { $0.scheme == scheme }?.value }

  /// The code of a scheme that is valid on a day; if none is, the first of the scheme.
  public subscript(scheme: CodeScheme, on day: CalendarDay?) -> String? {
    guard let day else { return self[scheme] }
    let own = filter { $0.scheme == scheme }
    return (own.first { $0.validity.map { $0.contains(day) != .no } ?? true } ?? own.first)?.value
  }
}
