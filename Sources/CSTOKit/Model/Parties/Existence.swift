// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// What others say of the life of an organization or an organ.
@frozen
public struct Existence: Sendable, Hashable {
  /// The period that replaces the preferred one.
  public var existence: EDTFInterval?

  /// Makes the rival values.
  public init(existence: EDTFInterval? = nil) { self.existence = existence }
}

extension Existence: Described {
  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Existence?) {
    existence = f("existence", it?.existence)
  }
}
