// SPDX-License-Identifier: Apache-2.0

import EDTF

extension FuzzProperty {
  /// Any text as a date of any level: what is accepted is given back as written, means what its canonical text means, and has bounds in
  /// order; strict and lenient reading agree on it, and so does the type of its own.
  static let edtf = FuzzProperty(name: "edtf") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let value: EDTFValue
    do throws(EDTFParseError) { value = try EDTFValue(parsing: text) } catch {
      try require((0...text.utf8.count).contains(error.offset), "an offset outside the text")
      return
    }
    try require(value.text.utf8.elementsEqual(text.utf8), "the text is not given back")
    try require(try isReadAlike(value, text), "the type of the value reads it otherwise")
    let canonical = try EDTFValue(parsing: value.canonicalText)
    try require(canonical.canonicalText == value.canonicalText, "the canonical text has another one")
    let lenient = try EDTFValue(parsing: text, reading: .lenient)
    for seasons in EDTFSeasons.allCases {
      let bounds = value.bounds(seasons: seasons)
      if let earliest = bounds.earliest.dayNumber, let latest = bounds.latest.dayNumber {
        try require(earliest <= latest, "the earliest day lies behind the latest")
      }
      try require(lenient.bounds(seasons: seasons) == bounds, "the two readings differ")
      try require(canonical.bounds(seasons: seasons) == bounds, "the canonical text has other bounds")
    }
    try require(!value.words(in: .english).isEmpty && !value.words(in: .russian).isEmpty, "no words")
    if case .interval(let interval) = value { _ = interval.duration }
  }

  /// Whether the type of the value reads the text as the type of all values does.
  private static func isReadAlike(_ value: EDTFValue, _ text: String) throws -> Bool {
    switch value {
    case .date(let date): try EDTFDate(parsing: text) == date && date.precedes(date) != .yes
    case .dateTime(let dateTime): try EDTFDateTime(parsing: text) == dateTime
    case .interval(let interval):
      try EDTFInterval(parsing: text) == interval
        && EDTFInterval(from: interval.start, to: interval.end) == interval
        && interval.has(.equals, to: interval) != .no
    case .set(let set): try EDTFSet(parsing: text) == set
    }
  }
}
