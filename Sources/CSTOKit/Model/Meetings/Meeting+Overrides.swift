// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Meeting {
  /// The fields of a meeting that an alternative may replace.
  public struct Overrides: Sendable, Hashable {
    /// Whether the alternative denies that there was such a meeting.
    public var isDenied: Bool
    /// The replacement organ; nil leaves the preferred one in place.
    public var organ: PartyID?
    /// The replacement first day; nil leaves the preferred one in place.
    public var date: EDTFDate?
    /// The replacement last day; nil leaves the preferred one in place.
    public var lastDay: EDTFDate?
    /// The replacement place; nil leaves the preferred one in place.
    public var place: String?
    /// The replacement mode; nil leaves the preferred one in place.
    public var mode: Mode?
    /// The replacement kind; nil leaves the preferred one in place.
    public var kind: MeetingKind?

    /// Creates replacement values; nil leaves the preferred value in place.
    public init(
      isDenied: Bool = false, organ: PartyID? = nil, date: EDTFDate? = nil, lastDay: EDTFDate? = nil,
      place: String? = nil, mode: Mode? = nil, kind: MeetingKind? = nil
    ) {
      self.isDenied = isDenied
      self.organ = organ
      self.date = date
      self.lastDay = lastDay
      self.place = place
      self.mode = mode
      self.kind = kind
    }
  }
}

extension Meeting.Overrides: Described {
  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Meeting.Overrides?) {
    isDenied = f("isDenied", it?.isDenied, default: false)
    organ = f("organ", it?.organ)
    date = f("date", it?.date)
    lastDay = f("lastDay", it?.lastDay)
    place = f("place", it?.place)
    mode = f("mode", it?.mode)
    kind = f("kind", it?.kind)
  }
}

extension Meeting: HasAlternatives {
  /// The preferred values of the fields that an alternative may replace.
  public var ownValues: Overrides {
    Overrides(organ: organ, date: date, lastDay: lastDay, place: place, mode: mode, kind: kind)
  }

  /// Returns the meeting with the values of an alternative, or nil if it is denied.
  public func applying(_ alternative: Alternative<Overrides>) -> Meeting? {
    if alternative.values.isDenied { return nil }
    return restingOn(alternative) { result in
      result.organ = alternative.values.organ ?? organ
      result.date = alternative.values.date ?? date
      result.lastDay = alternative.values.lastDay ?? lastDay
      result.place = alternative.values.place ?? place
      result.mode = alternative.values.mode ?? mode
      result.kind = alternative.values.kind ?? kind
    }
  }
}
