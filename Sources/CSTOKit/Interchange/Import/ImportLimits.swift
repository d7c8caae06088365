// SPDX-License-Identifier: Apache-2.0

/// The limits of an importer, against hostile or broken input.
public struct ImportLimits: Sendable, Hashable {
  /// The maximum number of bytes in one input.
  public var bytes: Int
  /// The maximum depth of nested values in the input.
  public var depth: Int
  /// The maximum number of entities.
  public var entities: Int
  /// The maximum memory for values, in bytes.
  ///
  /// It is calculated from `MemoryLayout` and the lengths of texts. Each value counts twice its size, because lists grow. Each text of more
  /// than 15 bytes counts its length plus 32.
  ///
  /// Memory is counted while values are read, and a value that would exceed the limit is refused before it is stored. The bytes of the
  /// input are not included.
  public var memory: Int
  /// The maximum number of problems to list; at least one.
  ///
  /// An error without problems would look like success.
  public var problems: Int { didSet { problems = max(1, problems) } }

  /// Makes limits, each with a default.
  ///
  /// The defaults are 1 GiB, 512 levels, ten million entities, 16 GiB of memory and 100 problems.
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

/// The remaining memory for values.
package struct MemoryBudget {
  private let whole: Int
  private var left: Int

  /// Makes a budget of all the memory that the limits allow.
  package init(_ limits: ImportLimits) {
    whole = limits.memory
    left = limits.memory
  }

  /// Whether the budget is exceeded.
  package var isSpent: Bool { left < 0 }

  /// The message for an exceeded budget.
  package var message: String { "the values take more than \(whole) bytes of memory" }

  /// Counts a value in a list.
  package mutating func take<Value>(a type: Value.Type) { left -= 2 * MemoryLayout<Value>.stride }

  /// Counts a text; a short one is stored inside its value and costs nothing.
  package mutating func take(textOf count: Int) { if count > 15 { left -= count + 32 } }

  /// Counts a number of bytes.
  package mutating func take(bytes count: Int) { left -= count }
}
