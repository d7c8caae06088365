// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Passes JSON on, with escapes in the place of what a page would take for something else.
///
/// In JSON the five characters stand in strings alone, where `\u003C` is the same as `<`.
struct PageSafeSink: ByteSink {
  private var sink: BorrowedSink
  /// The first bytes of what may become U+2028 or U+2029.
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

  /// Hands over what waits for a byte that did not come.
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
  /// The option of JSON that stands in a page.
  static let pageSafe = ExportOption(
    "page-safe", .flag, help: "escapes for <, >, &, U+2028 and U+2029, so that it can stand in a page's script")
}
