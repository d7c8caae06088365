// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON

extension FuzzProperty {
  /// Any bytes as JSON, in both modes: what is accepted is written and read back equal in every style, and lenient reading gives what strict
  /// reading gives, and tells a loss where strict reading refuses.
  static let json = FuzzProperty(name: "json") { bytes in
    let strict = try ReadingOutcome { () throws(ImportError) in try JSONImporter().read(bytes) }.dataset
    var losses: [Loss] = []
    let lenient = try ReadingOutcome { () throws(ImportError) in
      let read = try JSONImporter(mode: .lenient).readWithLosses(bytes.span, limits: ImportLimits())
      losses = read.losses
      return read.dataset
    }
    guard let dataset = lenient.dataset else {
      try require(strict == nil, "strict reading accepts what lenient reading refuses")
      return
    }
    try require(losses.isEmpty == (strict != nil), "a loss that strict reading does not refuse, or the reverse")
    if let strict { try require(strict == dataset, "the two modes read different things") }
    for style in JSONExporter.Style.allCases {
      try requireRoundTrip(dataset, "json \(style)") {
        try $0.bytes(as: .json(style))
      } read: {
        try JSONImporter().read($0)
      }
    }
  }

  /// Any bytes as NDJSON: what is accepted is written and read back equal, and cut into pieces of any size it reads the same.
  static let ndjson = FuzzProperty(name: "ndjson") { bytes in
    let whole = entities(in: bytes, pieces: max(1, bytes.count))
    let pieces = entities(in: bytes, pieces: 1 + bytes.count % 7)
    try require(whole.problems == pieces.problems && whole.count == pieces.count, "pieces read differently")
    let outcome = try ReadingOutcome { () throws(ImportError) in try NDJSONImporter().read(bytes) }
    guard let dataset = outcome.dataset else { return }
    try requireRoundTrip(dataset, "ndjson") {
      try $0.bytes(as: .ndjson)
    } read: {
      try NDJSONImporter().read($0)
    }
  }

  /// How many entities come, and which problems, when the bytes arrive in pieces.
  private static func entities(in bytes: [UInt8], pieces size: Int) -> (count: Int, problems: [ImportError.Problem]) {
    var (reader, counter) = (NDJSONReader(), EntityCounter())
    do throws(ImportError) {
      for start in stride(from: 0, to: bytes.count, by: size) {
        try reader.read(bytes.span.extracting(start..<min(start + size, bytes.count)), into: &counter)
      }
      try reader.finish(into: &counter)
      return (counter.count, [])
    } catch {
      return (counter.count, error.problems)
    }
  }

  /// Any text as a title, in JSON of every style and safe for pages, and in the report of a fault: it is read back byte for byte, and no page
  /// sees markup in it.
  static let jsonText = FuzzProperty(name: "json-text") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let dataset = Dataset(head: DatasetHead(title: text))
    for style in JSONExporter.Style.allCases {
      // The canonical form has one way to write a text, which no page decides.
      for isPageSafe in style == .canonical ? [false] : [false, true] {
        let written: [UInt8]
        let title: String?
        do {
          written = try dataset.bytes(as: .json(style, isPageSafe: isPageSafe))
          title = try JSONImporter().read(written).head.title
        } catch {
          // No program reads an empty text, or U+0000.
          try require(text.isEmpty || text.utf8.contains(0), "json \(style): \(error)")
          continue
        }
        try require(same(title, text), "json \(style): the text is not read back")
        let page = String(decoding: written, as: UTF8.self).unicodeScalars
        try require(
          !isPageSafe || !page.contains { ["<", ">", "&", "\u{2028}", "\u{2029}"].contains($0) },
          "a page would see markup")
      }
    }
    let problem = ImportError.Problem(.syntax, file: text, line: 1, column: 1, path: text, text)
    let report = ReadingReport(ImportError(problem))
    for bytes in [report.json(), report.sarif(version: "1")] { _ = try JSONCanonicalizer.canonicalize(bytes) }
  }
}

private struct EntityCounter: EntityVisitor {
  var count = 0
  mutating func visit(_ head: DatasetHead) { count += 1 }
  mutating func visit<E: Entity>(_ entity: E) { count += 1 }
}
