// SPDX-License-Identifier: Apache-2.0

import CSTOKit

/// Writes every field of every entity, one per line: `memberships/uzb-csto-2006/period: 2006-08-16/2012-12-19`.
struct OutlineExporter: Exporter {
  var format: ExportFormat { .outline }

  func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    let outline = Outline()
    export.dataset.showKinds(to: outline)
    try sink.write(outline.text)
  }
}

private final class Outline: DatasetObserver, FieldObserver {
  private(set) var text = ""
  private var path: [String] = []

  func head(_ head: DatasetHead) {
    path = ["dataset"]
    head.showFields(to: self)
  }

  func entities<E: Entity>(_ entities: Entities<E>) {
    for entity in entities {
      path = [E.kind.collection, entity.id.slug]
      entity.showFields(to: self)
    }
  }

  func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) { write("\(name)", value) }

  func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    for (index, value) in values.enumerated() {
      path += ["\(name)", "\(index)"]
      value.showFields(to: self)
      path.removeLast(2)
    }
  }

  func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    path.append("\(name)")
    for (index, value) in values.enumerated() { write("\(index)", value) }
    path.removeLast()
  }

  private func write(_ name: String, _ value: some Scalar) {
    let line = value.scalarText.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\r", with: "\\r")
    text += "\(path.joined(separator: "/"))/\(name): \(line)\n"
  }
}

extension ExportFormat {
  /// The outline as a format for a tool.
  public static let outline = ExportFormat(
    identifier: "outline", fileExtension: "txt", mediaType: "text/plain", summary: "every field on a line of its own"
  ) { _ in FilePlan(OutlineExporter()) }
}
