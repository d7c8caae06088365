// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitJSON

extension Command {
  private static let format = CommandOption(name: "--format", value: "FORMAT", help: "text (the default) or json")
  private static let seasons = CommandOption(
    name: "--seasons", value: "CHOICE", help: "unbounded (the default) or meteorological: whether seasons have days")
  private static let lenient = CommandOption(name: "--lenient", value: nil, help: "ignore spaces in sets")
  private static let words = CommandOption(name: "--words", value: "LANG", help: "en (the default) or ru")

  static let date = Command(
    name: "date", synopsis: "[TEXT…] [--format text|json] [--seasons CHOICE] [--lenient] [--words en|ru]",
    summary: "Explains EDTF dates (ISO 8601-2, levels 0 to 2): level, precision, bounds, words.",
    options: [format, seasons, lenient, words],
    discussion: { _ in
      """
      Without TEXT the command reads standard input, one text per line, with LF or CR LF; a byte order mark is ignored. Write -- before a text that
      begins with a hyphen: \(Program.name) date -- -0044. -inf and inf are open ends, unknown are those that nobody states. A season has no bounds
      unless --seasons meteorological is given. The exit status is 2 if a text is not EDTF.
      """
    }
  ) { arguments throws(ToolError) in
    let reader = try DateReader(
      isJSON: choice(arguments[format] ?? "text", of: ["text", "json"], option: format) == "json",
      seasons: EDTFSeasons(
        rawValue: choice(arguments[seasons] ?? "unbounded", of: EDTFSeasons.allCases.map(\.rawValue), option: seasons))
        ?? .unbounded,
      reading: arguments.has(lenient) ? .lenient : .strict,
      language: choice(arguments[words] ?? "en", of: ["en", "ru"], option: words) == "ru" ? .russian : .english)
    if arguments.words.isEmpty {
      let bytes: [UInt8]
      do throws(ImportError) { bytes = try FileInput.standardInput.bytes() } catch {
        throw ToolError(error, file: "standard input")
      }
      let mark = "\u{FEFF}".utf8
      let rest = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
      var lines = rest.split(separator: 0x0A, omittingEmptySubsequences: false)
      // A line feed ends a line, so no line follows the last one.
      if lines.last?.isEmpty == true { lines.removeLast() }
      return try reader.report(lines.map { String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self) })
    }
    return try reader.report(arguments.words)
  }

  private static func choice(
    _ value: String, of all: [String], option: CommandOption
  ) throws(ToolError) -> String {
    guard all.contains(value) else {
      throw ToolError(
        "\(Program.name): \(option.name): there is no \"\(value)\"; there are \(all.joined(separator: ", "))")
    }
    return value
  }
}

/// Reads texts as dates and reports on each.
private struct DateReader {
  let isJSON: Bool
  let seasons: EDTFSeasons
  let reading: EDTFReading
  let language: EDTFLanguage

  /// Prints a report on each text in order, and returns the exit status.
  func report(_ texts: [String]) throws(ToolError) -> Int32 {
    var output: [UInt8] = []
    var exitCode: Int32 = 0
    for (index, text) in texts.enumerated() {
      do throws(EDTFParseError) {
        let value = try EDTFValue(parsing: text, reading: reading)
        output +=
          isJSON ? line(DateReport(value, seasons, words: value.words(in: language))) : page(value, isFirst: index == 0)
      } catch {
        exitCode = 2
        if isJSON {
          output += line(DateReport(error))
        } else {
          // Print the previous reports before the message, in case both streams are the same.
          try Console.write(output)
          output = []
          Console.writeErrors(message(error))
        }
      }
      if output.count >= 1 << 16 {
        try Console.write(output)
        output = []
      }
    }
    try Console.write(output)
    return exitCode
  }

  private func line(_ report: DateReport) -> [UInt8] { JSONExporter(style: .compact).object(report) + [0x0A] }

  private func page(_ value: EDTFValue, isFirst: Bool) -> [UInt8] {
    let report = DateReport(value, seasons, words: value.words(in: language))
    let rows = [
      ("text", report.text), ("level", report.level.map { String($0) }), ("precision", report.precision),
      ("earliest", report.earliest ?? "none"), ("latest", report.latest ?? "none"), ("canonical", report.canonical),
      ("words", report.words),
    ]
    let lines = rows.map { column($0.0, to: 11) + ($0.1 ?? "").shownSafely + "\n" }
    return Array(((isFirst ? "" : "\n") + lines.joined()).utf8)
  }

  /// The error message, with a caret below the error in the text.
  private func message(_ error: EDTFParseError) -> [String] {
    let before = String(decoding: Array(error.text.utf8.prefix(error.offset)), as: UTF8.self)
    return [
      "\(Program.name): no EDTF: \(error.description)", "  " + error.text.shownSafely,
      "  " + String(repeating: " ", count: before.shownSafely.count) + "^",
    ]
  }
}

/// The report on a text, as a JSON object.
private struct DateReport: Described {
  var text: String
  var valid: Bool
  var level: Int?
  var canonical: String?
  var earliest: String?
  var latest: String?
  var precision: String?
  var words: String?
  var error: String?
  var offset: Int?

  init<F: Fields & ~Copyable>(describing f: inout F, _ it: DateReport?) {
    text = f("text", it?.text)
    valid = f("valid", it?.valid)
    level = f("level", it?.level)
    canonical = f("canonical", it?.canonical)
    earliest = f("earliest", it?.earliest)
    latest = f("latest", it?.latest)
    precision = f("precision", it?.precision)
    words = f("words", it?.words)
    error = f("error", it?.error)
    offset = f("offset", it?.offset)
  }

  init(_ error: EDTFParseError) {
    text = error.text
    valid = false
    self.error = error.description
    offset = error.offset
  }

  init(_ value: EDTFValue, _ seasons: EDTFSeasons, words: String) {
    text = value.text
    valid = true
    level = value.level
    canonical = value.canonicalText
    precision = value.precision.rawValue
    self.words = words
    let bounds = value.bounds(seasons: seasons)
    // If only the meteorological choice gives a bound, the text is a season, which has no days under the given choice.
    let others = value.bounds(seasons: .meteorological)
    earliest = DateReport.text(bounds.earliest, other: others.earliest, open: "-inf")
    latest = DateReport.text(bounds.latest, other: others.latest, open: "inf")
  }

  private static func text(_ bound: DayBound, other: DayBound, open: String) -> String? {
    switch bound {
    case .day(let number): CalendarDay(number: number).description
    case .open: open
    case .unknown: other == .unknown ? "unknown" : nil
    }
  }
}
