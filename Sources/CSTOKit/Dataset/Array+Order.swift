// SPDX-License-Identifier: Apache-2.0

extension Array {
  /// The elements in the order that a predicate has, equal ones as they came.
  ///
  /// Only places are sorted, by one function: sorting elements themselves is compiled anew, at some length, for every type and order.
  ///
  /// - Complexity: O(n log n) calls of the predicate.
  package func inOrder(by precedes: (Element, Element) -> Bool) -> [Element] {
    sortedPlaces(count) { precedes(self[$0], self[$1]) }.map { self[$0] }
  }
}

/// The numbers from 0 to a count in the order that a predicate has, equal ones as they came.
@inline(never)
package func sortedPlaces(_ count: Int, by precedes: (Int, Int) -> Bool) -> [Int] { (0..<count).sorted(by: precedes) }

/// The places of slugs in the order of the slugs, equal ones as they came.
///
/// One function for all kinds: sorting each kind of entities itself would be compiled for each.
@inline(never)
func sortedPlaces(ofSlugs slugs: [String]) -> [Int] { sortedPlaces(slugs.count) { slugs[$0] < slugs[$1] } }
