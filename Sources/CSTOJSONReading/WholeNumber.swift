// SPDX-License-Identifier: Apache-2.0

/// The decimal digits of a whole JSON number, for example `1.0` or `1e2`.
///
/// Nil if it is not whole, or if its exponent is larger than a whole number of this size needs. The function works on digits only, so that no
/// number loses precision in a floating-point conversion.
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
  // The position of the last digit, relative to the decimal point.
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
