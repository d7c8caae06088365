// SPDX-License-Identifier: Apache-2.0

// Prints who was a member of the CSTO on a day, as a table for a spreadsheet: member-table 2020-12-02

import CSTOKit
import CSTOKitCSV
import CSTORecord

let day = try CalendarDay(parsing: CommandLine.arguments.dropFirst().first ?? "2020-12-02")
print(try Dataset.csto.text(as: .csv(table: .members(of: .csto, on: day), dialect: .unix)), terminator: "")
