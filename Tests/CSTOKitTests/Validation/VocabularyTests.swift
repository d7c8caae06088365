// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import CSTOKitXML
import Foundation
import TestSupport
import Testing

/// Words, languages and codes that others write.
@Suite struct VocabularyTests {
  private func findings(_ members: String, _ rule: RuleID = .knownWords) throws -> [Finding] {
    let dataset = try JSONImporter().read(Array("{\"schema\": 2, \(members)}".utf8))
    return Validator(.standard.keeping(rule)).findings(in: dataset)
  }

  private func membership(_ fields: String) -> String {
    "\"memberships\": [{\"id\": \"m\", \"member\": \"a\", \"host\": \"o\", \(fields)}]"
  }

  @Test(arguments: [
    ("Member", "member"), ("membre", "member"), (" member ", "member"), ("MEMBER", "member"), ("meber", "member"),
    ("full member", "member"), ("full_member", "member"), ("члeн", nil), ("член", "member"), ("memebr", "member"),
    ("observers", "observer"), ("Observer State", "observer"), ("associated", "associate"), ("gest", "guest"),
    ("candidate", nil), ("applicant", nil), ("m", nil), ("\u{301}", nil), (String(repeating: "member", count: 90), nil),
  ]) func `A capacity that is nearly one of the list is asked for`(_ word: String, _ meant: String?) throws {
    let found = try findings(membership("\"capacity\": \"\(word)\""))
    #expect(found.count == 1 && found.first?.path == "memberships/m/capacity")
    if let meant {
      #expect(found.first?.severity == .warning)
      #expect(found.first?.message.hasSuffix("did you mean \"\(meant)\"?") == true, "\(found)")
    } else {
      #expect(found.first?.severity == .information)
      #expect(found.first?.message.contains("counts neither as a member nor as an observer") == true)
    }
    #expect(try #require(found.first).message.utf8.count < 300)
  }

  @Test(arguments: [
    (
      #""memberships": [{"id": "m", "member": "a", "host": "o", "capacity": "member", "statuses": [{"status": "suspeneded"}]}]"#,
      "memberships/m/statuses/0/status", "suspended"
    ),
    (
      #""memberships": [{"id": "m", "member": "a", "host": "o", "capacity": "member", "basis": "entry into force"}]"#,
      "memberships/m/basis", "entryIntoForce"
    ),
    (
      #""memberships": [{"id": "m", "member": "a", "host": "o", "capacity": "member", "alternatives": [{"label": "x", "capacity": "membr"}]}]"#,
      "memberships/m/alternatives/0/capacity", "member"
    ),
    (
      #""organizations": [{"id": "o", "additions": [{"id": "m", "member": "a", "host": "o", "capacity": "Observer"}]}]"#,
      "organizations/o/additions/0/capacity", "observer"
    ),
    (
      #""organizations": [{"id": "o", "coverage": [{"period": "2000/2001", "capacities": ["Member"]}]}]"#,
      "organizations/o/coverage/0/capacities/0", "member"
    ),
    (
      #""states": [{"id": "a", "codes": [{"scheme": "correlatesOfWar", "value": "2"}]}]"#, "states/a/codes/0/scheme",
      "cow"
    ),
    (
      #""states": [{"id": "a", "codes": [{"scheme": "iso3166-1-alpha3", "value": "USA"}]}]"#, "states/a/codes/0/scheme",
      "iso3166-1-alpha-3"
    ),
    (
      #""treatyActions": [{"id": "x", "treaty": "t", "party": "a", "action": "ratification"}]"#,
      "treatyActions/x/action",
      "ratified"
    ),
    (
      #""treatyActions": [{"id": "x", "treaty": "t", "party": "a", "action": "withdrawn"}]"#, "treatyActions/x/action",
      "withdrew"
    ),
    (#""treaties": [{"id": "t", "kind": "Treaty"}]"#, "treaties/t/kind", "treaty"),
    (#""organs": [{"id": "c", "kind": "counsil", "parent": "o"}]"#, "organs/c/kind", "council"),
    (#""documents": [{"id": "d", "kind": "declarations"}]"#, "documents/d/kind", "declaration"),
    (
      #""meetings": [{"id": "s", "organ": "o", "date": "2001", "kind": "extra-ordinary"}]"#, "meetings/s/kind",
      "extraordinary"
    ),
    (#""operations": [{"id": "p", "kind": "excercise"}]"#, "operations/p/kind", "exercise"),
    (#""tallies": [{"id": "n", "subject": "document", "count": 1}]"#, "tallies/n/subject", "documents"),
  ]) func `So is every other word, wherever it stands`(_ members: String, _ path: String, _ meant: String) throws {
    let found = try findings(members)
    #expect(found.map(\.path) == [path])
    #expect(found.first?.severity == .warning && found.first?.suggestion == "Write \"\(meant)\".")
  }

  @Test func `No known word, and no synonym of another list, is taken for one`() {
    func check<Value: OpenValue>(_ type: Value.Type) {
      for value in Value.known { #expect(value.isKnown) }
      for (word, meaning) in Value.synonyms { #expect(!Value(rawValue: word).isKnown && meaning.isKnown, "\(word)") }
      #expect(Value.ofUnknown.hasSuffix("."))
    }
    check(Capacity.self)
    check(MembershipStatus.self)
    check(Basis.self)
    check(ActionKind.self)
    check(CodeScheme.self)
    check(DocumentKind.self)
  }

  @Test(arguments: ["a", "", "1", "english language", "e", "en_US", "x", "i", "9en", "en-", "-en", "toolonglanguage"])
  func `What is no tag of BCP 47 is refused`(_ tag: String) throws {
    let json =
      "{\"schema\": 2, \"states\": [{\"id\": \"a\", \"names\": [{\"text\": \"A\", \"language\": \"\(tag)\", \"kind\": \"short\"}]}]}"
    let error = try #require(throws: ImportError.self) { try JSONImporter().read(Array(json.utf8)) }
    #expect("\(error)".contains("states/a/names/0/language: expected a language tag of BCP 47"))
    #expect(LanguageTag(tag) == nil)
  }

  @Test(arguments: [
    ("rus", "ru"), ("eng", "en"), ("ger", "de"), ("deu-AT", "de-AT"), ("iw", "he"), ("mo", "ro"), ("sh", "sr-Latn"),
    ("ARM", "hy"), ("en", nil), ("en-US", nil), ("x-klingon", nil), ("tlh", nil), ("zh-Hant-TW", nil), ("und", nil),
  ]) func `A tag of three letters, or one that was replaced, is asked for as the usual one`(
    _ tag: String, _ usual: String?
  ) throws {
    let found = try findings(
      "\"languages\": [\"\(tag)\"], \"states\": [{\"id\": \"a\", \"names\": [{\"text\": \"A\", \"language\": \"\(tag)\", \"kind\": \"short\"}]}]",
      .languagesInUse)
    #expect(found.map(\.path) == (usual == nil ? [] : ["languages/0", "states/a/names/0/language"]))
    if let usual { #expect(found.allSatisfy { $0.severity == .warning && $0.message.contains("\"\(usual)\"") }) }
  }

  @Test(arguments: [
    (#"{"scheme": "iso3166-1-alpha-3", "value": "SUN", "validity": "1974-12-15/1992-08-30"}"#, nil),
    (#"{"scheme": "iso3166-1-alpha-3", "value": "CSK", "validity": "1975/1992"}"#, nil),
    (#"{"scheme": "iso3166-1-alpha-2", "value": "CS", "validity": "2004/2005"}"#, nil),
    (#"{"scheme": "iso3166-1-alpha-2", "value": "GE", "validity": "1975/1978"}"#, nil),
    (#"{"scheme": "iso3166-1-alpha-3", "value": "SCG"}"#, "information"),
    (#"{"scheme": "iso3166-1-numeric", "value": "810", "validity": "1992/2005"}"#, "warning"),
    (#"{"scheme": "iso3166-1-alpha-3", "value": "QQQ"}"#, "warning"),
    (#"{"scheme": "cow", "value": "3305"}"#, "error"), (#"{"scheme": "gw", "value": "02"}"#, "error"),
  ]) func `Codes that ISO 3166 withdrew are known with their time`(_ code: String, _ severity: String?) throws {
    let found = try findings("\"states\": [{\"id\": \"a\", \"codes\": [\(code)]}]", .codesWellFormed)
    #expect(found.map(\.severity.rawValue) == (severity.map { [$0] } ?? []), "\(found)")
  }

  @Test func `A code that is none is told with what is one`() throws {
    let found = try findings(
      #""states": [{"id": "a", "codes": [{"scheme": "cow", "value": "3305"}]}]"#, .codesWellFormed)
    #expect(
      found.map(\.message) == [
        "\"3305\" is no code of cow, whose codes are numbers from 1 to 999 without zeros in front, such as 371."
      ])
  }

  @Test func `White space around a word in XML is the document's`() throws {
    var dataset = Dataset()
    dataset.states = [SovereignState(id: id("a"), names: [Name("A b", language: "en")])]
    dataset.organizations = [Organization(id: id("o"))]
    dataset.memberships = [
      Membership(
        id: id("m"), member: party("a"), host: party("o"), period: EDTFInterval("2001/.."), basis: .signature,
        statuses: [StatusPeriod(.suspended, period: EDTFInterval("2002/2003"))])
    ]
    let text = try dataset.text(as: .xml)
    var spaced = text
    for word in ["member", "2001/..", "signature", "suspended", "2002/2003", "a", "o", "short"] {
      spaced = spaced.replacing(">\(word)<", with: ">\n  \(word)\t<")
    }
    #expect(spaced != text)
    #expect(try XMLImporter().read(Array(spaced.utf8)) == dataset)
    #expect(XMLValidator().problems(in: Array(spaced.utf8)).map(\.description) == [])
    dataset.memberships = [
      Membership(id: id("m"), member: party("a"), host: party("o"), capacity: Capacity(rawValue: " member "))
    ]
    #expect(XMLExporter().losses(of: Export(dataset)).map(\.path) == ["memberships/m/capacity"])
  }

  @Test func `The page of JSON and the schemas list the words`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
    let page = try String(contentsOf: root.appendingPathComponent("Docs/Reference/Formats/JSON.md"), encoding: .utf8)
    let section = try #require(
      page.components(separatedBy: "\n## Words\n").last?.components(separatedBy: "\n## ").first)
    let listed = section.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap { line in
      line.split(separator: "|").last.map { $0.matches(of: /`([^`]+)`/).map { String($0.output.1) } }
    }
    var known: Set<[String]> = []
    for record in DatasetSchema().records.map(\.record) {
      for field in record.fields {
        switch field.shape {
        case .scalar(.open(let words), _), .tokens(.open(let words)): known.insert(words)
        default: break
        }
      }
    }
    #expect(Set(listed) == known && listed.count == known.count)
    for schema in ["json", "xml", "csv"] {
      let text = try csto("schema", schema).text
      for word in known.joined() { #expect(text.contains(word), "\(schema): \(word)") }
    }
  }
}
