// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Writes a data set in the canonical form of RFC 8785, entity by entity.
///
/// The members of the outermost object must be sorted by name too, so the data set is visited once for each of them. The names are ASCII, so
/// their order is that of their bytes.
enum JSONCanonicalWriter {
  static func write(_ dataset: Dataset, to sink: BorrowedSink) throws(ExportError) {
    let head = HeadMembers(dataset.head)
    var sink = sink
    var buffer = OutputBuffer()
    var isFirst = true
    buffer.append(0x7B)
    let kinds = DatasetSchema().kinds.map(\.kind.collection)
    for name in (head.members.map(\.name) + kinds).sorted() {
      if let member = head.members.first(where: { $0.name == name }) {
        if !isFirst { buffer.append(0x2C) }
        isFirst = false
        buffer.append(utf8Of: "\"\(name)\":")
        for byte in member.value { buffer.append(byte) }
        continue
      }
      try buffer.drain(to: &sink)
      var writer = KindWriter(collection: name, sink: sink, isFirst: isFirst)
      try dataset.accept(&writer)
      isFirst = writer.isFirst
    }
    buffer.append(0x7D)
    try buffer.drain(to: &sink)
  }

  /// The canonical form of JSON that this package wrote.
  static func canonical(_ bytes: [UInt8]) throws(ExportError) -> [UInt8] {
    do { return try JSONCanonicalizer.canonicalize(bytes) } catch {
      throw ExportError(.unwritableValue, "has no canonical form: \(error)", underlyingError: error)
    }
  }

  /// The members of the head, each with its value in canonical form.
  private struct HeadMembers {
    var members: [(name: String, value: [UInt8])] = []

    init(_ head: DatasetHead) {
      let walk = HeadWalk()
      head.showFields(to: walk)
      members = walk.members
    }
  }

  private final class HeadWalk: FieldObserver {
    var members: [(name: String, value: [UInt8])] = []

    func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
      var engine = JSONFieldWriter(style: .compact)
      value.write(to: &engine)
      members.append((name.description, engine.bytes))
    }

    func list<Element: Described>(_ name: StaticString, _ values: [Element]) {}

    func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
      if values.isEmpty { return }
      var engine = JSONFieldWriter(style: .compact)
      engine.tokenArray(values)
      members.append((name.description, engine.bytes))
    }
  }

  private struct KindWriter: DatasetVisitor {
    typealias Failure = ExportError
    let collection: String
    var sink: BorrowedSink
    var isFirst: Bool

    mutating func visit(_ head: DatasetHead) {}

    mutating func visit<E: Entity>(_ entities: Entities<E>) throws(ExportError) {
      guard E.kind.collection == collection, !entities.isEmpty else { return }
      var bytes = Array((isFirst ? "\"\(collection)\":[" : ",\"\(collection)\":[").utf8)
      isFirst = false
      let span = entities.elements.span
      for index in span.indices {
        if index > 0 { bytes.append(0x2C) }
        var engine = JSONFieldWriter(style: .compact)
        engine.object(span[index])
        try append(engine.bytes, to: &bytes)
      }
      bytes.append(0x5D)
      try sink.write(bytes.span)
    }

    @inline(never)
    private mutating func append(_ object: [UInt8], to bytes: inout [UInt8]) throws(ExportError) {
      bytes += try JSONCanonicalWriter.canonical(object)
      if bytes.count < OutputBuffer.fullAt { return }
      try sink.write(bytes.span)
      bytes.removeAll(keepingCapacity: true)
    }
  }
}
