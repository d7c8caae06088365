// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText

extension Dataset {
  /// Rejects text that XML 1.0 cannot represent, before anything is written.
  ///
  /// libxml2 would write it and report success.
  ///
  /// - Throws: `ExportError` with the path of the first such text.
  func refuseCharactersOutsideXML() throws(ExportError) {
    guard let found = firstText(that: OutsideXMLTest.self),
      let scalar = found.text.unicodeScalars.first(where: { !$0.isAllowedInXML })
    else { return }
    let number = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - number.count)) + number
    throw ExportError(
      .unwritableValue, subject: found.path.joined(separator: "/"), "contains U+\(code), which XML 1.0 does not have")
  }
}

private enum OutsideXMLTest: TextTest {
  /// Whether a text contains characters outside XML; very few texts need a full check.
  static func isMeant(_ bytes: Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBytes { bytes in
      // A control character, or the byte with which U+FFFE begins; TAB, LF and CR count as controls here.
      let isWorthALook = unsafe ByteWord.contains(in: bytes) { word in
        ByteWord.zeros(in: word & (ByteWord.ones &* 0xE0)) | ByteWord.matches(0xEF, in: word)
      }
      guard isWorthALook else { return false }
      return unsafe String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { !$0.isAllowedInXML }
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar matches the production Char of XML 1.0.
  fileprivate var isAllowedInXML: Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
