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
    let hours = try EDTFDateTime(parsing: "1991-12-08T17:05:30-03")
    #expect(hours.zone == .offset(minutes: -180) && hours.text == "1991-12-08T17:05:30-03" && hours.level == 0)
    #expect(hours.canonicalText == "1991-12-08T17:05:30-03:00")
    #expect(try hours.isSameTime(as: EDTFDateTime(parsing: "1991-12-08T17:05:30-03:00")))
    #expect(try EDTFDateTime(parsing: "1991-12-08T17:05:30+00").canonicalText == "1991-12-08T17:05:30Z")
    for offset in ["-12", "+14", "+00", "+09"] {
      let text = "1991-12-08T17:05:30" + offset
      #expect(EDTFValue(text)?.text == text)
    }
    for offset in ["-00", "-13", "+15", "+1", "-0300", "+03:", "+030"] {
      #expect(EDTFValue("1991-12-08T17:05:30" + offset) == nil, "\(offset)")
    }
    let set = try EDTFSet(parsing: "[1667,1670..1672,1680..]")
    #expect(set.choice == .oneOf && set.members.map(\.isSingle) == [true, false, false])
    #expect(set.members.last?.last == nil)
  }

  @Test(arguments: [
    ("2005-05~", "circa May 2005", "около мая 2005 года"), ("2005", "2005", "2005 год"),
    ("2005?", "2005 (uncertain)", "2005 год (под вопросом)"), ("2005-05-13", "13 May 2005", "13 мая 2005 года"),
    ("2001-29", "spring 2001 (southern hemisphere)", "весна 2001 года (южное полушарие)"),
    ("2005-33", "the first quarter of 2005", "первый квартал 2005 года"),
    ("1922-40", "the first half of 1922", "первое полугодие 1922 года"),
    ("196X~", "circa the 1960s", "около 1960-х годов"), ("000X", "the years 0 to 9", "годы с 0 по 9"),
    ("19XX", "some year from 1900 to 1999", "какой-то год с 1900 по 1999"),
    ("2004-05-XX", "some day in May 2004", "какой-то день мая 2004 года"),
    ("XXXX-12-XX", "some day in December", "какой-то день декабря"),
    ("195X-01~", "circa some January of the 1950s", "около какого-то января 1950-х годов"),
    (
      "?2004-06-~11", "11 June 2004 (year uncertain, day approximate)",
      "11 июня 2004 года (год под вопросом, день приблизителен)"
    ),
    ("-0044", "45 BC", "45 год до н. э."), ("0007-01", "January AD 7", "январь 7 года"),
    ("2002-10-07/..", "since 7 October 2002", "с 7 октября 2002 года по настоящее время"),
    ("2000-05~/..", "since circa May 2000", "примерно с мая 2000 года по настоящее время"),
    ("2021/2025", "from 2021 to 2025", "2021–2025 годы"), ("../2005", "up to 2005", "по 2005 год"),
    ("/2005", "up to 2005, start not stated", "по 2005 год, начало не указано"),
    (
      "..1994-03-01/1999", "from 1 March 1994 or earlier to 1999", "с 1 марта 1994 года или ранее по 1999 год"
    ),
    ("{..1999}", "1999 and every year before", "1999 год и все более ранние годы"),
    (
      "[1667,1668..]", "one of: 1667, 1668 or some year after",
      "одно из: 1667 год, 1668 год или один из более поздних годов"
    ),
    ("2004-06-11T10:10:10Z", "11 June 2004, 10:10:10 UTC", "11 июня 2004 года, 10:10:10 UTC"),
    ("1991-12-08T17:05:30-03", "8 December 1991, 17:05:30 UTC-03", "8 декабря 1991 года, 17:05:30 UTC-03"),
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

  @Test(arguments: [
    ("199u", "an unspecified digit is written X"), ("2004-06-uu", "an unspecified digit is written X"),
    ("2004-xx", "an unspecified digit is written X"), ("2004-01-01/open", "an open end is written .."),
    ("unknown/2006", "an end that nobody states is left blank"),
    ("2004-06?~", "uncertain and approximate is written %"),
    ("-10000", "a year of more than four digits is written Y-10000"),
    ("17000", "a year of more than four digits is written Y17000"),
    ("y17e7", "a long year begins with Y, its exponent with E and its precision with S"),
    ("13/05/2005", "a day is written year first, 2005-05-13"),
    ("05.03.2005", "a day is written year first, 2005-03-05 or 2005-05-03"),
    ("5-5-2005", "a day is written year first, 2005-05-05"), ("2005/05/13", "a day is written 2005-05-13"),
    ("9 May 1992", "a day is written 1992-05-09"), ("May 9, 1992", "a day is written 1992-05-09"),
    ("Sept 1992", "a month is written 1992-09"), ("20050513", "a day is written 2005-05-13"),
    ("2005-05-1", "a day is written 2005-05-01"),
    ("45", "a year has four digits, such as 0045"),
  ]) func `A form of the draft or of other programs is known`(_ text: String, _ hint: String) throws {
    let error = try #require(throws: EDTFParseError.self) { try EDTFValue(parsing: text) }
    #expect(error.hint == hint)
    #expect(error.description.hasSuffix(": \(hint)"))
  }

  @Test(arguments: ["", "2005-13", "hello", "31/31/2005", "20051345", "now or never", "\u{301}", "1-2-3"])
  func `No hint is made up`(_ text: String) throws {
    #expect(try #require(throws: EDTFParseError.self) { try EDTFValue(parsing: text) }.hint == nil)
  }
}
