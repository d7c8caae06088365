// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitXML
import CSTORecord
import Foundation
import TestSupport
import Testing

private let head = "<dataset xmlns=\"urn:cstokit:dataset:1\"><schema>1</schema>"
private let sources = "<sources><source id=\"s\"><title>t</title></source></sources>"
private let states = "<states><state id=\"one\"/><state id=\"two\"/></states>"
private let organizations = "<organizations><organization id=\"org\"/></organizations>"

private func membership(_ content: String, id: String = "a", member: String = "one", host: String = "org") -> String {
  let capacity = content.hasPrefix("<capacity") ? "" : "<capacity>member</capacity>"
  return "<membership id=\"\(id)\"><member>\(member)</member><host>\(host)</host>\(capacity)\(content)</membership>"
}

private func memberships(_ content: String) -> String {
  states + organizations + "<memberships>\(content)</memberships>"
}

private func tally(_ count: String) -> String {
  states + "<tallies><tally id=\"t\"><subject>s</subject><count>\(count)</count></tally></tallies>"
}

/// A source, and a state with a citation of it that is for some fields only.
private func cited(_ fields: String) -> String {
  sources + "<states><state id=\"one\"><citations><citation><source>s</source><fields>\(fields)</fields></citation>"
    + "</citations></state></states>"
}

/// A document without its head and its end, and who refuses it.
struct XMLSample: Sendable, CustomTestStringConvertible {
  enum Verdict: Sendable { case valid, refusedByAll, refusedBehindTheSchema }
  let name: String
  let content: String
  let verdict: Verdict
  var testDescription: String { name }
}

private let samples: [XMLSample] =
  valid.map { XMLSample(name: $0.0, content: $0.1, verdict: .valid) }
  + broken.map { XMLSample(name: $0.0, content: $0.1, verdict: .refusedByAll) }
  + behindTheSchema.map { XMLSample(name: $0.0, content: $0.1, verdict: .refusedBehindTheSchema) }

private let valid: [(String, String)] = [
  ("nothing", ""),
  ("a membership", memberships(membership("<period>2002-10-07/..</period>"))),
  ("an unforeseen word", memberships(membership("<capacity>friend</capacity>"))),
  ("a citation", sources + memberships(membership("<citations><citation><source>s</source></citation></citations>"))),
  (
    "a name",
    "<states><state id=\"one\"><names><name xml:lang=\"ru\"><text>Раз</text><kind>short</kind></name></names></state></states>"
  ),
  (
    "foreign elements behind",
    sources.replacingOccurrences(of: "</sources>", with: "<o:x xmlns:o=\"urn:o\"/></sources>")
  ),
  (
    "foreign elements before and between",
    "<o:x xmlns:o=\"urn:o\"/><o:x xmlns:o=\"urn:o\"/>" + sources
      + "<o:x xmlns:o=\"urn:o\"><o:y>text</o:y><sources/></o:x><states><o:x xmlns:o=\"urn:o\"/><state id=\"one\"/></states>"
  ),
  ("a foreign attribute", sources.replacingOccurrences(of: "<source ", with: "<source xmlns:o=\"urn:o\" o:x=\"1\" ")),
  ("tokens", "<languages>en ru</languages>"),
  ("a foreign attribute of a list", "<states xmlns:o=\"urn:o\" o:x=\"1\" xml:space=\"preserve\"/>"),
  ("empty lists", "<sources/><states> </states>"),
  ("white space around a day", "<asOf> 2005-01-01\n</asOf>"),
  (
    "white space around a whole day",
    sources.replacingOccurrences(of: "</title>", with: "</title><date> 2005-01-01 </date>")
  ),
  ("a count with zeros in front", tally("007")),
  ("white space around a count", tally(" 7 ")),
  ("white space around a year", sources.replacingOccurrences(of: "</title>", with: "</title><date> 2005 </date>")),
  (
    "white space around words and periods",
    memberships(membership("<capacity>\n member\t</capacity><period> 2005/.. </period>"))
  ),
  ("names of fields", cited("id names/0")), ("no names of fields", cited("")),
  ("a year before year 0", memberships(membership("<period>-0044/..</period>"))),
  ("a season", memberships(membership("<period>2001-21/..</period>"))),
]

private let broken: [(String, String)] = [
  ("an id twice", "<states><state id=\"one\"/><state id=\"one\"/></states>"),
  ("an id of two kinds of parties", states + "<organizations><organization id=\"one\"/></organizations>"),
  ("a party that is not there", memberships(membership("", member: "nobody"))),
  ("a host that is not there", memberships(membership("", host: "nowhere"))),
  (
    "a source that is not there",
    memberships(membership("<citations><citation><source>s</source></citation></citations>"))
  ),
  ("a source of another kind", sources + memberships(membership("", host: "s"))),
  ("an act that is not there", memberships(membership("<entry>act</entry>"))),
  ("no id", "<states><state/></states>"),
  ("an id that is none", "<states><state id=\"One\"/></states>"),
  (
    "no member",
    states + organizations + "<memberships><membership id=\"a\"><host>org</host></membership></memberships>"
  ),
  ("another order", organizations + states),
  ("a field twice", memberships(membership("<note>a</note><note>b</note>"))),
  ("an unknown element", memberships(membership("<joined>2002</joined>"))),
  ("an unknown attribute", "<states><state id=\"one\" x=\"1\"/></states>"),
  ("text between elements", states.replacingOccurrences(of: "<state id=\"two\"/>", with: "text")),
  ("a date without hyphens", memberships(membership("<period>20021007/..</period>"))),
  ("a zone", "<asOf>2002-10-07Z</asOf>"),
  ("29 February of a common year", "<asOf>2001-02-29</asOf>"),
  ("30 February", "<asOf>2002-02-30</asOf>"),
  ("a month that no year has", memberships(membership("<period>2002-00/..</period>"))),
  (
    "a foreign element in a text",
    "<sources><source id=\"s\"><title>t<o:x xmlns:o=\"urn:o\"/></title></source></sources>"
  ),
  ("an element of no namespace", "<x xmlns=\"\"/>"),
  ("an attribute of a text", "<title lang=\"ru\">t</title>"),
  ("a language of a text that has none", "<title xml:lang=\"ru\">t</title>"),
  ("a foreign attribute of a text", "<title xmlns:o=\"urn:o\" o:x=\"1\">t</title>"),
  ("an attribute of tokens", "<languages x=\"1\">en</languages>"),
  ("an id of a list", "<states id=\"x\"/>"),
  (
    "an id of a name",
    states.replacingOccurrences(
      of: "<state id=\"one\"/>",
      with:
        "<state id=\"one\"><names><name id=\"x\" xml:lang=\"en\"><text>x</text><kind>short</kind></name></names></state>"
    )
  ),
  (
    "an attribute in our namespace",
    "<states><state id=\"one\" xmlns:c=\"urn:cstokit:dataset:1\" c:id=\"two\"/></states>"
  ),
  ("nil", "<states><state id=\"one\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:nil=\"true\"/></states>"),
  ("a no-break space between elements", "\u{A0}"),
  ("a line separator between elements", states.replacingOccurrences(of: "<state id=\"two\"/>", with: "\u{2028}")),
  ("tokens parted by a no-break space", "<languages>en\u{A0}ru</languages>"),
  ("a plus before a count", tally("+7")),
  ("an empty word", memberships(membership("<capacity></capacity>"))),
  ("a language that is none", "<languages>e_n</languages>"),
  ("a name of no field", cited("2005-13")), ("a name of no field behind one", cited("id é")),
]

private let behindTheSchema: [(String, String)] = [
  ("an end before the start", memberships(membership("<period>2004/2002</period>"))),
  ("29 February under a sign", memberships(membership("<period>2001-02-29?/..</period>"))),
  ("29 February in a period", memberships(membership("<period>2001-02-29/..</period>"))),
  (
    "an absent party that is not there",
    states + organizations
      + "<organs><organ id=\"c\"><kind>council</kind><parent>org</parent></organ></organs><meetings><meeting id=\"m\">"
      + "<organ>c</organ><date>2005</date><absent>one zz</absent></meeting></meetings>"
  ),
  (
    "a name without a language",
    "<states><state id=\"one\"><names><name><text>x</text><kind>short</kind></name></names></state></states>"
  ),
]

@Suite struct XMLVerdictTests {
  private func document(_ sample: XMLSample) -> [UInt8] {
    // The languages of a data set stand in its head, before everything else.
    Array((head + sample.content + "</dataset>").utf8)
  }

  @Test(arguments: samples) func `xmllint, the validator and the reader give one verdict`(_ sample: XMLSample) throws {
    let folder = try scratchFolder()
    let schema = folder.appendingPathComponent("csto.xsd")
    try Data(XMLSchema.text.utf8).write(to: schema)
    let bytes = document(sample)
    let xmllint = try run("xmllint", ["--noout", "--schema", schema.path, "-"], input: bytes)
    #expect((xmllint.status == 0) == (sample.verdict != .refusedByAll), "\(xmllint.errors)")
    let problems = XMLValidator().problems(in: bytes)
    #expect(problems.isEmpty == (sample.verdict == .valid), "\(problems)")
    var refusal: ImportError?
    do throws(ImportError) { _ = try XMLImporter().read(bytes) } catch { refusal = error }
    #expect((refusal == nil) == (sample.verdict == .valid), "\(String(describing: refusal))")
  }

  @Test func `Messages of the schema have the line and the path`() {
    let text = """
      \(head)
      \(states)
      \(organizations)
      <memberships>
      \(membership("<capacity/>", member: "nobody"))
      \(membership("<citations><citation/></citations>", id: "b"))
      </memberships></dataset>
      """
    let problems = XMLValidator().problems(in: Array(text.utf8))
    #expect(problems.contains { $0.line == 5 && $0.path == "memberships/a/capacity" })
    #expect(problems.contains { $0.line == 6 && $0.path == "memberships/b/citations/0" })
    #expect(problems.count >= 3)
  }

  @Test func `References that lead nowhere are told with their places, and can be let pass`() throws {
    let text =
      "\(head)\n" + memberships(membership("", member: "nobody") + "\n" + membership("", id: "b", host: "nowhere"))
      + "</dataset>"
    let error = #expect(throws: ImportError.self) { try XMLImporter().read(Array(text.utf8)) }
    #expect(
      error?.problems.map(\.path) == ["memberships/a/member", "memberships/b/host"]
        && error?.problems.map(\.line) == [2, 3])
    #expect(error?.problems.first?.message == "There is no state, organization or organ \"nobody\".")
    #expect(try XMLImporter(checksReferences: false).read(Array(text.utf8)).memberships.count == 2)
  }

  @Test func `An unknown element makes no other faults, and what is missing beside it is no fault of its own`() {
    func problems(_ content: String) -> [String] {
      do throws(ImportError) {
        _ = try XMLImporter().read(Array((head + content + "</dataset>").utf8))
        return []
      } catch { return error.problems.map { "\($0.path): \($0.message)" } }
    }
    let unexpected = "unexpected element \"bogus\": unknown, given twice, or out of order"
    #expect(
      problems("<states><state id=\"a\"><bogus/><note>fine</note></state></states>") == ["states/a: \(unexpected)"])
    let content = memberships("<membership id=\"a\"><bogus/><member>one</member><host>org</host></membership>")
    #expect(problems(content) == ["memberships/a: \(unexpected)"])
    let lacking = memberships("<membership id=\"a\"><host>org</host><capacity>member</capacity></membership>")
    #expect(problems(lacking) == ["memberships/a/member: is needed"])
    #expect(
      problems("<states><state id=\"a\" foo=\"1\"/></states>") == ["states/a: unknown attribute \"foo\""])
    #expect(
      problems("<states><state id=\"a\"><note>&foo;</note></state></states>").map { $0.prefix(9) } == ["states/a:"])
  }

  @Test(arguments: ["", "<title x=\"1\">t</title><new/>", "<states><state id=\"A\"/></states>"])
  func `Another version of the schema is told alone, with its place`(_ content: String) {
    let text = "<dataset xmlns=\"urn:cstokit:dataset:1\">\n<schema>3</schema>\(content)</dataset>"
    let error = #expect(throws: ImportError.self) { try XMLImporter().read(Array(text.utf8)) }
    #expect(
      error?.problems.map(\.description) == ["2:1: schema: is 3, and this version reads the schemas 1 to 2"])
  }

  @Test func `The record is valid for the validator too`() throws {
    for style in XMLExporter.Style.allCases {
      let bytes = try Dataset.csto.bytes(as: .xml(style))
      #expect(XMLValidator().problems(in: bytes).isEmpty)
    }
  }

  @Test func `Foreign elements may stand between any two elements, for the schema and for the reader`() throws {
    let folder = try scratchFolder()
    let schema = folder.appendingPathComponent("csto.xsd")
    try Data(XMLSchema.text.utf8).write(to: schema)
    let lines = try Dataset.csto.text(as: .xml).split(separator: "\n")
    // Between the declaration and the last line, each line of the pretty style ends where an element begins or ends.
    let text = lines.enumerated().map { index, line in
      (1..<lines.count - 1).contains(index) ? line + "<o:x xmlns:o=\"urn:o\">text<o:y/></o:x>" : line[...]
    }.joined(separator: "\n")
    let bytes = Array(text.utf8)
    #expect(lines.count > 1_000 && lines.allSatisfy { $0.hasSuffix(">") })
    #expect(try XMLImporter().read(bytes) == .csto)
    #expect(XMLValidator().problems(in: bytes).isEmpty)
    #expect(try run("xmllint", ["--noout", "--schema", schema.path, "-"], input: bytes).status == 0)
  }

  @Test func `A document that is no XML, a DOCTYPE and one that is too long are problems of the validator`() {
    #expect(XMLValidator().problems(in: Array("<dataset".utf8)).first?.line == 1)
    #expect(XMLValidator().problems(in: []).count == 1)
    #expect(
      XMLValidator().problems(in: Array("<!DOCTYPE dataset><dataset/>".utf8)).first?.message == "a DOCTYPE is refused")
    var limits = ImportLimits()
    limits.bytes = 10
    #expect(
      XMLValidator(limits: limits).problems(in: Array("\(head)</dataset>".utf8)).first?.message
        == "has more than 10 bytes")
  }

  @Test func `A document that names a schema of its own changes nothing for the next one`() {
    let validator = XMLValidator()
    let (valid, invalid) = ("\(head)</dataset>", "\(head)<x/></dataset>")
    let instance = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x other.xsd\""
    let naming = valid.replacing("<dataset ", with: "<dataset \(instance) ")
    for text in [naming, valid, invalid, naming, valid] {
      #expect(validator.problems(in: Array(text.utf8)).isEmpty == (text != invalid), "\(text)")
    }
  }

  @Test func `Eight tasks write, read and validate side by side`() async throws {
    let expected = try Dataset.csto.bytes(as: .xml)
    let validator = XMLValidator()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let (bytes, dataset) = (try Dataset.csto.bytes(as: .xml), try XMLImporter().read(expected))
          #expect(bytes == expected)
          #expect(dataset == .csto)
          #expect(validator.problems(in: expected).isEmpty)
          #expect(!validator.problems(in: Array("\(head)<x/></dataset>".utf8)).isEmpty)
        }
      }
      try await group.waitForAll()
    }
  }
}
