// SPDX-License-Identifier: Apache-2.0

// Who belonged on a day by the data sets of scholars, the first of them that says anything: own-reading 2012-07-15

import CSTOKit
import CSTORecord

let trusted = ["atop-401", "cow-alliances-41"].compactMap { EntityID<Source>($0) }
let scholars = Reading("the data sets of scholars") { choices in
  for source in trusted {
    if let place = choices.alternatives.firstIndex(where: { $0.sources.contains(source) }) {
      return .alternative(place)
    }
  }
  return .fallback
}

let day = try CalendarDay(parsing: CommandLine.arguments.dropFirst().first ?? "2012-07-15")
for reading in [Reading.preferred, scholars] {
  let view = reading.view(of: .csto)
  print("\(reading): \(view.dataset.members(of: .csto, on: day).map(\.partyID.slug).joined(separator: ", "))")
}
