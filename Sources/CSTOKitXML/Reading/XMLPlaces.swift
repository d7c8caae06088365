// SPDX-License-Identifier: Apache-2.0

/// The places of the start tags with some ordinal numbers, counted from 1.
///
/// Lines and columns are counted from 1; columns are in Unicode scalars. libxml2 reports at best the line of an element, and a document may be a
/// single line. Without a DOCTYPE the only markup is comments, CDATA, processing instructions and tags, so start tags can be counted.
///
/// - Complexity: O(n) in the number of bytes.
func startTagPlaces(of ordinals: [Int], in bytes: Span<UInt8>) -> [Int: (line: Int, column: Int)] {
  var places: [Int: (line: Int, column: Int)] = [:]
  let wanted = Set(ordinals)
  var (count, index) = (0, 0)
  var place = PlaceCounter()
  while index < bytes.count, places.count < wanted.count {
    var length = 1
    if bytes[index] == 0x3C {
      switch index + 1 < bytes.count ? bytes[index + 1] : 0 {
      case 0x21, 0x3F: length = endOfMarkup(bytes, from: index) - index
      case 0x2F: break
      default:
        count += 1
        if wanted.contains(count) { places[count] = (place.line, place.column) }
        length = endOfTag(bytes, from: index).end - index
      }
    }
    for _ in 0..<length where index < bytes.count {
      place.pass(bytes[index], next: index + 1 < bytes.count ? bytes[index + 1] : 0)
      index += 1
    }
  }
  return places
}

/// The line and the column of an offset, counted from 1.
func place(of offset: Int, in bytes: Span<UInt8>) -> (line: Int, column: Int) {
  var place = PlaceCounter()
  for index in 0..<min(offset, bytes.count) {
    place.pass(bytes[index], next: index + 1 < bytes.count ? bytes[index + 1] : 0)
  }
  return (place.line, place.column)
}

private struct PlaceCounter {
  var line = 1
  var column = 1

  mutating func pass(_ byte: UInt8, next: UInt8) {
    if byte == 0x0A || byte == 0x0D && next != 0x0A {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80, byte != 0x0D {
      column += 1
    }
  }
}
