// SPDX-License-Identifier: Apache-2.0

/// An entity to which others add whole entities: a further signatory, another participant.
///
/// Additions are outside every count, row, edge and question. ``Reading/source(_:)`` takes those of its source.
public protocol HasAdditions: Entity {
  /// What others add.
  associatedtype Addition: Cited
  /// The entities that others add, each with its citations.
  var additions: [Addition] { get }
}
