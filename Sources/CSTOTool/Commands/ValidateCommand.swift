// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitCSV
internal import CSTOKitJSON
internal import CSTORecord

extension Command {
  private static let strict = CommandOption(name: "--strict", value: nil, help: "exit with 1 for warnings too")
  private static let format = CommandOption(
    name: "--format", value: "FORMAT", help: "text (the default), json, or sarif (2.1.0)")
  private static let waivers = CommandOption(
    name: "--waivers", value: "FILE", help: "accepted findings, one per line: RULE PATH REASON")
  private static let page = CommandOption(
    name: "--explain", value: "RULE", help: "print the page of this rule, or of all, instead")

  static let validate = Command(
    name: "validate", synopsis: "[FOLDER | -i FILE] [--strict] [--waivers FILE] [--format text|json|sarif]",
    summary: "Checks the record, or a file, against the rules.",
    options: [.input, strict, format, waivers, page],
    discussion: { tool in
      """
      Each line is one finding: path: severity: message [rule]. \(Program.name) show accepts the paths. In SARIF each finding has the line and column of
      the value, for the embedded record in the file of the package. The rules are:
      \(tool.rules.rules.map { "  \(column($0.id.name, to: 33))\($0.summary)" }.joined(separator: "\n"))
      The embedded record has its own waivers. The exit status is 1 if there is an error. A file that cannot be read at all exits with 2 and, in JSON
      and SARIF, gives a result of the rule readable; an interval that ends before it starts is such a fault, because no date format allows it.
      """
    }
  ) { arguments throws(ToolError) in
    if let folder = arguments.words.first, arguments.words.count == 1, StarterFolder.isOne(folder) {
      return try validate(starter: folder, arguments)
    }
    try arguments.noWords(command: "validate")
    if let rule = arguments[page] { return try print(rule, of: arguments.tool.rules) }
    let form = arguments[format] ?? "text"
    guard ["text", "json", "sarif"].contains(form) else {
      throw ToolError("--format: unknown format \"\(form)\"; there are text, json, sarif")
    }
    let validator = Validator(arguments.tool.rules, waivers: try accepted(arguments))
    let limits = try arguments.limits()
    let input: DataInput
    do throws(ImportError) { input = try arguments.inputForRules(limits) } catch {
      try write(error, as: form, arguments.tool)
      throw ToolError(error)
    }
    let findings = validator.findings(in: input.dataset)
    let report = FindingsReport(findings, of: validator.rules)
    switch form {
    case "json": try Console.write(report.json())
    case "sarif":
      try Console.write(
        report.sarif(
          file: input.address, places: input.places(of: report.paths), tool: Program.name,
          version: arguments.tool.version))
    default: if !findings.isEmpty { try Console.write(findings.map { "\($0)\n" }.joined()) }
    }
    let counts = Finding.Severity.allCases.map { severity in findings.count { $0.severity == severity } }
    let waived = validator.waivers.isEmpty ? "" : ", \(counted(validator.waivers.count, "waiver"))"
    Console.writeErrors([
      "\(Program.name): \(counted(counts[0], "error")), \(counted(counts[1], "warning")), \(counted(counts[2], "information"))\(waived)"
    ])
    return counts[0] > 0 || arguments.has(strict) && counts[1] > 0 ? 1 : 0
  }

  /// Checks a starter folder and prints the next step.
  private static func validate(starter folder: String, _ arguments: Arguments) throws(ToolError) -> Int32 {
    let list = "\(folder)/\(StarterFolder.memberships)".shownSafely
    if StarterFolder.isEmpty(folder) {
      Console.writeErrors(["\(Program.name): \(list) has no rows yet: add one row per membership, as in example.csv"])
      return 1
    }
    let dataset = try dataset(ofStarter: folder, arguments)
    let findings = Validator(arguments.tool.rules).findings(in: dataset).filter { $0.severity != .information }
    try Console.write(findings.map { "\($0)\n" }.joined())
    let unsourced = dataset.memberships.count { $0.citations.isEmpty }
    var lines = [
      "\(list): \(counted(dataset.memberships.count, "membership")) of \(counted(dataset.states.count, "state"))"
    ]
    if unsourced > 0 { lines.append("\(counted(unsourced, "row")) without a source: fill in the column source") }
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    let id = PlainTableImporter.slug(name) ?? "organization"
    lines.append(
      "next: \(Program.name) import \(folder.shownSafely) --host \(id) --as-of DAY --complete PERIOD -o \(id).json"
    )
    Console.writeErrors(lines.map { "\(Program.name): \($0)" })
    return findings.contains { $0.severity == .error } ? 1 : 0
  }

  /// Writes a reading error to standard output for programs; people find it on standard error.
  private static func write(_ error: ImportError, as form: String, _ tool: CSTOTool) throws(ToolError) {
    switch form {
    case "json": try Console.write(ReadingReport(error).json())
    case "sarif":
      let named = error.renamingFiles { $0 == "standard input" ? nil : $0.map(FileAddress.relative) }
      try Console.write(ReadingReport(named).sarif(tool: Program.name, version: tool.version))
    default: break
    }
  }

  private static func counted(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }

  private static func print(_ rule: String, of rules: RuleSet) throws(ToolError) -> Int32 {
    if rule == "all" {
      try Console.write(rules.reference)
    } else if let rule = rules[rule] {
      try Console.write(rule.page)
    } else {
      throw ToolError("--explain: there is no rule \"\(rule)\"; see \(Program.name) help validate")
    }
    return 0
  }

  /// The waivers from `--waivers`, or those of the embedded record if it is the input.
  private static func accepted(_ arguments: Arguments) throws(ToolError) -> [Waiver] {
    guard let file = arguments[waivers] else { return arguments.has(.input) ? [] : Waiver.csto }
    do throws(ImportError) {
      let bytes = try FileInput(file).bytes()
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw ImportError(ImportError.Problem(.encoding, "the file is not UTF-8"))
      }
      return try Waiver.list(text)
    } catch {
      throw ToolError(error, file: file)
    }
  }
}
