// SPDX-License-Identifier: Apache-2.0

/// Walks over every scalar of an entity, with its path: what rules and tools use to meet fields without naming them.
package struct ScalarWalk: FieldWriter {
  private var path: [String]
  private let visit: (_ path: [String], _ value: any Scalar) -> Void

  package init(path: [String] = [], visit: @escaping (_ path: [String], _ value: any Scalar) -> Void) {
    self.path = path
    self.visit = visit
  }

  package mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    visit(path + [name.description], value)
  }

  package mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    for (index, value) in values.enumerated() {
      path.append(name.description)
      path.append(String(index))
      value.write(to: &self)
      path.removeLast(2)
    }
  }

  package mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    for (index, value) in values.enumerated() { visit(path + [name.description, String(index)], value) }
  }
}
