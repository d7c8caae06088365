// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitDOT
import CSTOKitJSON
import CSTOKitSVG
import CSTOKitXML
import CSTOStates

/// A custom rule: NATO's members joined on the day on which the treaty came into force for them, so that every start is a day.
struct StartsAreDays: ValidationRule {
  let id = RuleID("starts-are-days")
  let summary = "Memberships start on a known day."
  let severity = Finding.Severity.warning

  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for membership in index.record.memberships where membership.period?.start.date?.precision != .day {
      report(finding(.warning, at: "memberships/\(membership.id)/period", "The start is not known to the day."))
    }
  }
}

guard CommandLine.arguments.count == 3 else { fatalError("usage: nato LIST FOLDER") }
let (list, folder) = (CommandLine.arguments[1], CommandLine.arguments[2])

var importer = PlainTableImporter(states: StateCatalog.standard)
importer.host = "nato"
importer.hostName = "North Atlantic Treaty Organization"
importer.asOf = "2024-12-31"
importer.coverage = "1949-08-24/.."
importer.source = Source("list", "NATO member countries", publisher: "NATO", url: "https://www.nato.int")
var (nato, report) = try importer.readWithReport(FileInput(list).bytes())
for line in report.lines { print(line) }

// What stands in notes of the list becomes statuses with dates.
try nato.memberships.update("fra-nato-1949") {
  $0.statuses = [StatusPeriod("outsideCommand", period: "1966/2009-04", citations: ["list"])]
}
try nato.memberships.update("grc-nato-1952") {
  $0.statuses = [StatusPeriod("outsideCommand", period: "1974/1980", citations: ["list"])]
}
for finding in Validator(RuleSet.standard.adding(StartsAreDays())).findings(in: nato)
where finding.severity != .information { print(finding) }

print("\(nato.members(of: "nato", on: "2000-01-01").count) members on 2000-01-01")

// What loses nothing: three files and a folder of tables.
try nato.write(.json, to: "\(folder)/nato.json")
try nato.write(.ndjson, to: "\(folder)/nato.ndjson")
try nato.write(.xml, to: "\(folder)/nato.xml")
try ExportFormat.csv.plan().writeFolder(ExportRequest(nato), to: "\(folder)/tables", replacing: true)

// Tables for spreadsheets and for statistics.
let options = PanelOptions(from: 1949, until: 2024, organizations: ["nato"])
try nato.write(.csv(table: .members(on: "2024-12-31"), dialect: .excel), to: "\(folder)/members.csv")
try nato.write(.csv(table: .panel(options), dialect: .unix), to: "\(folder)/panel.csv")
try nato.write(.csv(table: .spells(of: ["nato"]), dialect: .unix), to: "\(folder)/spells.csv")
try nato.write(.csv(table: .dyads(options), dialect: .unix), to: "\(folder)/dyads.csv")

// Pictures: a chart, a graph for Graphviz and one for Gephi.
try nato.write(.svg(view: .timeline(of: "nato")), to: "\(folder)/timeline.svg")
try nato.write(.dot(view: .membership(of: "nato", on: "2024-12-31")), to: "\(folder)/membership.dot")
try nato.write(.gexf, to: "\(folder)/nato.gexf")
