// SPDX-License-Identifier: Apache-2.0

/// A sink of any kind, for as long as ``ByteSink/borrowed(_:)`` lends it.
///
/// A visitor of a data set cannot hold a parameter that is `inout`; it can hold this. And code that writes to it is compiled
/// once, not once for every kind of sink.
public struct BorrowedSink: ByteSink {
  private let take: (Span<UInt8>) throws(ExportError) -> Void

  fileprivate init(_ take: @escaping (Span<UInt8>) throws(ExportError) -> Void) { self.take = take }

  /// Hands some bytes to the sink that was lent.
  ///
  /// - Throws: ``ExportError`` of that sink.
  public mutating func write(_ bytes: Span<UInt8>) throws(ExportError) { try take(bytes) }
}

extension ByteSink where Self: ~Copyable {
  /// Lends the sink to a closure, which must not keep what it is given.
  ///
  /// - Throws: ``ExportError`` of the closure.
  public mutating func borrowed<Result>(
    _ body: (inout BorrowedSink) throws(ExportError) -> Result
  ) throws(ExportError) -> Result {
    var outcome: Swift.Result<Result, ExportError>?
    unsafe withUnsafeMutablePointer(to: &self) { pointer in
      var sink = BorrowedSink { bytes throws(ExportError) in try unsafe pointer.pointee.write(bytes) }
      do throws(ExportError) { outcome = .success(try body(&sink)) } catch { outcome = .failure(error) }
    }
    guard let outcome else { preconditionFailure("the closure was not called") }
    return try outcome.get()
  }
}
