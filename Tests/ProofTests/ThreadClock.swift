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
/// The input grows until the work can be told from noise. Both sizes take turns, and of each the least time counts: a neighbour on the machine, who
/// empties the caches that the larger one fills, makes a try longer and never shorter. A doubtful ratio is measured again, up to `tries` times.
func growth(
  from start: Int, to most: Int = 1 << 20, tries: Int = 24, of work: (Int) throws -> (() throws -> Void)
) throws -> Double {
  var size = start
  var body = try work(size)
  var small = 0.0
  while true {
    try body()
    small = try min(ThreadClock.seconds(of: body), ThreadClock.seconds(of: body))
    if small > 0.004 || size * 8 > most { break }
    size *= 2
    body = try work(size)
  }
  let largeBody = try work(size * 4)
  var large = Double.infinity
  for _ in 0..<tries {
    large = try min(large, ThreadClock.seconds(of: largeBody))
    if large / small < 7 { break }
    small = try min(small, ThreadClock.seconds(of: body))
  }
  return large / small
}
