// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitJSON
import CSTOKitXML
import Foundation
import TestSupport
import Testing

/// Where values stand in files of each format.
@Suite struct PlaceTests {
  private static let input = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Cases/every-kind/input.json")

  /// Every text of the data set by its path, as the JSON has it.
  private func texts(_ dataset: Dataset) throws -> [(path: String, text: String)] {
    let root = try JSONSerialization.jsonObject(with: Data(dataset.bytes(as: .json(.compact)))) as? [String: Any]
    var texts: [(path: String, text: String)] = []
    func walk(_ value: Any, _ path: String) {
      if let text = value as? String { texts.append((path, text)) }
      for (key, inner) in value as? [String: Any] ?? [:] { walk(inner, "\(path)/\(key)") }
      for (index, inner) in (value as? [Any] ?? []).enumerated() { walk(inner, "\(path)/\(index)") }
    }
    for (key, value) in try #require(root) {
      guard let entities = value as? [[String: Any]] else {
        walk(value, key)
        continue
      }
      for entity in entities { walk(entity, "\(key)/\(try #require(entity["id"] as? String))") }
    }
    return texts
  }

  private func rest(of text: String, from place: ValuePlace) -> String {
    // Line ends in cells are lines too.
    let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
    return lines[(place.line - 1)...].map { String($0) }.joined(separator: "\n").unicodeScalars
      .dropFirst(place.column - 1).map { String($0) }.joined()
  }

  private func read(_ importer: some Importer, _ bytes: [UInt8], _ paths: [String]) throws -> [ValuePlace] {
    try importer.places(of: paths, in: bytes).map { try #require($0) }
  }

  @Test(arguments: ["pretty", "compact", "lines"]) func `Every text of JSON is found`(_ form: String) throws {
    let dataset = try JSONImporter().read(file: PlaceTests.input.path)
    let texts = try texts(dataset)
    #expect(texts.count > 300)
    let paths = texts.map(\.path)
    let bytes =
      form == "lines"
      ? try dataset.bytes(as: .ndjson) : try dataset.bytes(as: .json(form == "pretty" ? .pretty : .compact))
    let places = form == "lines" ? try read(NDJSONImporter(), bytes, paths) : try read(JSONImporter(), bytes, paths)
    let written = String(decoding: bytes, as: UTF8.self)
    for ((path, text), place) in zip(texts, places) {
      let rest = rest(of: written, from: place)
      #expect(rest.hasPrefix("\""), "\(path): \(rest.prefix(40))")
      let end = try #require(rest.dropFirst().firstIndex { ",]}\n".contains($0) && rest.hasPrefix("\"") })
      // A comma may stand in the text: whatever begins there has to begin as the text does.
      let value = rest[..<end].dropFirst().prefix { $0 != "\"" && $0 != "\\" }
      #expect(text.hasPrefix(value) || text.isEmpty, "\(path): \(rest.prefix(40))")
    }
  }

  @Test func `Every text of XML is found, or the element around it`() throws {
    let dataset = try JSONImporter().read(file: PlaceTests.input.path)
    let texts = try texts(dataset)
    let bytes = try dataset.bytes(as: .xml)
    let written = String(decoding: bytes, as: UTF8.self)
    for ((path, text), place) in zip(texts, try read(XMLImporter(), bytes, texts.map(\.path))) {
      let rest = rest(of: written, from: place)
      let steps = path.split(separator: "/")
      let name = steps[steps.count - 1]
      // Ids and languages are attributes, and tokens stand side by side in their element.
      let isOwn = rest.hasPrefix("<\(name)>")
      let tag = rest.prefix { $0 != ">" }
      let isAround = tag.contains("\"\(text)\"") || Int(name) != nil && rest.hasPrefix("<\(steps[steps.count - 2])")
      #expect(isOwn || isAround, "\(path): \(rest.prefix(60))")
      if isOwn, !text.contains(where: { "<>&\"\r".contains($0) }) {
        #expect(rest.hasPrefix("<\(name)>\(text)</"), "\(path): \(rest.prefix(60))")
      }
    }
  }

  @Test(arguments: ["rfc4180", "excel-semicolon", "tsv"]) func `Every text of a folder is found in its cell`(
    _ dialect: String
  ) throws {
    let dataset = try JSONImporter().read(file: PlaceTests.input.path)
    let folder = try scratchFolder().appendingPathComponent("tables")
    let options = OptionValues([(name: "dialect", value: dialect)])
    try ExportFormat.csv.plan(options).writeFolder(ExportRequest(dataset), to: folder.path)
    let texts = try texts(dataset)
    let places = CSVImporter().places(of: texts.map(\.path), inFile: folder.path)
    for ((path, text), place) in zip(texts, places) {
      let place = try #require(place, "\(path)")
      let file = folder.appendingPathComponent(try #require(place.file))
      let written = try String(contentsOf: file, encoding: .utf8)
      let rest = rest(of: written.hasPrefix("\u{FEFF}") ? String(written.dropFirst()) : written, from: place)
      let isToken = path.split(separator: "/").last.flatMap { Int($0) } != nil
      let cell = rest.drop { "\"'".contains($0) }
      #expect(
        cell.hasPrefix(text.prefix { $0 != "\"" && $0 != "\r" && $0 != "\n" }) || isToken, "\(path): \(rest.prefix(40))"
      )
    }
  }

  @Test func `What is not there has the place of what is around it, or none`() throws {
    let text =
      #"{"schema": 2, "states": [{"note": "\"id\": \"b\"", "id": "a"},"# + "\n " + #"{"id": "b", "names": []}]}"#
    let paths = ["states/b/names/0/text", "states/b", "states/c/note", "states", "asOf", "states/a/note", ""]
    let places = JSONImporter().places(of: paths, in: Array(text.utf8))
    #expect(places.map { $0.map { "\($0.line):\($0.column)" } } == ["2:23", "2:2", "1:25", "1:25", nil, "1:35", nil])
  }

  @Test(arguments: [
    "", "{", "{\"states\": [{\"id\": \"a\", ", "[]", "nonsense", "{\"states\": {\"a\": 1}}", "<dataset", "<!DOCTYPE x>",
  ])
  func `Broken bytes end the search`(_ text: String) {
    for importer: any Importer in [JSONImporter(), NDJSONImporter(), XMLImporter(), CSVImporter()] {
      let places = importer.places(of: ["states/a/note", "states/b"], in: Array(text.utf8))
      #expect(places.count == 2)
      #expect(importer.places(of: ["states/a"], inFile: "/nowhere/at/all") == [nil])
    }
  }

  @Test func `An importer that knows no places says so`() {
    struct Blind: Importer {
      func read(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> Dataset { Dataset() }
    }
    #expect(Blind().places(of: ["states/a"], in: [UInt8]()) == [nil])
  }
}
