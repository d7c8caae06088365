// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// An importer of the output of `JSONExporter`, in any style, with fields in any order.
///
/// Each of these is an error with line, column and path: invalid UTF-8, syntax that does not conform to RFC 8259, a duplicate field, a value of the
/// wrong type, nesting beyond the limit, and content after the object. In strict mode, unknown fields are errors as well. A byte order mark at
/// the start is skipped.
public struct JSONImporter: Importer {
  /// The treatment of unknown fields.
  public enum Mode: Sendable, Hashable {
    /// Unknown fields are errors.
    case strict
    /// Unknown fields are ignored and reported as losses.
    case lenient
  }

  /// The treatment of unknown fields.
  public let mode: Mode

  /// Creates an importer, by default a strict one.
  public init(mode: Mode = .strict) { self.mode = mode }

  /// Reads a data set completely, or fails.
  ///
  /// - Throws: `ImportError` with every problem up to the limit; a syntax error ends the list. An unsupported schema version is the only problem
  ///   reported.
  /// - Complexity: O(n) in the number of bytes.
  public func read(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> Dataset {
    try readWithLosses(bytes, limits: limits).dataset
  }

  /// Reads a data set, and returns unknown fields as losses.
  ///
  /// In strict mode there are no losses.
  ///
  /// - Throws: `ImportError` with every problem up to the limit; a syntax error ends the list. An unsupported schema version is the only problem
  ///   reported.
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
      // Other differences follow from the other version.
      if !problems.isEmpty || dataset.head.schemaProblem != nil, let problem = reader.engine.problemOfVersion() {
        (problems, isCut) = ([problem], false)
      }
    }
    if let first = problems.first { throw ImportError(first, Array(problems.dropFirst()), isCut: isCut) }
    return (dataset, losses)
  }
}

extension Importer where Self == JSONImporter {
  /// A strict importer of JSON.
  public static var json: JSONImporter { JSONImporter() }

  /// An importer of JSON, strict or lenient.
  public static func json(_ mode: JSONImporter.Mode) -> JSONImporter { JSONImporter(mode: mode) }
}

extension ImportFormat {
  /// The JSON format: one object.
  public static let json = ImportFormat(
    identifier: "json", fileExtension: "json", importer: JSONImporter()
  ) { bytes in FileKind.body(of: bytes).first == 0x7B && !FileKind.beginsWithTag(bytes) }
}

extension FileKind {
  /// Whether an object begins with the tag that identifies lines of NDJSON.
  static func beginsWithTag(_ bytes: [UInt8]) -> Bool {
    let body = body(of: bytes)
    return body.first == 0x7B
      && body.dropFirst().drop { [0x20, 0x09].contains($0) }.starts(with: "\"\(lineTag)\"".utf8)
  }
}
