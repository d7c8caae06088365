// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// Some memberships of a record, in the order of their ids.
///
/// The list refers to the memberships by position and does not copy them.
public struct MembershipList: RandomAccessCollection, Sendable {
  private let memberships: Entities<Membership>
  private let places: ArraySlice<Int32>

  init(_ memberships: Entities<Membership>, places: ArraySlice<Int32>) {
    self.memberships = memberships
    self.places = places
  }

  /// Makes a list of the memberships that satisfy a condition.
  init(_ memberships: Entities<Membership>, where isChosen: (borrowing Membership) -> Bool) {
    let places = memberships.indices.filter { isChosen(memberships.elements[$0]) }
    self.init(memberships, places: places.map { Int32(truncatingIfNeeded: $0) }[...])
  }

  /// The position of the first membership.
  public var startIndex: Int { places.startIndex }
  /// The position after the last membership.
  public var endIndex: Int { places.endIndex }
  /// The membership at a position.
  public subscript(position: Int) -> Membership { memberships.elements[Int(places[position])] }

  /// Calls a function for each membership; returns whether one has alternatives.
  ///
  /// The function receives the capacity, the period and the statuses. Nothing else is copied, and this determines the cost of a question.
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

  /// The first membership whose capacity and period satisfy a condition.
  ///
  /// The other memberships are not copied.
  @inline(__always)
  func first(where isChosen: (Capacity, EDTFInterval?) -> Bool) -> Membership? {
    let elements = memberships.elements.span
    for place in places {
      let index = Int(place)
      if isChosen(elements[index].capacity, elements[index].period) { return elements[index] }
    }
    return nil
  }

  /// The memberships grouped by a key, each group in the order of the ids.
  func grouped(by key: (borrowing Membership) -> PartyID) -> [MembershipList] {
    let keys = places.map { key(memberships.elements[Int($0)]) }
    let order = sortedPlaces(keys.count) { keys[$0] < keys[$1] }
    return order.chunked { keys[$0] == keys[$1] }.map { group in
      MembershipList(memberships, places: group.map { places[places.startIndex + $0] }[...])
    }
  }
}

extension MembershipList: Hashable {
  /// Whether two lists contain the same memberships.
  public static func == (left: MembershipList, right: MembershipList) -> Bool { left.elementsEqual(right) }
  /// Hashes the memberships of the list.
  public func hash(into hasher: inout Hasher) { for membership in self { hasher.combine(membership) } }
}
