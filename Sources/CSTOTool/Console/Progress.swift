// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Shows progress on a terminal, and lets an interrupt stop the work cleanly.
struct Progress {
  /// The signal that was caught, or 0.
  ///
  /// It is atomic, because a signal handler can access little else.
  private static let signalCaught = Atomic<Int32>(0)

  /// The signal that was caught; nil for none.
  static var interruption: Int32? {
    let signal = signalCaught.load(ordering: .relaxed)
    return signal == 0 ? nil : signal
  }

  private let start = ContinuousClock.now
  private let isShown = isatty(2) == 1

  /// Makes an interrupt stop the work at its next step.
  ///
  /// Partial output is then removed. A second interrupt ends the process at once.
  static func catchInterrupts() {
    // Initialize the static property now, because that must not happen in the handler.
    signalCaught.store(0, ordering: .relaxed)
    handleInterrupts { number in
      Progress.signalCaught.store(number, ordering: .relaxed)
      _ = signal(number, SIG_DFL)
    }
  }

  /// Makes an interrupt end the process at once again.
  static func releaseInterrupts() { handleInterrupts(SIG_DFL) }

  /// Sets a handler for SIGINT, SIGTERM and SIGHUP, except for signals already ignored.
  ///
  /// nohup or a shell can have ignored them.
  private static func handleInterrupts(_ handler: (@convention(c) (Int32) -> Void)?) {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let former = signal(number, SIG_IGN)
      if unsafe unsafeBitCast(former, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self) {
        setHandler(of: number, handler)
      }
    }
  }

  /// Sets a handler without restarting system calls.
  ///
  /// A call that waits for another process is then interrupted, for example the opening of a pipe.
  private static func setHandler(of number: Int32, _ handler: (@convention(c) (Int32) -> Void)?) {
    var action = sigaction()
    #if canImport(Darwin)
      unsafe action.__sigaction_u.__sa_handler = handler
    #elseif canImport(Musl)
      unsafe action.__sa_handler.sa_handler = handler
    #else
      unsafe action.__sigaction_handler.sa_handler = handler
    #endif
    _ = unsafe sigaction(number, &action, nil)
  }

  /// Returns whether to continue.
  ///
  /// After one second, it shows on a terminal how much was written.
  func report(_ count: Int) -> Bool {
    if isShown, ContinuousClock.now - start > .seconds(1) {
      Console.writeError("\r\(count >> 20) MiB written")
    }
    return Progress.interruption == nil
  }

  /// Clears the progress line.
  func finish() {
    if isShown, ContinuousClock.now - start > .seconds(1) { Console.writeError("\r\u{1B}[K") }
  }
}
