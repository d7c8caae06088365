// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension Dataset {
  /// Refuses text that no reader of tables takes, before anything is written: U+0000, which stands for the end of a text in half of the
  /// programs there are.
  ///
  /// - Throws: `ExportError` with the path of the first such text.
  func refuseZeros(in scope: TextScope) throws(ExportError) {
    guard let found = firstText(in: scope, that: ZeroTest.self) else { return }
    throw ExportError(
      .unwritableValue, subject: found.path.joined(separator: "/"), "holds U+0000, which readers of tables refuse")
  }
}

private enum ZeroTest: TextTest {
  static func isMeant(_ text: Span<UInt8>) -> Bool { ByteSearch.holdsZero(text) }
}
