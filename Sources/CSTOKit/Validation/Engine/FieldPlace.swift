// SPDX-License-Identifier: Apache-2.0

/// Where in a data set a value stands.
public struct FieldPlace: Sendable {
  /// The list of entities: `memberships`.
  public let collection: String
  /// The id of the entity; empty for the head.
  public internal(set) var id = ""
  /// The lists on the way to the value, with the positions in them.
  public internal(set) var steps: [(name: StaticString, position: Int)] = []

  init(collection: String) { self.collection = collection }

  /// The path of what the lists lead to: `memberships/uzb-csto-2006/statuses/0`.
  public var path: String { "\(collection)/\(id)" + steps.map { "/\($0.name)/\($0.position)" }.joined() }

  /// The path of a field; a token in a list has no name of its own.
  public func path(of name: StaticString) -> String { name.utf8CodeUnitCount == 0 ? path : "\(path)/\(name)" }
}
