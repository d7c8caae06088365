// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOXMLShim

/// Pulls starts and ends of elements, and texts, from libxml2's push parser.
///
/// The document is in memory.
@safe struct XMLPullReader: ~Copyable {
  enum Kind { case start, end, text }

  private let reader: OpaquePointer
  /// The current node; its texts are valid until the next one.
  private var node = unsafe csto_xml_node()
  private var namespaceOfRoot: UnsafePointer<CChar>?
  /// The number of elements started, which locates the current one in the bytes.
  private(set) var startCount = 0

  /// Creates a reader of bytes, which must outlive it.
  ///
  /// Returns nil if the document is too long or there is not enough memory.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = unsafe UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
    guard let created = unsafe csto_xml_reader_create(start, bytes.count) else { return nil }
    unsafe reader = created
  }

  deinit { unsafe csto_xml_reader_free(reader) }

  /// Moves to the next node; false at the end and if the document is malformed.
  mutating func next() -> Bool {
    guard unsafe csto_xml_reader_next(reader, &node) == 1 else { return false }
    if kind == .start { startCount += 1 }
    return true
  }

  @inline(__always)
  var kind: Kind {
    switch Int(unsafe node.kind) {
    case csto_xml_start_element: .start
    case csto_xml_end_element: .end
    default: .text
    }
  }

  var hasAttributes: Bool { unsafe node.has_attributes != 0 }
  var localName: String { unsafe String(cString: node.local_name) }
  var value: String { unsafe String(cString: node.value) }

  /// Whether the element has a local name.
  func isNamed(_ name: StaticString) -> Bool { unsafe name.equals(node.local_name) }

  /// Whether the element is in a namespace.
  func isIn(_ namespace: StaticString) -> Bool { unsafe namespace.equals(node.namespace_uri) }

  /// Stores the namespace of the current element, the root, for ``isInNamespaceOfRoot()``.
  mutating func keepNamespaceOfRoot() { unsafe namespaceOfRoot = node.namespace_uri }

  /// Whether the element is in the namespace of the root.
  ///
  /// The parser stores each namespace at a single address.
  @inline(__always)
  func isInNamespaceOfRoot() -> Bool { unsafe node.namespace_uri == namespaceOfRoot }

  /// The name, namespace and value of the element's next attribute; nil after the last.
  mutating func nextAttribute() -> (name: String, namespace: String, value: String)? {
    var attribute = unsafe csto_xml_attribute()
    guard unsafe csto_xml_reader_next_attribute(reader, &attribute) == 1 else { return nil }
    return (
      unsafe String(cString: attribute.local_name), unsafe String(cString: attribute.namespace_uri),
      unsafe String(cString: attribute.value)
    )
  }

  /// The error that makes a document unreadable.
  struct Fault {
    var code = ImportError.Code.syntax
    var message: String
    var line = 1
    var column = 1
  }

  /// The error that ended the reading, if any.
  var fault: Fault? {
    guard let text = unsafe csto_xml_reader_error(reader) else { return nil }
    var fault = Fault(message: unsafe String(cString: text).withoutEnd)
    fault.line = Int(unsafe csto_xml_reader_error_line(reader))
    fault.column = Int(unsafe csto_xml_reader_error_column(reader))
    switch unsafe csto_xml_reader_error_kind(reader) {
    case CSTO_XML_FAULT_ENCODING: fault.code = .encoding
    case CSTO_XML_FAULT_LIMIT: fault.code = .limit
    case CSTO_XML_FAULT_LENGTH:
      fault.code = .limit
      fault.message = "markup with 10 million bytes or more in one piece, the limit: \(fault.message)"
    default: break
    }
    return fault
  }
}

extension Unicode.Scalar {
  /// Whether the scalar matches the production S of XML 1.0, which is narrower than Unicode.
  var isWhitespaceOfXML: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }
}

extension StaticString {
  @inline(__always)
  fileprivate func equals(_ text: UnsafePointer<CChar>) -> Bool {
    let own = unsafe utf8Start
    let length = utf8CodeUnitCount
    for index in 0..<length where unsafe UInt8(bitPattern: text[index]) != own[index] { return false }
    return unsafe text[length] == 0
  }
}
