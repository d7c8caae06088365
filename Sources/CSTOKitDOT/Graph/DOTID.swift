// SPDX-License-Identifier: Apache-2.0

/// What a node is called in a graph: any text.
///
/// Ids are always quoted, so that none of them is a keyword, a number or a port. Two texts that Swift takes for equal, such as the two
/// spellings of «й», are one id.
public struct DOTID: Sendable, Hashable {
  /// The text.
  public let text: String

  /// Makes an id of a text.
  @inlinable public init(_ text: String) { self.text = text }
}

extension DOTID: ExpressibleByStringInterpolation, CustomStringConvertible {
  /// Makes an id of a literal.
  public init(stringLiteral value: String) { self.init(value) }
  /// The text.
  public var description: String { text }
}

/// The name of a frame; the writer puts the prefix before it without which Graphviz draws no frame.
public struct DOTClusterID: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The name without the prefix.
  public let name: DOTID

  /// Names a frame.
  public init(_ name: String) { self.name = DOTID(name) }
  /// Names a frame by a literal.
  public init(stringLiteral value: String) { self.init(value) }

  /// What a frame's name begins with in the graph.
  static let prefix = "cluster: "

  var written: String { DOTClusterID.prefix + name.text }
}
