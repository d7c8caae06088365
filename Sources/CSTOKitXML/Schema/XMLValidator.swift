// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTOXMLShim

/// A validator of documents against ``XMLSchema`` and the rules beyond XML Schema 1.0.
///
/// ```swift
/// let validator = XMLValidator()
/// for problem in validator.problems(in: bytes) { print(problem) }
/// ```
///
/// A validator parses the schema once, when it is created. This takes longer than validating a small document. Concurrent calls are safe.
public struct XMLValidator: Sendable {
  /// The maximum size of a document, and the maximum number of listed problems.
  public let limits: ImportLimits

  private let schema: ParsedSchema

  /// Creates a validator, and parses the schema.
  public init(limits: ImportLimits = ImportLimits()) {
    self.limits = limits
    schema = ParsedSchema()
  }

  /// The problems of a document, up to the limit; empty if it is valid.
  ///
  /// Problems found by the schema have a line and a path. If the schema finds none, the importer checks the document, and its problems also have a
  /// column.
  ///
  /// - Complexity: O(n) in the number of bytes, which are held in memory as a tree.
  public func problems(in bytes: [UInt8]) -> [ImportError.Problem] {
    if bytes.count > limits.bytes { return [ImportError.Problem(.limit, "has more than \(limits.bytes) bytes")] }
    if let refused = refusal(of: bytes.span) {
      let place = place(of: refused.offset, in: bytes.span)
      return [ImportError.Problem(refused.code, line: place.line, column: place.column, refused.message)]
    }
    let found = SchemaProblems()
    if validate(bytes, found) == .invalid, !found.list.isEmpty { return Array(found.list.prefix(limits.problems)) }
    // The importer may still reject a valid document, and reports malformed ones with their place.
    do throws(ImportError) {
      _ = try XMLImporter().read(bytes, limits: limits)
      return []
    } catch {
      return error.problems
    }
  }

  private enum Verdict { case valid, invalid, unknown }

  private final class SchemaProblems {
    var list: [ImportError.Problem] = []
  }

  private func validate(_ bytes: [UInt8], _ found: SchemaProblems) -> Verdict {
    // Without memory for a schema there is no verdict, and the importer decides.
    guard let schema = unsafe schema.pointer else { return .unknown }
    let context = unsafe Unmanaged.passUnretained(found).toOpaque()
    let result = unsafe bytes.withUnsafeBytes { bytes in
      unsafe csto_xml_validate(
        schema, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count,
        { context, line, path, message in
          guard let context = unsafe context, let path = unsafe path, let message = unsafe message else { return }
          let found = unsafe Unmanaged<SchemaProblems>.fromOpaque(context).takeUnretainedValue()
          found.list.append(
            ImportError.Problem(
              .invalidValue, line: Int(line), path: unsafe String(cString: path),
              unsafe String(cString: message).withoutEnd))
        }, context)
    }
    return result == 0 ? .valid : result == 1 ? .invalid : .unknown
  }
}

/// The schema as parsed by libxml2; immutable afterwards.
@safe private final class ParsedSchema: Sendable {
  nonisolated(unsafe) let pointer: OpaquePointer?

  init() {
    let text = Array(XMLSchema.text.utf8)
    unsafe pointer = text.withUnsafeBytes { bytes in
      unsafe csto_xml_schema_create(bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
  }

  deinit { unsafe csto_xml_schema_free(pointer) }
}

extension String {
  /// The text without trailing line ends, which libxml2 appends.
  var withoutEnd: String {
    var text = self
    while text.utf8.last.map({ $0 <= 0x20 }) == true { text.unicodeScalars.removeLast() }
    return text
  }
}
