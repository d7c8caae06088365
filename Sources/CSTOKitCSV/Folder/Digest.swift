// SPDX-License-Identifier: Apache-2.0

/// The digest of a file as stated in a descriptor, `md5:…` or `sha256:…`.
///
/// It detects accidental changes, not deliberate forgery.
struct Digest {
  private enum Kind { case md5, sha256 }

  private let kind: Kind
  private let digits: String

  /// Parses the text of a descriptor; MD5 needs no prefix.
  ///
  /// Returns nil for another kind.
  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.count, parts.first?.lowercased()) {
    case (1, _): (kind, digits) = (.md5, text.lowercased())
    case (2, "md5"): (kind, digits) = (.md5, parts[1].lowercased())
    case (2, "sha256"): (kind, digits) = (.sha256, parts[1].lowercased())
    default: return nil
    }
    guard digits.utf8.count == (kind == .md5 ? 32 : 64) else { return nil }
  }

  /// Whether the bytes have this digest.
  ///
  /// - Complexity: O(n) in the number of bytes.
  func holds(for bytes: [UInt8]) -> Bool {
    let own = kind == .md5 ? Digest.md5(of: bytes) : Digest.sha256(of: bytes)
    return own.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined() == digits
  }

  /// The bytes padded to blocks of 64 with a one bit, zeros and the length.
  private static func padded(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
    var padded = bytes + [0x80]
    padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
    let count = UInt64(bytes.count) &* 8
    let octets = (0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * UInt64($0))) }
    return padded + (isBigEndian ? octets.reversed() : octets)
  }

  // MARK: SHA-256, FIPS 180-4

  private static func sha256(of bytes: [UInt8]) -> [UInt8] {
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
        let sum = own[7] &+ late &+ choice &+ roundsOfSHA[place] &+ words[place]
        own = [sum &+ early &+ majority, own[0], own[1], own[2], own[3] &+ sum, own[4], own[5], own[6]]
      }
      for place in 0..<8 { hash[place] = hash[place] &+ own[place] }
    }
    return hash.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
  }

  private static let roundsOfSHA: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
    0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
    0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
    0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
    0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]

  // MARK: MD5, RFC 1321

  private static func md5(of bytes: [UInt8]) -> [UInt8] {
    var hash: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
    let padded = padded(bytes, isBigEndian: false)
    for block in stride(from: 0, to: padded.count, by: 64) {
      let words = (0..<16).map { place in
        (0..<4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32(padded[block + 4 * place + $1]) }
      }
      var (one, two, three, four) = (hash[0], hash[1], hash[2], hash[3])
      for place in 0..<64 {
        let (mixed, word): (UInt32, Int)
        switch place / 16 {
        case 0: (mixed, word) = (two & three | ~two & four, place)
        case 1: (mixed, word) = (four & two | ~four & three, (5 * place + 1) % 16)
        case 2: (mixed, word) = (two ^ three ^ four, (3 * place + 5) % 16)
        default: (mixed, word) = (three ^ (two | ~four), 7 * place % 16)
        }
        let sum = one &+ mixed &+ roundsOfMD5[place] &+ words[word]
        let turn = turnsOfMD5[place / 16][place % 4]
        (one, four, three, two) = (four, three, two, two &+ sum.rotated(right: 32 - turn))
      }
      hash = zip(hash, [one, two, three, four]).map { $0 &+ $1 }
    }
    return hash.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * UInt32($0))) } }
  }

  private static let turnsOfMD5: [[UInt32]] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]]

  private static let roundsOfMD5: [UInt32] = [
    0xD76A_A478, 0xE8C7_B756, 0x2420_70DB, 0xC1BD_CEEE, 0xF57C_0FAF, 0x4787_C62A, 0xA830_4613, 0xFD46_9501,
    0x6980_98D8, 0x8B44_F7AF, 0xFFFF_5BB1, 0x895C_D7BE, 0x6B90_1122, 0xFD98_7193, 0xA679_438E, 0x49B4_0821,
    0xF61E_2562, 0xC040_B340, 0x265E_5A51, 0xE9B6_C7AA, 0xD62F_105D, 0x0244_1453, 0xD8A1_E681, 0xE7D3_FBC8,
    0x21E1_CDE6, 0xC337_07D6, 0xF4D5_0D87, 0x455A_14ED, 0xA9E3_E905, 0xFCEF_A3F8, 0x676F_02D9, 0x8D2A_4C8A,
    0xFFFA_3942, 0x8771_F681, 0x6D9D_6122, 0xFDE5_380C, 0xA4BE_EA44, 0x4BDE_CFA9, 0xF6BB_4B60, 0xBEBF_BC70,
    0x289B_7EC6, 0xEAA1_27FA, 0xD4EF_3085, 0x0488_1D05, 0xD9D4_D039, 0xE6DB_99E5, 0x1FA2_7CF8, 0xC4AC_5665,
    0xF429_2244, 0x432A_FF97, 0xAB94_23A7, 0xFC93_A039, 0x655B_59C3, 0x8F0C_CC92, 0xFFEF_F47D, 0x8584_5DD1,
    0x6FA8_7E4F, 0xFE2C_E6E0, 0xA301_4314, 0x4E08_11A1, 0xF753_7E82, 0xBD3A_F235, 0x2AD7_D2BB, 0xEB86_D391,
  ]
}

extension UInt32 {
  fileprivate func rotated(right count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
