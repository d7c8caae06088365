// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitDOT
import CSTOKitJSON
import CSTOKitSVG
import CSTOKitTesting
import CSTOKitXML
import Synchronization
import Testing

@Suite struct FormatLawsTests {
  @Test(arguments: JSONExporter.Style.allCases) func `JSON keeps the laws`(_ style: JSONExporter.Style) {
    #expect(FormatLaws(JSONExporter(style: style), importer: .json, seeds: 1...3).violations() == [])
  }

  @Test func `NDJSON keeps them`() {
    #expect(FormatLaws(NDJSONExporter(), importer: NDJSONImporter(), seeds: 1...3).violations() == [])
  }

  @Test(arguments: XMLExporter.Style.allCases) func `XML keeps them`(_ style: XMLExporter.Style) {
    let importer = XMLImporter(checksReferences: false)
    #expect(FormatLaws(XMLExporter(style: style), importer: importer, seeds: 1...3).violations() == [])
  }

  @Test func `What nothing reads back keeps the others`() throws {
    #expect(FormatLaws(GEXFExporter(), seeds: 1...3).violations() == [])
    #expect(FormatLaws(DOTExporter(view: .succession()), seeds: 1...3).violations() == [])
    for table in [Table.memberships, .names, .citations] {
      for dialect in CSVDialect.all {
        #expect(FormatLaws(.csv(table: table, dialect: dialect), seeds: 1...2).violations() == [])
      }
    }
  }

  @Test func `A seed gives the same data set, and another one another`() throws {
    var (one, other, third) = (RandomDatasets(seed: 5), RandomDatasets(seed: 5), RandomDatasets(seed: 6))
    let dataset = one.next()
    #expect(dataset == other.next())
    #expect(dataset != third.next())
    #expect(dataset != one.next())
  }

  // MARK: Formats that break a law

  private func laws(_ exporter: some Exporter, _ importer: any Importer = JSONImporter()) -> Set<LawViolation.Law> {
    Set(FormatLaws(exporter, importer: importer, seeds: 1...2).violations().map(\.law))
  }

  @Test(arguments: [
    (Broken.Fault.refusesAll, LawViolation.Law.writesPlainData), (.neverTheSame, .repeatsItself),
    (.swallowsErrors, .stopsWithTheSink), (.hidesErrors, .stopsWithTheSink), (.writesOn, .stopsWithTheSink),
    (.forgetsPath, .refusesWithPath), (.shrinks, .repeatsItself),
  ]) func `A broken exporter is found out, and of nothing else`(_ fault: Broken.Fault, _ law: LawViolation.Law) {
    #expect(laws(Broken(fault: fault)) == [law])
  }

  @Test func `One that forgets something is found out with an importer and without`() {
    #expect(laws(Broken(fault: .losesMemberships)) == [.readsBack, .tellsApart, .honoursReading])
    let alone = FormatLaws(Broken(fault: .losesNotes), seeds: 1...2).violations()
    #expect(alone.map(\.law) == [.tellsApart])
    #expect(alone.first?.message.contains("/note was") == true)
    #expect(FormatLaws(Broken(fault: .losesNotes), seeds: 1...2).violations() == alone)
  }

  @Test func `One that writes nothing, or has a data set of its own, is found out`() {
    #expect(FormatLaws(Nothing(), seeds: 1...2).violations().map(\.law).contains(.tellsApart))
    let stale = Stale(dataset: RandomDatasets(seed: 1).another())
    #expect(Set(FormatLaws(stale, seeds: 1...2).violations().map(\.law)) == [.tellsApart, .honoursReading])
    #expect(laws(stale) == [.readsBack, .tellsApart, .honoursReading])
  }

  @Test func `An order that a hash decides shows in two processes`() async throws {
    let result = try #require(
      await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
        for laws in FormatLawsTests.ordered { print(laws.fingerprint()) }
        print(FormatLaws(Hashed(), seeds: 1...2).fingerprint())
      })
    let other = String(decoding: result.standardOutputContent, as: UTF8.self)
    for laws in FormatLawsTests.ordered { #expect(other.contains(laws.fingerprint())) }
    #expect(!other.contains(FormatLaws(Hashed(), seeds: 1...2).fingerprint()))
    #expect(FormatLaws(Hashed(), seeds: 1...2).violations() == [])
  }

  /// All formats, for comparison with another process.
  private static var ordered: [FormatLaws] {
    let day = CalendarDay(number: 15_000)
    let views: [DOTView] = [
      .membership(on: day), .organs(on: day), .succession(),
    ]
    let charts: [SVGView] = [.timeline(), .attendance(), .membersByYear(), .treatyMatrix(upTo: day)]
    let tables = Table.all + Table.research
    return [
      FormatLaws(.json, seeds: 1...2), FormatLaws(.json(.canonical), seeds: 1...2), FormatLaws(.ndjson, seeds: 1...2),
      FormatLaws(.xml, seeds: 1...2), FormatLaws(.gexf, seeds: 1...2), FormatLaws(DataPackageExporter(), seeds: 1...2),
    ]
      + views.flatMap { view in
        DOTExporter.Form.allCases.map { FormatLaws(.dot(view: view, form: $0, limit: .max), seeds: 1...2) }
      } + charts.map { FormatLaws(.svg(view: $0), seeds: 1...2) }
      + tables.map { FormatLaws(.csv(table: $0), seeds: 1...2) }
  }

  @Test func `A loss that is told is no violation, but nothing can then be read back`() {
    let broken = Broken(fault: .losesMembershipsAndTells)
    #expect(FormatLaws(broken, seeds: 1...2).violations() == [])
    let violations = FormatLaws(broken, importer: .json, seeds: 1...2).violations()
    #expect(
      violations.map(\.description) == [
        "readsBack: nothing was read back, as each data set had losses: name no importer then"
      ])
  }

  @Test func `A format may refuse texts anywhere, with a path`() {
    #expect(FormatLaws(NameLines(), seeds: 1...4).violations() == [])
    #expect(FormatLaws(XMLExporter(), texts: ["a\u{0}b"], seeds: [1]).violations() == [])
    #expect(FormatLaws(JSONExporter(), importer: .json, texts: [], seeds: [1]).violations() == [])
    #expect(laws(Nothing()) == [.readsBack, .tellsApart, .honoursReading])
  }

  @Test func `A broken importer is found out, also where Swift calls texts equal`() {
    #expect(laws(JSONExporter(), Composing()) == [.readsBack])
    #expect(laws(JSONExporter(), Unlimited()) == [.keepsLimits])
    #expect(laws(JSONExporter(), Vague()) == [.keepsLimits])
    #expect(laws(XMLExporter(), HeadOnly()) == [.readsBack, .keepsLimits])
  }

  @Test func `Violations are one line with the seed`() {
    let violations = FormatLaws(Broken(fault: .losesMemberships), importer: .json, seeds: [4]).violations()
    #expect(violations.map(\.seed) == [4, nil, 4])
    #expect(violations.first?.description.hasPrefix("readsBack, seed 4: memberships/membership-0") == true)
    for violation in violations { #expect(!violation.description.utf8.contains(0x0A)) }
  }
}

/// An exporter of JSON with a fault.
struct Broken: Exporter {
  enum Fault: Sendable {
    case refusesAll, neverTheSame, shrinks, swallowsErrors, hidesErrors, writesOn, forgetsPath
    case losesMemberships, losesMembershipsAndTells, losesNotes
  }

  let fault: Fault
  var format: ExportFormat { JSONExporter().format }
  private static let padding = Mutex(10_000)

  func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    var dataset = export.dataset
    switch fault {
    case .refusesAll: throw ExportError(.unwritableValue, subject: "title", "no")
    case .losesMemberships, .losesMembershipsAndTells: dataset.memberships = Entities()
    case .losesNotes:
      dataset.memberships = Entities(
        dataset.memberships.map {
          var membership = $0
          membership.note = nil
          return membership
        })
    default: break
    }
    var bytes = try dataset.bytes(as: JSONExporter(style: .compact))
    if fault == .forgetsPath, String(decoding: bytes, as: UTF8.self).contains("\"NA\"") {
      throw ExportError(.unwritableValue, "NA")
    }
    if fault == .neverTheSame {
      for _ in 0..<64 { bytes.append(Bool.random() ? 0x20 : 0x0A) }
    }
    if fault == .shrinks {
      Broken.padding.withLock { padding in
        bytes += [UInt8](repeating: 0x20, count: padding)
        padding -= 1
      }
    }
    do { try sink.write(bytes.span) } catch {
      switch fault {
      case .swallowsErrors: return
      case .hidesErrors: throw ExportError(.file, subject: "sink", "failed")
      case .writesOn: try? sink.write(bytes.span)
      default: break
      }
      throw error
    }
  }

  func losses(of export: Export) -> [Loss] {
    fault == .losesMembershipsAndTells ? [Loss(path: "memberships", "memberships are not written")] : []
  }
}

/// A line for the name of each person; control characters are refused.
private struct NameLines: Exporter {
  var format: ExportFormat { JSONExporter().format }

  func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    var bytes: [UInt8] = []
    for person in export.dataset.people {
      for name in person.names {
        if name.text.unicodeScalars.contains(where: { $0.value < 0x20 }) {
          throw ExportError(.unwritableValue, subject: "people/\(person.id)/names", "holds a control character")
        }
        bytes += Array(name.text.utf8) + [0x0A]
      }
    }
    try sink.write(bytes.span)
  }

  var isPart: Bool { true }
}

/// An exporter that writes a data set of its own, and so heeds no reading.
private struct Stale: Exporter {
  let dataset: Dataset
  var format: ExportFormat { JSONExporter().format }
  func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    try JSONExporter().write(Export(dataset), to: &sink)
  }
}

/// An exporter that writes ids in the order of a set.
private struct Hashed: Exporter {
  var format: ExportFormat { JSONExporter().format }
  func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    for id in Set(export.dataset.memberships.map(\.id.slug)) { try sink.write(Array("\(id)\n".utf8).span) }
  }
  var isPart: Bool { true }
}

extension RandomDatasets {
  fileprivate consuming func another() -> Dataset { next() }
}

/// An exporter that writes no byte.
private struct Nothing: Exporter {
  var format: ExportFormat { JSONExporter().format }
  func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) {}
}

/// An importer of XML that forgets all but the head.
private struct HeadOnly: Importer {
  func read(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> Dataset {
    Dataset(head: try XMLImporter(checksReferences: false).read(bytes, limits: ImportLimits()).head)
  }
}

/// An importer that makes of two scalars the one that they look like.
private struct Composing: Importer {
  func read(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> Dataset {
    var dataset = try JSONImporter().read(bytes, limits: limits)
    dataset.memberships = Entities(
      dataset.memberships.map { membership in
        var membership = membership
        if membership.note == "\u{439}" { membership.note = "\u{439}" }
        return membership
      })
    return dataset
  }
}

/// An importer that takes any number of bytes.
private struct Unlimited: Importer {
  func read(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> Dataset {
    try JSONImporter().read(bytes, limits: ImportLimits())
  }
}

/// An importer that refuses too many bytes as broken syntax.
private struct Vague: Importer {
  func read(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> Dataset {
    if bytes.count > limits.bytes { throw ImportError(ImportError.Problem(.syntax, "no")) }
    return try JSONImporter().read(bytes, limits: limits)
  }
}
