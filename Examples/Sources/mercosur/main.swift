// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON

let founders: [(EntityID<SovereignState>, String)] = [
  ("arg", "Argentina"), ("bra", "Brazil"), ("pry", "Paraguay"), ("ury", "Uruguay"),
]

var mercosur = try Dataset("Mercosur", asOf: "2024-12-31", languages: ["en"]) {
  Source(
    "site", "Member States of Mercosur", publisher: "Mercosur",
    url: "https://www.mercosur.int/en/about-mercosur/mercosur-countries/")
  Source("press", "Press reports of December 2016")
  Organization(
    "mercosur", "Southern Common Market", existence: "1991-11-29/..", coverage: ["1991-11-29/.."], citations: ["site"])

  for (id, name) in founders {
    SovereignState(id, name, citations: ["site"])
    Membership(member: PartyID(id), host: "mercosur", period: "1991-11-29/..", citations: ["site"])
  }

  SovereignState("ven", "Venezuela", citations: ["site"])
  Membership(
    member: "ven", host: "mercosur", period: "2012-08-12/..",
    statuses: [StatusPeriod(.suspended, period: "2017-08-05/..", citations: ["site"])],
    alternatives: [
      Alternative(
        label: "suspended since 2016",
        values: .init(statuses: [StatusPeriod(.suspended, period: "2016-12/..")]), citations: ["press"])
    ],
    citations: ["site"])

  SovereignState("bol", "Bolivia", citations: ["site"])
  Membership(member: "bol", host: "mercosur", period: "2024-08/..", citations: ["site"])
}

try mercosur.memberships.update("pry-mercosur-1991") {
  $0.statuses = [StatusPeriod(.suspended, period: "2012-06-29/2013-08", citations: ["site"])]
}

for finding in Validator().findings(in: mercosur) where finding.severity != .information { print(finding) }

for member in mercosur.members(of: "mercosur", on: "2017-01-01") { print(member.name(in: "en"), member.status) }

if let path = CommandLine.arguments.dropFirst().first { try mercosur.write(.json, to: path) }
