// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A conformance test of a format: an exporter, and the importer of its output.
///
/// ```swift
/// @Test func `My format keeps the laws`() {
///   #expect(FormatLaws(MyExporter(), importer: MyImporter()).violations() == [])
/// }
/// ```
///
/// The laws are checked on random data sets with hostile texts, whose references lead to existing entities. Texts that the format rejects are
/// detected first and left out of the data sets.
public struct FormatLaws: Sendable {
  /// Texts that often break writers, including some that only certain formats can represent.
  public static let texts = RandomDatasets.hostileTexts + ["a\u{0}b", "\u{FFFE}\u{FFFF}"]

  private let exporter: any Exporter
  private let importer: (any Importer)?
  private let texts: [String]
  private let seeds: [UInt64]

  /// Creates a test of a format.
  ///
  /// - Parameters:
  ///   - exporter: The exporter to test.
  ///   - importer: The importer that restores the whole output; nil if there is none, or only one with losses.
  ///   - texts: The texts in the data sets.
  ///   - seeds: The seeds, one per data set; by default 1 to 10.
  public init(
    _ exporter: some Exporter, importer: (any Importer)? = nil, texts: [String] = FormatLaws.texts,
    seeds: some Sequence<UInt64> = 1...10
  ) {
    self.exporter = exporter
    self.importer = importer
    self.texts = texts
    self.seeds = Array(seeds)
  }

  /// The violations, ordered by law and seed; empty if all laws hold.
  ///
  /// - Complexity: O(n) in the number of seeds and of texts.
  public func violations() -> [LawViolation] {
    var checker = LawChecker(exporter: exporter, importer: importer)
    let writable = writableTexts(&checker)
    for seed in seeds {
      var random = RandomDatasets(seed: seed, texts: writable)
      checker.seed = seed
      if checker.hold(for: random.next()) { continue }
      // A text that was accepted in the fields where it was tested may be rejected in others.
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

  /// Checks data sets that differ in one value, to find values that an exporter omits.
  private func tryDeviations(_ writable: [String], _ checker: inout LawChecker) {
    guard let seed = seeds.first else { return }
    for texts in [writable, [Self.plain, "another"]] {
      let (dataset, others) = RandomDatasets(seed: seed, texts: texts).nextAndDeviations(count: 1)
      if checker.hold(for: dataset, apartFrom: others) { return }
    }
  }

  /// A fingerprint of the format's output for the random data sets: 16 hexadecimal digits.
  ///
  /// Within one process, an order that depends on hashing is stable, so ``violations()`` cannot detect it. Between two processes it changes, and
  /// their fingerprints differ.
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
      // Many entities, so that two hash orders are not equal by chance, and one text that every format accepts.
      var random = RandomDatasets(seed: seed, texts: [Self.plain])
      for byte in checker.bytes(of: random.next(count: 8)) ?? [] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The texts that the format accepts, tested one by one.
  private func writableTexts(_ checker: inout LawChecker) -> [String] {
    for dataset in [Dataset(), dataset(of: Self.plain)] where checker.bytes(of: dataset) == nil {
      checker.note(.writesPlainData, "an empty data set, or one without a hostile text, was refused")
    }
    let writable = texts.filter { checker.bytes(of: dataset(of: $0)) != nil }
    return writable.isEmpty ? [Self.plain] : writable
  }

  /// A small data set with a text in its text fields.
  private func dataset(of text: String) -> Dataset {
    var random = RandomDatasets(seed: 1, texts: [text])
    return random.next(count: 1)
  }
}
