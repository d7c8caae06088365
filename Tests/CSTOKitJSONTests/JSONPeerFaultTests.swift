// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import CSTORecord
import Foundation
import TestSupport
import Testing

/// Faults that users met in other libraries, each under its number in the collection of cases that this package was built from.
@Suite struct JSONPeerFaultTests {
  private func read(_ text: String) throws(ImportError) -> Dataset { try JSONImporter().read(Array(text.utf8)) }

  private func isRefused(_ bytes: [UInt8]) -> Bool {
    do {
      _ = try JSONImporter().read(bytes)
      return false
    } catch { return true }
  }

  private func isRefused(_ text: String) -> Bool { isRefused(Array(text.utf8)) }

  /// A data set with one source of a title.
  private func titled(_ title: String) -> Dataset {
    var dataset = Dataset()
    dataset.sources = [Source(id: id("s"), title: title)]
    return dataset
  }

  @Test func `JSON-01: the order of keys is the same on every run`() throws {
    let runs = try (0..<3).map { _ in try csto("export", "json").output }
    #expect(same(runs[0], runs[1]) && same(runs[1], runs[2]))
    #expect(try same(runs[0], Dataset.csto.bytes(as: .json)))
  }

  @Test func `JSON-03: what is keyed by a word stays an object with a string key`() throws {
    let encoded = try JSONEncoder().encode([Name("а", language: "ru")])
    #expect(String(decoding: encoded, as: UTF8.self).hasPrefix("[{\""))
    let text = try titled("t").text(as: .json(.compact))
    #expect(text.contains("\"sources\":[{\"id\":\"s\",\"title\":\"t\"}]"))
  }

  @Test func `JSON-05: controls are escaped, U+2028 and U+007F stay as they are`() throws {
    let title = "a\u{2028}b\u{1}c\u{7F}"
    let bytes = try titled(title).bytes(as: .json(.compact))
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"a\u{2028}b\\u0001c\u{7F}\""))
    #expect(try JSONImporter().read(bytes).sources["s"]?.title == title)
    let script =
      "import json, sys; sys.stdout.buffer.write(json.load(sys.stdin.buffer)['sources'][0]['title'].encode())"
    #expect(try same(run("python3", ["-c", script], input: bytes).output, Array(title.utf8)))
  }

  @Test(arguments: ["NaN", "Infinity", "-Infinity", "nan", "1e400"])
  func `JSON-06: numbers that are none are refused`(_ number: String) {
    #expect(isRefused("{\"schema\":\(number)}"))
  }

  @Test(arguments: ["1", "1.0", "1e0", "10e-1"])
  func `JSON-07: a whole number may have a point`(_ number: String) throws {
    #expect(try read("{\"schema\":\(number)}").head.schema == 1)
  }

  @Test func `JSON-08: large whole numbers lose no digit, and ids are text`() throws {
    let text = "{\"schema\":1,\"tallies\":[{\"id\":\"t\",\"subject\":\"documents\",\"count\":9007199254740993}]}"
    let dataset = try read(text)
    #expect(dataset.tallies["t"]?.count == 9_007_199_254_740_993)
    #expect(try dataset.text(as: .json(.compact)).contains("\"count\":9007199254740993"))
    #expect(isRefused(text.replacingOccurrences(of: "9007199254740993", with: "12345678901234567890")))
    #expect(isRefused("{\"schema\":1,\"sources\":[{\"id\":7,\"title\":\"t\"}]}"))
  }

  @Test func `JSON-09: a day is its own text, for any encoder`() throws {
    var dataset = Dataset()
    dataset.head.asOf = try CalendarDay(parsing: "1970-01-01")
    #expect(try dataset.text(as: .json(.compact)).contains("\"asOf\":\"1970-01-01\""))
    let encoded = String(decoding: try JSONEncoder().encode(dataset), as: UTF8.self)
    #expect(encoded.contains("\"asOf\":\"1970-01-01\""))
  }

  @Test func `JSON-11: an unknown word spoils nothing, and is written back`() throws {
    let text =
      "{\"schema\":1,\"memberships\":[{\"id\":\"a\",\"member\":\"x\",\"host\":\"y\",\"capacity\":\"member\"},"
      + "{\"id\":\"b\",\"member\":\"x\",\"host\":\"y\",\"capacity\":\"frozen solid\"}]}"
    let dataset = try read(text)
    #expect(dataset.memberships.count == 2)
    #expect(dataset.memberships["b"]?.capacity.isKnown == false)
    #expect(try dataset.text(as: .json(.compact)) == text + "\n")
  }

  @Test func `JSON-12: an unknown key is refused, or told as a loss`() throws {
    let text = "{\"schema\":1,\"y\":1}"
    #expect(isRefused(text))
    let (dataset, losses) = try JSONImporter(mode: .lenient).readWithLosses(Array(text.utf8).span)
    #expect(dataset.head.schema == 1)
    #expect(losses.map(\.path) == ["y"])
  }

  @Test func `JSON-14: a key that is given twice is refused, in either mode`() {
    for text in ["{\"schema\":1,\"schema\":1}", "{\"schema\":1,\"x\":1,\"x\":2}"] {
      #expect(isRefused(text))
      #expect(throws: ImportError.self) { try JSONImporter(mode: .lenient).read(Array(text.utf8)) }
    }
  }

  @Test func `JSON-15: keys that are canonically equal are one key given twice`() {
    let error = #expect(throws: ImportError.self) {
      try JSONImporter(mode: .lenient).read(Array("{\"schema\":1,\"\u{4E3}\":1,\"\u{438}\u{304}\":2}".utf8))
    }
    #expect(error?.description.contains("is given twice") == true)
  }

  @Test(arguments: ["\u{FEFF}б", "\\ufeffб"])
  func `JSON-18: U+FEFF inside a text is kept, raw and escaped`(_ written: String) throws {
    let title = try #require(
      try read("\u{FEFF}{\"schema\":1,\"sources\":[{\"id\":\"s\",\"title\":\"\(written)\"}]}").sources["s"]?.title)
    #expect(title.unicodeScalars.map(\.value) == [0xFEFF, 0x431])
    #expect(try JSONImporter().read(titled(title).bytes(as: .json)).sources["s"]?.title.unicodeScalars.count == 2)
  }

  @Test func `JSON-19: invalid UTF-8 is refused, not repaired`() {
    #expect(isRefused([0x5B, 0x22, 0xFF, 0x22, 0x5D]))
    #expect(isRefused(Array("{\"schema\":1,\"title\":\"".utf8) + [0xFF] + Array("\"}".utf8)))
  }

  @Test(arguments: [513, 100_000])
  func `JSON-21: deep nesting is an error and no crash, in either mode`(_ depth: Int) {
    let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    for text in [nested, "{\"schema\":1,\"x\":\(nested)}"] {
      #expect(isRefused(text))
      #expect(throws: ImportError.self) { try JSONImporter(mode: .lenient).read(Array(text.utf8)) }
    }
  }

  @Test(arguments: [" x", "\0", "{}", ",", "\u{FEFF}"])
  func `JSON-22: nothing may follow the document`(_ rest: String) {
    #expect(!isRefused("{\"schema\":1}"))
    #expect(isRefused("{\"schema\":1}" + rest))
  }
}
