// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitTesting
import TestSupport
import Testing

@Suite struct WritingTests {
  @Test(arguments: 0..<20 as Range<UInt64>) func `A type that writes its fields itself writes what it describes`(
    _ seed: UInt64
  ) {
    var datasets = RandomDatasets(seed: seed)
    var comparison = Comparison()
    datasets.next().accept(&comparison)
    #expect(comparison.kinds > 17)
    #expect(comparison.differences == [])
  }

  @Test func `A field that is told otherwise is found`() {
    var comparison = Comparison()
    comparison.compare(Swapped())
    #expect(comparison.differences.count == 1)
  }
}

/// Visits every value of a data set, and notes those whose two ways of writing make other calls.
private struct Comparison: DatasetVisitor {
  var kinds = 0
  var differences: [String] = []

  mutating func visit(_ head: DatasetHead) { compare(head) }

  mutating func visit<E: Entity>(_ entities: Entities<E>) { for entity in entities { compare(entity) } }

  mutating func compare<Value: Described>(_ value: Value) {
    kinds += 1
    var (described, written) = (Calls(), Calls())
    _ = Value(describing: &described, value)
    value.write(to: &written)
    if described.calls != written.calls { differences.append("\(Value.self): \(described.calls), \(written.calls)") }
    for part in written.parts { part(&self) }
  }
}

/// A writer that notes how it was called.
private struct Calls: FieldWriter {
  var calls: [String] = []
  var parts: [(inout Comparison) -> Void] = []

  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    calls.append("\(name) \(Value.self) \(value.scalarText)")
  }
  mutating func absent<Value: Scalar>(_ name: StaticString, as type: Value.Type) {
    calls.append("\(name) \(Value.self) absent")
  }
  mutating func usual<Value: Scalar>(_ name: StaticString, _ value: Value) {
    calls.append("\(name) \(Value.self) usually \(value.scalarText)")
  }
  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    calls.append("\(name) [\(Element.self)] \(values.count)")
    for value in values { parts.append { $0.compare(value) } }
  }
  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    calls.append("\(name) [\(Value.self)] \(values.map(\.scalarText))")
  }
}

/// A type that tells its fields in another order when it writes them.
private struct Swapped: Described {
  var one = 1
  var two = 2

  init() {}

  init<F: Fields & ~Copyable>(describing f: inout F, _ it: Swapped?) {
    one = f("one", it?.one)
    two = f("two", it?.two)
  }

  func write(to writer: inout some FieldWriter & ~Copyable) {
    writer.scalar("two", two)
    writer.scalar("one", one)
  }
}
