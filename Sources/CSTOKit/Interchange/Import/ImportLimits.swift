// SPDX-License-Identifier: Apache-2.0

/// How much an importer takes before it gives up, against hostile or broken input.
public struct ImportLimits: Sendable, Hashable {
  /// The most bytes of one input.
  public var bytes: Int
  /// The deepest nesting.
  public var depth: Int
  /// The most entities.
  public var entities: Int
  /// The most problems that are listed; at least one, as a problem that nobody is told of would pass for none.
  public var problems: Int { didSet { problems = max(1, problems) } }

  /// Makes limits; the defaults are 1 GiB, 512 levels, ten million entities and 100 problems.
  public init(bytes: Int = 1 << 30, depth: Int = 512, entities: Int = 10_000_000, problems: Int = 100) {
    self.bytes = bytes
    self.depth = depth
    self.entities = entities
    self.problems = max(1, problems)
  }
}
