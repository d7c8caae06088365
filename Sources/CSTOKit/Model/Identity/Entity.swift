// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A thing of the record that has an id: a state, a membership, a meeting, a source.
public protocol Entity: Described, Identifiable where ID == EntityID<Self> {
  /// What the kind is called.
  static var kind: EntityKind { get }

  /// What people call this one, in the first of the languages that has a name; nil if it has none.
  func label(in languages: [LanguageTag], on day: CalendarDay?) -> String?

  /// Puts entities in the order of their ids, equal ones as they came.
  ///
  /// The default does so. It is a requirement so that it is compiled once, with the type, and fast wherever entities are put together.
  ///
  /// - Complexity: O(n) if they are in order already, O(n log n) otherwise.
  static func inOrderOfIDs(_ entities: [Self]) -> [Self]
}

extension Entity {
  /// The name of the kind.
  public static var partName: StaticString { kind.nameKey }

  /// No name: the id has to do.
  public func label(in languages: [LanguageTag], on day: CalendarDay?) -> String? { nil }

  /// What people call this one, whenever that was, in the first of the languages that has a name; nil if it has none.
  public func label(in languages: [LanguageTag]) -> String? { label(in: languages, on: nil) }
}

/// An entity that rests on sources.
public protocol Cited: Entity {
  /// The sources on which the entity rests.
  var citations: [Citation] { get }
}
