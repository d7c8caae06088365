// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The time that the processor gave to this thread, which others on the machine do not change.
enum ThreadClock {
  static func seconds(of body: () throws -> Void) rethrows -> Double {
    let start = now
    try body()
    return now - start
  }

  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// How much more work four times as much input is: 4 where the work grows with it, 16 where it grows with its square.
///
/// The input grows until the work can be told from noise. Of several tries the least counts.
func growth(from start: Int, to most: Int = 1 << 20, of work: (Int) throws -> (() throws -> Void)) throws -> Double {
  var size = start
  var small = 0.0
  while true {
    let body = try work(size)
    try body()
    small = try min(ThreadClock.seconds(of: body), ThreadClock.seconds(of: body))
    if small > 0.004 || size * 8 > most { break }
    size *= 2
  }
  let body = try work(size * 4)
  var least = Double.infinity
  for _ in 0..<3 {
    least = try min(least, ThreadClock.seconds(of: body) / small)
    if least < 7 { break }
  }
  return least
}
