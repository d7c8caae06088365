// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// A set of days, as sorted ranges that neither touch nor overlap.
struct DaySet: Sendable, Hashable {
  private(set) var spans: [DaySpan] = []

  init() {}

  /// Makes the set of the days that are in at least one of some ranges.
  init(_ spans: [DaySpan]) {
    for span in spans.inOrder(by: { $0.low < $1.low }) {
      if let last = self.spans.last, last.high == .max || span.low <= last.high + 1 {
        if let joined = DaySpan(last.low, max(last.high, span.high)) { self.spans[self.spans.count - 1] = joined }
      } else {
        self.spans.append(span)
      }
    }
  }

  var isEmpty: Bool { spans.isEmpty }

  func contains(_ day: Int) -> Bool { spans.contains { $0.low <= day && day <= $0.high } }

  func union(_ other: DaySet) -> DaySet {
    if isEmpty { return other }
    return other.isEmpty ? self : DaySet(spans + other.spans)
  }

  func intersection(_ other: DaySet) -> DaySet {
    var found = DaySet()
    var (own, others) = (spans[...], other.spans[...])
    while let one = own.first, let two = others.first {
      if let shared = one.intersection(two) { found.spans.append(shared) }
      if one.high < two.high { own.removeFirst() } else { others.removeFirst() }
    }
    return found
  }

  /// The days that are not in the set.
  var complement: DaySet {
    var found = DaySet()
    var next = Int.min
    for span in spans {
      if span.low > next, let gap = DaySpan(next, span.low - 1) { found.spans.append(gap) }
      if span.high == .max { return found }
      next = span.high + 1
    }
    if let rest = DaySpan(next, .max) { found.spans.append(rest) }
    return found
  }

  func subtracting(_ other: DaySet) -> DaySet { other.isEmpty || isEmpty ? self : intersection(other.complement) }

  /// The number of days of a range that are in the set.
  ///
  /// The range must be limited at both ends.
  func count(in span: DaySpan) -> Int {
    spans.reduce(0) { sum, own in sum + (own.intersection(span).map { $0.high - $0.low + 1 } ?? 0) }
  }
}
