// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The maximum number of attributes of an element.
///
/// libxml2 compares each attribute with all previous ones, and needs seconds for a hundred thousand.
private let attributeLimit = 256

/// The first start tag with more attributes than allowed, namespaces included; nil if none.
///
/// No tag contains `<`. If the distances between these characters are too short for that many attributes, no tag has as many, and nothing
/// else is examined.
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

/// Whether two `<` are far enough apart for a tag with too many attributes.
///
/// An attribute has at least four bytes, `a=""`.
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
