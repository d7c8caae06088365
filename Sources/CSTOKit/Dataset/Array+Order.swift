// SPDX-License-Identifier: Apache-2.0

extension Array {
  /// The elements in the order given by a predicate.
  ///
  /// The sort is stable: elements that compare equal keep their order. One shared function sorts the positions. Sorting the elements
  /// directly would compile a new specialization, at some length, for every type and order.
  ///
  /// - Complexity: O(n log n) calls of the predicate.
  package func inOrder(by precedes: (Element, Element) -> Bool) -> [Element] {
    sortedPlaces(count) { precedes(self[$0], self[$1]) }.map { self[$0] }
  }
}

/// The numbers from 0 up to a count, in the order given by a predicate.
///
/// The count itself is not included. The sort is stable.
@inline(never)
package func sortedPlaces(_ count: Int, by precedes: (Int, Int) -> Bool) -> [Int] { (0..<count).sorted(by: precedes) }

/// The positions of slugs, in the order of the slugs.
///
/// The sort is stable. One function serves all entity kinds, because sorting each kind directly would be compiled for each.
@inline(never)
func sortedPlaces(ofSlugs slugs: [String]) -> [Int] { sortedPlaces(slugs.count) { slugs[$0] < slugs[$1] } }
