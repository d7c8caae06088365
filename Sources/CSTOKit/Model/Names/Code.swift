// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A code that a scheme assigns to a party.
///
/// For example, the code of Uzbekistan is `UZB` in ISO 3166-1 alpha-3 and `704` in Correlates of War.
@frozen
public struct Code: Sendable, Hashable {
  /// The scheme that the code belongs to.
  public var scheme: CodeScheme
  /// The code as text, including leading zeros.
  public var value: String
  /// The period in which the code was in use; nil if no source gives one.
  public var validity: EDTFInterval?
  /// The citations of the sources that contain the code.
  public var citations: [Citation]

  /// Creates a code.
  public init(_ scheme: CodeScheme, _ value: String, validity: EDTFInterval? = nil, citations: [Citation] = []) {
    self.scheme = scheme
    self.value = value
    self.validity = validity
    self.citations = citations
  }
}

extension Code: Described {
  /// The name of one list element, `code`, for formats that name elements.
  public static var partName: StaticString { "code" }

  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Code?) {
    scheme = f("scheme", it?.scheme)
    value = f("value", it?.value)
    validity = f("validity", it?.validity)
    citations = f("citations", it?.citations)
  }
}

extension [Code] {
  /// The first code of a scheme, or nil if there is none.
  public subscript(scheme: CodeScheme) -> String? { first { $0.scheme == scheme }?.value }

  /// The code of a scheme that is valid on a day.
  ///
  /// If none is valid on the day, the result is the first code of the scheme. A code without a period of validity is
  /// always valid.
  public subscript(scheme: CodeScheme, on day: CalendarDay?) -> String? {
    guard let day else { return self[scheme] }
    let own = filter { $0.scheme == scheme }
    return (own.first { $0.validity.map { $0.contains(day) != .no } ?? true } ?? own.first)?.value
  }
}
