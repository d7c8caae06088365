// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The content of a data set as bytes.
///
/// Swift compares texts by canonical equivalence; fingerprints also distinguish data sets whose equal texts have different bytes.
final class ByteFingerprint: DatasetObserver, FieldObserver {
  private(set) var bytes: [UInt8] = []

  init(_ dataset: Dataset) { dataset.showKinds(to: self) }

  func head(_ head: DatasetHead) { head.showFields(to: self) }

  func entities<E: Entity>(_ entities: Entities<E>) {
    begin(E.kind.key, count: entities.count)
    for entity in entities { entity.showFields(to: self) }
  }

  func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    begin(name, count: 1)
    append(value.scalarText)
  }

  func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    if values.isEmpty { return }
    begin(name, count: values.count)
    for value in values {
      value.showFields(to: self)
      // A byte that never occurs in UTF-8.
      bytes.append(0xFF)
    }
  }

  func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    if values.isEmpty { return }
    begin(name, count: values.count)
    for value in values { append(value.scalarText) }
  }

  private func begin(_ name: StaticString, count: Int) {
    append(name.description)
    append(String(count))
  }

  private func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(0xFE)
  }
}
