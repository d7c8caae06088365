// SPDX-License-Identifier: Apache-2.0

/// Where in a data set a value stands.
public struct FieldPlace: Sendable {
  /// The list of entities: `memberships`; empty for the head.
  public let collection: String
  /// The id of the entity; empty for the head.
  public internal(set) var id = ""
  /// The lists on the way to the value, with the positions in them.
  public internal(set) var steps: [(name: StaticString, position: Int)] = []

  init(collection: String) { self.collection = collection }

  /// What the data set says of itself.
  static let head = FieldPlace(collection: "")

  /// The path of what the lists lead to: `memberships/uzb-csto-2006/statuses/0`.
  public var path: String {
    let lists = steps.map { "\($0.name)/\($0.position)" }
    return (collection.isEmpty ? lists : [collection, id] + lists).joined(separator: "/")
  }

  /// The path of a field; a token in a list has no name of its own.
  public func path(of name: StaticString) -> String {
    if name.utf8CodeUnitCount == 0 { return path }
    return collection.isEmpty && steps.isEmpty ? "\(name)" : "\(path)/\(name)"
  }
}
