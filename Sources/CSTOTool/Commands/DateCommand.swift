// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitJSON

extension Command {
  private static let format = CommandOption(name: "--format", value: "FORMAT", help: "text (the default) or json")
  private static let seasons = CommandOption(
    name: "--seasons", value: "CHOICE", help: "unbounded (the default) or meteorological: whether seasons have days")
  private static let lenient = CommandOption(name: "--lenient", value: nil, help: "pass over spaces in sets")
  private static let words = CommandOption(name: "--words", value: "LANG", help: "en (the default) or ru")

  static let date = Command(
    name: "date", synopsis: "[TEXT…] [--format text|json] [--seasons CHOICE] [--lenient] [--words en|ru]",
    summary: "What texts of EDTF (ISO 8601-2, levels 0 to 2) say: level, precision, bounds, words.",
    options: [format, seasons, lenient, words],
    discussion: { _ in
      """
      Without TEXT it reads standard input, one text a line, whose end may be LF or CR LF; a mark of byte order in front is
      passed over. A text that begins with - stands behind --: \(Program.name) date -- -0044. -inf and inf are open sides, unknown ones that
      nobody states; a season has no bounds unless --seasons meteorological is given. Exits 2 if a text is no EDTF.
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
      // A line feed ends a line; behind the last there is none.
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

/// Reads texts and reports on each.
private struct DateReader {
  let isJSON: Bool
  let seasons: EDTFSeasons
  let reading: EDTFReading
  let language: EDTFLanguage

  /// Prints what the texts say, in order, and returns the exit code.
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
          // What was read before stands before the message, also where both streams are one.
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

  /// The text with a caret under its fault.
  private func message(_ error: EDTFParseError) -> [String] {
    let before = String(decoding: Array(error.text.utf8.prefix(error.offset)), as: UTF8.self)
    return [
      "\(Program.name): no EDTF: \(error.description)", "  " + error.text.shownSafely,
      "  " + String(repeating: " ", count: before.shownSafely.count) + "^",
    ]
  }
}

/// What is told of one text, as an object of JSON.
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
    // A side that the other choice would bound is a season's, which has no days under this one.
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
