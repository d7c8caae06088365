// SPDX-License-Identifier: Apache-2.0

/// A sink that keeps all bytes.
public struct ArraySink: ByteSink {
  /// The bytes so far.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty sink.
  public init() {}

  /// Adds some bytes.
  public mutating func write(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe self.bytes.append(contentsOf: $0) }
  }
}
