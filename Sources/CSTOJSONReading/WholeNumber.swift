// SPDX-License-Identifier: Apache-2.0

/// A number of JSON as decimal digits, if it is whole: `1.0` and `1e2` are; nil if it is not, or has an exponent that no whole
/// number of this size needs.
///
/// Works on digits alone, so that no number loses any on the way through a floating-point one.
func wholeNumber(_ text: String) -> String? {
  var mantissa: [UInt8] = []
  var (isNegative, pointAt, exponent) = (false, Int?.none, 0)
  var rest = text.utf8[...]
  if rest.first == 0x2D {
    isNegative = true
    rest.removeFirst()
  }
  while let byte = rest.first, byte | 0x20 != 0x65 {
    if byte == 0x2E { pointAt = mantissa.count } else { mantissa.append(byte) }
    rest.removeFirst()
  }
  if !rest.isEmpty {
    guard let value = Int(Substring(rest.dropFirst())), value.magnitude <= 1_000 else { return nil }
    exponent = value
  }
  // The digits end this far to the right of the point.
  var shift = exponent - (pointAt.map { mantissa.count - $0 } ?? 0)
  while shift < 0, mantissa.last == 0x30 {
    mantissa.removeLast()
    shift += 1
  }
  if mantissa.allSatisfy({ $0 == 0x30 }) { return "0" }
  guard shift >= 0, mantissa.count + shift <= 40 else { return nil }
  mantissa += [UInt8](repeating: 0x30, count: shift)
  return (isNegative ? "-" : "") + String(decoding: mantissa, as: UTF8.self)
}
