// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// The README is true: its commands run, their output is the one that it shows, and its links and samples exist.
@Suite struct ReadmeTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
    .standardized

  private func page() throws -> String {
    try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
  }

  /// The blocks of code of a page, with their languages.
  private func blocks(_ page: String) -> [(language: String, lines: [String])] {
    page.components(separatedBy: "\n```").enumerated().filter { $0.offset % 2 == 1 }.map { block in
      let lines = block.element.components(separatedBy: "\n")
      return (lines[0], Array(lines.dropFirst()))
    }
  }

  @Test func `Every command of the README runs, and prints what it shows`() throws {
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("Examples"),
      withDestinationURL: Self.root.appendingPathComponent("Examples"))
    var (commands, compared) = (0, 0)
    var last = ""
    for block in try blocks(page()) {
      if block.language == "text" {
        #expect(last.hasPrefix(block.lines.joined(separator: "\n")), "\(last.prefix(400))")
        compared += 1
      }
      for line in block.lines where block.language == "sh" {
        // The two lines that make the tool.
        if line.hasPrefix("swift build ") || line.hasPrefix("export PATH=") { continue }
        let words = CommandLineText.words(line)
        try #require(words.first == "csto", "\(line)")
        let run = try csto(Array(words.dropFirst()), in: folder)
        #expect(run.status == 0, "\(line): \(run.errors)")
        last = run.text
        commands += 1
      }
    }
    #expect(commands >= 13 && compared == 3)
    #expect(last.isEmpty)
    #expect(
      try csto("members", "-i", "nato.json", "--on", "2000-01-01", "--format", "csv", in: folder).text
        .split(whereSeparator: \.isNewline).count == 20)
  }

  @Test func `The README is short, and its samples are those that are compiled`() throws {
    let page = try page()
    #expect(page.components(separatedBy: "\n").count < 250)
    let tests = try String(
      contentsOf: Self.root.appendingPathComponent("Tests/CSTOKitTests/Questions/TenLines.swift"), encoding: .utf8)
    let sample = try #require(blocks(page).first { $0.lines.contains("import CSTORecord") })
    for line in sample.lines where line.hasPrefix("for ") || line.hasPrefix("let answer") {
      let code = line.components(separatedBy: "   //")[0]
      #expect(tests.contains(code), "\(code)")
    }
    let folder = Self.root.appendingPathComponent("Examples/Sources/markdown-tables")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    let sources = try files.map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
    let markdown = try #require(blocks(page).first { $0.lines.first?.hasPrefix("public var markdown") == true })
    #expect(sources.contains { $0.contains(markdown.lines.joined(separator: "\n")) })
    #expect(files.allSatisfy { page.contains("markdown-tables/\($0)") })
    #expect(sources.joined().split(separator: "\n", omittingEmptySubsequences: false).count - 1 == 39)
  }

  /// All articles but the one whose files GuideCommandTests writes before it runs the commands.
  private static let articles: [String] = {
    let sources = root.appendingPathComponent("Sources")
    let names = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    return names.filter {
      $0.contains(".docc/") && $0.hasSuffix(".md") && !$0.hasSuffix("Your-own-organization.md")
    }
    .map { "Sources/\($0)" }.sorted()
  }()

  @Test(arguments: articles) func `Every command of an article runs`(_ name: String) throws {
    let text = try String(contentsOf: Self.root.appendingPathComponent(name), encoding: .utf8)
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for block in blocks(text) where block.language == "sh" {
      for line in block.lines.flatMap({ $0.components(separatedBy: " && ") }) {
        let words = CommandLineText.words(line)
        guard words.first == "csto" else { continue }
        let run = try csto(Array(words.dropFirst()), in: folder)
        #expect(run.status == 0, "\(line): \(run.errors)")
      }
    }
  }

  /// The pages of the documentation.
  private static let pages: [String] = {
    let names =
      FileManager.default.enumerator(atPath: root.appendingPathComponent("Docs").path)?.compactMap { $0 as? String }
      ?? []
    return ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "Examples/README.md"]
      + names.filter { $0.hasSuffix(".md") }.map { "Docs/\($0)" }.sorted() + ["CODE_OF_CONDUCT.md"]
  }()

  @Test(arguments: pages) func `Links lead to files and headings that exist`(_ name: String) throws {
    let file = Self.root.appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    // What is in a block of code is no link.
    let prose = text.components(separatedBy: "\n```").enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined()
    for found in prose.matches(of: #/\]\(([^()\s]+)\)/#) {
      let target = String(found.1)
      if target.hasPrefix("http") { continue }
      let parts = target.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
      let other = parts[0].isEmpty ? file : file.deletingLastPathComponent().appendingPathComponent(parts[0])
      #expect(FileManager.default.fileExists(atPath: other.path), "\(name): \(target)")
      guard parts.count == 2, other.pathExtension == "md",
        let linked = try? String(contentsOf: other, encoding: .utf8)
      else { continue }
      let headings = linked.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
        line.drop { $0 == "#" }.lowercased().trimmingCharacters(in: .whitespaces)
          .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }.replacingOccurrences(
            of: " ", with: "-")
      }
      #expect(headings.contains(parts[1]), "\(name): \(target)")
    }
  }
}

/// A line of a page as a shell would split it.
enum CommandLineText {
  /// The words, of which one in quotes may contain spaces.
  static func words(_ line: String) -> [String] {
    line.replacingOccurrences(of: "'", with: "\"").components(separatedBy: "\"").enumerated().flatMap { place, part in
      place % 2 == 1 ? [part] : part.split(separator: " ").map(String.init)
    }
  }
}
