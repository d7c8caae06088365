// SPDX-License-Identifier: Apache-2.0

/// A walk over every scalar of a value, with the path of each.
///
/// Rules and tools use it to visit fields without naming them.
package final class ScalarWalk: FieldObserver {
  private var path: [String]
  private let visit: (_ path: [String], _ value: any Scalar) -> Void

  private init(_ path: [String], _ visit: @escaping (_ path: [String], _ value: any Scalar) -> Void) {
    self.path = path
    self.visit = visit
  }

  /// Visits the scalars of a value in published order, with their paths.
  ///
  /// Each path starts with the path of the value itself.
  package static func over(
    _ value: any Described, path: [String] = [], visit: (_ path: [String], _ value: any Scalar) -> Void
  ) {
    withoutActuallyEscaping(visit) { visit in value.showFields(to: ScalarWalk(path, visit)) }
  }

  package func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) { visit(path + [name.description], value) }

  package func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    for (index, value) in values.enumerated() {
      path.append(name.description)
      path.append(String(index))
      value.showFields(to: self)
      path.removeLast(2)
    }
  }

  package func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    for (index, value) in values.enumerated() { visit(path + [name.description, String(index)], value) }
  }
}
