// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Standard output and standard error.
enum Console {
  static func write(_ text: String) throws(ToolError) { try write(Array(text.utf8)) }

  static func write(_ bytes: [UInt8]) throws(ToolError) {
    var output = FileSink.standardOutput()
    do { try output.write(bytes.span) } catch { throw ToolError(error) }
  }

  /// Says something that is no line.
  static func writeError(_ text: String) {
    var output = FileSink.standardError()
    try? output.write(Array(text.utf8).span)
  }

  /// Messages are told as far as anybody listens.
  static func writeErrors(_ lines: [String]) {
    var output = FileSink.standardError()
    for line in lines { try? output.write(Array((line + "\n").utf8).span) }
  }
}

/// A cell of a column that is filled with spaces to a width in characters, two of them at least, so that it never touches the next.
func column(_ text: String, to width: Int) -> String { padded(text, to: max(width, text.count + 2)) }

/// A text filled with spaces to a width in characters.
func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
