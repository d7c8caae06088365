// SPDX-License-Identifier: Apache-2.0

/// An entity to which other sources add whole entities.
///
/// Examples are a further signatory and another participant. Additions are excluded from all counts, rows, edges and questions.
/// ``Reading/source(_:)`` includes the additions of its source.
public protocol HasAdditions: Entity {
  /// The type of the added entities.
  associatedtype Addition: Cited
  /// The entities that other sources add, each with its citations.
  var additions: [Addition] { get }
}
