// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The most attributes of an element: libxml2 compares each with all before it, and takes seconds for a hundred thousand.
private let attributeLimit = 256

/// The first start tag with more attributes than are read, namespaces among them; nil if there is none.
///
/// No tag holds `<` within: where signs of that kind are never further apart than so many attributes are long, no tag has as many, and
/// nothing else is looked at.
///
/// - Complexity: O(n) in the number of bytes.
func refusalOfAttributes(in bytes: Span<UInt8>) -> XMLRefusal? {
  guard hasRoomForMany(bytes) else { return nil }
  var index = 0
  while index < bytes.count {
    guard bytes[index] == 0x3C else {
      index += 1
      continue
    }
    switch index + 1 < bytes.count ? bytes[index + 1] : 0 {
    case 0x21, 0x3F: index = max(index + 1, endOfMarkup(bytes, from: index))
    default:
      let (end, count) = tag(bytes, from: index)
      if count > attributeLimit {
        return XMLRefusal(
          code: .limit, offset: index, message: "the tag has more than \(attributeLimit) attributes")
      }
      index = end
    }
  }
  return nil
}

/// Whether two signs `<` are as far apart as a tag with too many attributes is long; one takes four bytes at least, `a=""`.
private func hasRoomForMany(_ bytes: Span<UInt8>) -> Bool {
  unsafe bytes.withUnsafeBytes { bytes in
    guard let base = bytes.baseAddress else { return false }
    var start = 0
    while start < bytes.count {
      let rest = bytes.count - start
      guard let found = unsafe memchr(base + start, 0x3C, rest) else { return rest > 4 * attributeLimit }
      let next = unsafe found - UnsafeMutableRawPointer(mutating: base)
      if next - start > 4 * attributeLimit { return true }
      start = next + 1
    }
    return false
  }
}

/// The end of a tag, and the number of its attributes: of signs `=` outside quotes.
private func tag(_ bytes: Span<UInt8>, from start: Int) -> (end: Int, attributes: Int) {
  var quote: UInt8 = 0
  var count = 0
  for index in start..<bytes.count {
    let byte = bytes[index]
    if quote != 0 {
      if byte == quote { quote = 0 }
    } else if byte == 0x22 || byte == 0x27 {
      quote = byte
    } else if byte == 0x3D {
      count += 1
    } else if byte == 0x3E {
      return (index + 1, count)
    }
  }
  return (bytes.count, count)
}

/// The end of a comment, of CDATA or of a processing instruction.
private func endOfMarkup(_ bytes: Span<UInt8>, from start: Int) -> Int {
  let isInstruction = bytes[start + 1] == 0x3F
  let isComment = start + 2 < bytes.count && bytes[start + 2] == 0x2D
  let mark: [UInt8] = isInstruction ? [0x3F, 0x3E] : isComment ? [0x2D, 0x2D, 0x3E] : [0x5D, 0x5D, 0x3E]
  var index = start + 2
  while index + mark.count <= bytes.count {
    if mark.indices.allSatisfy({ bytes[index + $0] == mark[$0] }) { return index + mark.count }
    index += 1
  }
  return bytes.count
}
