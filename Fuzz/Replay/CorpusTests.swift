// SPDX-License-Identifier: Apache-2.0

import CSTOKitTesting
import Foundation
import Testing

/// Holds each property to the bytes in `Corpus`: what a reader should meet once, and whatever broke it before.
@Suite struct CorpusTests {
  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Corpus")

  @Test(arguments: FuzzProperty.all.map(\.name)) func `A property holds for its corpus`(_ name: String) throws {
    let property = try #require(FuzzProperty.all.first { $0.name == name })
    let folder = CorpusTests.corpus.appendingPathComponent(name)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      #expect(throws: Never.self, "\(file.lastPathComponent)") { try property.check(bytes) }
    }
  }

  @Test(arguments: FuzzProperty.all.map(\.name)) func `A property holds for hostile texts, and for nothing`(
    _ name: String
  ) throws {
    let property = try #require(FuzzProperty.all.first { $0.name == name })
    for text in RandomDatasets.hostileTexts {
      #expect(throws: Never.self, "\(text.prefix(40).debugDescription)") { try property.check(Array(text.utf8)) }
    }
    // Bytes that are no text, a mark of byte order, and each byte alone.
    for bytes in [[0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC0, 0x80], [0xED, 0xA0, 0x80]] + (0...255).map({ [UInt8($0)] }) {
      #expect(throws: Never.self, "\(bytes)") { try property.check(bytes) }
    }
  }

  @Test func `Each folder of the corpus and each dictionary belongs to a property`() throws {
    let names = Set(FuzzProperty.all.map(\.name))
    for (folder, ending) in [("Corpus", ""), ("Dictionaries", ".dict")] {
      let url = CorpusTests.corpus.deletingLastPathComponent().appendingPathComponent(folder)
      let files = try FileManager.default.contentsOfDirectory(atPath: url.path).filter { !$0.hasPrefix(".") }
      #expect(Set(files) == Set(names.map { $0 + ending }), "\(folder)")
    }
  }
}
