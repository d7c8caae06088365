// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension Dataset {
  /// Rejects text with U+0000, before anything is written.
  ///
  /// Table readers do not accept it, because many programs treat it as the end of a text.
  ///
  /// - Throws: `ExportError` with the path of the first such text.
  func refuseZeros(in scope: TextScope) throws(ExportError) {
    guard let found = firstText(in: scope, that: ZeroTest.self) else { return }
    throw ExportError(
      .unwritableValue, subject: found.path.joined(separator: "/"), "contains U+0000, which readers of tables refuse")
  }
}

private enum ZeroTest: TextTest {
  static func isMeant(_ text: Span<UInt8>) -> Bool { ByteSearch.holdsZero(text) }
}
