// SPDX-License-Identifier: Apache-2.0

/// What has to be true of any bytes at all.
///
/// The fuzz program looks for bytes that break a property, and the tests hold each property to the bytes in `Corpus`.
package struct FuzzProperty: Sendable {
  /// The name, which is that of its folder in `Corpus` and of its list of words in `Dictionaries`.
  package let name: String
  /// Throws for bytes that break it: ``BrokenProperty``, or what should not have been thrown.
  package let check: @Sendable (_ bytes: [UInt8]) throws -> Void

  /// All of them: readers first, then what is written of any text.
  package static let all: [FuzzProperty] = [
    .edtf, .json, .ndjson, .xml, .csv, .descriptor, .stateYears, .plainTable,
    .jsonText, .xmlText, .csvText, .dotText, .messageText,
  ]
}

/// What was found.
struct BrokenProperty: Error, CustomStringConvertible {
  let description: String
}

/// Throws if something is not so.
func require(_ condition: Bool, _ fault: @autoclosure () -> String) throws {
  if !condition { throw BrokenProperty(description: fault()) }
}
