// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension Dataset {
  /// Refuses text that no reader of tables takes, before anything is written: U+0000, which stands for the end of a text in half of the
  /// programs there are.
  ///
  /// - Throws: `ExportError` with the path of the first such text.
  func refuseZeros(in scope: TextScope) throws(ExportError) {
    guard let found = firstText(in: scope, where: ByteSearch.holdsZero) else { return }
    throw ExportError(
      .unwritableValue, subject: found.path.joined(separator: "/"), "holds U+0000, which readers of tables refuse")
  }
}
