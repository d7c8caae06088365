// SPDX-License-Identifier: Apache-2.0

/// The place of a value in a data set.
public struct FieldPlace: Sendable {
  /// The collection of entities, for example `memberships`; empty for the head.
  public let collection: String
  /// The id of the entity; empty for the head.
  public internal(set) var id = ""
  /// The lists that lead to the value, with the position in each.
  public internal(set) var steps: [(name: StaticString, position: Int)] = []

  init(collection: String) { self.collection = collection }

  /// The place of the fields of the head.
  static let head = FieldPlace(collection: "")

  /// The path of the innermost list element, for example `memberships/uzb-csto-2006/statuses/0`.
  ///
  /// Without a list, it is the path of the entity.
  public var path: String {
    let lists = steps.map { "\($0.name)/\($0.position)" }
    return (collection.isEmpty ? lists : [collection, id] + lists).joined(separator: "/")
  }

  /// The path of a field of this place.
  ///
  /// A token in a list has an empty name, so its path is that of the place.
  public func path(of name: StaticString) -> String {
    if name.utf8CodeUnitCount == 0 { return path }
    return collection.isEmpty && steps.isEmpty ? "\(name)" : "\(path)/\(name)"
  }
}
