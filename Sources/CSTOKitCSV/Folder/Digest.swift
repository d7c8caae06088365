// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitText

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
    let own = kind == .md5 ? Digest.md5(of: bytes) : SHA256.digest(of: bytes)
    return own.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined() == digits
  }

  // MARK: MD5, RFC 1321

  private static func md5(of bytes: [UInt8]) -> [UInt8] {
    var hash: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
    let padded = SHA256.padded(bytes, isBigEndian: false)
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
