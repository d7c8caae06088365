// SPDX-License-Identifier: Apache-2.0

/// What a format implements to write a data set kind by kind into a sink.
public protocol DatasetWriter: ~Copyable {
  /// Writes the head.
  mutating func write(_ head: DatasetHead, to sink: inout some ByteSink & ~Copyable) throws(ExportError)
  /// Writes the entities of one kind, which may be none.
  mutating func write<E: Entity>(
    _ entities: Entities<E>, to sink: inout some ByteSink & ~Copyable
  ) throws(ExportError)
}

extension Dataset {
  /// Shows the head and every kind of entity to a writer together with its sink, in published order.
  ///
  /// - Throws: ``ExportError`` of the writer or the sink.
  public func write<W: DatasetWriter & ~Copyable, S: ByteSink & ~Copyable>(
    with writer: inout W, to sink: inout S
  ) throws(ExportError) {
    // A visitor cannot hold a parameter that is `inout`; for the length of this call it holds where the two are.
    var failure: ExportError?
    unsafe withUnsafeMutablePointer(to: &writer) { writer in
      unsafe withUnsafeMutablePointer(to: &sink) { sink in
        var pairing = unsafe Pairing(writer: writer, sink: sink)
        do throws(ExportError) { try accept(&pairing) } catch { failure = error }
      }
    }
    if let failure { throw failure }
  }
}

@safe private struct Pairing<W: DatasetWriter & ~Copyable, S: ByteSink & ~Copyable>: DatasetVisitor {
  typealias Failure = ExportError
  let writer: UnsafeMutablePointer<W>
  let sink: UnsafeMutablePointer<S>

  init(writer: UnsafeMutablePointer<W>, sink: UnsafeMutablePointer<S>) {
    unsafe self.writer = writer
    unsafe self.sink = sink
  }

  mutating func visit(_ head: DatasetHead) throws(ExportError) {
    try unsafe writer.pointee.write(head, to: &sink.pointee)
  }

  mutating func visit<E: Entity>(_ entities: Entities<E>) throws(ExportError) {
    try unsafe writer.pointee.write(entities, to: &sink.pointee)
  }
}
