// SPDX-License-Identifier: Apache-2.0

/// A sink that tells how many bytes have gone to another one, and stops when it is asked to.
///
/// ```swift
/// var sink = ProgressSink(into: ArraySink()) { count in count < limit }
/// ```
public struct ProgressSink<Sink: ByteSink>: ByteSink {
  /// Where the bytes go.
  public private(set) var sink: Sink
  /// The number of bytes so far.
  public private(set) var count = 0
  private let step: Int
  private var next: Int
  private let report: (Int) -> Bool

  /// Makes a sink.
  ///
  /// - Parameters:
  ///   - sink: Where the bytes go.
  ///   - step: After how many bytes to report again.
  ///   - report: Is told the number of bytes so far, and says whether to go on.
  public init(into sink: Sink, every step: Int = 1 << 16, report: @escaping (Int) -> Bool) {
    self.sink = sink
    self.step = max(1, step)
    next = self.step
    self.report = report
  }

  /// Takes some bytes.
  ///
  /// - Throws: What the other sink throws, and ``ExportError`` with the code `cancelled` once the report says to stop.
  public mutating func write(_ bytes: Span<UInt8>) throws(ExportError) {
    try sink.write(bytes)
    count += bytes.count
    guard count >= next else { return }
    next = count + step
    if !report(count) { throw ExportError(.cancelled, "stopped after \(count) bytes") }
  }

  /// Finishes the other sink.
  ///
  /// - Throws: What that throws.
  public mutating func finish() throws(ExportError) { try sink.finish() }
}
