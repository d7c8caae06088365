// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

// The prolog is checked before libxml2 sees a byte: libxml2 resolves entities in attributes before it reports the DOCTYPE.

/// The reason why a document is rejected before it is passed to libxml2.
struct XMLRefusal {
  let code: ImportError.Code
  let offset: Int
  let message: String
}

/// The reason to reject a document: its prolog, or a tag with too many attributes.
///
/// Nil if there is none.
func refusal(of bytes: Span<UInt8>) -> XMLRefusal? { refusalInProlog(of: bytes) ?? refusalOfAttributes(in: bytes) }

/// The reason to reject a prolog: a DOCTYPE, or an encoding other than UTF-8.
func refusalInProlog(of bytes: Span<UInt8>) -> XMLRefusal? {
  var position = 0
  func matches(_ text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { expected in
      for index in expected.indices where unsafe bytes[start + index] != expected[index] { return false }
      return true
    }
  }
  /// The position after the next occurrence of a text.
  func end(of text: StaticString, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if matches(text, at: index) { return index + text.utf8CodeUnitCount }
      index += 1
    }
    return nil
  }
  if bytes.count >= 2 {
    switch (bytes[0], bytes[1]) {
    case (0xFE, 0xFF), (0xFF, 0xFE), (0x00, 0x3C), (0x3C, 0x00), (0x00, 0x00):
      return XMLRefusal(code: .encoding, offset: 0, message: "the encoding is not UTF-8")
    default: break
    }
  }
  if matches("\u{FEFF}", at: 0) { position = 3 }
  // Some encodings, for example EBCDIC, encode even `<` differently, and libxml2 would detect them.
  if let start = (position..<bytes.count).first(where: { !isSpace(bytes[$0]) }), bytes[start] != 0x3C {
    return XMLRefusal(
      code: bytes[start] < 0x80 ? .syntax : .encoding, offset: start, message: "expected \"<\": this is no XML in UTF-8"
    )
  }
  if matches("<?xml", at: position), let declarationEnd = end(of: "?>", from: position) {
    if let fault = faultyEncoding(bytes, from: position, to: declarationEnd) { return fault }
    position = declarationEnd
  }
  while position < bytes.count {
    if isSpace(bytes[position]) {
      position += 1
    } else if matches("<!--", at: position) {
      guard let next = end(of: "-->", from: position + 4) else { return nil }
      position = next
    } else if matches("<?", at: position) {
      guard let next = end(of: "?>", from: position + 2) else { return nil }
      position = next
    } else {
      guard matches("<!DOCTYPE", at: position) else { return nil }
      return XMLRefusal(code: .syntax, offset: position, message: "a DOCTYPE is refused")
    }
  }
  return nil
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

/// The error of a declared encoding other than UTF-8; nil if there is none.
private func faultyEncoding(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> XMLRefusal? {
  let declaration = String(decoding: (start..<end).map { bytes[$0] }, as: UTF8.self)
  guard let name = declaration.firstRange(of: "encoding") else { return nil }
  let rest = declaration[name.upperBound...]
  guard let quote = rest.firstIndex(where: { $0 == "\"" || $0 == "'" }) else { return nil }
  let value = rest[rest.index(after: quote)...].prefix { $0 != rest[quote] }
  if value.lowercased() == "utf-8" { return nil }
  let offset = start + declaration.utf8.distance(from: declaration.startIndex, to: value.startIndex)
  return XMLRefusal(
    code: .encoding, offset: offset, message: "the encoding \"\(value)\" is refused, only UTF-8 is read")
}
