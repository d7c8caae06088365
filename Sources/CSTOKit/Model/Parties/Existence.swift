// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// The fields of an organization or an organ that an alternative may replace.
@frozen
public struct Existence: Sendable, Hashable {
  /// The replacement period of existence; nil leaves the preferred one in place.
  public var existence: EDTFInterval?

  /// Creates replacement values; nil leaves the preferred value in place.
  public init(existence: EDTFInterval? = nil) { self.existence = existence }
}

extension Existence: Described {
  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Existence?) {
    existence = f("existence", it?.existence)
  }
}
