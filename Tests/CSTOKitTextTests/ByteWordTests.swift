// SPDX-License-Identifier: Apache-2.0

import CSTOKitText
import Testing

@Suite struct ByteWordTests {
  private func first(_ bytes: [UInt8], _ marks: (UInt64) -> UInt64) -> Int {
    unsafe bytes.withUnsafeBytes { unsafe ByteWord.firstOffset(in: $0, marks) }
  }

  private func contains(_ bytes: [UInt8], _ marks: (UInt64) -> UInt64) -> Bool {
    unsafe bytes.withUnsafeBytes { unsafe ByteWord.contains(in: $0, marks) }
  }

  /// Every byte at every place of texts that end within, at and behind a word.
  @Test(arguments: 0...19) func `A search finds each byte that it is after, and no other`(_ count: Int) {
    for place in 0..<count {
      for byte in UInt8.min...UInt8.max {
        var bytes = [UInt8](repeating: 0x61, count: count)
        bytes[place] = byte
        #expect(first(bytes) { ByteWord.controls(in: $0) } == (byte < 0x20 ? place : count))
        #expect(first(bytes) { ByteWord.matches(0x22, in: $0) } == (byte == 0x22 ? place : count))
        #expect(contains(bytes) { ByteWord.matches(0x5C, in: $0) } == (byte == 0x5C))
        #expect(contains(bytes) { ByteWord.zeros(in: $0) } == (byte == 0))
      }
    }
    let plain = [UInt8](repeating: 0x61, count: count)
    #expect(first(plain) { ByteWord.zeros(in: $0) } == count)
    #expect(!contains(plain) { ByteWord.zeros(in: $0) })
  }
}
