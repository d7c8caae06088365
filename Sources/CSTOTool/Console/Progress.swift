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
  /// The signal that asked for an end, or 0; a signal can reach nothing else.
  private static let signalCaught = Atomic<Int32>(0)

  /// The signal that asked for an end.
  static var interruption: Int32? {
    let signal = signalCaught.load(ordering: .relaxed)
    return signal == 0 ? nil : signal
  }

  private let start = ContinuousClock.now
  private let isShown = isatty(2) == 1

  /// Lets an interrupt stop the work at its next step, so that what was begun is removed; the second one ends the process at once.
  static func catchInterrupts() {
    // A static is made when it is first used, which must not be in the handler.
    signalCaught.store(0, ordering: .relaxed)
    handleInterrupts { number in
      Progress.signalCaught.store(number, ordering: .relaxed)
      _ = signal(number, SIG_DFL)
    }
  }

  /// Lets an interrupt end the process at once again.
  static func releaseInterrupts() { handleInterrupts(SIG_DFL) }

  /// Sets a handler for what users and systems end a program with, but for what nohup or a shell has let pass.
  private static func handleInterrupts(_ handler: (@convention(c) (Int32) -> Void)?) {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let former = signal(number, SIG_IGN)
      if unsafe unsafeBitCast(former, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self) {
        setHandler(of: number, handler)
      }
    }
  }

  /// Sets a handler without the restart of calls: what waits for another process, as the opening of a pipe without a reader does, ends too.
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

  /// Whether to go on; after a second of work a terminal is told how much was written.
  func report(_ count: Int) -> Bool {
    if isShown, ContinuousClock.now - start > .seconds(1) {
      Console.writeError("\r\(count >> 20) MiB written")
    }
    return Progress.interruption == nil
  }

  /// Takes away what was told.
  func finish() {
    if isShown, ContinuousClock.now - start > .seconds(1) { Console.writeError("\r\u{1B}[K") }
  }
}
