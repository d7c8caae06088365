// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Takes some bytes, and then throws; counts who goes on writing all the same.
struct StoppingSink: ByteSink {
  private var room: Int
  private(set) var hasThrown = false
  private(set) var writesAfterError = 0
  /// The number of bytes taken.
  private(set) var count = 0
  /// What it throws.
  static let error = ExportError(.cancelled, subject: "sink", "stopped by the conformance kit")

  init(after room: Int) { self.room = room }

  mutating func write(_ bytes: Span<UInt8>) throws(ExportError) {
    if hasThrown { writesAfterError += 1 }
    if bytes.count > room || hasThrown {
      hasThrown = true
      throw StoppingSink.error
    }
    room -= bytes.count
    count += bytes.count
  }
}
