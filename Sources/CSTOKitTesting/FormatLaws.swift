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
/// The laws are tried on random data sets with hostile texts. Which of the texts a format refuses is found out first; the data sets are made of the
/// others.
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
  ///   - importer: What reads all of it back; nil if nothing does.
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
    var found: [LawViolation] = []
    let writable = writableTexts(&found)
    if !found.isEmpty { return found }
    for seed in seeds {
      var random = RandomDatasets(seed: seed, texts: writable)
      found += violations(in: random.next(), seed)
    }
    let order = LawViolation.Law.allCases
    return found.enumerated().sorted { one, other in
      let laws = [one, other].map { order.firstIndex(of: $0.element.law) ?? 0 }
      return (laws[0], one.offset) < (laws[1], other.offset)
    }.map(\.element)
  }

  // MARK: Texts

  /// The texts that the format takes, tried one by one.
  private func writableTexts(_ found: inout [LawViolation]) -> [String] {
    for dataset in [Dataset(), dataset(of: "plain")] {
      do { _ = try dataset.bytes(as: exporter) } catch { found.append(LawViolation(.writesPlainData, "\(error)")) }
    }
    return texts.filter { text in
      do throws(ExportError) {
        _ = try dataset(of: text).bytes(as: exporter)
        return true
      } catch {
        if error.code != .unwritableValue || error.subject?.isEmpty != false {
          found.append(LawViolation(.refusesWithPath, "\"\(text.prefix(20))\" was refused with «\(error)»"))
        }
        return false
      }
    }
  }

  /// A small data set with a text in fields of text.
  private func dataset(of text: String) -> Dataset {
    var random = RandomDatasets(seed: 1, texts: [text])
    return random.next(count: 1)
  }

  // MARK: Laws

  private func violations(in dataset: Dataset, _ seed: UInt64) -> [LawViolation] {
    let bytes: [UInt8]
    do { bytes = try dataset.bytes(as: exporter) } catch {
      // Each text alone was taken.
      return [LawViolation(.writesPlainData, seed: seed, "\(error)")]
    }
    return repetition(of: dataset, bytes, seed) + stopping(dataset, bytes, seed) + reading(dataset, bytes, seed)
  }

  private func repetition(of dataset: Dataset, _ bytes: [UInt8], _ seed: UInt64) -> [LawViolation] {
    if let again = try? dataset.bytes(as: exporter), again == bytes { return [] }
    return [LawViolation(.repeatsItself, seed: seed, "the bytes differ when it is written again")]
  }

  private func stopping(_ dataset: Dataset, _ bytes: [UInt8], _ seed: UInt64) -> [LawViolation] {
    for room in Set([0, 1, bytes.count / 2, bytes.count - 1]).sorted() where (0..<bytes.count).contains(room) {
      var sink = StoppingSink(after: room)
      do {
        try exporter.write(ExportRequest(dataset), to: &sink)
        return [
          LawViolation(.stopsWithTheSink, seed: seed, "the sink threw after \(room) bytes, and the exporter did not")
        ]
      } catch {
        if error.code != StoppingSink.error.code || error.subject != StoppingSink.error.subject {
          return [
            LawViolation(.stopsWithTheSink, seed: seed, "the exporter threw «\(error)» instead of the sink's error")
          ]
        }
      }
      if sink.writesAfterError > 0 {
        return [LawViolation(.stopsWithTheSink, seed: seed, "the exporter wrote on after the sink had thrown")]
      }
    }
    return []
  }

  private func reading(_ dataset: Dataset, _ bytes: [UInt8], _ seed: UInt64) -> [LawViolation] {
    guard let importer else { return [] }
    var found: [LawViolation] = []
    if exporter.losses(for: ExportRequest(dataset)).isEmpty {
      do {
        let read = try importer.read(bytes)
        if ByteImage(read).bytes != ByteImage(dataset).bytes {
          let change =
            dataset.changes(to: read).first.map { "\($0.path) was \($0.change.rawValue)" }
            ?? "bytes that Swift calls equal differ"
          found.append(LawViolation(.readsBack, seed: seed, change))
        }
      } catch {
        found.append(LawViolation(.readsBack, seed: seed, "\(error.problems[0])"))
      }
    }
    let limits = [ImportLimits(bytes: bytes.count - 1), ImportLimits(entities: 1)]
    for limits in limits {
      do {
        _ = try importer.read(bytes, limits: limits)
        found.append(LawViolation(.keepsLimits, seed: seed, "more was read than \(limits) allow"))
      } catch {
        if error.problems.contains(where: { $0.code == .limit }) { continue }
        found.append(LawViolation(.keepsLimits, seed: seed, "beyond \(limits) the error is «\(error.problems[0])»"))
      }
    }
    return found
  }
}
