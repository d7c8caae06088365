// SPDX-License-Identifier: Apache-2.0

// Prints who belonged on a day as a graph in Russian: membership-graph 2012-07-01 | dot -Tsvg > picture.svg

import CSTOKit
import CSTOKitDOT
import CSTORecord

let day = try CalendarDay(parsing: CommandLine.arguments.dropFirst().first ?? "2020-12-02")
let request = ExportRequest(.csto, languages: ["ru", "en"])
print(try request.text(as: .dot(view: .membership(on: day))), terminator: "")
