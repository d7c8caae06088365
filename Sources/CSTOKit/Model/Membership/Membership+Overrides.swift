// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Membership: HasAlternatives {
  /// The fields of a membership that an alternative may replace.
  public struct Overrides: Sendable, Hashable {
    /// Whether the alternative denies that there was a membership at all.
    public var isDenied: Bool
    /// The replacement capacity; nil leaves the preferred one in place.
    public var capacity: Capacity?
    /// The replacement period; nil leaves the preferred one in place.
    public var period: EDTFInterval?
    /// All replacement statuses; an empty list leaves the preferred ones in place.
    ///
    /// To state that a membership was never suspended, use the single status `active`.
    public var statuses: [StatusPeriod]

    /// Creates replacement values.
    ///
    /// Nil or an empty list leaves the preferred value in place.
    public init(
      isDenied: Bool = false, capacity: Capacity? = nil, period: EDTFInterval? = nil, statuses: [StatusPeriod] = []
    ) {
      self.isDenied = isDenied
      self.capacity = capacity
      self.period = period
      self.statuses = statuses
    }
  }

  /// The preferred values of the fields that an alternative may replace.
  ///
  /// A membership without statuses is active throughout.
  public var ownValues: Overrides {
    let active = period.map { [StatusPeriod(.active, period: $0)] } ?? []
    return Overrides(capacity: capacity, period: period, statuses: statuses.isEmpty ? active : statuses)
  }

  /// Returns the membership with the values of an alternative, or nil if it is denied.
  ///
  /// - Complexity: O(1), plus the copies of the replaced values.
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
  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Membership.Overrides?) {
    isDenied = f("isDenied", it?.isDenied, default: false)
    capacity = f("capacity", it?.capacity)
    period = f("period", it?.period)
    statuses = f("statuses", it?.statuses)
  }
}
