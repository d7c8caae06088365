// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOXMLShim

/// A document that libxml2 writes element by element, with escapes and indentation.
///
/// Nothing more is written after an error of the sink, which ``check()`` throws.
@safe struct XMLTextWriter: ~Copyable {
  private let handle: OpaquePointer?
  private let outlet: XMLOutlet
  /// Whether all calls to libxml2 have succeeded so far.
  private var isWritten: Bool

  /// Begins a document; if pretty, with one element per line.
  init(_ sink: BorrowedSink, isPretty: Bool) {
    outlet = XMLOutlet(sink)
    unsafe handle = csto_xml_writer_create(XMLOutlet.sink, outlet.context, isPretty ? 1 : 0)
    isWritten = unsafe handle != nil
  }

  deinit { unsafe csto_xml_writer_free(handle) }

  // These release nothing that others own. The compiler cannot infer this: without the attribute each value would be copied around each call.

  /// Opens an element.
  @inline(never) @_effects(releasenone)
  mutating func start(_ name: StaticString) {
    if isWritten { unsafe note(csto_xml_writer_start(handle, name.cString)) }
  }

  /// Closes the innermost open element.
  @inline(never) @_effects(releasenone)
  mutating func end() { if isWritten { unsafe note(csto_xml_writer_end(handle)) } }

  /// Writes an attribute of the element that was opened last.
  @inline(never) @_effects(releasenone)
  mutating func attribute(_ name: StaticString, _ value: String) {
    guard isWritten else { return }
    let result = unsafe value.withCString { unsafe csto_xml_writer_attribute(handle, name.cString, $0) }
    note(result)
  }

  /// Writes an element that contains a text.
  @inline(never) @_effects(releasenone)
  mutating func element(_ name: StaticString, _ text: String) {
    guard isWritten else { return }
    let result = unsafe text.withCString { unsafe csto_xml_writer_element(handle, name.cString, $0) }
    note(result)
  }

  /// Writes an element that contains a text of ASCII letters, digits and `-./:~?%`.
  @inline(never) @_effects(releasenone)
  mutating func element(_ name: StaticString, plain text: UnsafeRawBufferPointer) {
    guard isWritten else { return }
    let start = unsafe text.assumingMemoryBound(to: CChar.self).baseAddress
    unsafe note(csto_xml_writer_plain_element(handle, name.cString, start, text.count))
  }

  private mutating func note(_ result: CInt) { if result != 0 { isWritten = false } }

  /// Checks whether everything written so far was accepted.
  ///
  /// - Throws: `ExportError` of the sink, or if there is not enough memory.
  func check() throws(ExportError) {
    if isWritten { return }
    if let error = outlet.error { throw error }
    throw ExportError(.unwritableValue, "libxml2 has no memory to write the document")
  }

  /// Ends the document, and writes the rest of it to the sink.
  ///
  /// - Throws: `ExportError` as ``check()`` does.
  mutating func finish() throws(ExportError) {
    if isWritten { unsafe note(csto_xml_writer_finish(handle)) }
    try check()
    try outlet.finish()
  }
}

extension StaticString {
  /// The constant as a C string; the compiler terminates it with a zero.
  @unsafe fileprivate var cString: UnsafePointer<CChar> {
    unsafe UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
