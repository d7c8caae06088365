// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTORecord

/// A command: its name, its options with their help, and its action.
struct Command: Sendable {
  let name: String
  /// The words after the name in the usage line.
  let synopsis: String
  let summary: String
  let options: [CommandOption]
  /// The text below the options on the help page; empty by default.
  var discussion: @Sendable (CSTOTool) -> String = { _ in "" }
  /// Whether the words name files to read.
  var readsWords = false
  /// Options that depend on the first word, for example those of an export format.
  var optionsAfterWord: @Sendable (String?, CSTOTool) throws(ToolError) -> [CommandOption] = { _, _ throws(ToolError) in
    []
  }
  /// Performs the command and returns the exit status.
  let run: @Sendable (Arguments) throws(ToolError) -> Int32

  func run(_ arguments: [String], _ tool: CSTOTool) throws(ToolError) -> Int32 {
    let word = arguments.first.flatMap { $0.hasPrefix("-") ? nil : $0 }
    let parsed = try Arguments(
      arguments, options: allOptions + optionsAfterWord(word, tool), command: name, of: tool)
    if parsed.asksForHelp {
      try Console.write(help(of: tool, word: word) + "\n")
      return 0
    }
    return try run(parsed)
  }

  /// The options, plus those for limits if the command reads a file.
  private var allOptions: [CommandOption] {
    let readsFiles = readsWords || options.contains { $0.name == CommandOption.input.name }
    return options + (readsFiles ? CommandOption.limits.map(\.option) : [])
  }

  /// The help page of the command.
  ///
  /// It includes the options for the first word, if the command knows that word.
  func help(of tool: CSTOTool, word: String? = nil) throws(ToolError) -> String {
    let usage = ["Usage: \(Program.name) \(name)", synopsis].filter { !$0.isEmpty }.joined(separator: " ")
    var lines = [usage, "", summary, ""]
    let width = max(24, (allOptions.map(\.synopsis.count).max() ?? 0) + 2)
    for option in allOptions { lines.append("  " + padded(option.synopsis, to: width) + option.help) }
    let own = try word.map { word throws(ToolError) in try optionsAfterWord(word, tool) } ?? []
    if let word, !own.isEmpty {
      lines += ["", "Options of \(word):", ""]
      let width = max(24, (own.map(\.synopsis.count).max() ?? 0) + 2)
      for option in own { lines.append("  " + padded(option.synopsis, to: width) + option.help) }
    }
    let discussion = discussion(tool)
    if !discussion.isEmpty { lines += ["", discussion] }
    return lines.joined(separator: "\n")
  }
}

/// An option of a command.
struct CommandOption: Sendable {
  /// The name with its hyphens, for example `--names`.
  let name: String
  /// The placeholder for the value in the help; nil for a flag.
  let value: String?
  let help: String

  var synopsis: String { value.map { "\(name) \($0)" } ?? name }

  /// Whether the value is the path of a file or a folder.
  var isPath: Bool { value == "FILE" || value == "PATH" }

  static func isHelp(_ argument: String) -> Bool { argument == "--help" || argument == "-h" }

  static let input = CommandOption(name: "-i", value: "FILE", help: "read this file instead of the embedded record")
  static let output = CommandOption(name: "-o", value: "PATH", help: "write here instead of to standard output")
  static let names = CommandOption(name: "--names", value: "LANG", help: "the language of names, or several: ru,en")
  static let on = CommandOption(
    name: "--on", value: "DATE", help: "the day, YYYY-MM-DD; the record's as-of day by default")
  static let reading = CommandOption(
    name: "--reading", value: "READING",
    help: "preferred (the default), source:ID or basis:WORD, for example basis:entryIntoForce")
  /// The options for import limits, and the limit that each of them sets.
  static var limits: [(option: CommandOption, limit: WritableKeyPath<ImportLimits, Int>)] {
    [
      (CommandOption(name: "--limit-bytes", value: "N", help: "refuse larger files; 1 GiB by default"), \.bytes),
      (
        CommandOption(name: "--limit-entities", value: "N", help: "refuse more entities; ten million by default"),
        \.entities
      ),
      (
        CommandOption(
          name: "--limit-memory", value: "N", help: "refuse values that need more memory; 16 GiB by default"),
        \.memory
      ),
      (CommandOption(name: "--limit-depth", value: "N", help: "refuse deeper nesting; 512 by default"), \.depth),
      (
        CommandOption(
          name: "--limit-problems", value: "N", help: "list at most this many problems of a file; 100 by default"),
        \.problems
      ),
    ]
  }
  static let organization = CommandOption(
    name: "--organization", value: "ID",
    help: "the organization, by id, code or name; the one with the most members by default")
}

/// The parsed command line after the command name: words, and options with values.
struct Arguments {
  /// The tool that runs the command.
  let tool: CSTOTool
  private(set) var words: [String] = []
  private(set) var values: [(name: String, value: String)] = []
  /// Whether `--help` or `-h` occurs in the position of an option.
  private(set) var asksForHelp = false

  /// Separates words from options.
  ///
  /// `--name=value` and `--name value` are equivalent, and `--` ends the options.
  init(
    _ arguments: [String], options: [CommandOption], command: String, of tool: CSTOTool
  ) throws(ToolError) {
    self.tool = tool
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        words += rest
        return
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        words.append(argument)
        continue
      }
      if CommandOption.isHelp(argument) {
        asksForHelp = true
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let joined = argument.hasPrefix("--") && parts.count == 2 ? parts[1] : nil
      let name = joined == nil ? argument : parts[0]
      guard let option = options.first(where: { $0.name == name }) else {
        // For example, a year BCE.
        if argument.dropFirst().first?.isNumber == true {
          throw ToolError(
            "\(Program.name): unknown option \"\(name)\"; write -- before an argument that begins with - and is not an option: "
              + "\(Program.name) \(command) -- \(argument)")
        }
        throw ToolError("\(Program.name): unknown option \"\(name)\"; see \(Program.name) help \(command)")
      }
      if option.value == nil {
        guard joined == nil else { throw ToolError("\(Program.name): \(name) takes no value") }
        values.append((name, ""))
      } else if let value = joined ?? rest.popFirst() {
        guard !value.isEmpty || !option.isPath else {
          throw ToolError("\(Program.name): \(name): an empty path names no file; see \(Program.name) help \(command)")
        }
        values.append((name, value))
      } else {
        throw ToolError("\(Program.name): \(name) needs a value; see \(Program.name) help \(command)")
      }
    }
  }

  /// The value of an option; the last one if the option occurs several times.
  subscript(option: CommandOption) -> String? { values.last { $0.name == option.name }?.value }

  func has(_ option: CommandOption) -> Bool { self[option] != nil }

  /// The only word of the command.
  ///
  /// No word, or more than one, is an error.
  func word(_ what: String, command: String) throws(ToolError) -> String {
    guard let word = words.first else {
      throw ToolError("\(Program.name): \(command) needs \(what); see \(Program.name) help \(command)")
    }
    if words.count > 1 {
      throw ToolError("\(Program.name): \"\(words[1])\" means nothing here; see \(Program.name) help \(command)")
    }
    return word
  }

  func noWords(command: String) throws(ToolError) {
    if let word = words.first {
      throw ToolError("\(Program.name): \"\(word)\" means nothing here; see \(Program.name) help \(command)")
    }
  }
}

extension Arguments {
  /// The data set that `-i` names, or the embedded record.
  func dataset() throws(ToolError) -> Dataset {
    try self[.input].map { file throws(ToolError) in try dataset(at: file) } ?? .csto
  }

  /// The data set in a file; `-` is standard input.
  func dataset(at file: String) throws(ToolError) -> Dataset {
    let limits = try limits()
    do throws(ImportError) { return try Arguments.input(at: file, tool.importers, limits).dataset } catch {
      throw ToolError(error)
    }
  }

  /// The input that `-i` names, with the positions of its values, or the embedded record.
  ///
  /// The rules check dangling references instead of the importer.
  func inputForRules(_ limits: ImportLimits) throws(ImportError) -> DataInput {
    try self[.input].map { file throws(ImportError) in
      try Arguments.input(at: file, tool.importersForRules, limits)
    } ?? .record
  }

  /// The import limits from the options, or the defaults.
  func limits() throws(ToolError) -> ImportLimits {
    var limits = ImportLimits()
    for (option, limit) in CommandOption.limits {
      guard let text = self[option] else { continue }
      guard let number = Int(text), number > 0 else {
        throw ToolError("\(option.name): \"\(text)\" is no whole number from 1 on")
      }
      limits[keyPath: limit] = number
    }
    return limits
  }

  private static func input(
    at file: String, _ importers: ImporterCatalog, _ limits: ImportLimits
  ) throws(ImportError) -> DataInput {
    if isNamed(file, importers) {
      let importer = try importers.format(of: file).importer
      let dataset = told(try importer.readWithLosses(file: file, limits: limits), file)
      return DataInput(dataset: dataset, origin: .file(file, importer))
    }
    let (input, name) = file == "-" ? (FileInput.standardInput, "standard input") : (FileInput(file), file)
    do throws(ImportError) {
      let bytes = try input.bytes(limit: limits.bytes)
      let importer = try importers.format(ofBytes: bytes).importer
      let dataset = told(try importer.readWithLosses(bytes.span, limits: limits), name)
      return DataInput(dataset: dataset, origin: .bytes(bytes, of: file == "-" ? nil : file, importer))
    } catch { throw error.inFile(name) }
  }

  /// Whether the file extension determines the format.
  ///
  /// The format of a pipe or another file is detected from its first bytes.
  private static func isNamed(_ file: String, _ importers: ImporterCatalog) -> Bool {
    let input = FileInput(file)
    if file == "-" { return false }
    return input.isFolder || !input.exists || importers.knows(file)
  }

  /// Prints the losses of an import to standard error and returns the data set.
  private static func told(_ read: (dataset: Dataset, losses: [Loss]), _ file: String) -> Dataset {
    for loss in read.losses {
      let place = loss.path.isEmpty ? "" : "\(loss.path): "
      Console.writeErrors(["\(Program.name): \(file): \(place)\(loss.message)".shownSafely])
    }
    return read.dataset
  }

  /// The value that an option names; nil without the option.
  func choice<Value>(_ option: CommandOption, of values: [Value], named name: (Value) -> String) throws(ToolError)
    -> Value?
  {
    guard let text = self[option] else { return nil }
    if let value = values.first(where: { name($0) == text }) { return value }
    throw ToolError("\(option.name): \"\(text)\" is none of \(values.map(name).joined(separator: ", "))")
  }

  /// The languages from `--names`, followed by English.
  ///
  /// A language without any name in the data set causes a message.
  func languages(for dataset: Dataset) throws(ToolError) -> [LanguageTag] {
    guard let text = self[.names] else { return ["en"] }
    var languages: [LanguageTag] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let language = LanguageTag(String(part)) else { throw ToolError("--names: \"\(part)\" is no language") }
      languages.append(language)
    }
    let known = NameLanguages()
    dataset.showKinds(to: known)
    let missing = languages.filter { !known.primary.contains($0.primary) }.map(\.tag)
    if !missing.isEmpty {
      let others =
        known.primary.isEmpty ? "there are no names" : "there are \(known.primary.sorted().joined(separator: ", "))"
      Console.writeErrors([
        "\(Program.name): --names: no name is in \(missing.joined(separator: ", ")); \(others)".shownSafely
      ])
    }
    return languages + ["en"]
  }

  /// The day from `--on`, or the as-of day of the data set.
  ///
  /// The current date is never used.
  func day(for dataset: Dataset) throws(ToolError) -> CalendarDay {
    if let text = self[.on] {
      do throws(ExportError) {
        if let day = try OptionValues([(name: "on", value: text)]).day("on") { return day }
      } catch { throw ToolError(error) }
    }
    if let asOf = dataset.head.asOf { return asOf }
    throw ToolError("--on: the data set has no as-of day: give a day")
  }

  /// The reading from `--reading`; the preferred reading by default.
  func reading(of dataset: Dataset) throws(ToolError) -> Reading {
    guard let text = self[.reading], text != Reading.preferred.name else { return .preferred }
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("source", 2):
      guard let source = dataset.sources[parts[1]] else {
        let hint = NearestWord.question(parts[1], among: dataset.sources.map(\.id.slug))
        throw ToolError("--reading: there is no source \"\(parts[1].cut)\"\(hint)")
      }
      return .source(source.id)
    case ("basis", 2): return .basis(Basis(rawValue: parts[1]))
    default: throw ToolError("--reading: unknown reading \"\(text)\"; there are preferred, source:ID, basis:WORD")
    }
  }

  /// A message that names the reading; none for the preferred reading.
  static func remark(on reading: Reading) -> [String] {
    reading.isPreferred ? [] : ["\(Program.name): under the reading \(reading.name)".shownSafely]
  }

  /// The party from `--organization`, by id, code or name.
  ///
  /// The default is the organization with the most memberships.
  func organization(in dataset: Dataset) throws(ToolError) -> PartyID {
    do throws(ExportError) {
      if let text = self[.organization] { return try dataset.party(called: text, option: "organization") }
      if let main = try dataset.mainOrganization() { return main }
    } catch { throw ToolError(error) }
    throw ToolError("--organization: the data set has no membership: name an organization")
  }

  /// The option values of a format, with party codes and names replaced by ids.
  static func values(
    _ values: OptionValues, of options: [ExportOption], in dataset: Dataset
  ) throws(ToolError) -> OptionValues {
    var values = values
    for option in options where [.party, .parties].contains(option.value) {
      guard let text = values[option.name] else { continue }
      let isList = option.value == .parties
      let parts = isList ? text.split(separator: ",", omittingEmptySubsequences: false).map { String($0) } : [text]
      var ids: [String] = []
      for part in parts {
        do throws(ExportError) { ids.append(try dataset.party(called: part, option: option.name).slug) } catch {
          throw ToolError(error)
        }
      }
      values.set(option.name, to: ids.joined(separator: ","))
    }
    return values
  }
}

/// The languages of all names in a data set, without regions and scripts.
private final class NameLanguages: DatasetObserver {
  private(set) var primary: Set<String> = []

  func entities<E: Entity>(_ entities: Entities<E>) {
    for case let entity as any Named in entities {
      for name in entity.names { primary.insert(name.language.primary) }
    }
  }
}
