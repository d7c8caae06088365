// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOXMLShim

/// Canonical XML 1.1, as libxml2 makes it.
enum XMLCanonicalForm {
  /// Where the bytes go and what went wrong there; libxml2 cannot be told more than that it has to stop.
  private final class Outlet {
    var sink: BorrowedSink
    var error: ExportError?
    init(_ sink: BorrowedSink) { self.sink = sink }
  }

  static func write(_ document: [UInt8], to sink: BorrowedSink) throws(ExportError) {
    let outlet = Outlet(sink)
    let context = unsafe Unmanaged.passUnretained(outlet).toOpaque()
    let result = unsafe document.withUnsafeBytes { bytes in
      unsafe csto_xml_canonical(
        bytes.bindMemory(to: CChar.self).baseAddress, bytes.count,
        { context, bytes, count in
          guard let context = unsafe context, let bytes = unsafe bytes else { return -1 }
          let outlet = unsafe Unmanaged<Outlet>.fromOpaque(context).takeUnretainedValue()
          // libxml2 prints to standard error when a write fails, so that it is told of success and the error kept.
          if outlet.error != nil { return count }
          let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(count))
          do throws(ExportError) { try outlet.sink.write(unsafe Span<UInt8>(_unsafeBytes: buffer)) } catch {
            outlet.error = error
          }
          return count
        }, context)
    }
    if let error = outlet.error { throw error }
    if result != 0 { throw ExportError(.unwritableValue, "libxml2 could not make the canonical form of the document") }
  }
}
