// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitCSV
internal import CSTOKitJSON

extension Command {
  private static let lineage = CommandOption(
    name: "--lineage", value: nil, help: "include memberships in predecessors")
  private static let state = CommandOption(name: "--state", value: "COLUMN", help: "the column of the state's number")
  private static let year = CommandOption(name: "--year", value: "COLUMN", help: "the column of the year")
  private static let value = CommandOption(name: "--value", value: "COLUMN", help: "the column of the code")
  private static let alliance = CommandOption(
    name: "--alliance", value: "NUMBER", help: "the atopid in a table of members; 4220 by default")
  private static let rule = CommandOption(
    name: "--rule", value: "RULE", help: "when a year counts: any (the default), jan1 or dec31")
  private static let dialect = CommandOption(
    name: "--dialect", value: "DIALECT", help: "the CSV dialect of the table; detected from its header by default")
  private static let format = CommandOption(name: "--format", value: "FORMAT", help: "text (the default) or json")

  static let compare = Command(
    name: "compare", synopsis: "FILE [--organization ID] [OPTIONS]",
    summary: "Compares a table of states and years with the record and explains each difference.",
    options: [.organization, lineage, state, year, value, alliance, rule, dialect, format, .reading, .input],
    discussion: { _ in
      """
      Two layouts are recognized by their columns: ccode, year and a column named after the organization, with Correlates of War's codes (0 to 3,
      -1 did not exist, -9 not known); and atopid, member, yrent, yrexit, with one row per member and phase of an alliance, which needs --lineage.
      --state, --year and --value name other columns. The exit status is 1 if anything differs.
      """
    }
  ) { arguments throws(ToolError) in
    let file = try arguments.word("a file", command: "compare")
    let dataset = try arguments.dataset()
    let host = try arguments.organization(in: dataset)
    let table: StateYearTable
    do {
      let bytes = try (file == "-" ? FileInput.standardInput : FileInput(file)).bytes(limit: arguments.limits().bytes)
      table = try StateYearTable(
        bytes, dialect: try arguments.choice(dialect, of: CSVDialect.all, named: \.name)
      ) {
        header throws(ImportError) in try layout(header, host, arguments)
      }
    } catch let error as ImportError {
      throw ToolError(error, file: file)
    } catch {
      throw (error as? ToolError) ?? ToolError("\(Program.name): \(error)")
    }
    if table.claims.isEmpty {
      throw ToolError("\(file): the table says nothing of any state and year; see --alliance, --value")
    }
    var includesPredecessors = arguments.has(lineage)
    if case .members = table.layout { includesPredecessors = true }
    let reading = try arguments.reading(of: dataset)
    let index = Dataset.Index(reading.view(of: dataset).dataset)
    let differences = index.differences(
      from: table.claims, in: host, includesPredecessors: includesPredecessors,
      rule: try arguments.choice(rule, of: PanelOptions.Rule.allCases, named: \.rawValue) ?? .any)
    switch arguments[format] ?? "text" {
    case "text": try Console.write(differences.flatMap { lines($0, dataset) }.map { $0.shownSafely + "\n" }.joined())
    case "json": try Console.write(JSONExporter().array(differences.map(DifferenceRow.init)))
    case let other: throw ToolError("--format: unknown format \"\(other)\"; there are text, json")
    }
    Console.writeErrors(Arguments.remark(on: reading))
    Console.writeErrors(["\(Program.name): \(table.claims.count) state-years compared, \(differences.count) differ"])
    return differences.isEmpty ? 0 : 1
  }

  private static func layout(_ header: [String], _ host: PartyID, _ arguments: Arguments) throws(ImportError)
    -> StateYearTable.Layout
  {
    if arguments.has(value) || arguments.has(state) || arguments.has(year) {
      return .stateYears(
        state: arguments[state] ?? "ccode", year: arguments[year] ?? "year", value: arguments[value] ?? host.slug)
    }
    let number = arguments[alliance].map { Int($0) } ?? 4220
    guard let number else {
      throw ImportError(ImportError.Problem(.invalidValue, "--alliance: \"\(arguments[alliance] ?? "")\" is no number"))
    }
    if let layout = StateYearTable.layout(of: header, organization: host.slug, alliance: number) { return layout }
    throw ImportError(
      ImportError.Problem(
        .unknownField, line: 1, column: 1,
        "the columns are of no layout that is known: name them with --state, --year and --value"))
  }

  private static func lines(_ difference: StateYearDifference, _ dataset: Dataset) -> [String] {
    let claim = difference.claim
    let name = difference.state.map { dataset.name(of: $0, in: ["en"]) } ?? "unknown state"
    func word(_ code: Int?, isOpen: Bool) -> String { code.map(String.init) ?? (isOpen ? "open" : "did not exist") }
    let head =
      "\(claim.ccode) \(claim.year) \(name): the table says \(word(claim.code, isOpen: false)), the record \(word(difference.code, isOpen: difference.isOpen))"
    return [head]
      + difference.explanations.map { explanation in
        let sources = explanation.citations.map(\.source.slug).joined(separator: ", ")
        return "  \(explanation.text)\(sources.isEmpty ? "" : " [\(sources)]")"
      }
  }
}

/// A difference between the table and the record, as a JSON object.
private struct DifferenceRow: Described {
  var ccode: Int
  var year: Int
  var state: PartyID?
  var theirs: Int?
  var ours: Int?
  var explanations: [ExplanationRow]

  init(_ difference: StateYearDifference) {
    ccode = difference.claim.ccode
    year = difference.claim.year
    state = difference.state
    theirs = difference.claim.code
    ours = difference.code
    explanations = difference.explanations.map { ExplanationRow(text: $0.text, citations: $0.citations) }
  }

  init<F: Fields & ~Copyable>(describing f: inout F, _ it: DifferenceRow?) {
    ccode = f("ccode", it?.ccode)
    year = f("year", it?.year)
    state = f("state", it?.state)
    theirs = f("theirs", it?.theirs)
    ours = f("ours", it?.ours)
    explanations = f("explanations", it?.explanations)
  }
}

private struct ExplanationRow: Described {
  var text: String
  var citations: [Citation]

  init(text: String, citations: [Citation]) {
    self.text = text
    self.citations = citations
  }

  init<F: Fields & ~Copyable>(describing f: inout F, _ it: ExplanationRow?) {
    text = f("text", it?.text)
    citations = f("citations", it?.citations)
  }
}
