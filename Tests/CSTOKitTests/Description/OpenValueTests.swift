// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import Foundation
import Testing

@Suite struct OpenValueTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/CSTOKit").standardizedFileURL

  /// The constants of each type of open values as they are declared, and those in its list.
  private static func declarations() throws -> [(type: String, constants: [String], listed: [String])] {
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.compactMap { file in
      let text = try String(contentsOf: file, encoding: .utf8)
      guard let type = try /public struct (\w+): OpenValue/.firstMatch(in: text)?.1 else { return nil }
      let constants = text.matches(of: /static let (\w+) = \w+\(rawValue: "/).map { String($0.1) }
      let list = try #require(try /static let known: \[\w+\] = \[([^\]]*)\]/.firstMatch(in: text)?.1, "\(type)")
      return (String(type), constants, list.matches(of: /\.(\w+)/).map { String($0.1) })
    }
  }

  @Test func `Every constant of an open value is known, in the order of the constants`() throws {
    let declarations = try Self.declarations()
    #expect(declarations.count >= 10)
    for (type, constants, listed) in declarations { #expect(constants == listed, "\(type)") }
  }
}
