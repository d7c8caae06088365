// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTORecord
import TestSupport
import Testing

@Suite struct ReadingTests {
  @Test func `The preferred reading changes nothing`() {
    let view = Reading.preferred.view(of: .csto)
    #expect(view.dataset == Dataset.csto)
    #expect(view.fallbacks.isEmpty)
  }

  @Test func `A source is read with its own dates, and marked where it is silent`() throws {
    let view = Reading.source(id("atop-401")).view(of: .csto)
    #expect(view.dataset.memberships["uzb-csto-2006"]?.period?.text == "2006-08-17/2012-06-28")
    #expect(view.dataset.memberships["blr-cst-1993"]?.period?.text == "1994-01-03/2002-10-06")
    #expect(!view.fallbacks.contains("memberships/arm-cst-1992"))
    #expect(view.fallbacks.contains("memberships/csto-unga-2004"))
  }

  @Test func `A criterion is taken for all, host and member alike`() throws {
    let view = Reading.basis(.entryIntoForce).view(of: .csto)
    #expect(view.dataset.organizations["csto"]?.existence?.text == "2003-09-18/..")
    #expect(view.dataset.successions["cst-csto"]?.date?.text == "2003-09-18")
    let day = try CalendarDay(parsing: "2003-09-17")
    #expect(view.dataset.members(of: .cst, on: day).count == 6)
    #expect(view.dataset.members(of: .csto, on: day).isEmpty)
    let next = CalendarDay(number: day.number + 1)
    #expect(view.dataset.members(of: .cst, on: next).isEmpty)
    #expect(view.dataset.members(of: .csto, on: next).count == 6)
    #expect(view.fallbacks.contains("memberships/uzb-csto-2006"))
  }

  @Test func `A denied membership is gone in the reading that denies it`() {
    let view = Reading.source(id("jamestown-199902")).view(of: .csto)
    #expect(view.dataset.memberships["aze-cst-1993"] == nil)
    #expect(Dataset.csto.memberships["aze-cst-1993"] != nil)
  }

  @Test func `A reading of one's own chooses, and a choice that is not there falls back`() {
    let last = Reading("last") { choices in
      choices.kind == Membership.kind ? .alternative(choices.id == "uzb-csto-2006" ? 2 : 99) : .preferred
    }
    let view = last.view(of: .csto)
    #expect(view.dataset.memberships["uzb-csto-2006"]?.period?.text == "2006-08-17/2012-06-28")
    #expect(view.fallbacks.contains("memberships/arm-cst-1992"))
    #expect(last.description == "last")
  }

  @Test func `Additions count only in the reading of their source`() throws {
    var dataset = Dataset.csto
    var organization = try #require(dataset.organizations.remove(id("cst")).first)
    organization.additions = [
      Membership(
        id: id("irn-cst-1992"), member: .iran, host: .cst, period: try EDTFInterval(parsing: "1992-05-15/2002-10-06"),
        citations: [Citation(id("gibler-2009"))])
    ]
    dataset.organizations.insert(organization)
    let day = try CalendarDay(parsing: "1995-01-01")
    #expect(dataset.members(of: .cst, on: day).count == 9)
    #expect(Reading.source(id("gibler-2009")).view(of: dataset).dataset.members(of: .cst, on: day).count == 10)
    #expect(Reading.source(id("atop-401")).view(of: dataset).dataset.members(of: .cst, on: day).count == 9)
  }

  @Test func `Exporters write the data set as the reading has it`() throws {
    let request = ExportRequest(.csto, reading: .source(id("atop-401")))
    #expect(Export(request).dataset.memberships["uzb-csto-2006"]?.period?.text == "2006-08-17/2012-06-28")
  }
}
