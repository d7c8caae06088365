// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// A sink that accepts some bytes and then throws; it counts writes after the error.
struct StoppingSink: ByteSink {
  private var room: Int
  private(set) var hasThrown = false
  private(set) var writesAfterError = 0
  /// The number of accepted bytes.
  private(set) var count = 0
  /// The error that the sink throws.
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
