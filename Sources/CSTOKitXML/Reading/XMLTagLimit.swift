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
    case 0x21, 0x3F: index = endOfMarkup(bytes, from: index)
    default:
      let (end, count) = endOfTag(bytes, from: index)
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
