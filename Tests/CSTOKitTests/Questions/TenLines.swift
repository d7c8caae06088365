// SPDX-License-Identifier: Apache-2.0

// The ten lines that the README promises. They have to compile as they stand there, and to say what it says.

import CSTOKit
import CSTOKitCSV
import CSTORecord
import Foundation
import TestSupport
import Testing

@Test func `The ten lines of the README`() throws {
  let folder = try scratchFolder()
  let membersFile = folder.appendingPathComponent("members.csv").path
  var printed: [String] = []
  func print(_ text: String) { printed.append(text) }

  let day = try CalendarDay(parsing: "2020-12-02")
  for member in Dataset.csto.members(of: .csto, on: day) { print(member.name(in: "en")) }
  let answer = Dataset.csto.membership(of: .uzbekistan, in: .csto, on: day)
  try Dataset.csto.write(.csv(table: .members(on: day)), to: membersFile)

  #expect(printed == ["Armenia", "Belarus", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan"])
  #expect(answer.certainty == .no)
  #expect(answer.because.first?.membership?.slug == "uzb-csto-2006")
  #expect(answer.alternatives.contains { $0.label == "suspended in law, open" && $0.certainty == .yes })
  let rows = try String(contentsOfFile: membersFile, encoding: .utf8).components(separatedBy: "\r\n")
  #expect(rows.count == 8)
  #expect(rows[1].hasPrefix("arm,Armenia,2002-10-07,"))
}
