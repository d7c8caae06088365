// SPDX-License-Identifier: Apache-2.0

/// The name of a node in a graph, which can be any text.
///
/// Ids are always quoted, so none of them is read as a keyword, a number or a port. Two texts that are equal in Swift are one
/// id, for example the composed and the decomposed form of “й”.
public struct DOTID: Sendable, Hashable {
  /// The text of the id, without escaping.
  public let text: String

  /// Creates an id from a text.
  @inlinable public init(_ text: String) { self.text = text }
}

extension DOTID: ExpressibleByStringInterpolation, CustomStringConvertible {
  /// Creates an id from a literal.
  public init(stringLiteral value: String) { self.init(value) }
  /// The text of the id, without escaping.
  public var description: String { text }
}

/// The name of a cluster.
///
/// The writer adds the prefix without which Graphviz draws no frame.
public struct DOTClusterID: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The name without the prefix.
  public let name: DOTID

  /// Creates a cluster name from a text.
  public init(_ name: String) { self.name = DOTID(name) }
  /// Creates a cluster name from a literal.
  public init(stringLiteral value: String) { self.init(value) }

  /// The prefix of a cluster name in the graph.
  static let prefix = "cluster: "

  var written: String { DOTClusterID.prefix + name.text }
}
