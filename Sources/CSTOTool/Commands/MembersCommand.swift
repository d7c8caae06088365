// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitCSV
internal import CSTOKitJSON
internal import CSTOKitTables

extension Command {
  private static let format = CommandOption(name: "--format", value: "FORMAT", help: "text (the default), csv or json")
  private static let dialect = CommandOption(
    name: "--dialect", value: "DIALECT", help: "the CSV dialect; rfc4180 by default, excel for a spreadsheet")
  static let members = Command(
    name: "members", synopsis: "[--organization ID] [--on DATE] [--format text|csv|json] [--dialect NAME]",
    summary: "Lists the certain and the possible members of an organization on a day.",
    options: [.organization, .on, .reading, .names, format, dialect, .input],
    discussion: { _ in
      """
      since and until are printed as written in the record; .. is an end that is open on the as-of day, an empty cell an unknown one. A member is
      contested if an alternative says that it did not belong, or gives it another status (contested: status); see \(Program.name) show.
      """
    }
  ) { arguments throws(ToolError) in
    try arguments.noWords(command: "members")
    let dataset = try arguments.dataset()
    let reading = try arguments.reading(of: dataset)
    let view = reading.view(of: dataset)
    let host = try arguments.organization(in: dataset)
    let day = try arguments.day(for: dataset)
    let languages = try arguments.languages(for: dataset)
    let rows = view.dataset.memberRows(of: host, on: day, languages: languages)
    switch arguments[format] ?? "text" {
    case "text":
      let title = "\(view.dataset.name(of: host, in: languages)) on \(day)".shownSafely
      let table = textTable(of: rows.inOrder { ($0.stateName, $0.state) < ($1.stateName, $1.state) })
      try Console.write(table.isEmpty ? "" : "\(title)\n\n\(table)")
    case "json":
      try Console.write(JSONExporter().array(rows.map { MemberTableRow(member: $0, organization: host, day: day) }))
    case "csv":
      let form = try arguments.choice(dialect, of: CSVDialect.all, named: \.name) ?? .rfc4180
      let table = CSVExporter(table: .members(of: host, on: day), dialect: form)
      let bytes: [UInt8]
      do throws(ExportError) {
        bytes = try ExportRequest(dataset, reading: reading, languages: languages).bytes(as: table)
      } catch {
        throw ToolError(error)
      }
      try Console.write(bytes)
    case let other: throw ToolError("--format: unknown format \"\(other)\"; there are text, csv, json")
    }
    Console.writeErrors(Arguments.remark(on: reading))
    Console.writeErrors(remarks(on: host, day: day, isEmpty: rows.isEmpty, dataset: view.dataset, languages: languages))
    let spells = Set(view.dataset.memberships.filter { $0.host == host }.map { "memberships/\($0.id)" })
    let fallbacks = view.fallbacks.filter { spells.contains($0) }
    if !fallbacks.isEmpty {
      let paths = fallbacks.joined(separator: ", ")
      Console.writeErrors([
        "\(Program.name): the reading says nothing about these, so the preferred value is used: \(paths)"
      ])
    }
    return 0
  }

  private static func textTable(of rows: [MemberRow]) -> String {
    if rows.isEmpty { return "" }
    let header = ["id", "name", "since", "until", "capacity", "status", "certainty", "contested"]
    let cells = rows.map { row in
      [
        row.state, row.stateName, row.since?.description ?? "", row.until?.description ?? "", row.capacity.rawValue,
        row.statusCertainty == .yes ? row.status.rawValue : "possibly \(row.status)", row.certainty.rawValue,
        row.contested ? "yes" : row.statusContested ? "status" : "no",
      ].map(\.shownSafely)
    }
    let widths = header.indices.map { column in ([header] + cells).map { $0[column].count }.max() ?? 0 }
    let lines = ([header] + cells).map { row in
      zip(row, widths).map { padded($0, to: $1) }.joined(separator: "  ").trimmedAtEnd
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Remarks to print beside the table.
  private static func remarks(
    on host: PartyID, day: CalendarDay, isEmpty: Bool, dataset: Dataset, languages: [LanguageTag]
  ) -> [String] {
    var remarks: [String] = []
    switch dataset.listKnowledge(of: host, on: day, capacity: nil) {
    case .incomplete where dataset.party(host)?.coverage.isEmpty == true:
      remarks.append("\(Program.name): coverage of \(host) is not stated: who is not listed may have belonged")
    case .incomplete:
      remarks.append("\(Program.name): the record does not claim to know all members of \(host) on \(day)")
    case .complete, .notExisting, .afterRecord: break
    }
    if isEmpty {
      let existence = dataset.party(host)?.existence.map { ", which existed \($0)" } ?? ""
      remarks.append("\(Program.name): the record has no member of \(host)\(existence), on \(day)")
      for succession in dataset.successions(from: host) {
        let name = dataset.name(of: succession.to, in: languages)
        let date = succession.date.map { " on \($0)" } ?? ""
        remarks.append(
          "\(Program.name): the successor of \(host)\(date) is \(succession.to) (\(name)); try --organization \(succession.to)"
        )
      }
    }
    if let asOf = dataset.head.asOf, day > asOf {
      remarks.append("\(Program.name): the record was kept up to \(asOf); on a later day an open end means possibly")
    }
    return remarks.map(\.shownSafely)
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
