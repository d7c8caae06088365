// SPDX-License-Identifier: Apache-2.0

/// A sink of any type that ``ByteSink/borrowed(_:)`` lends for one call.
///
/// A visitor of a data set cannot store an `inout` parameter, but it can store this value. Code that writes to it is compiled once, and not
/// for every type of sink. After the call ends, writing fails.
public struct BorrowedSink: ByteSink {
  /// The state of the loan, which all copies share.
  fileprivate final class Loan {
    var take: ((Span<UInt8>) throws(ExportError) -> Void)?
    var end: (() throws(ExportError) -> Void)?

    init(
      _ take: @escaping (Span<UInt8>) throws(ExportError) -> Void, end: @escaping () throws(ExportError) -> Void
    ) {
      self.take = take
      self.end = end
    }
  }

  fileprivate let loan: Loan

  /// Writes some bytes to the lent sink.
  ///
  /// - Throws: ``ExportError`` of that sink, or if the loan has ended.
  public mutating func write(_ bytes: Span<UInt8>) throws(ExportError) {
    guard let take = loan.take else { throw BorrowedSink.isOver }
    try take(bytes)
  }

  /// Finishes the lent sink.
  ///
  /// - Throws: ``ExportError`` of that sink, or if the loan has ended.
  public mutating func finish() throws(ExportError) {
    guard let end = loan.end else { throw BorrowedSink.isOver }
    try end()
  }

  private static let isOver = ExportError(.cancelled, "the sink was lent for a call that has ended")
}

extension ByteSink where Self: ~Copyable {
  /// Lends the sink to a closure for the duration of the call.
  ///
  /// - Throws: ``ExportError`` of the closure.
  public mutating func borrowed<Result>(
    _ body: (inout BorrowedSink) throws(ExportError) -> Result
  ) throws(ExportError) -> Result {
    var outcome: Swift.Result<Result, ExportError>?
    unsafe withUnsafeMutablePointer(to: &self) { pointer in
      let loan = BorrowedSink.Loan { bytes throws(ExportError) in
        try unsafe pointer.pointee.write(bytes)
      } end: { () throws(ExportError) in
        try unsafe pointer.pointee.finish()
      }
      // The pointer is valid until here. A copy of the sink that outlives the call cannot write.
      defer {
        loan.take = nil
        loan.end = nil
      }
      var sink = BorrowedSink(loan: loan)
      do throws(ExportError) { outcome = .success(try body(&sink)) } catch { outcome = .failure(error) }
    }
    guard let outcome else { preconditionFailure("the closure was not called") }
    return try outcome.get()
  }
}
