// SPDX-License-Identifier: Apache-2.0

/// The hash function SHA-256 of FIPS 180-4.
package enum SHA256 {
  /// The 32 bytes of the hash.
  ///
  /// - Complexity: O(n) in the number of bytes.
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    var hash: [UInt32] = [
      0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
    ]
    let padded = padded(bytes, isBigEndian: true)
    var words = [UInt32](repeating: 0, count: 64)
    for block in stride(from: 0, to: padded.count, by: 64) {
      for place in 0..<16 {
        let start = block + 4 * place
        words[place] = (0..<4).reduce(0) { $0 << 8 | UInt32(padded[start + $1]) }
      }
      for place in 16..<64 {
        let (early, late) = (words[place - 15], words[place - 2])
        let one = early.rotated(right: 7) ^ early.rotated(right: 18) ^ early >> 3
        let other = late.rotated(right: 17) ^ late.rotated(right: 19) ^ late >> 10
        words[place] = words[place - 16] &+ one &+ words[place - 7] &+ other
      }
      var own = hash
      for place in 0..<64 {
        let (first, fifth) = (own[0], own[4])
        let choice = fifth & own[5] ^ ~fifth & own[6]
        let late = fifth.rotated(right: 6) ^ fifth.rotated(right: 11) ^ fifth.rotated(right: 25)
        let majority = first & own[1] ^ first & own[2] ^ own[1] & own[2]
        let early = first.rotated(right: 2) ^ first.rotated(right: 13) ^ first.rotated(right: 22)
        let sum = own[7] &+ late &+ choice &+ rounds[place] &+ words[place]
        own = [sum &+ early &+ majority, own[0], own[1], own[2], own[3] &+ sum, own[4], own[5], own[6]]
      }
      for place in 0..<8 { hash[place] = hash[place] &+ own[place] }
    }
    return hash.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
  }

  private static let rounds: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
    0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
    0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
    0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
    0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]

  /// The bytes padded to blocks of 64 with a one bit, zeros and the length, as MD5 needs them too.
  package static func padded(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
    var padded = bytes + [0x80]
    padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
    let count = UInt64(bytes.count) &* 8
    let octets = (0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * UInt64($0))) }
    return padded + (isBigEndian ? octets.reversed() : octets)
  }
}

extension UInt32 {
  package func rotated(right count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
