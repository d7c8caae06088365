// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// The laws that every format keeps, tried on one: an exporter, and the importer that reads what it writes.
///
/// ```swift
/// @Test func `My format keeps the laws`() {
///   #expect(FormatLaws(MyExporter(), importer: MyImporter()).violations() == [])
/// }
/// ```
///
/// The laws are tried on random data sets with hostile texts, whose references lead to entities that are there. Which of the texts a format refuses is
/// found out first; the data sets are made of the others.
public struct FormatLaws: Sendable {
  /// Texts that break writers, those that only some formats can carry among them.
  public static let texts = RandomDatasets.hostileTexts + ["a\u{0}b", "\u{FFFE}\u{FFFF}"]

  private let exporter: any Exporter
  private let importer: (any Importer)?
  private let texts: [String]
  private let seeds: [UInt64]

  /// Names what is tried.
  ///
  /// - Parameters:
  ///   - exporter: What writes.
  ///   - importer: What reads all of it back; nil if nothing does, or only with losses.
  ///   - texts: The texts in the data sets.
  ///   - seeds: A data set is made for each.
  public init(
    _ exporter: some Exporter, importer: (any Importer)? = nil, texts: [String] = FormatLaws.texts,
    seeds: some Sequence<UInt64> = 1...10
  ) {
    self.exporter = exporter
    self.importer = importer
    self.texts = texts
    self.seeds = Array(seeds)
  }

  /// What was not kept, in the order of the laws and the seeds; empty if all laws hold.
  ///
  /// - Complexity: O(n) in the number of seeds and of texts.
  public func violations() -> [LawViolation] {
    var checker = LawChecker(exporter: exporter, importer: importer)
    let writable = writableTexts(&checker)
    for seed in seeds {
      var random = RandomDatasets(seed: seed, texts: writable)
      checker.seed = seed
      if checker.hold(for: random.next()) { continue }
      // A text that was taken in the fields where it was tried may still be refused in others.
      var plain = RandomDatasets(seed: seed, texts: [Self.plain])
      if !checker.hold(for: plain.next()) {
        checker.note(.writesPlainData, "a data set without a hostile text was refused")
      }
    }
    checker.seed = nil
    tryDeviations(writable, &checker)
    checker.finish()
    let order = LawViolation.Law.allCases
    return checker.found.enumerated().sorted { one, other in
      let laws = [one, other].map { order.firstIndex(of: $0.element.law) ?? 0 }
      return (laws[0], one.offset) < (laws[1], other.offset)
    }.map(\.element)
  }

  private static let plain = "plain"

  /// Data sets that differ in one value each, so that it shows which one an exporter forgets.
  private func tryDeviations(_ writable: [String], _ checker: inout LawChecker) {
    guard let seed = seeds.first else { return }
    for texts in [writable, [Self.plain, "another"]] {
      let (dataset, others) = RandomDatasets(seed: seed, texts: texts).nextAndDeviations(count: 1)
      if checker.hold(for: dataset, apartFrom: others) { return }
    }
  }

  /// All bytes that the format makes of the random data sets, as a number of 16 hexadecimal digits.
  ///
  /// Within a process an order that a hash decides repeats itself, and ``violations()`` cannot see it. In two processes it does not:
  /// their fingerprints differ.
  ///
  /// ```swift
  /// @Test func `The order of my format does not depend on a hash`() async throws {
  ///   let result = try #require(
  ///     await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
  ///       print(FormatLaws(MyExporter()).fingerprint())
  ///     })
  ///   let other = String(decoding: result.standardOutputContent, as: UTF8.self)
  ///   #expect(other.contains(FormatLaws(MyExporter()).fingerprint()))
  /// }
  /// ```
  ///
  /// - Complexity: O(n) in the number of seeds.
  public func fingerprint() -> String {
    var checker = LawChecker(exporter: exporter, importer: nil)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for seed in seeds {
      // Many entities, so that no two orders of a hash are equal by chance; and one text that every format takes.
      var random = RandomDatasets(seed: seed, texts: [Self.plain])
      for byte in checker.bytes(of: random.next(count: 8)) ?? [] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The texts that the format takes, tried one by one.
  private func writableTexts(_ checker: inout LawChecker) -> [String] {
    for dataset in [Dataset(), dataset(of: Self.plain)] where checker.bytes(of: dataset) == nil {
      checker.note(.writesPlainData, "an empty data set, or one without a hostile text, was refused")
    }
    let writable = texts.filter { checker.bytes(of: dataset(of: $0)) != nil }
    return writable.isEmpty ? [Self.plain] : writable
  }

  /// A small data set with a text in fields of text.
  private func dataset(of text: String) -> Dataset {
    var random = RandomDatasets(seed: 1, texts: [text])
    return random.next(count: 1)
  }
}
