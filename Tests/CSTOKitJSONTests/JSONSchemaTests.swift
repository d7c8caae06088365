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
    (#"{"schema":2}"#, .readerRefuses), (#"{"schema":1,"schema":1}"#, .readerRefuses),
    (#"{"schema":1,"asOf":"2001-02-29"}"#, .readerRefuses), (#"{"schema":1,"asOf":"0000-01-01"}"#, .readerRefuses),
    (#"{"schema":1,"sources":[{"id":"s","title":"t","date":"1900-02-29"}]}"#, .readerRefuses),
    (
      #"{"schema":1,"memberships":[{"id":"m","member":"a","host":"b","capacity":"member","period":"2006/2005"}]}"#,
      .readerRefuses
    ),
  ]

  @Test func `The schema and the reader agree, but for what a schema cannot say`() throws {
    let script = """
      import json, sys, jsonschema
      schema, samples = json.load(sys.stdin)
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      json.dump([validator.is_valid(json.loads(sample)) for sample in samples], sys.stdout)
      """
    let schema = try JSONSerialization.jsonObject(with: Data(JSONSchema.text.utf8))
    let record = try Dataset.csto.text(as: .json)
    let texts = JSONSchemaTests.samples.map(\.text) + [record]
    let input = try JSONSerialization.data(withJSONObject: [schema, texts])
    let python = try run(pythonPath, ["-c", script], input: [UInt8](input))
    #expect(python.status == 0, "\(python.errors)")
    let verdicts = try JSONSerialization.jsonObject(with: Data(python.output)) as? [Bool] ?? []
    #expect(verdicts.count == texts.count)
    #expect(verdicts.last == true)
    for (sample, isValid) in zip(JSONSchemaTests.samples, verdicts) {
      let isRead = (try? JSONImporter().read(Array(sample.text.utf8))) != nil
      #expect(isRead == (sample.verdict == .valid), "\(sample.text)")
      #expect(isValid == (sample.verdict != .bothRefuse), "\(sample.text)")
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
