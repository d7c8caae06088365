// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import Testing

@Suite struct LiteralTests {
  @Test func `A literal is the value that its text says`() throws {
    #expect(try "2002-10-07" == CalendarDay(parsing: "2002-10-07"))
    let period: EDTFInterval = "2002-10-07/.."
    #expect(period.start == .date("2002-10-07") && period.end == .open)
    let membership = Membership(
      id: "tjk-csto", member: "tjk", host: "csto", capacity: "member", period: "2002-10-07/..")
    #expect(membership.member.slug == "tjk" && membership.capacity == .member && membership.period == period)
    let languages: [LanguageTag] = ["ru", "zh-Hans"]
    #expect(languages.map(\.tag) == ["ru", "zh-Hans"])
    let term: Term = "P5Y"
    #expect(term.text == "P5Y")
  }

  @Test func `Text that comes at run time is read everywhere alike, and told why not`() {
    func message<Value: Scalar>(_ type: Value.Type, _ text: String) -> String? {
      do throws(ScalarParseError) {
        _ = try Value(parsing: text)
        return nil
      } catch { return error.description }
    }
    #expect(message(PartyID.self, "tjk") == nil)
    #expect(message(PartyID.self, "T J")?.hasPrefix("\"T J\": expected ") == true)
    #expect(message(LanguageTag.self, "ru_RU")?.hasPrefix("\"ru_RU\": expected ") == true)
    #expect(message(EntityID<Meeting>.self, "")?.hasPrefix("\"\": expected ") == true)
    #expect(message(Capacity.self, "")?.hasPrefix("\"\": expected ") == true)
    #expect(message(Term.self, "5 years")?.hasPrefix("\"5 years\": expected ") == true)
    #expect(throws: EDTFParseError.self) { try CalendarDay(parsing: "2002-13-01") }
    #expect(CalendarDay("2002-13-0" + "1") == nil)
  }

  @Test func `A literal that says nothing ends the program, and is named`() async {
    func names(_ literal: String, _ result: ExitTest.Result?) -> Bool {
      String(decoding: result?.standardErrorContent ?? [], as: UTF8.self).contains("the literal \"\(literal)\" is no ")
    }
    let day = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let day: CalendarDay = "2002-13-01"
      print(day)
    }
    #expect(names("2002-13-01", day))
    let tag = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      print(LanguageTag("ru_RU"))
    }
    #expect(names("ru_RU", tag))
    let id = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let id: EntityID<Source> = "A B"
      print(id)
    }
    #expect(names("A B", id))
    let word = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let word: Capacity = ""
      print(word)
    }
    #expect(names("", word))
  }
}
