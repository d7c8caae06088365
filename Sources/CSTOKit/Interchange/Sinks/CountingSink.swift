// SPDX-License-Identifier: Apache-2.0

/// A sink that counts bytes and discards them.
public struct CountingSink: ByteSink {
  /// The number of bytes written so far.
  public private(set) var count = 0

  /// Makes a sink with a count of zero.
  public init() {}

  /// Adds the number of some bytes to the count.
  public mutating func write(_ bytes: Span<UInt8>) { count += bytes.count }
}
