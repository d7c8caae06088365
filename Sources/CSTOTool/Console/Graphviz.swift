// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Runs `dot` and `rsvg-convert` from the PATH.
enum Graphviz {
  /// The picture formats, as `dot` and file extensions name them.
  static let formats = ["svg", "png", "pdf"]

  /// The picture and the messages of an external program.
  struct Drawing {
    var picture: [UInt8]
    var messages: [String]
  }

  /// Draws a graph with `dot`.
  ///
  /// The picture is kept in memory until `dot` has succeeded, so that no partial picture is ever written.
  ///
  /// - Parameters:
  ///   - scale: The factor for the resolution of a PNG, relative to 96 dpi; nil for the default of `dot`.
  ///   - program: The path of the program; nil for the first `dot` on the PATH.
  static func draw(
    _ graph: [UInt8], as format: String, scale: Int? = nil, with program: String? = nil, within limit: Duration
  ) throws(ToolError) -> Drawing {
    guard let found = program ?? onPath("dot") else { throw ToolError(missing) }
    let resolution = scale.map { ["-Gdpi=\(96 * $0)"] } ?? []
    return try run(found, called: "dot", ["-T\(format)"] + resolution, on: graph, within: limit)
  }

  /// Converts a chart into another format with `rsvg-convert`.
  ///
  /// - Parameters:
  ///   - scale: The number of pixels of a PNG per pixel of the chart.
  ///   - day: The creation date of a PDF, so that every run writes the same bytes.
  static func convert(
    _ chart: [UInt8], to format: String, scale: Int, asOf day: CalendarDay?, within limit: Duration
  ) throws(ToolError) -> Drawing {
    // Cairo reads the time from this variable. A value set by the caller is kept.
    let epoch = CalendarDay(year: 1970, month: 1, day: 1)?.number ?? 0
    _ = unsafe setenv("SOURCE_DATE_EPOCH", "\(max(0, (day?.number ?? epoch) - epoch) * 86_400)", 0)
    guard let found = onPath("rsvg-convert") else {
      throw ToolError(
        "\(Program.name): there is no rsvg-convert on the path, which makes \(format) of a chart: apt-get install librsvg2-bin, brew install librsvg"
      )
    }
    let zoom = format == "png" ? ["--zoom", "\(scale)"] : []
    return try run(found, called: "rsvg-convert", ["--format", format] + zoom, on: chart, within: limit)
  }

  private static func run(
    _ found: String, called name: String, _ arguments: [String], on graph: [UInt8], within limit: Duration
  ) throws(ToolError) -> Drawing {
    // Otherwise, an interrupt would leave dot running without a reader.
    Progress.catchInterrupts()
    let run = try Child(found, arguments)
    let outcome = run.feed(graph, until: ContinuousClock.now + limit)
    let messages = String(decoding: outcome.errors, as: UTF8.self).split(separator: "\n").map { "\(name): \($0.shown)" }
    if let signal = Progress.interruption {
      throw ToolError(
        "\(Program.name): \(name) was stopped, as this was interrupted", exitCode: ToolError.exitCode(ofSignal: signal))
    }
    switch outcome.end {
    case .late:
      Console.writeErrors(messages)
      throw ToolError(
        "\(Program.name): \(name) was stopped after \(limit.components.seconds) s; --timeout SECONDS gives it more time, "
          + "and --layout sfdp draws what is too large for it")
    case .code(0) where !outcome.output.isEmpty: return Drawing(picture: outcome.output, messages: messages)
    case .code(let code):
      Console.writeErrors(messages)
      throw ToolError("\(Program.name): \(name) ended with code \(code) and drew nothing")
    case .signal(let signal):
      Console.writeErrors(messages)
      throw ToolError("\(Program.name): \(name) was ended by signal \(signal) and drew nothing")
    }
  }

  /// The path of a program in an absolute folder of the PATH.
  ///
  /// Relative folders are ignored, so that no program in or below the working
  /// directory is run by accident.
  private static func onPath(_ name: String) -> String? {
    guard let path = unsafe getenv("PATH") else { return nil }
    let folders = unsafe String(cString: path).utf8.split(separator: 0x3A).map { String(Substring($0)) }
    return folders.filter { $0.utf8.first == 0x2F }.map { "\($0)/\(name)" }
      .first { unsafe access($0, X_OK) == 0 && !FileInput($0).isFolder }
  }

  static let missing =
    "\(Program.name): there is no dot on the path. It comes with Graphviz: apt-get install graphviz, brew install graphviz, "
    + "or https://graphviz.org/download"
}

extension Substring {
  fileprivate var shown: String { String(self).shownSafely }
}

/// A child process that reads bytes and writes bytes.
private struct Child {
  enum End {
    case code(Int32)
    case signal(Int32)
    case late
  }

  private let process: pid_t
  private let input: Int32
  private let output: Int32
  private let errors: Int32

  init(_ program: String, _ arguments: [String]) throws(ToolError) {
    var pipes: [(reading: Int32, writing: Int32)] = []
    for _ in 0..<3 {
      guard let pipe = Child.newPipe() else {
        throw ToolError("\(Program.name): dot cannot be started: \(Child.lastError)")
      }
      pipes.append(pipe)
    }
    let childEnds = [pipes[0].reading, pipes[1].writing, pipes[2].writing]
    let (code, process) = Child.spawn(program, arguments, standing: childEnds)
    childEnds.forEach { _ = close($0) }
    self.process = process
    input = pipes[0].writing
    // A blocking write would prevent reading the program's output at the same time.
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    output = pipes[1].reading
    errors = pipes[2].reading
    guard code == 0 else {
      [input, output, errors].forEach { _ = close($0) }
      throw ToolError("\(Program.name): \(program) cannot be started: \(Child.message(code))")
    }
  }

  /// Writes the bytes to the process, reads its output, and waits for its end.
  func feed(_ bytes: [UInt8], until deadline: ContinuousClock.Instant) -> (output: [UInt8], errors: [UInt8], end: End) {
    var (isFeeding, isOutputOpen, areErrorsOpen) = (true, true, true)
    var fed = 0
    var taken: (output: [UInt8], errors: [UInt8]) = ([], [])
    var isOver = false
    while isOutputOpen || areErrorsOpen {
      let left = deadline - ContinuousClock.now
      let milliseconds = left.components.seconds * 1_000 + left.components.attoseconds / 1_000_000_000_000_000
      isOver = milliseconds <= 0 || Progress.interruption != nil
      if isOver { break }
      var polls = [
        pollfd(fd: isFeeding ? input : -1, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: isOutputOpen ? output : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: areErrorsOpen ? errors : -1, events: Int16(POLLIN), revents: 0),
      ]
      // A signal that arrives just before poll does not interrupt it, so the timeout must be short.
      let timeout = Int32(clamping: min(milliseconds, 100))
      _ = unsafe poll(&polls, 3, timeout)
      if polls[0].revents != 0 {
        let count = unsafe bytes.withUnsafeBytes { buffer in
          unsafe write(input, buffer.baseAddress?.advanced(by: fed), min(bytes.count - fed, 1 << 16))
        }
        if count > 0 { fed += count }
        // A program that stops reading reports the reason on its standard error.
        if fed == bytes.count || (count < 0 && errno != EAGAIN && errno != EINTR) {
          isFeeding = false
          _ = close(input)
        }
      }
      if polls[1].revents != 0 { isOutputOpen = take(output, into: &taken.output) }
      if polls[2].revents != 0 { areErrorsOpen = take(errors, into: &taken.errors) }
    }
    if isFeeding { _ = close(input) }
    _ = close(output)
    _ = close(errors)
    return (taken.output, taken.errors, end(isOver: isOver, deadline))
  }

  /// Reads the available bytes; returns false at the end of the file.
  private func take(_ file: Int32, into bytes: inout [UInt8]) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
    if count > 0 { bytes.append(contentsOf: chunk[..<count]) }
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
  }

  /// Waits for the end of the process.
  ///
  /// A process that closed its files but still runs is stopped by the deadline or an interrupt.
  private func end(isOver: Bool, _ deadline: ContinuousClock.Instant) -> End {
    var status: Int32 = 0
    var isOver = isOver
    while true {
      if isOver { _ = kill(process, SIGKILL) }
      let waited = unsafe waitpid(process, &status, isOver ? 0 : WNOHANG)
      if waited == process { break }
      if waited < 0 && errno != EINTR { return .code(-1) }
      if !isOver { usleep(2_000) }
      isOver = isOver || ContinuousClock.now >= deadline || Progress.interruption != nil
    }
    if isOver { return .late }
    let signal = status & 0x7F
    return signal == 0 ? .code((status >> 8) & 0xFF) : .signal(signal)
  }

  // MARK: Starting

  /// A pipe that other child processes do not inherit.
  private static func newPipe() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ program: String, _ arguments: [String], standing files: [Int32]
  ) -> (code: Int32, process: pid_t) {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    _ = unsafe posix_spawn_file_actions_init(&actions)
    _ = unsafe posix_spawnattr_init(&attributes)
    defer {
      _ = unsafe posix_spawn_file_actions_destroy(&actions)
      _ = unsafe posix_spawnattr_destroy(&attributes)
    }
    for (number, file) in files.enumerated() {
      _ = unsafe posix_spawn_file_actions_adddup2(&actions, file, Int32(number))
    }
    // The child must not inherit the signals that this tool ignores.
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    _ = unsafe sigaddset(&signals, SIGPIPE)
    _ = unsafe sigaddset(&signals, SIGXFSZ)
    _ = unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    _ = unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var words: [UnsafeMutablePointer<CChar>?] = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, program, &actions, &attributes, &words, environ)
    return (code, process)
  }

  private static var lastError: String { message(errno) }

  private static func message(_ code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}
