// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A part of the record with an id, for example a state or a meeting.
public protocol Entity: Described, Identifiable where ID == EntityID<Self> {
  /// The kind of the entity, which names it and its collection.
  static var kind: EntityKind { get }

  /// The display name in the first of the languages that has one.
  ///
  /// A name that was in use on the day takes precedence. The result is nil if the entity has no name.
  func label(in languages: [LanguageTag], on day: CalendarDay?) -> String?

  /// Sorts entities by their ids; entities with equal ids keep their order.
  ///
  /// The default implementation does this. It is a requirement so that it is compiled once per type, and is fast in
  /// every place that combines entities.
  ///
  /// - Complexity: O(n) if the entities are already in order, O(n log n) otherwise.
  static func inOrderOfIDs(_ entities: [Self]) -> [Self]
}

extension Entity {
  /// The name of the entity kind in the singular, for example `membership`.
  public static var partName: StaticString { kind.nameKey }

  /// Returns nil, for entities that have no name of any kind.
  public func label(in languages: [LanguageTag], on day: CalendarDay?) -> String? { nil }

  /// The display name in the first of the languages that has one, for any day.
  ///
  /// The result is nil if the entity has no name.
  public func label(in languages: [LanguageTag]) -> String? { label(in: languages, on: nil) }
}

/// An entity that cites its sources.
public protocol Cited: Entity {
  /// The sources cited for the entity.
  var citations: [Citation] { get }
}
