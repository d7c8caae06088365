// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The samples of the guides are parts of sources that are compiled, line by line; indentation aside.
@Suite struct GuideTests {
  private static let root = URL(fileURLWithPath: #filePath + "/../../../..").standardizedFileURL

  private static func files(in folder: String, ending: String) throws -> [URL] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path)
    return names.filter { $0.hasSuffix(ending) }.sorted().map {
      root.appendingPathComponent(folder).appendingPathComponent($0)
    }
  }

  private static func lines(_ text: some StringProtocol) -> [String] {
    text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  @Test func `Every sample is compiled`() throws {
    let sources = try
      (GuideTests.files(in: "Examples/Sources", ending: ".swift")
      + GuideTests.files(in: "Examples/Tests", ending: ".swift"))
      .map { GuideTests.lines(try String(contentsOf: $0, encoding: .utf8)) }
    let guides = ["Build-a-data-set-in-Swift", "Read-a-format", "Write-a-format"]
    let pages = guides.map { GuideTests.root.appendingPathComponent("Sources/CSTOKit/CSTOKit.docc/\($0).md") }
    for page in pages {
      let blocks = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```swift\n").dropFirst()
      for block in blocks {
        let sample = GuideTests.lines(block.components(separatedBy: "\n```")[0])
        let isCompiled = sources.contains { source in
          source.indices.contains { source[$0...].starts(with: sample) }
        }
        #expect(isCompiled, "\(page.lastPathComponent): \(sample.first ?? "")")
      }
    }
  }
}
