// SPDX-License-Identifier: Apache-2.0

/// How much an importer takes before it gives up, against hostile or broken input.
public struct ImportLimits: Sendable, Hashable {
  /// The most bytes of one input.
  public var bytes: Int
  /// The deepest nesting.
  public var depth: Int
  /// The most entities.
  public var entities: Int
  /// The most memory that the values may take, in bytes, as `MemoryLayout` and the lengths of texts tell it: for each value twice its size, since lists grow, and
  /// for each text its bytes and 32 if it has more than 15.
  ///
  /// It is counted while values are read, and what would be beyond it is refused before it is taken. The bytes of the input come on top.
  public var memory: Int
  /// The most problems that are listed; at least one, as a problem that nobody is told of would pass for none.
  public var problems: Int { didSet { problems = max(1, problems) } }

  /// Makes limits; the defaults are 1 GiB, 512 levels, ten million entities, 16 GiB of memory and 100 problems.
  public init(
    bytes: Int = 1 << 30, depth: Int = 512, entities: Int = 10_000_000, memory: Int = 1 << 34, problems: Int = 100
  ) {
    self.memory = memory
    self.bytes = bytes
    self.depth = depth
    self.entities = entities
    self.problems = max(1, problems)
  }
}

/// The memory that is left for values.
package struct MemoryBudget {
  private let whole: Int
  private var left: Int

  /// All that the limits allow.
  package init(_ limits: ImportLimits) {
    whole = limits.memory
    left = limits.memory
  }

  /// Whether nothing more may be taken.
  package var isSpent: Bool { left < 0 }

  /// What is told then.
  package var message: String { "the values take more than \(whole) bytes of memory" }

  /// Counts a value of a list.
  package mutating func take<Value>(a type: Value.Type) { left -= 2 * MemoryLayout<Value>.stride }

  /// Counts a text; a short one lies within the value that holds it.
  package mutating func take(textOf count: Int) { if count > 15 { left -= count + 32 } }

  /// Counts some bytes.
  package mutating func take(bytes count: Int) { left -= count }
}
