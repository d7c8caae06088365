// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOXMLShim

/// Writes Canonical XML 1.1 with libxml2.
enum XMLCanonicalForm {
  static func write(_ document: [UInt8], to sink: BorrowedSink) throws(ExportError) {
    let outlet = XMLOutlet(sink)
    let result = unsafe document.withUnsafeBytes { bytes in
      unsafe csto_xml_canonical(
        bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, XMLOutlet.sink, outlet.context)
    }
    try outlet.finish()
    if result != 0 { throw ExportError(.unwritableValue, "libxml2 could not make the canonical form of the document") }
  }
}
