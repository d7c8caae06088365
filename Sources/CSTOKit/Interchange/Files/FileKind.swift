// SPDX-License-Identifier: Apache-2.0

/// The kind of a file that is not UTF-8 text, detected from its first bytes.
package struct FileKind: Sendable, Hashable {
  /// The kind as a noun phrase with its article, for example “a ZIP archive”.
  package let phrase: String
  /// Advice that follows a semicolon; empty if there is none.
  package let advice: String

  private init(_ phrase: String, _ advice: String = "") {
    self.phrase = phrase
    self.advice = advice
  }

  /// The kind of some bytes; nil if they may be UTF-8 text.
  package static func foreign(_ bytes: some Sequence<UInt8>) -> FileKind? {
    let front = Array(bytes.prefix(16))
    for (mark, kind) in marks where front.starts(with: mark) { return kind }
    // ASCII text in two bytes per character has a zero in every other byte.
    let zeros = (0..<front.count).filter { front[$0] == 0 }
    if front.count >= 4, zeros.count >= front.count / 2 - 1, !zeros.isEmpty {
      if zeros.allSatisfy({ $0 % 2 == 1 }) || zeros.allSatisfy({ $0 % 2 == 0 }) { return utf16 }
    }
    return nil
  }

  /// The problem if bytes are of another kind; nil if they may be UTF-8.
  package static func problem(with bytes: Span<UInt8>, insteadOf format: String) -> ImportError.Problem? {
    let front = (0..<min(16, bytes.count)).map { bytes[$0] }
    return foreign(front).map { kind in
      ImportError.Problem(
        .encoding, line: 1, column: 1, "this is \(kind.phrase), and no \(format) in UTF-8\(kind.advice)")
    }
  }

  /// The bytes after an optional byte order mark and white space.
  package static func body(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    return rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  private static let utf16 = FileKind("text in UTF-16", "; save it as UTF-8")
  private static let workbook = FileKind("a ZIP archive", "; a workbook (.xlsx, .ods) has to be saved as CSV")

  private static let marks: [(mark: [UInt8], kind: FileKind)] = [
    ([0xFF, 0xFE, 0x00, 0x00], FileKind("text in UTF-32", "; save it as UTF-8")),
    ([0x00, 0x00, 0xFE, 0xFF], FileKind("text in UTF-32", "; save it as UTF-8")),
    ([0xFF, 0xFE], utf16), ([0xFE, 0xFF], utf16),
    ([0x50, 0x4B, 0x03, 0x04], workbook), ([0x50, 0x4B, 0x05, 0x06], workbook),
    ([0xD0, 0xCF, 0x11, 0xE0], FileKind("a document of Microsoft Office", "; save it as CSV")),
    ([0x89, 0x50, 0x4E, 0x47], FileKind("a picture (PNG)")), ([0xFF, 0xD8, 0xFF], FileKind("a picture (JPEG)")),
    (Array("GIF8".utf8), FileKind("a picture (GIF)")), (Array("%PDF".utf8), FileKind("a document (PDF)")),
    ([0x1F, 0x8B], FileKind("compressed (gzip)", "; unpack it first")),
    ([0x28, 0xB5, 0x2F, 0xFD], FileKind("compressed (zstd)", "; unpack it first")),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], FileKind("compressed (xz)", "; unpack it first")),
    (Array("BZh".utf8), FileKind("compressed (bzip2)", "; unpack it first")),
    (Array("PAR1".utf8), FileKind("a table in Parquet", "; save it as CSV")),
    (Array("SQLite format 3".utf8), FileKind("a database of SQLite", "; save its tables as CSV")),
  ]
}
