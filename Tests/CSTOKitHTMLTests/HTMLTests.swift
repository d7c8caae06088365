// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitTesting
import CSTOKitViews
import CSTORecord
import Foundation
import TestSupport
import Testing

@testable import CSTOKitHTML

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct HTMLTests {
  /// The page without the contents of scripts and style sheets, which are no markup.
  private func markup(_ page: String) -> String {
    page.replacing(#/<(script|style)([^>]*)>.*?</(script|style)>/#.dotMatchesNewlines()) { "<\($0.1)\($0.2)/>" }
  }

  private func expectWellFormed(_ page: String, _ comment: Comment? = nil) {
    let parser = XMLParser(data: Data(markup(page).utf8))
    #expect(parser.parse(), "\(comment?.rawValue ?? "") \(parser.parserError as Any) line \(parser.lineNumber)")
  }

  @Test func `The page of the record is well-formed, small, and the same on every run`() throws {
    let page = try Dataset.csto.text(as: .html())
    expectWellFormed(page)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\"") && page.utf8.count < 900_000)
    #expect(try run("gzip", ["-9c"], input: Array(page.utf8)).output.count < 180_000)
    #expect(try page == Dataset.csto.text(as: .html()))
    #expect(page.contains("Members (6) on 12 February 2026") && page.contains(">Кто состоял<") == false)
    #expect(try ExportRequest(.csto, languages: ["ru"]).text(as: .html()).contains(">Кто состоял<"))
  }

  @Test func `The page asks nothing of anybody, and its policy states the hash of each of its parts`() throws {
    let page = try Dataset.csto.text(as: .html())
    #expect(page.contains("default-src &#39;none&#39;") || page.contains("default-src 'none'"))
    #expect(!page.contains(" src=") && !page.contains("@import") && !page.contains("url(http"))
    for link in page.matches(of: #/ href="([^"]*)"/#) {
      #expect(link.1.hasPrefix("http") || link.1.hasPrefix("#") || link.1 == "data:,", "\(link.1)")
    }
    let contents =
      page.matches(of: #/<style>(.*?)</style>/#.dotMatchesNewlines()).map { String($0.1) }
      + page.matches(of: #/<script>(.*?)</script>/#.dotMatchesNewlines()).map { String($0.1) }
    #expect(contents.count > 8)
    let program =
      "import base64,hashlib,sys; print(base64.b64encode(hashlib.sha256(sys.stdin.buffer.read()).digest()).decode())"
    for content in Set(contents) {
      let hash = try run(pythonPath, ["-c", program], input: Array(content.utf8)).text.split(separator: "\n")[0]
      #expect(page.contains("sha256-\(hash)"), "\(content.prefix(60))")
    }
    // No attribute carries a style or a script, which the policy would refuse.
    #expect(page.firstMatch(of: #/<[^>]* (style|on[a-z]+)="/#) == nil)
  }

  @Test func `No id occurs twice, and every link inside the page leads to an id`() throws {
    for dataset in [Dataset.csto]
      + (1...3).map({ seed in
        var random = RandomDatasets(seed: UInt64(seed), texts: FormatLaws.texts)
        return random.next()
      })
    {
      let page = markup(try dataset.text(as: .html()))
      let ids = page.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count)
      for link in page.matches(of: #/ href="#([^"]+)"/#) { #expect(ids.contains(String(link.1)), "\(link.1)") }
      for label in page.matches(of: #/ (for|aria-labelledby)="([^" ]+)"/#) {
        #expect(ids.contains(String(label.2)), "\(label.2)")
      }
    }
  }

  @Test(arguments: Array(UInt64(1)...8)) func `Hostile texts stay texts`(seed: UInt64) throws {
    var random = RandomDatasets(
      seed: seed, texts: FormatLaws.texts + ["</script><script>", "{}", "-->", "javascript:x"])
    let page = try random.next().text(as: .html())
    expectWellFormed(page, "\(seed)")
    #expect(page.matches(of: #/<script/#).count == 2 && page.matches(of: #/<\/script>/#).count == 2)
    #expect(!page.contains("href=\"javascript") && !page.contains("\u{202E}"))
    let data = try #require(page.firstMatch(of: #/id="_data">(.*?)</script>/#.dotMatchesNewlines()))
    #expect(try JSONSerialization.jsonObject(with: Data(data.1.utf8)) is [String: Any])
  }

  @Test(arguments: ["preferred", "entryIntoForce", "atop-401"])
  func `The answers of the page are those of the question, on 200 days`(_ name: String) throws {
    let export = Export(.csto)
    let views = [DatasetViews(export)]
    let table = AnswerTable(export, views: views, words: AnswerWords(views: views))
    let reading = try #require(table.readings.firstIndex { $0.reading.name.hasSuffix(name) })
    let index = Dataset.Index(table.readings[reading].reading.view(of: .csto).dataset)
    let days = (0..<200).map { CalendarDay(number: table.firstDay + $0 * (table.lastDay - table.firstDay) / 199) }
    for (place, host) in table.organizations.enumerated() {
      for (number, member) in table.members.enumerated() {
        for day in days {
          let shown = try #require(
            table.answer(reading: reading, organization: place, member: number, on: day.number))
          let full = index.membership(of: member, in: host, on: day)
          let any = index.membership(of: member, in: host, on: day, capacity: nil)
          #expect(shown.isMember == (full.certainty == .yes), "\(member) \(host) \(day)")
          // Another capacity than member is an answer of its own.
          let expected = full.certainty == .yes || any.certainty != .yes ? full : any
          let own = AnswerWords(views: views).answer(full, any, index)
          if shown.certainty != expected.certainty || shown != own {
            Issue.record("\(member) \(host) \(day): \(shown), not \(own)")
          }
          #expect(shown.dispute.isEmpty == !any.differences.contains(where: \.isDispute))
        }
      }
    }
  }

  @Test func `A page under a reading names it, and one of a data set without memberships is a page too`() throws {
    let read = try ExportRequest(.csto, reading: .basis(.entryIntoForce)).text(as: .html())
    #expect(read.contains("basis:entryIntoForce"))
    var head = DatasetHead()
    head.title = "Nothing"
    let empty = try Dataset(head: head).text(as: .html())
    expectWellFormed(empty)
    #expect(empty.contains("<h1>Nothing</h1>"))
    #expect(throws: ExportError.self) { try Dataset.csto.text(as: .html(organization: "nowhere")) }
  }

  @Test func `Base64 and SHA-256 are those of their standards`() {
    let texts = ["", "f", "fo", "foo", "foob"].map { Base64.text(Array($0.utf8)) }
    #expect(texts == ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="])
    #expect(WebAddress("java\nscript:alert(1)") == nil && WebAddress("//host/a") == nil && WebAddress("data:,") == nil)
    #expect(WebAddress("HTTPS://a.example/ b")?.text == "HTTPS://a.example/b")
  }
}
