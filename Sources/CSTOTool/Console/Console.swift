// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Standard output and standard error.
enum Console {
  static func write(_ text: String) throws(ToolError) { try write(Array(text.utf8)) }

  static func write(_ bytes: [UInt8]) throws(ToolError) {
    var output = FileSink.standardOutput()
    do { try output.write(bytes.span) } catch { throw ToolError(error) }
  }

  /// Writes a text to standard error without a line end.
  static func writeError(_ text: String) {
    var output = FileSink.standardError()
    try? output.write(Array(text.utf8).span)
  }

  /// Writes lines to standard error, ignoring errors such as a closed pipe.
  static func writeErrors(_ lines: [String]) {
    var output = FileSink.standardError()
    for line in lines { try? output.write(Array((line + "\n").utf8).span) }
  }
}

/// A table cell, padded with spaces to a width in characters.
///
/// There are at least two spaces, to separate it from the next cell.
func column(_ text: String, to width: Int) -> String { padded(text, to: max(width, text.count + 2)) }

/// A text padded with spaces to a width in characters.
func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
