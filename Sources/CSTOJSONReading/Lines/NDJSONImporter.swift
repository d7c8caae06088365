// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// An importer of the output of `NDJSONExporter`.
///
/// The whole data set is read, or nothing. ``NDJSONReader`` reads the same format line by line.
public struct NDJSONImporter: Importer {
  /// Creates an importer.
  public init() {}

  /// Reads a data set completely, or fails.
  ///
  /// - Throws: `ImportError` with the problems of every invalid line up to the limit. An unsupported schema version is the only problem reported.
  /// - Complexity: O(n) in the number of bytes.
  public func read(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> Dataset {
    var collecting = Collecting()
    if let problem = FileKind.problem(with: bytes, insteadOf: "NDJSON") { throw ImportError(problem) }
    var reader = NDJSONReader(limits: limits)
    var problems: [ImportError.Problem] = []
    var start = 0
    while start < bytes.count, problems.count < limits.problems {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      // One line at a time, so that an invalid line does not hide those after it.
      do {
        try reader.read(bytes.extracting(start..<min(end + 1, bytes.count)), into: &collecting)
        if end >= bytes.count { try reader.finish(into: &collecting) }
      } catch {
        if reader.isOfOtherVersion { throw error }
        problems += error.problems
      }
      start = end + 1
    }
    let isCut = start < bytes.count
    if let error = ImportError(listing: problems, upTo: limits.problems, isCut: isCut) { throw error }
    guard let head = collecting.head else {
      throw ImportError(
        ImportError.Problem(.missingValue, line: 1, column: 1, "a line of the entity \"dataset\" is needed"))
    }
    return Dataset(from: Gathering(head, collecting.entities))
  }

  /// A visitor that collects the entities by kind.
  ///
  /// It is a class, so that the collected entities are never copied. A structure was copied once per line.
  private final class Collecting: EntityVisitor {
    var head: DatasetHead?
    /// The entities by kind.
    ///
    /// Only for lookup; never iterated.
    var entities: [EntityKind: [any Entity]] = [:]

    func visit(_ head: DatasetHead) { self.head = head }
    func visit<E: Entity>(_ entity: E) { entities[E.kind, default: []].append(entity) }
  }

  private final class Gathering: DatasetSource {
    private let ownHead: DatasetHead
    private let entities: [EntityKind: [any Entity]]

    init(_ head: DatasetHead, _ entities: [EntityKind: [any Entity]]) {
      ownHead = head
      self.entities = entities
    }

    func head() -> DatasetHead { ownHead }
    func entities<E: Entity>(of type: E.Type) -> Entities<E> {
      Entities((entities[E.kind] ?? []).compactMap { $0 as? E })
    }
  }
}

extension Importer where Self == NDJSONImporter {
  /// An importer of NDJSON.
  public static var ndjson: NDJSONImporter { NDJSONImporter() }
}

extension ImportFormat {
  /// The NDJSON format: one entity per line.
  public static let ndjson = ImportFormat(
    identifier: "ndjson", fileExtension: "ndjson", importer: NDJSONImporter(), recognizes: FileKind.beginsWithTag)
}
