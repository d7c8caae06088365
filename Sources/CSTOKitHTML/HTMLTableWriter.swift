// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitTables
internal import CSTOKitText
internal import CSTOKitViews

/// Writes a table of a data set as a table of the page, without the derived columns of dates.
struct HTMLTableWriter: TableWriter {
  private(set) var page: PageWriter
  private let caption: PageText
  private let name: String
  private let words: AnswerWords
  /// Whether each column is shown.
  private var isShown: [Bool] = []
  private var column = 0

  init(page: PageWriter, caption: PageText, name: String, words: AnswerWords) {
    self.page = page
    self.caption = caption
    self.name = name
    self.words = words
  }

  mutating func begin(_ columns: [Table.Column]) {
    let suffixes = ["_earliest", "_latest", "_precision", "_year", "_month", "_day", "_start", "_end"]
    isShown = columns.map { column in
      !suffixes.contains { suffix in
        column.name.hasSuffix(suffix) && columns.contains { $0.name == column.name.dropLast(suffix.count) }
      }
    }
    let labels = columns.enumerated().filter { isShown[$0.offset] }.map { column in
      words.each { column.element.label(in: $0.localizer.language) }
    }
    HTMLTableWriter.open(&page, caption: caption, name: name, columns: labels, words: words)
    page.open("tr", ["data-row": ""])
  }

  mutating func text(_ cell: String) {
    if isShown[column] {
      page.open("td")
      page.plain(cell)
      page.close()
    }
    column += 1
  }
  mutating func integer(_ value: Int) { text("\(value)") }
  mutating func truth(_ value: Bool) { text(value ? "1" : "0") }
  mutating func nothing() { text("") }

  mutating func endRow() {
    column = 0
    page.close()
    page.open("tr", ["data-row": ""])
  }

  mutating func end() {
    // The row that was begun behind the last one stays empty and is not shown.
    page.close()
    HTMLTableWriter.close(&page)
  }

  /// Opens a table with a caption and headings that sort it.
  static func open(
    _ page: inout PageWriter, caption: PageText, name: String, columns: [PageText], words: AnswerWords
  ) {
    page.element("h3", caption, ["id": "_h-\(name)"])
    page.open("p", ["class": "tools", "hidden": ""])
    let download = words.phrase(.download)
    page.element("button", download, ["type": "button", "class": "csv", "data-name": name])
    page.close()
    page.open("div", ["class": "scroll tall", "tabindex": "0", "role": "region", "aria-labelledby": "_h-\(name)"])
    page.open("table", ["class": "data", "aria-labelledby": "_h-\(name)"])
    page.open("thead")
    page.open("tr")
    for column in columns { page.element("th", column, ["scope": "col"]) }
    page.close(2)
    page.open("tbody")
  }

  static func close(_ page: inout PageWriter) {
    page.close(3)
    page.lineFeed()
  }
}

extension HTMLPage {
  /// The sources, to which readers come from no script but the search.
  func sources(_ page: inout PageWriter) {
    if dataset.sources.isEmpty { return }
    HTMLTableWriter.open(
      &page, caption: words.phrase(.sources), name: "sources",
      columns: [PagePhrase.title, .publisher, .published].map { words.phrase($0) }, words: words)
    for source in dataset.sources {
      page.open("tr", ["id": page.id("_s-\(source.id)"), "data-row": ""])
      page.open("td")
      if let address = source.url.flatMap({ WebAddress($0.text) }) {
        page.open("a", ["href": address.text, "rel": "noopener noreferrer"])
        page.plain(source.title)
        page.close()
      } else {
        page.plain(source.title)
      }
      page.close()
      for text in [source.publisher ?? "", source.date?.text ?? ""] {
        page.open("td")
        page.plain(text)
        page.close()
      }
      page.close()
    }
    HTMLTableWriter.close(&page)
  }
}
