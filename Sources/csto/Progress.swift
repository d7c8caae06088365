// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Tells on a terminal how far long work has come, and lets it be interrupted without a trace.
struct Progress {
  /// Whether an interrupt was asked for; a signal can reach nothing else.
  private static let isInterrupted = Atomic<Bool>(false)

  private let start = ContinuousClock.now
  private let isShown = isatty(2) == 1

  /// Lets an interrupt stop the work at its next step, so that what was begun is removed; the second one ends the process at once.
  static func catchInterrupts() {
    _ = signal(SIGINT) { _ in
      Progress.isInterrupted.store(true, ordering: .relaxed)
      _ = signal(SIGINT, SIG_DFL)
    }
  }

  /// Whether to go on; after a second of work a terminal is told how much was written.
  func report(_ count: Int) -> Bool {
    if isShown, ContinuousClock.now - start > .seconds(1) {
      Console.writeError("\r\(count >> 20) MiB written")
    }
    return !Progress.isInterrupted.load(ordering: .relaxed)
  }

  /// Takes away what was told.
  func finish() {
    if isShown, ContinuousClock.now - start > .seconds(1) { Console.writeError("\r\u{1B}[K") }
  }
}
