// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON

let dataset = try JSONImporter().read(file: CommandLine.arguments[1])
let day = try CalendarDay(parsing: "2020-12-02")
for organization in dataset.organizations {
  let members = dataset.members(of: PartyID(organization.id), on: day)
  print(organization.id, members.count)
}
