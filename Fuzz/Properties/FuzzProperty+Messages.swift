// SPDX-License-Identifier: Apache-2.0

import CSTOKit

extension FuzzProperty {
  /// Any text in a message, as its file, its path and what it says: a terminal gets one line, without controls and turns of direction.
  static let messageText = FuzzProperty(name: "message-text") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let problem = ImportError.Problem(.syntax, file: text, line: 1, column: 1, path: text, text)
    let finding = Finding(rule: "a-rule", severity: .warning, path: text, message: text)
    for line in [problem.lineText(file: text), problem.description, "\(ImportError(problem))", "\(finding)"] {
      try require(!line.unicodeScalars.contains(where: isControl), "a control in a message: \(line.debugDescription)")
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
