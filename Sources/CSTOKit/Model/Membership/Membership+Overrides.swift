// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Membership: HasAlternatives {
  /// The fields of a membership that an alternative may replace.
  public struct Overrides: Sendable, Hashable {
    /// Whether the alternative says that there was no membership at all.
    public var isDenied: Bool
    /// Another capacity.
    public var capacity: Capacity?
    /// Another period.
    public var period: EDTFInterval?
    /// Other statuses, all of them; an empty list replaces none.
    ///
    /// «Never suspended» is said by a status `active`.
    public var statuses: [StatusPeriod]

    /// Makes the rival values.
    public init(
      isDenied: Bool = false, capacity: Capacity? = nil, period: EDTFInterval? = nil, statuses: [StatusPeriod] = []
    ) {
      self.isDenied = isDenied
      self.capacity = capacity
      self.period = period
      self.statuses = statuses
    }
  }

  /// What the membership itself says of the fields that an alternative may replace; without statuses, that it was active throughout.
  public var ownValues: Overrides {
    let active = period.map { [StatusPeriod(.active, period: $0)] } ?? []
    return Overrides(capacity: capacity, period: period, statuses: statuses.isEmpty ? active : statuses)
  }

  /// The membership as an alternative has it, or nil if the alternative denies it.
  ///
  /// - Complexity: O(1) beside the copies of what is replaced.
  public func applying(_ alternative: Alternative<Overrides>) -> Membership? {
    if alternative.values.isDenied { return nil }
    return restingOn(alternative) { result in
      if let capacity = alternative.values.capacity { result.capacity = capacity }
      if let period = alternative.values.period { result.period = period }
      if let basis = alternative.basis, basis.isCriterionOfJoining { result.basis = basis }
      if !alternative.values.statuses.isEmpty { result.statuses = alternative.values.statuses }
    }
  }
}

extension Membership.Overrides: Described {
  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Membership.Overrides?) {
    isDenied = f("isDenied", it?.isDenied, default: false)
    capacity = f("capacity", it?.capacity)
    period = f("period", it?.period)
    statuses = f("statuses", it?.statuses)
  }
}
