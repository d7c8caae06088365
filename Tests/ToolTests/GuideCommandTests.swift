// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// The guide from an empty folder to a panel: its files are written, and its commands run, in the order in which they stand.
@Suite struct GuideCommandTests {
  @Test func `Every command of the guide to an organization of one's own runs`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..").standardized
    let page = try String(
      contentsOf: root.appendingPathComponent("Sources/CSTOKit/CSTOKit.docc/Your-own-organization.md"), encoding: .utf8)
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var commands = 0
    for block in page.components(separatedBy: "\n```").enumerated() where block.offset % 2 == 1 {
      let lines = block.element.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines[0].hasPrefix("csv ") {
        let text = lines.dropFirst().joined(separator: "\n") + "\n"
        try text.write(
          to: folder.appendingPathComponent(String(lines[0].dropFirst(4))), atomically: true, encoding: .utf8)
      } else if lines[0] == "sh" {
        for line in lines.dropFirst() {
          let words = CommandLineText.words(line)
          try #require(words.first == "csto", "\(line)")
          let run = try csto(Array(words.dropFirst()), in: folder)
          #expect(run.status == 0, "\(line): \(run.errors)")
          commands += 1
        }
      }
    }
    #expect(commands >= 9)
    let panel = try String(contentsOf: folder.appendingPathComponent("panel.csv"), encoding: .utf8).split(
      separator: "\n")
    #expect(panel.count == 1 + 5 * 33 && panel[0].hasPrefix("ccode,year,"))
    let members = try csto("members", "-i", "union.json", "--on", "2000-01-01", in: folder).text
    #expect(members.contains("\narm  ") && members.contains("\nblr  ") && !members.contains("\nuzb  "))
  }
}
