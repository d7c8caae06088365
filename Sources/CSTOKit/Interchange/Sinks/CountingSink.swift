// SPDX-License-Identifier: Apache-2.0

/// A sink that counts bytes and forgets them.
public struct CountingSink: ByteSink {
  /// The number of bytes so far.
  public private(set) var count = 0

  /// Makes a sink that has counted nothing.
  public init() {}

  /// Counts some bytes.
  public mutating func write(_ bytes: Span<UInt8>) { count += bytes.count }
}
