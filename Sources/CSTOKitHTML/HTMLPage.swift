// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitSVG
internal import CSTOKitTables
internal import CSTOKitText
internal import CSTOKitViews

/// The page of a data set, section by section.
///
/// Ids of the page's own elements begin with an underscore, which no id of a data set contains.
struct HTMLPage {
  let export: Export
  let dataset: Dataset
  /// One view of the data set for each language of the page.
  let views: [DatasetViews]
  let words: AnswerWords
  let table: AnswerTable
  /// The organization that is shown first.
  let organization: PartyID?
  private let phrasebooks: [Phrasebook]

  init(_ export: Export, organization: PartyID?, phrasebooks: [Phrasebook]) {
    self.export = export
    self.phrasebooks = phrasebooks
    dataset = export.dataset
    views = HTMLPage.languages(of: export).map { language in
      DatasetViews(
        Export(export, languages: [language] + export.languages.filter { $0 != language }), phrasebooks: phrasebooks)
    }
    words = AnswerWords(views: views)
    table = AnswerTable(export, views: views, words: words)
    self.organization = organization ?? table.organizations.first
  }

  /// The requested languages that the page has phrases for; then those for which the data set has names.
  private static func languages(of export: Export) -> [LanguageTag] {
    let known: [LanguageTag] = ["en", "ru"]
    let requested = export.languages.filter { known.map(\.primary).contains($0.primary) }
    let named = known.filter { language in
      let names = export.dataset.states.flatMap(\.names) + export.dataset.organizations.flatMap(\.names)
      return names.contains { $0.language.primary == language.primary }
    }
    var seen: Set<String> = []
    let all = (requested + named).filter { seen.insert($0.primary).inserted }
    return all.isEmpty ? ["en"] : all
  }

  func bytes() throws(ExportError) -> [UInt8] {
    // The body first, as the head states the hashes of its style sheets.
    var page = PageWriter()
    var pictures = PagePictures(page: self, phrasebooks: phrasebooks)
    page.open("body")
    page.element("a", words.phrase(.skip), ["href": "#_main", "class": "skip"])
    header(&page)
    page.open("main", ["id": "_main"])
    search(&page)
    try belonging(&page, &pictures)
    dossiers(&page)
    try attendance(&page, &pictures)
    sessions(&page)
    try tables(&page)
    about(&page)
    page.close()
    page.open("footer")
    page.text(citation)
    page.close()
    let data = PageData(page: self).text(&page)
    page.script(data, ["type": "application/json", "id": "_data"])
    page.script(PageScript.text)
    page.close()
    var whole = PageWriter()
    head(&whole, sheets: pictures.sheets)
    whole.bytes(page.markup.bytes)
    whole.close()
    return Array("<!DOCTYPE html>\n".utf8) + whole.markup.bytes + [0x0A]
  }

  var title: PageText { PageText(views.map { _ in dataset.head.title ?? "CSTOKit" }) }

  private func head(_ page: inout PageWriter, sheets: [String]) {
    func hash(_ text: String) -> String { "'sha256-\(Base64.text(SHA256.digest(of: Array(text.utf8))))'" }
    let styles = ([PageStyle.text] + sheets).map(hash).joined(separator: " ")
    let policy =
      "default-src 'none'; script-src \(hash(PageScript.text)); style-src \(styles); img-src data:; base-uri 'none'; "
      + "form-action 'none'"
    page.open("html", ["lang": views[0].localizer.language.description, "class": "no-script"])
    page.open("head")
    page.empty("meta", ["charset": "utf-8"])
    page.empty("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
    page.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    page.empty("meta", ["name": "color-scheme", "content": "light dark"])
    page.empty("link", ["rel": "icon", "href": "data:,"])
    page.element("title", PageText(views.map { _ in title.first }))
    page.style(PageStyle.text)
    page.close()
    page.lineFeed()
  }

  // MARK: Head of the page

  private func header(_ page: inout PageWriter) {
    page.open("header")
    page.element("h1", title)
    page.element("p", summary, ["class": "summary"])
    page.open(
      "nav", ["aria-label": words.phrase(.contents).first, "data-a": "\(page.number(of: words.phrase(.contents)))"])
    page.open("ul")
    for (id, phrase) in sections {
      page.open("li")
      page.element("a", words.phrase(phrase), ["href": "#\(id)"])
      page.close()
    }
    page.close(2)
    page.close()
    page.lineFeed()
  }

  private var sections: [(id: String, phrase: PagePhrase)] {
    var sections: [(id: String, phrase: PagePhrase)] = [("_who", .whoBelonged), ("_members", .dossiers)]
    if !dataset.meetings.isEmpty { sections += [("_attendance", .attendance), ("_sessions", .sessions)] }
    return sections + [("_tables", .tables), ("_about", .about)]
  }

  /// The members on the last day and the former ones, in sentences.
  private var summary: PageText { words.each { $0.timeline(of: organization).summary } }

  private func search(_ page: inout PageWriter) {
    page.open("div", ["class": "search", "hidden": "", "role": "search"])
    page.element("label", words.phrase(.search), ["for": "_search"])
    page.empty("input", ["type": "search", "id": "_search"])
    page.open("p", ["id": "_found", "role": "status"])
    page.close(2)
  }

  // MARK: Who belonged

  private func belonging(_ page: inout PageWriter, _ pictures: inout PagePictures) throws(ExportError) {
    page.open("section", ["id": "_who", "aria-labelledby": "_h-who"])
    page.element("h2", words.phrase(.whoBelonged), ["id": "_h-who"])
    controls(&page)
    page.open("noscript")
    page.element("p", words.phrase(.noScript))
    page.close()
    page.element("p", words.phrase(.panelHint), ["id": "_panel", "role": "status", "class": "panel"])
    for (place, organization) in table.organizations.enumerated() where hasTimeline(organization) {
      page.open("div", ["data-org": "\(place)", "hidden": organization == self.organization ? nil : ""])
      try pictures.write(.timeline(of: organization), named: "t\(place)", to: &page)
      page.close()
    }
    downloadPicture(&page)
    answers(&page)
    // The script places the member that was chosen here.
    page.open("div", ["id": "_chosen"])
    page.close()
    page.close()
    page.lineFeed()
  }

  /// Organizations with few memberships have no picture of their own, which keeps the page small.
  private func hasTimeline(_ organization: PartyID) -> Bool {
    let shown = [self.organization].compactMap { $0 } + table.organizations.prefix(6)
    return shown.contains(organization)
  }

  private func controls(_ page: inout PageWriter) {
    page.open("form", ["id": "_controls", "hidden": "", "class": "controls"])
    page.open("p")
    page.element("label", words.phrase(.day), ["for": "_day"])
    page.empty("input", ["type": "date", "id": "_day"])
    page.element("button", words.phrase(.previousChange), ["type": "button", "id": "_previous"])
    page.element("button", words.phrase(.nextChange), ["type": "button", "id": "_next"])
    page.close()
    page.open("p")
    let day = words.phrase(.day)
    page.empty(
      "input",
      [
        "type": "range", "id": "_slider", "aria-label": day.first, "data-a": "\(page.number(of: day))",
        "min": "\(table.firstDay)", "max": "\(table.lastDay)", "value": "\(table.lastDay)", "step": "1",
      ])
    page.close()
    page.open("p")
    choice(
      &page, id: "_organization", .organization,
      table.organizations.map { id in words.each { $0.name(id) } },
      chosen: organization.flatMap(table.organizations.firstIndex) ?? 0)
    choice(&page, id: "_reading", .reading, table.readings.map(\.name), chosen: 0)
    choice(
      &page, id: "_language", .language,
      views.map { view in PageText(views.map { _ in view.localizer.language.primary == "ru" ? "Русский" : "English" })
      },
      chosen: 0)
    page.close()
    page.close()
  }

  private func choice(
    _ page: inout PageWriter, id: String, _ phrase: PagePhrase, _ options: [PageText], chosen: Int
  ) {
    page.open("span", ["class": "choice", "hidden": options.count < 2 ? "" : nil])
    page.element("label", words.phrase(phrase), ["for": id])
    page.open("select", ["id": id])
    for (place, option) in options.enumerated() {
      // An option contains only text, so that its number is on the element itself.
      page.open(
        "option",
        [
          "value": "\(place)", "selected": place == chosen ? "" : nil,
          "data-t": option.isPlain ? nil : "\(page.number(of: option))",
        ])
      page.plain(option.first)
      page.close()
    }
    page.close(2)
  }

  /// The answers for the last day, which the script replaces by those for another.
  private func answers(_ page: inout PageWriter) {
    let host = organization.flatMap(table.organizations.firstIndex) ?? 0
    let day = CalendarDay(number: table.lastDay)
    page.open("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-labelledby": "_h-who"])
    page.open("table", ["class": "answers"])
    page.element("caption", counted(host: host, on: day), ["id": "_count"])
    page.open("thead")
    page.open("tr")
    for phrase in [PagePhrase.state, .answer, .others] { page.element("th", words.phrase(phrase), ["scope": "col"]) }
    page.close(2)
    page.open("tbody", ["id": "_answers"])
    for (place, member) in table.members.enumerated() {
      let answer =
        table.organizations.isEmpty
        ? nil : table.answer(reading: 0, organization: host, member: place, on: table.lastDay)
      page.open(
        "tr",
        [
          "data-member": "\(place)", "hidden": isRelated(place, to: host) ? nil : "",
          "class": answer.map { "c-\($0.certainty)" },
        ])
      page.open("th", ["scope": "row"])
      page.open("a", ["href": "#\(member.slug)"])
      page.text(words.each { $0.name(member) })
      page.close(2)
      page.element("td", answer?.word ?? PageText(views.map { _ in "" }))
      page.element("td", answer?.dispute ?? PageText(views.map { _ in "" }))
      page.close()
    }
    page.close(3)
  }

  /// The organization of a lineage that answers on the days from a first one.
  ///
  /// Before an organization began, its predecessor stands for it.
  func hosts(for organization: PartyID) -> [(first: Int, host: Int)] {
    let lineage = dataset.lineage(of: organization).compactMap { id in
      table.organizations.firstIndex(of: id).map { place in
        (first: views[0].index.existence(of: id, by: nil)?.bounds.earliest.dayNumber ?? .min, host: place)
      }
    }
    let inOrder = lineage.inOrder { ($0.first, $1.host) < ($1.first, $0.host) }
    return inOrder.enumerated().map { place, own in
      (first: place == 0 ? table.firstDay : max(own.first, table.firstDay), host: own.host)
    }
  }

  /// Whether anybody states a membership of a member in an organization.
  func isRelated(_ member: Int, to host: Int) -> Bool {
    table.isRelated.indices.contains(host) && table.isRelated[host][member]
  }

  private func counted(host: Int, on day: CalendarDay) -> PageText {
    guard table.organizations.indices.contains(host) else { return PageText(views.map { _ in "" }) }
    let answers = table.members.indices.compactMap {
      table.answer(reading: 0, organization: host, member: $0, on: day.number)
    }
    let count = answers.count(where: \.isMember)
    return words.phrase(
      .membersOn, words.each { $0.name(table.organizations[host]) }, words.each { $0.localizer.day(day) },
      PageText(views.map { _ in "\(count)" }))
  }

  func downloadPicture(_ page: inout PageWriter) {
    page.open("p", ["class": "tools", "hidden": ""])
    page.element("button", words.phrase(.downloadPicture), ["type": "button", "class": "picture"])
    page.close()
  }

  // MARK: Tables and notes

  private func attendance(_ page: inout PageWriter, _ pictures: inout PagePictures) throws(ExportError) {
    if dataset.meetings.isEmpty { return }
    page.open("section", ["id": "_attendance", "aria-labelledby": "_h-attendance"])
    page.element("h2", words.phrase(.attendance), ["id": "_h-attendance"])
    page.open("div")
    try pictures.write(.attendance(), named: "a", to: &page)
    page.close()
    downloadPicture(&page)
    page.close()
    page.lineFeed()
  }

  private func tables(_ page: inout PageWriter) throws(ExportError) {
    page.open("section", ["id": "_tables", "aria-labelledby": "_h-tables"])
    page.element("h2", words.phrase(.tables), ["id": "_h-tables"])
    page.element("p", words.phrase(.sortHint))
    var shown: [(table: Table, phrase: PagePhrase)] = [(.spells(), .spells)]
    if !dataset.meetings.isEmpty { shown += [(.chairmanship, .chairmanship), (.meetingDocuments, .documentTable)] }
    for (table, phrase) in shown {
      var writer = HTMLTableWriter(page: page, caption: words.phrase(phrase), name: table.name, words: words)
      try table.write(export, to: &writer)
      page = writer.page
    }
    sources(&page)
    page.close()
    page.lineFeed()
  }

  private func about(_ page: inout PageWriter) {
    page.open("section", ["id": "_about", "aria-labelledby": "_h-about"])
    page.element("h2", words.phrase(.about), ["id": "_h-about"])
    page.element("h3", words.phrase(.cite))
    page.element("p", citation)
    page.element("h3", words.phrase(.notClaimed))
    page.open("ul")
    for host in table.organizations {
      for claim in views[0].index.coverage(of: host) {
        page.element(
          "li", words.phrase(.covered, words.each { $0.name(host) }, words.each { $0.localizer.period(claim.period) }))
      }
    }
    page.element("li", words.phrase(.noCoverage))
    if let asOf = dataset.head.asOf {
      page.element("li", words.phrase(.afterAsOf, words.each { $0.localizer.day(asOf) }))
    }
    let disputed = dataset.memberships.count { $0.isDisputed }
    if disputed > 0 {
      page.element("li", words.phrase(.alternativesKept, PageText(views.map { _ in "\(disputed)" })))
    }
    page.close(2)
    page.lineFeed()
  }

  /// Title, version, as-of day and license, as a reference.
  private var citation: PageText {
    let head = dataset.head
    let licence = head.licence.flatMap(LicenceReference.init)
    return PageText(
      views.indices.map { place in
        let own = views[place].localizer
        let parts = [
          head.title, head.version.map { PagePhrase.version.text(in: own.language).replacing("{}", with: $0) },
          head.asOf.map { PagePhrase.asOf.text(in: own.language).replacing("{}", with: own.day($0)) },
          licence.map { [$0.title ?? $0.name, $0.path.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ") },
        ]
        return parts.compactMap { $0 }.joined(separator: ", ") + "."
      })
  }
}
