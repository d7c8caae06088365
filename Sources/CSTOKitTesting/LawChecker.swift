// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Checks a format against the laws, and collects the violations.
struct LawChecker {
  let exporter: any Exporter
  let importer: (any Importer)?
  /// The seed of the current data set.
  var seed: UInt64?
  private(set) var found: [LawViolation] = []
  /// The valid first steps of a path into the data.
  private let firstSteps: Set<String>
  private var readBackCount = 0
  private var lossCount = 0

  init(exporter: any Exporter, importer: (any Importer)?) {
    self.exporter = exporter
    self.importer = importer
    let schema = DatasetSchema()
    firstSteps = Set(
      ["dataset"] + schema.head.fields.map { "\($0.name)" } + schema.kinds.map(\.kind.collection))
  }

  mutating func note(_ law: LawViolation.Law, _ message: String) {
    found.append(LawViolation(law, seed: seed, message))
  }

  /// The bytes of a data set; nil if the format rejects it, which is allowed.
  mutating func bytes(of dataset: Dataset) -> [UInt8]? {
    do throws(ExportError) {
      return try dataset.bytes(as: exporter)
    } catch {
      let step = error.subject?.pathSteps.first ?? ""
      if error.code != .unwritableValue || !firstSteps.contains(step) {
        note(.refusesWithPath, "a data set was refused with the code \(error.code) and the message «\(error)»")
      }
      return nil
    }
  }

  /// Checks the laws on a data set; returns false if it was rejected.
  mutating func hold(for dataset: Dataset) -> Bool {
    guard let bytes = bytes(of: dataset) else { return false }
    tryRepetition(of: dataset, bytes)
    tryStopping(dataset, bytes)
    let isWhole = tryLosses(dataset, bytes) && !exporter.isPart
    if isWhole { tryReading(dataset, bytes) }
    if let importer {
      if isWhole { tryReadingBack(dataset, bytes, importer) } else { lossCount += 1 }
      tryLimits(bytes, importer)
    }
    return true
  }

  /// Checks that a data set and slightly different ones have different bytes.
  ///
  /// Returns false if the data set was rejected.
  mutating func hold(for dataset: Dataset, apartFrom others: some Sequence<Dataset>) -> Bool {
    guard let bytes = bytes(of: dataset) else { return false }
    guard isWhole(Export(dataset)) else { return true }
    let fingerprint = ByteFingerprint(dataset).bytes
    for other in others where self.bytes(of: other) == bytes {
      guard ByteFingerprint(other).bytes != fingerprint, isWhole(Export(other)) else { continue }
      let change = dataset.changes(to: other).first.map { "\($0.path) was \($0.change.rawValue)" }
      note(.tellsApart, "the bytes are the same, though \(change ?? "bytes of a text differ")")
      return true
    }
    return true
  }

  /// Whether the format represents a data set completely.
  private func isWhole(_ export: Export) -> Bool { !exporter.isPart && exporter.losses(of: export).isEmpty }

  /// Reports a law that could not be checked on any data set.
  mutating func finish() {
    seed = nil
    if lossCount > 0, readBackCount == 0 {
      note(.readsBack, "nothing was read back, as each data set had losses: name no importer then")
    }
  }

  // MARK: Laws

  private mutating func tryRepetition(of dataset: Dataset, _ bytes: [UInt8]) {
    do throws(ExportError) {
      if try dataset.bytes(as: exporter) != bytes { note(.repeatsItself, "the bytes differ when it is written again") }
    } catch {
      note(.repeatsItself, "it is refused when it is written again: «\(error)»")
    }
  }

  private mutating func tryStopping(_ dataset: Dataset, _ bytes: [UInt8]) {
    for room in Set([0, 1, bytes.count / 2, bytes.count - 1]).sorted() where (0..<bytes.count).contains(room) {
      var sink = StoppingSink(after: room)
      var thrown: ExportError?
      do throws(ExportError) { try ExportRequest(dataset).write(exporter, to: &sink) } catch { thrown = error }
      guard sink.hasThrown else {
        return note(.repeatsItself, "it writes \(bytes.count) bytes, and no more than \(room) the next time")
      }
      guard let thrown else {
        return note(.stopsWithTheSink, "the sink threw after \(room) bytes, and the exporter did not")
      }
      if thrown.code != StoppingSink.error.code || thrown.subject != StoppingSink.error.subject {
        return note(.stopsWithTheSink, "the exporter threw «\(thrown)» instead of the sink's error")
      }
      if sink.writesAfterError > 0 {
        return note(.stopsWithTheSink, "the exporter wrote on after the sink had thrown")
      }
    }
  }

  /// Whether no loss is reported; if one is, checks that a request can refuse it.
  private mutating func tryLosses(_ dataset: Dataset, _ bytes: [UInt8]) -> Bool {
    let isWhole = exporter.losses(of: Export(dataset)).isEmpty
    var sink = StoppingSink(after: .max)
    do throws(ExportError) {
      try ExportRequest(dataset, onLoss: .refuse).write(exporter, to: &sink)
      if !isWhole { note(.refusesLosses, "a loss was reported and not refused") }
    } catch {
      if isWhole || error.code != .lossRefused { note(.refusesLosses, "it was refused with «\(error)»") }
      if sink.count > 0 { note(.refusesLosses, "\(sink.count) bytes were written before it was refused") }
    }
    return isWhole
  }

  /// Checks a reading that uses the first alternative everywhere.
  private mutating func tryReading(_ dataset: Dataset, _ bytes: [UInt8]) {
    let reading = Reading("first alternative") { $0.alternatives.isEmpty ? .fallback : .alternative(0) }
    let request = ExportRequest(dataset, reading: reading)
    let export = Export(request)
    if ByteFingerprint(export.dataset).bytes == ByteFingerprint(dataset).bytes { return }
    guard isWhole(export), let written = try? request.bytes(as: exporter) else { return }
    if written == bytes { return note(.honoursReading, "the bytes are those without the reading") }
    guard let importer, let read = try? importer.read(written) else { return }
    if ByteFingerprint(read).bytes == ByteFingerprint(export.dataset).bytes { return }
    let change = export.dataset.changes(to: read).first.map { "\($0.path) was \($0.change.rawValue)" }
    note(.honoursReading, change ?? "bytes of texts that Swift calls equal differ")
  }

  private mutating func tryReadingBack(_ dataset: Dataset, _ bytes: [UInt8], _ importer: any Importer) {
    readBackCount += 1
    do throws(ImportError) {
      let read = try importer.read(bytes)
      if ByteFingerprint(read).bytes == ByteFingerprint(dataset).bytes { return }
      let change = dataset.changes(to: read).first.map { "\($0.path) was \($0.change.rawValue)" }
      note(.readsBack, change ?? "bytes of texts that Swift calls equal differ")
    } catch {
      note(.readsBack, "it is not read: «\(error.problems[0])»")
    }
  }

  private mutating func tryLimits(_ bytes: [UInt8], _ importer: any Importer) {
    if bytes.isEmpty { return }
    tryLimit("of one byte less than there are", ImportLimits(bytes: bytes.count - 1), bytes, importer)
    tryLimit("of one entity", ImportLimits(entities: 1), bytes, importer)
  }

  private mutating func tryLimit(_ name: String, _ limits: ImportLimits, _ bytes: [UInt8], _ importer: any Importer) {
    do throws(ImportError) {
      _ = try importer.read(bytes, limits: limits)
      note(.keepsLimits, "with a limit \(name) all was read")
    } catch {
      if error.problems.contains(where: { $0.code == .limit }) { return }
      let first = error.problems[0]
      note(.keepsLimits, "with a limit \(name) the code is \(first.code), not limit: «\(first)»")
    }
  }
}
