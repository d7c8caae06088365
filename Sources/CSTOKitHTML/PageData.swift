// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText
internal import CSTOKitViews

/// What the script of a page looks up, as JSON.
struct PageData {
  let page: HTMLPage

  /// The data as JSON without a `<`, so that no text of a data set can end the script.
  func text(_ writer: inout PageWriter) -> String {
    let table = page.table
    let phrases = page.words
    let answers = table.answers.map { answer in
      let code = answer.certainty == .yes ? 2 : answer.certainty == .possibly ? 1 : 0
      let numbers = [answer.word, answer.dispute, answer.reason].map { "\(writer.number(of: $0))" }
      return "[\(code),\(numbers.joined(separator: ",")),\(answer.isMember ? 1 : 0)]"
    }
    var runs: [String] = []
    for (reading, hosts) in table.runs.enumerated() {
      for (host, members) in hosts.enumerated() {
        for (member, own) in members.enumerated() where !own.isEmpty && page.isRelated(member, to: host) {
          let flat = own.flatMap { ["\($0.first)", "\($0.answer)"] }
          runs.append("[\(([reading, host, member].map(String.init) + flat).joined(separator: ","))]")
        }
      }
    }
    let related = table.organizations.indices.map { host in
      "[\(table.members.indices.filter { page.isRelated($0, to: host) }.map(String.init).joined(separator: ","))]"
    }
    let counted = [PagePhrase.membersOn, .possibleOn, .found, .panelHint, .others].map {
      "\(writer.number(of: phrases.phrase($0)))"
    }
    let hostNames = table.organizations.map { host in "\(writer.number(of: phrases.each { $0.name(host) }))" }
    let hosts = table.organizations.map { host in
      list(page.hosts(for: host).flatMap { ["\($0.first)", "\($0.host)"] })
    }
    let names = table.members.map { member in "\(writer.number(of: phrases.each { $0.name(member) }))" }
    // The texts are last, because the lines before number some of them.
    let fields = [
      ("languages", list(page.views.map { quoted($0.localizer.language.primary) })),
      ("members", list(table.members.map { quoted($0.slug) })), ("names", list(names)),
      ("organizations", list(table.organizations.map { quoted($0.slug) })),
      ("readings", list(table.readings.map { quoted($0.reading.name) })),
      ("first", "\(table.firstDay)"), ("last", "\(table.lastDay)"), ("answers", list(answers)),
      ("related", list(related)),
      ("hosts", list(hosts)), ("hostNames", list(hostNames)), ("runs", list(runs)), ("phrases", list(counted)),
      ("texts", list(writer.texts.all.map { text in list(text.texts.map(quoted)) })),
    ]
    return "{\(fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",\n"))}"
  }

  private func list(_ items: [String]) -> String { "[\(items.joined(separator: ","))]" }

  private func quoted(_ text: String) -> String {
    var result = ""
    for scalar in JSONString.quoted(text).unicodeScalars {
      switch scalar {
      // As in the markup: what turns the direction of a line is not shown.
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{7F}"..."\u{9F}": result += "\u{FFFD}"
      case "<", ">", "&", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
