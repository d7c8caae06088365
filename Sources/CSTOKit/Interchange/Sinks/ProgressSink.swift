// SPDX-License-Identifier: Apache-2.0

/// A sink that reports the number of bytes passed to another, and can stop.
///
/// ```swift
/// var sink = ProgressSink(into: ArraySink()) { count in count < limit }
/// ```
public struct ProgressSink<Sink: ByteSink>: ByteSink {
  /// The sink that receives the bytes.
  public private(set) var sink: Sink
  /// The number of bytes written so far.
  public private(set) var count = 0
  private let step: Int
  private var next: Int
  private let report: (Int) -> Bool

  /// Makes a sink that passes its bytes to another one.
  ///
  /// - Parameters:
  ///   - sink: The sink that receives the bytes.
  ///   - step: The number of bytes between two reports; by default 65,536.
  ///   - report: Called with the number of bytes so far. Returns whether to continue.
  public init(into sink: Sink, every step: Int = 1 << 16, report: @escaping (Int) -> Bool) {
    self.sink = sink
    self.step = max(1, step)
    next = self.step
    self.report = report
  }

  /// Passes some bytes to the other sink, and reports the count if it is due.
  ///
  /// - Throws: Any error of the other sink, and ``ExportError`` with the code `cancelled` if the report returns false.
  public mutating func write(_ bytes: Span<UInt8>) throws(ExportError) {
    try sink.write(bytes)
    count += bytes.count
    guard count >= next else { return }
    next = count + step
    if !report(count) { throw ExportError(.cancelled, "stopped after \(count) bytes") }
  }

  /// Finishes the other sink.
  ///
  /// - Throws: Any error of that sink.
  public mutating func finish() throws(ExportError) { try sink.finish() }
}
