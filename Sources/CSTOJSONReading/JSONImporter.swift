// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// Reads what `JSONExporter` writes, in any style and with the fields in any order.
///
/// Refused, each with line, column and path: invalid UTF-8, syntax that is not RFC 8259, a field given twice, a value of the
/// wrong kind, nesting beyond the limit, anything behind the object; in strict reading also a field that nothing knows. A mark
/// of byte order at the start is skipped.
public struct JSONImporter: Importer {
  /// What is done with fields that nothing knows.
  public enum Mode: Sendable, Hashable {
    /// They are faults.
    case strict
    /// They are passed over, and told as losses.
    case lenient
  }

  /// What is done with fields that nothing knows.
  public let mode: Mode

  /// Makes an importer.
  public init(mode: Mode = .strict) { self.mode = mode }

  /// Reads a data set, all of it or nothing.
  ///
  /// - Throws: `ImportError` with every problem up to the limit; broken syntax ends the list. Another version of the schema is told
  ///   alone.
  /// - Complexity: O(n) in the number of bytes.
  public func read(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> Dataset {
    try readWithLosses(bytes, limits: limits).dataset
  }

  /// Reads a data set, and tells what was passed over: nothing in strict reading, unknown fields in lenient reading.
  ///
  /// - Throws: `ImportError` with every problem up to the limit; broken syntax ends the list. Another version of the schema is told
  ///   alone.
  /// - Complexity: O(n) in the number of bytes.
  public func readWithLosses(
    _ bytes: Span<UInt8>, limits: ImportLimits = ImportLimits()
  ) throws(ImportError) -> (dataset: Dataset, losses: [Loss]) {
    guard bytes.count <= limits.bytes else {
      throw ImportError(ImportError.Problem(.limit, "has more than \(limits.bytes) bytes"))
    }
    if let problem = FileKind.problem(with: bytes, insteadOf: "JSON") { throw ImportError(problem) }
    var problems: [ImportError.Problem] = []
    var losses: [Loss] = []
    var isCut = false
    var dataset = Dataset()
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var reader = unsafe JSONDatasetReader(JSONFieldReader(buffer, limits: limits, isLenient: mode == .lenient))
      dataset = reader.readDocument()
      problems = reader.engine.locatedProblems()
      losses = reader.engine.losses
      isCut = reader.engine.isCut
      // What else differs follows from another version.
      if !problems.isEmpty || dataset.head.schemaProblem != nil, let problem = reader.engine.problemOfVersion() {
        (problems, isCut) = ([problem], false)
      }
    }
    if let first = problems.first { throw ImportError(first, Array(problems.dropFirst()), isCut: isCut) }
    return (dataset, losses)
  }
}

extension Importer where Self == JSONImporter {
  /// JSON, read strictly.
  public static var json: JSONImporter { JSONImporter() }

  /// JSON, read strictly or leniently.
  public static func json(_ mode: JSONImporter.Mode) -> JSONImporter { JSONImporter(mode: mode) }
}

extension ImportFormat {
  /// JSON: one object.
  public static let json = ImportFormat(
    identifier: "json", fileExtension: "json", importer: JSONImporter()
  ) { bytes in FileKind.body(of: bytes).first == 0x7B && !FileKind.beginsWithTag(bytes) }
}

extension FileKind {
  /// Whether an object begins with the field by which lines of NDJSON are known.
  static func beginsWithTag(_ bytes: [UInt8]) -> Bool {
    let body = body(of: bytes)
    return body.first == 0x7B
      && body.dropFirst().drop { [0x20, 0x09].contains($0) }.starts(with: "\"\(lineTag)\"".utf8)
  }
}
