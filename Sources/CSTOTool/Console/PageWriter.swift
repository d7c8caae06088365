// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Writes an entity as text, with one field per line.
///
/// Nested values are indented, and references have the names of their targets.
final class PageWriter: FieldObserver {
  private(set) var text = ""
  private let referenceNames: ReferenceNames
  private var depth = 0
  private var bullet = false

  init(referenceNames: ReferenceNames) { self.referenceNames = referenceNames }

  func line(_ line: String) {
    let indent = String(repeating: "  ", count: bullet ? depth - 1 : depth)
    text += indent + (bullet ? "- " : "") + line + "\n"
    bullet = false
  }

  func indented(_ body: () -> Void) {
    depth += 1
    body()
    depth -= 1
  }

  func id<Owner: Entity>(_ id: EntityID<Owner>) { line("\(RecordSchema.idName): \(id)") }

  func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    let label = referenceNames.name(of: Value.type, value.scalarText)
    let suffix = label.map { " (\($0.shownSafely))" } ?? ""
    line("\(name): \(value.scalarText.shownSafely)\(suffix)")
  }

  func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    if values.isEmpty { return }
    line("\(name):")
    indented {
      for value in values {
        indented {
          bullet = true
          value.showFields(to: self)
        }
      }
    }
  }

  func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    if values.isEmpty { return }
    line("\(name): \(values.map(\.scalarText).joined(separator: ", ").shownSafely)")
  }
}
