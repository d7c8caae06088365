// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import CSTORecord
import Foundation
import TestSupport
import Testing

/// Samples, and who refuses them: the reader always does what the table says, the schema where JSON Schema can say it.
@Suite struct JSONSchemaTests {
  enum Verdict { case valid, bothRefuse, readerRefuses }

  static let samples: [(text: String, verdict: Verdict)] = [
    (#"{"schema":1}"#, .valid), (#"{"schema":1.0}"#, .valid),
    (#"{"schema":1,"asOf":"2020-12-02","languages":["en","ru-Latn"]}"#, .valid),
    (#"{"schema":1,"sources":[{"id":"s","title":"","date":"2005-05~"}]}"#, .valid),
    (#"{"schema":1,"sources":[{"id":"s","title":"t","date":"2000-02-29%"}]}"#, .valid),
    (
      #"{"schema":1,"memberships":[{"id":"m","member":"a","host":"b","capacity":"pen pal","period":"../2005"}]}"#,
      .valid
    ),
    (#"{"schema":1,"memberships":[{"id":"m","member":"a","host":"b","capacity":"member","period":"2005?/"}]}"#, .valid),
    (#"{"schema":1,"tenures":[{"id":"t","office":"o","party":"p","isActing":true}]}"#, .valid),
    (#"{"schema":1,"treaties":[{"id":"t","kind":"treaty","term":"P5Y"}]}"#, .valid),
    (cited(#"["id","names/0"]"#), .valid),
    (cited("[]"), .valid), (cited(#"["a b"]"#), .bothRefuse), (cited(#"[""]"#), .bothRefuse),
    (cited(#"["a-b"]"#), .bothRefuse), (cited(#"["2005-13"]"#), .bothRefuse), (cited(#"["é"]"#), .bothRefuse),
    (cited(#"["a."]"#), .bothRefuse),
    (#"{"schema":1,"treaties":[{"id":"t","kind":"treaty","inferred":["signed"]}]}"#, .valid),
    (#"{"schema":1,"treaties":[{"id":"t","kind":"treaty","inferred":["in force"]}]}"#, .bothRefuse),
    // For some engines `$` lets a line feed pass.
    (#"{"schema":1,"states":[{"id":"a\n"}]}"#, .bothRefuse), (#"{"schema":1,"languages":["en\n"]}"#, .bothRefuse),
    (#"{"schema":1,"asOf":"2020-12-02\n"}"#, .bothRefuse), (cited(#"["id\n"]"#), .bothRefuse),
    (#"{"schema":1,"sources":[{"id":"s","title":"t\n","date":"2005\n"}]}"#, .bothRefuse),
    (#"{"schema":1,"sources":[{"id":"s","title":"t\n"}]}"#, .valid),
    (#"{"schema":1,"treaties":[{"id":"t","kind":"treaty","term":"P5Y\n"}]}"#, .bothRefuse),
    (
      #"{"schema":1,"memberships":[{"id":"m","member":"a","host":"b","capacity":"member","period":"2005/\n"}]}"#,
      .bothRefuse
    ),
    ("{}", .bothRefuse), ("[]", .bothRefuse), (#"{"schema":"1"}"#, .bothRefuse), (#"{"schema":1.5}"#, .bothRefuse),
    (#"{"schema":null}"#, .bothRefuse), (#"{"schema":1,"titel":"x"}"#, .bothRefuse),
    (#"{"schema":1,"title":1}"#, .bothRefuse),
    (#"{"schema":1,"asOf":"2020-13-01"}"#, .bothRefuse), (#"{"schema":1,"asOf":"2020-04-31"}"#, .bothRefuse),
    (#"{"schema":1,"languages":["e n"]}"#, .bothRefuse), (#"{"schema":1,"sources":{}}"#, .bothRefuse),
    (#"{"schema":1,"sources":[{"id":"S","title":"t"}]}"#, .bothRefuse),
    (#"{"schema":1,"sources":[{"id":"s"}]}"#, .bothRefuse),
    (#"{"schema":1,"sources":[{"id":"-s","title":"t"}]}"#, .bothRefuse),
    (#"{"schema":1,"sources":[{"id":"s","title":"t","date":"2005-5"}]}"#, .bothRefuse),
    (#"{"schema":1,"sources":[{"id":"s","title":"t","date":"2005-W20"}]}"#, .bothRefuse),
    (#"{"schema":1,"sources":[{"id":"s","title":"t","date":"20050513"}]}"#, .bothRefuse),
    (#"{"schema":1,"sources":[{"id":"s","title":"t","note":null}]}"#, .bothRefuse),
    (
      #"{"schema":1,"memberships":[{"id":"m","member":"a","host":"b","capacity":"member","period":"2005"}]}"#,
      .bothRefuse
    ),
    (
      #"{"schema":1,"memberships":[{"id":"m","member":"a","host":"b","capacity":"member","period":"../.."}]}"#,
      .bothRefuse
    ),
    (#"{"schema":1,"memberships":[{"id":"m","member":"a","host":"b","capacity":"member","period":"/"}]}"#, .bothRefuse),
    (#"{"schema":1,"states":[{"id":"s","names":[{"text":"a","language":"en","kind":"nick"}]}]}"#, .bothRefuse),
    (#"{"schema":1,"states":[{"id":"s","names":[{"text":"a","kind":"short"}]}]}"#, .bothRefuse),
    (#"{"schema":1,"tenures":[{"id":"t","office":"o"}]}"#, .bothRefuse),
    (#"{"schema":1,"tenures":[{"id":"t","office":"o","party":"p","person":"q"}]}"#, .bothRefuse),
    (#"{"schema":1,"tenures":[{"id":"t","office":"o","party":"p","isActing":"true"}]}"#, .bothRefuse),
    (#"{"schema":1,"treaties":[{"id":"t","kind":"treaty","term":"5 years"}]}"#, .bothRefuse),
    (#"{"schema":1,"tallies":[{"id":"t","subject":"documents","count":9223372036854775808}]}"#, .bothRefuse),
    // What JSON Schema cannot say.
    (#"{"schema":3}"#, .readerRefuses), (#"{"schema":1,"schema":1}"#, .readerRefuses),
    (#"{"schema":1,"asOf":"2001-02-29"}"#, .readerRefuses), (#"{"schema":1,"asOf":"0000-01-01"}"#, .readerRefuses),
    (#"{"schema":1,"sources":[{"id":"s","title":"t","date":"1900-02-29"}]}"#, .readerRefuses),
    (
      #"{"schema":1,"memberships":[{"id":"m","member":"a","host":"b","capacity":"member","period":"2006/2005"}]}"#,
      .readerRefuses
    ),
  ]

  /// A state with a citation that is for some fields only.
  private static func cited(_ fields: String) -> String {
    "{\"schema\":1,\"states\":[{\"id\":\"a\",\"citations\":[{\"source\":\"s\",\"fields\":\(fields)}]}]}"
  }

  @Test func `The schema refers to each of its definitions`() throws {
    let schema = try JSONSerialization.jsonObject(with: Data(JSONSchema.text.utf8)) as? [String: Any]
    let definitions = try #require(schema?["$defs"] as? [String: Any])
    for name in definitions.keys { #expect(JSONSchema.text.contains("{\"$ref\": \"#/$defs/\(name)\"}"), "\(name)") }
  }

  /// What Python's jsonschema says of some documents.
  private func verdicts(on texts: [String]) throws -> [Bool] {
    let script = """
      import json, sys, jsonschema
      schema, samples = json.load(sys.stdin)
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      json.dump([validator.is_valid(json.loads(sample)) for sample in samples], sys.stdout)
      """
    let schema = try JSONSerialization.jsonObject(with: Data(JSONSchema.text.utf8))
    let input = try JSONSerialization.data(withJSONObject: [schema, texts])
    let python = try run(pythonPath, ["-c", script], input: [UInt8](input))
    #expect(python.status == 0, "\(python.errors)")
    let verdicts = try JSONSerialization.jsonObject(with: Data(python.output)) as? [Bool] ?? []
    #expect(verdicts.count == texts.count)
    return verdicts
  }

  @Test func `The schema and the reader agree, but for what a schema cannot say`() throws {
    let record = try Dataset.csto.text(as: .json)
    let verdicts = try verdicts(on: JSONSchemaTests.samples.map(\.text) + [record])
    #expect(verdicts.last == true)
    for (sample, isValid) in zip(JSONSchemaTests.samples, verdicts) {
      let isRead = (try? JSONImporter().read(Array(sample.text.utf8))) != nil
      #expect(isRead == (sample.verdict == .valid), "\(sample.text)")
      #expect(isValid == (sample.verdict != .bothRefuse), "\(sample.text)")
    }
  }

  /// Dates and periods of every level, and faults of every kind.
  private static let dates = [
    "2005", "2005-05", "2005-05-13", "0000-02-29", "-0044", "-0044-03-15", "-0000", "-10000", "196X", "19XX", "1XXX",
    "XXXX", "-196X", "1985-XX", "1985-XX-XX", "156X-12-25", "15XX-12-XX", "XXXX-12-XX", "2004-XX-31", "2004-0X-31",
    "2004-X4-31", "2004-X4-3X", "2004-X2-3X", "2004-02-3X", "2004-02-X9", "2004-04-X1", "2004-1X", "2004-2X", "2004-X0",
    "2005-21", "2005-41", "2005-42", "2005-20", "196X-21", "2005-21-05", "?2005", "2005?-05", "2005-?05~",
    "2004-06~-11", "2004?-06-~11", "%2004-06-11%", "2005??", "2004-04-31?", "2004-04~-31", "?2004-02-30", "Y17000",
    "Y-170000002", "Y1985", "Y017000", "Y17E7", "Y2E2", "Y20E2", "Y200E1", "Y2E3", "Y17E0", "1950S2", "1950S5",
    "-0100S1", "195XS2", "Y171010000S3", "?Y17000~", "Y17000-01", "2005-05-13T10:00:00", "[2005]", "2005/2006", "",
  ]
  private static let periods = [
    "2005/2006", "2005-05-13/..", "/2005~", "../196X", "196X/197X", "2005-21/2005-22", "..2004/2005..", "2004../2005",
    "2004/..2005", "..2005/", "..2005/..", "/2005..", "../2005..", "..", "/", "../..", "/..", "2005?-05/2006-~07-11",
    "Y17000/Y18000", "2005/2004-XX-31", "1950S2/2005", "2004-06-31/..", "[2005]/2006", "2005/2006/2007", "2006/2005",
    "2005-05-13T10:00:00/..", "-0044/2005", "2005 /2006", "2005",
  ]
  /// What an expression cannot say: the length of February, the order of two ends, the digits that a year has.
  private static let onlyReaderRefuses: Set<String> = ["2006/2005", "2005/2004-XX-31"]

  @Test func `The schema and the reader agree on dates of every level`() throws {
    func document(_ date: String?, _ period: String?) -> String {
      let source = date.map { "\"sources\":[{\"id\":\"s\",\"title\":\"t\",\"date\":\"\($0)\"}]" }
      let member = period.map {
        "\"memberships\":[{\"id\":\"m\",\"member\":\"a\",\"host\":\"b\",\"capacity\":\"c\",\"period\":\"\($0)\"}]"
      }
      return "{\"schema\":1,\(source ?? member ?? "")}"
    }
    let texts = JSONSchemaTests.dates + JSONSchemaTests.periods
    let documents = JSONSchemaTests.dates.map { document($0, nil) } + JSONSchemaTests.periods.map { document(nil, $0) }
    for (text, (document, isValid)) in zip(texts, zip(documents, try verdicts(on: documents))) {
      let isRead = (try? JSONImporter().read(Array(document.utf8))) != nil
      #expect(isValid == (isRead || JSONSchemaTests.onlyReaderRefuses.contains(text)), "\(text)")
    }
  }

  @Test func `Every version reads the frozen samples of version 1`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Frozen/1")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(!names.isEmpty)
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
      let dataset = try name.hasSuffix(".ndjson") ? NDJSONImporter().read(bytes) : JSONImporter().read(bytes)
      #expect(dataset.head.schema == 1)
      #expect(!dataset.memberships.isEmpty)
    }
  }
}
