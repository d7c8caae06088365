// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText
internal import CSTOKitViews

extension HTMLPage {
  /// The members, each with its memberships, statuses, acts, sources, and what other sources say.
  func dossiers(_ page: inout PageWriter) {
    page.open("section", ["id": "_members", "aria-labelledby": "_h-members"])
    page.element("h2", words.phrase(.dossiers), ["id": "_h-members"])
    let byMember = Dictionary(grouping: dataset.memberships, by: \.member)
    for member in table.members {
      page.open("article", ["id": member.slug, "class": "dossier", "data-row": "", "tabindex": "-1"])
      page.element("h3", words.each { $0.name(member) })
      let memberships = (byMember[member] ?? []).inOrder { one, other in
        (one.period?.bounds.earliest.dayNumber ?? .max, one.id)
          < (other.period?.bounds.earliest.dayNumber ?? .max, other.id)
      }
      for membership in memberships { self.membership(membership, &page) }
      for addition in dataset.organizations.flatMap(\.additions) where addition.member == member {
        self.membership(addition, isAddition: true, &page)
      }
      page.close()
    }
    page.close()
    page.lineFeed()
  }

  private func membership(_ membership: Membership, isAddition: Bool = false, _ page: inout PageWriter) {
    page.open("div", ["class": "spell"])
    page.element("h4", words.each { $0.name(membership.host) })
    if isAddition { page.element("p", words.phrase(.onlyOthers)) }
    page.open("dl")
    entry(.dates, period(membership.period), &page)
    entry(.capacity, words.value(membership.capacity.rawValue), &page)
    if let basis = membership.basis { entry(.criterion, words.value(basis.rawValue), &page) }
    for status in membership.statuses {
      page.element("dt", words.phrase(.status))
      page.open("dd")
      self.status(status, &page)
      citations(status.citations, &page)
      page.close()
    }
    for (phrase, id) in [(PagePhrase.entry, membership.entry), (.exit, membership.exit)] {
      guard let act = id.flatMap({ dataset.treatyActions[$0] }) else { continue }
      page.element("dt", words.phrase(phrase))
      page.open("dd")
      page.text(
        words.each { view in
          let date = act.date.map(view.localizer.date)
          return [view.name(act.treaty), view.localizer.value(act.action.rawValue), date].compactMap { $0 }
            .joined(separator: ", ")
        })
      citations(act.citations, &page)
      page.close()
    }
    page.element("dt", words.phrase(.sources), ["class": "of-sources"])
    page.open("dd", ["class": "of-sources"])
    citations(membership.citations, &page)
    page.close()
    if let note = membership.note { entry(.note, PageText(views.map { _ in note }), &page) }
    page.close()
    alternatives(membership, &page)
    page.close()
  }

  private func entry(_ phrase: PagePhrase, _ text: PageText, _ page: inout PageWriter) {
    page.element("dt", words.phrase(phrase))
    page.element("dd", text)
  }

  private func period(_ period: EDTFInterval?) -> PageText {
    period == nil ? words.phrase(.unknownDates) : words.each { $0.localizer.period(period) }
  }

  private func status(_ status: StatusPeriod, _ page: inout PageWriter) {
    page.text(
      words.each { view in
        let parts: [String?] = [
          view.localizer.value(status.status.rawValue), view.localizer.period(status.period),
          status.announced.map {
            PagePhrase.announced.text(in: view.localizer.language).replacing("{}", with: view.localizer.date($0))
          }, status.basis.map { view.localizer.value($0.rawValue) }, status.wording.map { "“\($0)”" },
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
      })
  }

  private func alternatives(_ membership: Membership, _ page: inout PageWriter) {
    if membership.alternatives.isEmpty { return }
    page.open("details")
    page.element(
      "summary", words.phrase(.sourcesDisagree, PageText(views.map { _ in "\(membership.alternatives.count)" })))
    page.open("ul")
    for alternative in membership.alternatives {
      page.open("li")
      page.open("strong")
      page.plain(alternative.label)
      page.close()
      page.plain(" – ")
      page.text(
        words.each { view in
          let values = alternative.values
          let localizer = view.localizer
          if values.isDenied { return PagePhrase.denied.text(in: localizer.language) }
          var parts = [
            values.capacity.map { localizer.value($0.rawValue) }, values.period.map { localizer.period($0) },
          ]
          parts += values.statuses.map { "\(localizer.value($0.status.rawValue)) (\(localizer.period($0.period)))" }
          parts.append(alternative.basis.map { localizer.value($0.rawValue) })
          return parts.compactMap { $0 }.joined(separator: ", ")
        })
      citations(alternative.citations, &page)
      page.close()
    }
    page.close(2)
  }

  /// Citations as links to the sources, or as texts if a source has no address.
  func citations(_ citations: [Citation], _ page: inout PageWriter) {
    if citations.isEmpty { return }
    page.open("ul", ["class": "sources"])
    for citation in citations {
      let source = dataset.sources[citation.source]
      page.open("li")
      if let address = source?.url.flatMap({ WebAddress($0.text) }) {
        page.open("a", ["href": address.text, "rel": "noopener noreferrer"])
        page.plain(source?.title ?? citation.source.slug)
        page.close()
      } else {
        page.plain(source?.title ?? citation.source.slug)
      }
      let details = [source?.date?.text, citation.locator, citation.hedge.map { "“\($0)”" }].compactMap { $0 }
      if !details.isEmpty { page.plain(" (\(details.joined(separator: ", ")))") }
      page.close()
    }
    page.close()
  }
}
