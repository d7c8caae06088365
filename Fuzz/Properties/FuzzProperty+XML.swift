// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitXML

extension FuzzProperty {
  private static let validator = XMLValidator()

  /// Any bytes as XML, and validated: what is accepted is written and read back equal in every style, and is valid; what is refused is no
  /// document that the validator finds nothing wrong with.
  static let xml = FuzzProperty(name: "xml") { bytes in
    let problems = validator.problems(in: bytes)
    if !problems.isEmpty { try requireLines(problems) }
    let outcome = try ReadingOutcome { () throws(ImportError) in try XMLImporter().read(bytes) }
    guard let dataset = outcome.dataset else {
      try require(!problems.isEmpty, "the validator finds nothing wrong with what is refused")
      return
    }
    for style in XMLExporter.Style.allCases {
      try requireRoundTrip(dataset, "xml \(style)") {
        try $0.bytes(as: .xml(style))
      } read: {
        let problems = validator.problems(in: $0)
        try require(problems.isEmpty, "what is written is not valid: \(problems)")
        return try XMLImporter().read($0)
      }
    }
    _ = try dataset.bytes(as: .gexf)
  }

  /// Any text as a name, in XML of every style and in GEXF: it is refused with its path, or is text and no markup, and is read back byte for
  /// byte.
  static let xmlText = FuzzProperty(name: "xml-text") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let dataset = named(text)
    for style in XMLExporter.Style.allCases {
      let written: [UInt8]
      do throws(ExportError) { written = try dataset.bytes(as: .xml(style)) } catch {
        try require("\(error)".contains("states/one"), "xml \(style): refused elsewhere: \(error)")
        continue
      }
      let read = try XMLImporter().read(written)
      try require(same(read.states.first?.names.first?.text, text), "xml \(style): the text is not read back")
    }
    guard let written = try? dataset.bytes(as: .gexf) else { return }
    let plain = try named("plain").bytes(as: .gexf)
    try require(markup(of: written) == markup(of: plain), "gexf: a name is markup")
  }

  private static func named(_ text: String) -> Dataset {
    var dataset = Dataset()
    dataset.states.insert(SovereignState(id: "one", names: [Name(text, language: "en")]))
    return dataset
  }

  /// How many tags begin and end, and how many values of attributes.
  private static func markup(of bytes: [UInt8]) -> [Int] {
    "<>\"".utf8.map { sign in bytes.reduce(0) { $0 + ($1 == sign ? 1 : 0) } }
  }
}
