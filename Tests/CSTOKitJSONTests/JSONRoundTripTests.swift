// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import CSTOKitTesting
import CSTORecord
import Foundation
import TestSupport
import Testing

@Suite struct JSONRoundTripTests {
  @Test(arguments: 1...20) func `A data set of hostile strings comes back equal, and is written alike`(_ seed: UInt64)
    throws
  {
    var random = RandomDatasets(seed: seed)
    let dataset = random.next()
    for style in [JSONExporter.Style.pretty, .compact] {
      let bytes = try dataset.bytes(as: .json(style))
      let read = try JSONImporter().read(bytes)
      #expect(read == dataset)
      #expect(try same(read.bytes(as: .json(style)), bytes))
      #expect(try same(dataset.bytes(as: .json(style)), bytes))
    }
  }

  @Test(arguments: 1...5) func `Python reads what is written, and writes the pretty form alike`(_ seed: UInt64) throws {
    var random = RandomDatasets(seed: seed)
    let dataset = random.next()
    let script = """
      import json, sys
      text = sys.stdin.buffer.read().decode("utf-8")
      sys.stdout.buffer.write((json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\\n").encode("utf-8"))
      """
    let pretty = try dataset.bytes(as: .json)
    for style in [JSONExporter.Style.pretty, .compact] {
      let python = try run("python3", ["-c", script], input: dataset.bytes(as: .json(style)))
      #expect(python.status == 0, "\(python.errors)")
      #expect(same(python.output, pretty))
    }
  }

  @Test(arguments: 1...5) func `JSONDecoder reads what is written, and what JSONEncoder writes is read`(_ seed: UInt64)
    throws
  {
    var random = RandomDatasets(seed: seed)
    let dataset = random.next()
    #expect(try JSONDecoder().decode(Dataset.self, from: Data(dataset.bytes(as: .json))) == dataset)
    // JSONEncoder writes keys in any order, so that this is a test of reading by lookup as well.
    #expect(try JSONImporter().read([UInt8](JSONEncoder().encode(dataset))) == dataset)
  }

  @Test func `Fields may come in any order, with any white space, with escapes in their names`() throws {
    let text = #"""
       { "memberships" : [ { "note":"x", "host":"h" , "id" : "b", "capacity":"member","\u006dember":"m" } ,
      {"period":"2005/..","capacity":"member","host":"h","member":"m","id":"a"} ],	"title": "\ud83d\ude00\/", "schema":1 }
      """#
    let dataset = try JSONImporter().read(Array(("\u{FEFF}\r\n" + text).utf8))
    #expect(dataset.head.title == "😀/")
    #expect(dataset.memberships.map(\.id.slug) == ["a", "b"])
    #expect(dataset.memberships["a"]?.period?.text == "2005/..")
    #expect(dataset.memberships["b"]?.note == "x")
  }

  @Test func `The order in which entities were put together does not reach the bytes`() throws {
    var shuffled = Dataset(head: Dataset.csto.head)
    var generator = SeededGenerator(seed: 3)
    shuffled = Dataset(merging: [Dataset.csto])
    shuffled.memberships = Entities(Dataset.csto.memberships.shuffled(using: &generator))
    shuffled.sources = Entities(Dataset.csto.sources.shuffled(using: &generator))
    #expect(try same(shuffled.bytes(as: .json), Dataset.csto.bytes(as: .json)))
  }

  @Test func `Texts are kept byte by byte, also where Swift calls them equal`() throws {
    for text in ["й", "и\u{306}", "ӣ", "и\u{304}"] {
      var dataset = Dataset()
      dataset.head.title = text
      let read = try JSONImporter().read(dataset.bytes(as: .json))
      #expect(read.head.title.map { Array($0.utf8) } == Array(text.utf8))
    }
  }

  @Test func `An array of rows is JSON`() throws {
    let day = try CalendarDay(parsing: "2020-12-02")
    let bytes = JSONExporter().array(Dataset.csto.memberRows(of: .csto, on: day))
    let rows = try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]]
    #expect(rows?.map { $0["state"] as? String } == ["arm", "blr", "kaz", "kgz", "rus", "tjk"])
    #expect(String(decoding: JSONExporter(style: .compact).array([MemberRow]()), as: UTF8.self) == "[]\n")
  }
}
