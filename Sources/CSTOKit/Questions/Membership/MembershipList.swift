// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// Some memberships of a record, in the order of their ids, without copies of them.
public struct MembershipList: RandomAccessCollection, Sendable {
  private let memberships: Entities<Membership>
  private let places: ArraySlice<Int32>

  init(_ memberships: Entities<Membership>, places: ArraySlice<Int32>) {
    self.memberships = memberships
    self.places = places
  }

  /// Those that a condition holds for.
  init(_ memberships: Entities<Membership>, where isChosen: (borrowing Membership) -> Bool) {
    let places = memberships.indices.filter { isChosen(memberships.elements[$0]) }
    self.init(memberships, places: places.map { Int32(truncatingIfNeeded: $0) }[...])
  }

  /// The position of the first.
  public var startIndex: Int { places.startIndex }
  /// The position past the last.
  public var endIndex: Int { places.endIndex }
  /// The membership at a position.
  public subscript(position: Int) -> Membership { memberships.elements[Int(places[position])] }

  /// Calls a function with the capacity and the period of each, and with its statuses where it has any; tells whether one has alternatives.
  ///
  /// Nothing is copied but these, which decides the cost of a question.
  @inline(__always)
  func forEach(_ body: (Capacity, EDTFInterval?, [StatusPeriod]) -> Void) -> Bool {
    let elements = memberships.elements.span
    var haveAlternatives = false
    for place in places {
      let index = Int(place)
      if !elements[index].alternatives.isEmpty { haveAlternatives = true }
      body(elements[index].capacity, elements[index].period, elements[index].statuses)
    }
    return haveAlternatives
  }

  /// The first whose capacity and period a condition holds for; the others are not copied.
  @inline(__always)
  func first(where isChosen: (Capacity, EDTFInterval?) -> Bool) -> Membership? {
    let elements = memberships.elements.span
    for place in places {
      let index = Int(place)
      if isChosen(elements[index].capacity, elements[index].period) { return elements[index] }
    }
    return nil
  }

  /// Lists of those that belong together, each in the order of the ids.
  func grouped(by key: (borrowing Membership) -> PartyID) -> [MembershipList] {
    let keys = places.map { key(memberships.elements[Int($0)]) }
    let order = sortedPlaces(keys.count) { keys[$0] < keys[$1] }
    return order.chunked { keys[$0] == keys[$1] }.map { group in
      MembershipList(memberships, places: group.map { places[places.startIndex + $0] }[...])
    }
  }
}

extension MembershipList: Hashable {
  /// Whether two lists hold the same.
  public static func == (left: MembershipList, right: MembershipList) -> Bool { left.elementsEqual(right) }
  /// Hashes what the list holds.
  public func hash(into hasher: inout Hasher) { for membership in self { hasher.combine(membership) } }
}
