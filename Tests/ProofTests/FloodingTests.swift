// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import Testing

/// Ids that somebody chose so that they meet in a table of hashes.
@Suite struct FloodingTests {
  /// Swift's own dictionaries mix a number of the process into each hash; the names beside references stand in a table of ours, whose hash
  /// was once the same in every process, so that 30,000 ids took 27 times as long as others.
  @Test func `Ids that met in a table of hashes cost what others cost`() throws {
    let count = 8_000
    let flood = FloodingTests.meetingIDs(count)
    let others = (0..<count).map { index in
      let digits = "\(index)"
      return "s" + String(repeating: "0", count: 7 - digits.utf8.count) + digits
    }
    let (slow, fast) = (dataset(flood), dataset(others))
    var least = Double.infinity
    for _ in 0..<3 {
      let usual = try ThreadClock.seconds { _ = try fast.bytes(as: .csv(table: .memberships)) }
      least = min(least, try ThreadClock.seconds { _ = try slow.bytes(as: .csv(table: .memberships)) } / usual)
    }
    #expect(least < 4, "\(least)")
  }

  private func dataset(_ ids: [String]) -> Dataset {
    var dataset = Dataset()
    dataset.organizations = [Organization(id: EntityID(trusted: "host"))]
    dataset.states = Entities(
      ids.map { SovereignState(id: EntityID(trusted: $0), names: [Name("Name", language: "en")]) })
    dataset.memberships = Entities(
      ids.map {
        Membership(id: EntityID(trusted: "m-\($0)"), member: PartyID(trusted: $0), host: PartyID(trusted: "host"))
      }
    )
    return dataset
  }

  /// Ids of eight signs that the hash of that time put into eight of 16,384 slots.
  private static func meetingIDs(_ count: Int) -> [String] {
    let signs = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
    var ids: [String] = []
    var number: UInt64 = 0
    while ids.count < count {
      var (word, rest) = (UInt64(0x6161), number)
      for place in 2..<8 {
        word |= UInt64(signs[Int(rest % 36)]) << (8 * UInt64(place))
        rest /= 36
      }
      number += 1
      let product = (8 ^ word) &* 0x9E37_79B9_7F4A_7C15
      guard (product ^ product >> 29) >> 32 & 16_383 < 8 else { continue }
      ids.append(String(decoding: (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }, as: UTF8.self))
    }
    return ids
  }
}
