// SPDX-License-Identifier: Apache-2.0

/// The base64 alphabet of RFC 4648, with padding.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let own = bytes[start..<min(start + 3, bytes.count)]
      let group = own.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - own.count))
      for place in 0..<4 {
        result.append(place <= own.count ? alphabet[group >> (18 - 6 * place) & 63] : 0x3D)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
