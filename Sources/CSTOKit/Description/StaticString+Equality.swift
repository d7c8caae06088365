// SPDX-License-Identifier: Apache-2.0

extension StaticString {
  /// Whether two constants consist of the same bytes.
  @inlinable @inline(__always)
  package func isEqual(to other: StaticString) -> Bool {
    let count = utf8CodeUnitCount
    guard count == other.utf8CodeUnitCount else { return false }
    for index in 0..<count where unsafe utf8Start[index] != other.utf8Start[index] { return false }
    return true
  }
}
