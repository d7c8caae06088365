// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText
internal import CSTOKitViews

extension HTMLPage {
  /// The sessions that were held, the latest first, each with its participants and documents.
  func sessions(_ page: inout PageWriter) {
    if dataset.meetings.isEmpty { return }
    page.open("section", ["id": "_sessions", "aria-labelledby": "_h-sessions"])
    page.element("h2", words.phrase(.sessions), ["id": "_h-sessions"])
    let documents = Dictionary(
      grouping: dataset.documents.filter { $0.adoptedAt != nil }, by: { $0.adoptedAt ?? EntityID(trusted: "") })
    let meetings = dataset.meetings.filter { $0.state == .held }.inOrder { one, other in
      (other.date.bounds.earliest.dayNumber ?? .min, other.id) < (one.date.bounds.earliest.dayNumber ?? .min, one.id)
    }
    for meeting in meetings {
      page.open("details", ["id": page.id("_m-\(meeting.id)"), "data-row": "", "class": "session"])
      page.element("summary", words.each { "\($0.localizer.date(meeting.date)): \($0.name(meeting.id))" })
      page.open("dl")
      if let place = meeting.place { entry(.place, PageText(views.map { _ in place }), &page) }
      if let mode = meeting.mode { entry(.mode, words.value(mode.rawValue), &page) }
      participants(of: meeting, &page)
      if let own = documents[meeting.id] {
        page.element("dt", words.phrase(.documents))
        page.open("dd")
        page.open("ul")
        for document in own.inOrder(by: { $0.id < $1.id }) {
          page.element(
            "li",
            words.each { view in
              let kind = view.localizer.value(document.kind.rawValue)
              let state = document.state.map { view.localizer.value($0.rawValue) }
              return [view.name(document.id), kind, state].compactMap { $0 }.joined(separator: ", ")
            })
        }
        page.close(2)
      }
      page.element("dt", words.phrase(.sources))
      page.open("dd")
      citations(meeting.citations, &page)
      page.close(3)
    }
    page.close()
    page.lineFeed()
  }

  private func participants(of meeting: Meeting, _ page: inout PageWriter) {
    let attendances = views[0].index.attendances(at: meeting.id)
    func names(_ chosen: [Attendance]) -> PageText {
      words.each { view in
        chosen.map { attendance in
          let party = attendance.represents.map { view.name($0) }
          return [view.name(attendance.participant), party.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
        }.joined(separator: ", ")
      }
    }
    let chair = attendances.filter { $0.role == .chair }
    if !chair.isEmpty {
      entry(.inTheChair, names(chair), &page)
    } else if let party = meeting.chair {
      entry(.inTheChair, words.each { $0.name(party) }, &page)
    }
    let others = attendances.filter { $0.role != .chair }
    if !others.isEmpty { entry(.tookPart, names(others), &page) }
    if !meeting.absent.isEmpty {
      entry(.absent, words.each { view in meeting.absent.map { view.name($0) }.joined(separator: ", ") }, &page)
    }
  }

  private func entry(_ phrase: PagePhrase, _ text: PageText, _ page: inout PageWriter) {
    page.element("dt", words.phrase(phrase))
    page.element("dd", text)
  }
}
