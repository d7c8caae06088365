// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Meeting {
  /// What others say of a meeting.
  public struct Overrides: Sendable, Hashable {
    /// Whether the alternative says that there was no such meeting.
    public var isDenied: Bool
    /// Another organ.
    public var organ: PartyID?
    /// Another day.
    public var date: EDTFDate?
    /// Another last day.
    public var lastDay: EDTFDate?
    /// Another place.
    public var place: String?
    /// Another way of meeting.
    public var mode: Mode?
    /// Another kind.
    public var kind: MeetingKind?

    /// Makes the rival values.
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
  /// The fields in published order.
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
  /// What the meeting itself says of the fields that an alternative may replace.
  public var ownValues: Overrides {
    Overrides(organ: organ, date: date, lastDay: lastDay, place: place, mode: mode, kind: kind)
  }

  /// The meeting as an alternative has it, or nil if the alternative denies it.
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
