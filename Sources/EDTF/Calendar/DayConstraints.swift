// SPDX-License-Identifier: Apache-2.0

/// The first and last days of two intervals as unknowns, with limits on their differences.
///
/// Each Allen relation adds a few more limits on the differences. The dates allow the relation if all limits can be
/// met together, which is the case exactly when no cycle of differences has a negative sum (Floyd–Warshall, over five
/// nodes).
struct DayConstraints {
  // Wide enough for the sum of day numbers along any path, so that no arithmetic can overflow.
  private typealias Days = Int128

  private enum Node: Int, CaseIterable {
    case origin
    case start
    case end
    case otherStart
    case otherEnd
  }

  /// The position of an open end, farther from the origin than any other end.
  private static let forever: Days = 1 << 100
  private static let noLimit: Days = 1 << 110

  /// The maximum number of days by which the row's node is later than the column's.
  private var most: [Days]

  init(_ interval: EDTFInterval, _ other: EDTFInterval, _ seasons: EDTFSeasons) {
    most = Array(repeating: DayConstraints.noLimit, count: Node.allCases.count * Node.allCases.count)
    for node in Node.allCases { limit(node, behind: node, to: 0) }
    place(.start, .end, interval, seasons)
    place(.otherStart, .otherEnd, other, seasons)
  }

  private mutating func place(_ start: Node, _ end: Node, _ interval: EDTFInterval, _ seasons: EDTFSeasons) {
    place(start, in: interval.startBounds(seasons), open: -DayConstraints.forever)
    place(end, in: interval.endBounds(seasons), open: DayConstraints.forever)
    limit(start, behind: end, to: 0)
  }

  private mutating func place(_ node: Node, in bounds: DayBounds, open: Days) {
    let (earliest, latest): (Days, Days) =
      switch (bounds.earliest, bounds.latest) {
      case (.open, _), (_, .open): (open, open)
      default:
        (
          bounds.earliest.dayNumber.map { Days($0) } ?? -(DayConstraints.forever - 2),
          bounds.latest.dayNumber.map { Days($0) } ?? DayConstraints.forever - 2
        )
      }
    limit(node, behind: .origin, to: latest)
    limit(.origin, behind: node, to: -earliest)
  }

  private mutating func limit(_ node: Node, behind other: Node, to days: Days) {
    let index = node.rawValue * Node.allCases.count + other.rawValue
    most[index] = min(most[index], days)
  }

  /// Whether the dates allow a relation between the two intervals.
  func allows(_ relation: AllenRelation) -> Bool {
    var trial = self
    func before(_ first: Node, _ second: Node, by days: Days = 1) { trial.limit(first, behind: second, to: -days) }
    func same(_ first: Node, _ second: Node, apart days: Days = 0) {
      trial.limit(first, behind: second, to: -days)
      trial.limit(second, behind: first, to: days)
    }
    switch relation {
    case .before: before(.end, .otherStart, by: 2)
    case .meets: same(.end, .otherStart, apart: 1)
    case .overlaps:
      before(.start, .otherStart)
      trial.limit(.otherStart, behind: .end, to: 0)
      before(.end, .otherEnd)
    case .starts:
      same(.start, .otherStart)
      before(.end, .otherEnd)
    case .during:
      before(.otherStart, .start)
      before(.end, .otherEnd)
    case .finishes:
      before(.otherStart, .start)
      same(.end, .otherEnd)
    case .equals:
      same(.start, .otherStart)
      same(.end, .otherEnd)
    case .finishedBy:
      before(.start, .otherStart)
      same(.end, .otherEnd)
    case .contains:
      before(.start, .otherStart)
      before(.otherEnd, .end)
    case .startedBy:
      same(.start, .otherStart)
      before(.otherEnd, .end)
    case .overlappedBy:
      before(.otherStart, .start)
      trial.limit(.start, behind: .otherEnd, to: 0)
      before(.otherEnd, .end)
    case .metBy: same(.otherEnd, .start, apart: 1)
    case .after: before(.otherEnd, .start, by: 2)
    }
    return trial.canHold()
  }

  private consuming func canHold() -> Bool {
    let nodes = Node.allCases
    func index(_ row: Node, _ column: Node) -> Int { row.rawValue * nodes.count + column.rawValue }
    for middle in nodes {
      for row in nodes {
        for column in nodes {
          let way = most[index(row, middle)] + most[index(middle, column)]
          most[index(row, column)] = min(most[index(row, column)], way)
        }
      }
    }
    return nodes.allSatisfy { most[index($0, $0)] >= 0 }
  }
}
