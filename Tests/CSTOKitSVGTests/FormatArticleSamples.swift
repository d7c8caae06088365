// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitSVG
import CSTOKitViews
import CSTORecord
import Foundation
import TestSupport
import Testing

/// The samples of the landing page of CSTOKitSVG and of its article, line by line.
@Suite("Samples of the articles about pictures")
struct PictureSamples {
  @Test func `CSTOKitSVG draws a timeline and an attendance`() throws {
    let folder = try scratchFolder().path
    try Dataset.csto.write(.svg(view: .timeline()), to: "\(folder)/timeline.svg")
    let request = ExportRequest(.csto, languages: ["ru"])
    try request.write(.svg(view: .attendance(), theme: .print), to: "\(folder)/attendance.svg")
    let picture = try String(contentsOfFile: "\(folder)/attendance.svg", encoding: .utf8)
    #expect(picture.contains("lang=\"ru\"") && !picture.contains("<script"))
    #expect(FileManager.default.fileExists(atPath: "\(folder)/timeline.svg"))
  }

  @Test func `Pictures, draw a chart`() throws {
    let folder = try scratchFolder().path
    try Dataset.csto.write(.svg(view: .timeline()), to: "\(folder)/timeline.svg")
    let svg = try Dataset.csto.text(as: .svg(view: .timeline(), theme: .light, width: 520))
    #expect(svg.contains("width=\"520\""))
    #expect(FileManager.default.fileExists(atPath: "\(folder)/timeline.svg"))
  }

  @Test func `Pictures, choose a view`() throws {
    let folder = try scratchFolder().path
    let views: [SVGView] = [
      .timeline(of: .csto),  // one row per member, with disputes as numbered notes
      .attendance(),  // one row per state, one column per session
      .membersByYear(rule: .dec31),  // one cell per member and year, counted on 31 December
      .organizationsByYear(of: .armenia),  // one cell per organization and year
      .treatyMatrix(upTo: "2012-07-01"),  // one row per treaty, one column per state
    ]
    for (number, view) in views.enumerated() {
      try Dataset.csto.write(.svg(view: view), to: "\(folder)/chart-\(number).svg")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 5)
    #expect(throws: ExportError.self) { try Dataset.csto.text(as: .svg(view: .timeline(of: "nato"))) }
  }

  @Test func `Pictures, choose the language and the reading`() throws {
    let request = ExportRequest(.csto, reading: .basis(.entryIntoForce), languages: ["ru"])
    let chart = try request.text(as: .svg(view: .membersByYear()))
    #expect(chart.contains("lang=\"ru\""))
    #expect(try chart != ExportRequest(.csto, languages: ["ru"]).text(as: .svg(view: .membersByYear())))
  }

  @Test func `Pictures, prepare a figure for print`() throws {
    let figure = try Dataset.csto.text(as: .svg(view: .timeline(), theme: .print, page: .doubleColumn))
    #expect(figure.contains("width=\"183mm\"") && !figure.contains("prefers-color-scheme"))
  }

  @Test func `Pictures, place pictures in a web page`() throws {
    var timeline = SVGExporter(view: .timeline())
    timeline.idPrefix = "timeline-"
    var attendance = SVGExporter(view: .attendance())
    attendance.idPrefix = "attendance-"
    let page = try Dataset.csto.text(as: timeline) + Dataset.csto.text(as: attendance)
    #expect(page.contains("id=\"timeline-chart\"") && page.contains("id=\"attendance-chart\""))
    #expect(page.contains("member-fill") && page.contains("ink-fill"))
  }

  @Test func `Pictures, write the same in sentences`() throws {
    var sentences = SVGExporter(view: .timeline())
    sentences.isText = true
    print(try Dataset.csto.text(as: sentences))
    #expect(try Dataset.csto.text(as: sentences).contains("Armenia – member"))
  }

  @Test func `Pictures, draw a chart yourself`() throws {
    let timelineChart = DatasetViews(Dataset.csto, languages: ["en"]).timeline(of: .csto)
    for row in timelineChart.rows { print(row.label, row.member) }
    #expect(timelineChart.rows.count == 9)
    #expect(timelineChart.rows.contains { $0.member == .armenia && $0.label == "Armenia" })
  }
}
