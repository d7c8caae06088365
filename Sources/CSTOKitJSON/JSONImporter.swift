// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// Reads what ``JSONExporter`` writes, in either style and with the fields in any order.
///
/// Refused, each with line, column and path: invalid UTF-8, syntax that is not RFC 8259, a field given twice, a field that
/// nothing knows, a value of the wrong kind, nesting beyond the limit, anything behind the object. A mark of byte order at
/// the start is skipped.
public struct JSONImporter: Importer {
  /// Makes an importer.
  public init() {}

  /// Reads a data set, all of it or nothing.
  ///
  /// - Throws: ``ImportError`` with every problem up to the limit; broken syntax ends the list.
  /// - Complexity: O(n) in the number of bytes.
  public func read(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> Dataset {
    guard bytes.count <= limits.bytes else {
      throw ImportError(ImportError.Problem("has more than \(limits.bytes) bytes"))
    }
    var problems: [ImportError.Problem] = []
    var isCut = false
    var dataset = Dataset()
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var reader = unsafe JSONDatasetReader(JSONFieldReader(buffer, limits: limits))
      dataset = reader.readDocument()
      problems = reader.engine.locatedProblems()
      isCut = reader.engine.isCut
    }
    if let first = problems.first { throw ImportError(first, Array(problems.dropFirst()), isCut: isCut) }
    if let problem = dataset.head.schemaProblem { throw ImportError(problem) }
    return dataset
  }
}

extension Importer where Self == JSONImporter {
  /// JSON.
  public static var json: JSONImporter { JSONImporter() }
}

extension ImportFormat {
  /// JSON: one object.
  public static let json = ImportFormat(identifier: "json", fileExtension: "json", importer: JSONImporter())
}
