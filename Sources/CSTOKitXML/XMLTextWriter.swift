// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOXMLShim

/// The writer of libxml2, writing into a sink.
@safe struct XMLTextWriter: ~Copyable {
  /// Where the bytes go and what went wrong there; libxml2 itself reports success for writes that failed.
  private final class Outlet {
    var sink: BorrowedSink
    var error: ExportError?
    init(_ sink: BorrowedSink) { self.sink = sink }
  }

  private let outlet: Outlet
  private let writer: OpaquePointer
  private var hasFailed = false

  init(_ sink: BorrowedSink, isPretty: Bool) throws(ExportError) {
    outlet = Outlet(sink)
    let context = unsafe Unmanaged.passUnretained(outlet).toOpaque()
    let created = unsafe csto_xml_writer_create(
      { context, bytes, count in
        guard let context = unsafe context, let bytes = unsafe bytes else { return -1 }
        let outlet = unsafe Unmanaged<Outlet>.fromOpaque(context).takeUnretainedValue()
        // libxml2 prints to standard error when a write fails, so that it is told of success and the error kept.
        if outlet.error != nil { return count }
        let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(count))
        let span = unsafe Span<UInt8>(_unsafeBytes: buffer)
        do throws(ExportError) { try outlet.sink.write(span) } catch {
          outlet.error = error
        }
        return count
      }, context, isPretty ? 1 : 0)
    guard let created = unsafe created else {
      throw ExportError(.unwritableValue, "there is no memory for the XML writer")
    }
    unsafe writer = created
  }

  deinit { unsafe csto_xml_writer_free(writer) }

  private mutating func note(_ code: Int32) { if code != 0 { hasFailed = true } }

  mutating func startDocument() { note(unsafe csto_xml_writer_start_document(writer)) }
  mutating func startElement(_ name: StaticString) { note(unsafe csto_xml_writer_start_element(writer, name.cString)) }
  mutating func endElement() { note(unsafe csto_xml_writer_end_element(writer)) }
  mutating func text(_ text: String) { note(unsafe csto_xml_writer_text(writer, text)) }
  mutating func attribute(_ name: StaticString, _ value: String) {
    note(unsafe csto_xml_writer_attribute(writer, name.cString, value))
  }

  /// Ends the document and hands the last bytes to the sink.
  mutating func endDocument() throws(ExportError) {
    note(unsafe csto_xml_writer_end_document(writer))
    note(unsafe csto_xml_writer_flush(writer))
    try check()
  }

  /// Throws what went wrong so far.
  func check() throws(ExportError) {
    if let error = outlet.error { throw error }
    if hasFailed { throw ExportError(.unwritableValue, "libxml2 could not write the document") }
  }
}

extension StaticString {
  /// The bytes of a constant, which end with a zero.
  fileprivate var cString: UnsafePointer<CChar> {
    unsafe UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
