// SPDX-License-Identifier: Apache-2.0

import EDTF
import Foundation
import Testing

@Suite struct EDTFFormsTests {
  static let valid = EDTFTableTests.rows.filter(\.isValid).map(\.text)

  @Test func `Every text of the table is given back as written`() throws {
    for text in EDTFFormsTests.valid {
      let value = try EDTFValue(parsing: text)
      #expect(value.text == text)
      #expect(value.description.utf8.elementsEqual(text.utf8))
      switch value {
      case .date(let date): #expect(try EDTFDate(parsing: text) == date)
      case .dateTime(let dateTime): #expect(try EDTFDateTime(parsing: text) == dateTime)
      case .interval(let interval):
        #expect(try EDTFInterval(parsing: text) == interval)
        #expect(EDTFInterval(from: interval.start, to: interval.end) == interval)
      case .set(let set): #expect(try EDTFSet(parsing: text) == set)
      }
    }
  }

  @Test func `The canonical text means the same, and is its own canonical text`() throws {
    for text in EDTFFormsTests.valid {
      let value = try EDTFValue(parsing: text)
      let canonical = try EDTFValue(parsing: value.canonicalText)
      #expect(canonical.canonicalText == value.canonicalText, "\(text)")
      #expect(canonical.isSameTime(as: value), "\(text)")
      for seasons in EDTFSeasons.allCases {
        #expect(canonical.bounds(seasons: seasons) == value.bounds(seasons: seasons), "\(text)")
      }
      if case .date(let one) = value, case .date(let other) = canonical {
        #expect(one.qualifiers == other.qualifiers, "\(text)")
        #expect(one.precision == other.precision, "\(text)")
      }
      #expect(!value.words(in: .english).isEmpty && !value.words(in: .russian).isEmpty)
    }
  }

  @Test(arguments: [
    ("2005", "2005"), ("?2004-?06-?11", "2004-06-11?"), ("2004-06-11?", "2004-06-11?"), ("2004?-06-11?", "2004-06-11?"),
    ("?2004-06", "2004?-06"), ("%2004-?06", "2004~-06?"), ("~2004-~06-11", "2004-06~-11"), ("Y17E7", "Y170000000"),
    ("Y20E2", "2000"), ("Y-3388E2S3~", "Y-338800S3~"), ("?Y17000~", "Y17000%"), ("Y100E30", "Y1E32"),
    ("Y9E18", "Y9000000000000000000"), ("Y120E99999999999999999999", "Y12E100000000000000000000"),
    ("[1668,1667,1667]", "[1667,1668]"), ("{..1984,1986,1985,1990..}", "{..1984,1985,1986,1990..}"),
    ("2004-06-11T10:10:10+00:00", "2004-06-11T10:10:10Z"), ("?2004/~2005", "2004?/2005~"),
    ("..?2004/2005..", "..2004?/2005.."),
  ]) func `Texts of one meaning have one canonical text`(_ text: String, _ canonical: String) throws {
    #expect(try EDTFValue(parsing: text).canonicalText == canonical)
  }

  @Test(arguments: [
    ("1XXX", EDTFPrecision.millennium), ("19XX", .century), ("196X", .decade), ("19X6", .year), ("XXXX", .year),
    ("2005-21", .season), ("2005-XX", .month), ("2005-XX-XX", .day), ("Y17E7", .year), ("1950S2", .year),
    ("2005-05-13T10:00:00", .second), ("2005-05/2006-05-13", .month), ("/2005", .year), ("[1960,1961-05]", .year),
  ]) func `The precision is the coarsest unit that is given`(_ text: String, _ precision: EDTFPrecision) throws {
    #expect(try EDTFValue(parsing: text).precision == precision)
  }

  @Test func `Components and what is said of each can be asked for`() throws {
    let date = try EDTFDate(parsing: "?2004-06~-%11")
    #expect(date.qualifiers == (.uncertainAndApproximate, .approximate, .uncertainAndApproximate))
    #expect(date.qualifier == .approximate && date.isUncertain && date.isApproximate)
    #expect(try EDTFDate(parsing: "2004?-06").qualifier == nil)
    #expect(date.components == (2004, 6, 11))
    let masked = try EDTFDate(parsing: "156X-12-25")
    #expect(masked.components == (nil, 12, 25) && masked.hasUnspecifiedDigits)
    #expect(try EDTFDate(parsing: "-0044-33").season == 33)
    #expect(try EDTFDate(parsing: "-0044-33").components == (-44, nil, nil))
    #expect(try EDTFDate(parsing: "Y-17E7").components == (-170_000_000, nil, nil))
    #expect(try EDTFDate(parsing: "1950S2").significantDigits == 2)
    let time = try EDTFDateTime(parsing: "2004-06-11T10:09:08-03:30")
    #expect((time.hour, time.minute, time.second) == (10, 9, 8))
    #expect(time.zone == .offset(minutes: -210) && time.date.text == "2004-06-11")
    let set = try EDTFSet(parsing: "[1667,1670..1672,1680..]")
    #expect(set.choice == .oneOf && set.members.map(\.isSingle) == [true, false, false])
    #expect(set.members.last?.last == nil)
  }

  @Test(arguments: [
    ("2005-05~", "circa May 2005", "около мая 2005"), ("2005", "2005", "2005 год"),
    ("2005?", "2005 (uncertain)", "2005 год (под вопросом)"), ("2005-05-13", "13 May 2005", "13 мая 2005"),
    ("2001-29", "spring 2001 (southern hemisphere)", "весна 2001 (южное полушарие)"),
    ("2001-33", "quarter 1 of 2001", "1-й квартал 2001 года"), ("196X~", "circa the 1960s", "около 1960-х годов"),
    ("19XX", "some year from 1900 to 1999", "какой-то год с 1900 по 1999"),
    ("2004-05-XX", "some day of May 2004", "какой-то день мая 2004"),
    (
      "?2004-06-~11", "11 June 2004 (year uncertain, day approximate)",
      "11 июня 2004 (год под вопросом, день приблизительно)"
    ),
    ("2002-10-07/..", "from 7 October 2002 on, without an end", "с 7 октября 2002, без конца"),
    ("/2005", "from an unknown day to 2005", "с неизвестного дня до 2005 года включительно"),
    ("[1667,1668..]", "one of: 1667, 1668 or later", "одно из: 1667 год, 1668 год или позднее"),
    ("2004-06-11T10:10:10Z", "11 June 2004, 10:10:10 UTC", "11 июня 2004, 10:10:10 UTC"),
  ]) func `A value has words in English and Russian`(_ text: String, _ english: String, _ russian: String) throws {
    let value = try EDTFValue(parsing: text)
    #expect(value.words(in: .english) == english)
    #expect(value.words(in: .russian) == russian)
  }

  @Test func `A long text is read in time that grows with it`() throws {
    // Each of these is refused or read in one pass; a quadratic reader would need minutes.
    let many = 200_000
    let set = "[" + Array(repeating: "1667..1668", count: many).joined(separator: ",") + "]"
    #expect(try EDTFSet(parsing: set).members.count == many)
    #expect(try EDTFSet(parsing: set).canonicalText == "[1667..1668]")
    #expect(EDTFValue("Y" + String(repeating: "9", count: 2_000_000))?.bounds().earliest == .unknown)
    #expect(EDTFValue("Y1E" + String(repeating: "9", count: 2_000_000))?.level == 2)
    #expect(EDTFValue("[" + String(repeating: "X", count: 2_000_000) + "]") == nil)
  }

  @Test func `Every type is coded as its text`() throws {
    for text in ["2005?-05", "2005-05-13T10:00:00Z", "..2004/2005", "[1667,1668]"] {
      let value = try EDTFValue(parsing: text)
      let bytes = try JSONEncoder().encode([value])
      #expect(try JSONDecoder().decode([EDTFValue].self, from: bytes) == [value])
      #expect(try JSONDecoder().decode([String].self, from: bytes) == [text])
    }
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([EDTFSet].self, from: Data(#"["2005"]"#.utf8)) }
  }
}
