// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// A sink that escapes characters that could end a script element in a web page.
///
/// In JSON these five characters occur only in strings, in which `\u003C` means the same as `<`.
struct PageSafeSink: ByteSink {
  private var sink: BorrowedSink
  /// The first bytes of a possible U+2028 or U+2029.
  private var pending: [UInt8] = []
  private var output: [UInt8] = []

  init(into sink: BorrowedSink) { self.sink = sink }

  mutating func write(_ bytes: Span<UInt8>) throws(ExportError) {
    output.removeAll(keepingCapacity: true)
    for index in bytes.indices { take(bytes[index]) }
    let ready = output
    try sink.write(ready.span)
  }

  mutating func finish() throws(ExportError) {}

  /// Writes pending bytes that did not become an escape.
  mutating func flush() throws(ExportError) {
    let rest = pending
    pending = []
    if !rest.isEmpty { try sink.write(rest.span) }
  }

  private mutating func take(_ byte: UInt8) {
    switch (pending.count, byte) {
    case (0, 0x3C), (0, 0x3E), (0, 0x26): escape(byte == 0x3C ? "003C" : byte == 0x3E ? "003E" : "0026")
    case (0, 0xE2), (1, 0x80): pending.append(byte)
    case (2, 0xA8), (2, 0xA9):
      escape(byte == 0xA8 ? "2028" : "2029")
      pending = []
    case (0, _): output.append(byte)
    default:
      output += pending
      pending = []
      take(byte)
    }
  }

  private mutating func escape(_ digits: StaticString) {
    output += "\\u".utf8
    output += digits.description.utf8
  }
}

extension ExportOption {
  /// The option for JSON that is embedded in a web page.
  static let pageSafe = ExportOption(
    "page-safe", .flag, help: "escape <, >, &, U+2028 and U+2029, so that the text is safe in a page's script")
}
