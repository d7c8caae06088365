// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The metadata of a PDF, added here because cairo copies none from an SVG.
struct PDFMetadata {
  private let entries: [(key: String, text: String)]

  init(_ caption: (title: String, summary: String), _ head: DatasetHead) {
    let licence = head.licence.flatMap(LicenceReference.init)
    let record = [head.title, head.version, head.asOf?.description].compactMap { $0 }.joined(separator: ", ")
    let all: [(String, String?)] = [
      ("Title", caption.title), ("Subject", caption.summary), ("Keywords", record), ("Creator", Program.name),
      ("License", [head.licence, licence?.path].compactMap { $0 }.joined(separator: " ")), ("Version", head.version),
    ]
    entries = all.compactMap { key, text in
      guard let text, !text.isEmpty else { return nil }
      return (key, text)
    }
  }

  /// Appends the entries to a PDF as an update; nil if its end is malformed.
  ///
  /// The update (ISO 32000-1, 7.5.6) leaves the existing bytes unchanged.
  func added(to file: [UInt8]) -> [UInt8]? {
    guard let old = Ending(file) else { return nil }
    var bytes = file
    func append(_ text: String) { bytes += text.utf8 }
    if bytes.last != 0x0A { append("\n") }
    let place = bytes.count
    append("\(old.size) 0 obj\n<<")
    for entry in entries { append(" /\(entry.key) <\(PDFMetadata.hexadecimal(entry.text))>") }
    append(" >>\nendobj\n")
    let table = bytes.count
    let reference = "/Root \(old.root) /Info \(old.size) 0 R /Prev \(old.table)"
    if old.isStream {
      // The update of a stream table is a stream table. Each entry has one byte for the type, four for the offset, one for the generation.
      append(
        "\(old.size + 1) 0 obj\n<< /Type /XRef /Size \(old.size + 2) /Index [\(old.size) 2] /W [1 4 1] \(reference)")
      append(" /Length 12 >>\nstream\n")
      for place in [place, table] {
        bytes += [1, UInt8(truncatingIfNeeded: place >> 24), UInt8(truncatingIfNeeded: place >> 16)]
        bytes += [UInt8(truncatingIfNeeded: place >> 8), UInt8(truncatingIfNeeded: place), 0]
      }
      append("\nendstream\nendobj\n")
    } else {
      let digits = "\(place)"
      append("xref\n\(old.size) 1\n\(String(repeating: "0", count: max(0, 10 - digits.count)))\(digits) 00000 n \n")
      append("trailer\n<< /Size \(old.size + 1) \(reference) >>\n")
    }
    append("startxref\n\(table)\n%%EOF\n")
    return bytes
  }

  /// A text in UTF-16 with a byte order mark, as hexadecimal digits.
  private static func hexadecimal(_ text: String) -> String {
    ([0xFEFF] + text.utf16).map { unit in
      let digits = String(unit, radix: 16, uppercase: true)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  /// The values from the end of a PDF that an update needs.
  private struct Ending {
    /// The byte offset of the cross-reference table.
    let table: Int
    /// The number of the next object.
    let size: Int
    /// The reference to the root object.
    let root: String
    /// Whether the cross-reference table is a stream.
    let isStream: Bool

    init?(_ file: [UInt8]) {
      let tail = Ending.text(file.suffix(64))
      guard let start = tail.split(separator: " ").firstIndex(of: "startxref") else { return nil }
      let words = tail.split(separator: " ")
      guard start + 1 < words.count, let table = Int(words[start + 1]), file.indices.contains(table) else { return nil }
      self.table = table
      let rest = Ending.text(file[table...])
      isStream = !rest.hasPrefix("xref")
      let parts = rest.replacing("/", with: " /").split(separator: " ")
      func value(_ key: Substring, count: Int) -> String? {
        guard let place = parts.firstIndex(of: key), place + count < parts.count else { return nil }
        return parts[(place + 1)...(place + count)].joined(separator: " ")
      }
      guard let size = value("/Size", count: 1).flatMap(Int.init), size > 0, let root = value("/Root", count: 3),
        root.hasSuffix(" R")
      else { return nil }
      self.size = size
      self.root = root
    }

    /// The bytes as ASCII.
    ///
    /// White space and brackets become spaces, and other bytes become question marks.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
      String(
        decoding: bytes.map { byte -> UInt8 in
          switch byte {
          case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0x00: 0x20
          case 0x3C, 0x3E, 0x5B, 0x5D: 0x20
          case 0x21...0x7E: byte
          default: 0x3F
          }
        }, as: UTF8.self)
    }
  }
}
