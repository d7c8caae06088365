// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTOXMLShim

/// Validates documents against ``XMLSchema``, and then against what XML Schema 1.0 cannot say.
///
/// ```swift
/// let validator = XMLValidator()
/// for problem in validator.problems(in: bytes) { print(problem) }
/// ```
///
/// A validator parses the schema once, when it is made, which takes longer than validating a small document. Calls may run side by side.
public struct XMLValidator: Sendable {
  /// How large a document may be, and how many problems are listed.
  public let limits: ImportLimits

  private let schema: ParsedSchema

  /// Makes a validator.
  public init(limits: ImportLimits = ImportLimits()) {
    self.limits = limits
    schema = ParsedSchema()
  }

  /// All that is wrong with a document, up to the limit; nothing if it is valid.
  ///
  /// Messages of the schema have the line and the path. Where the schema has nothing to say the reader is asked, which tells the column too.
  ///
  /// - Complexity: O(n) in the number of bytes, which are held as a tree.
  public func problems(in bytes: [UInt8]) -> [ImportError.Problem] {
    if bytes.count > limits.bytes { return [ImportError.Problem(.limit, "has more than \(limits.bytes) bytes")] }
    if let refused = refusal(of: bytes.span) {
      let place = place(of: refused.offset, in: bytes.span)
      return [ImportError.Problem(refused.code, line: place.line, column: place.column, refused.message)]
    }
    let found = SchemaProblems()
    if validate(bytes, found) == .invalid, !found.list.isEmpty { return Array(found.list.prefix(limits.problems)) }
    // A valid document may still be refused; a broken one is told of with its place by the reader.
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
    // Without memory for a schema there is no verdict, and the reader has the say.
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

/// The schema as libxml2 has parsed it, which nothing changes afterwards.
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
  /// The text without the line ends behind it, which libxml2 puts there.
  var withoutEnd: String {
    var text = self
    while text.utf8.last.map({ $0 <= 0x20 }) == true { text.unicodeScalars.removeLast() }
    return text
  }
}
