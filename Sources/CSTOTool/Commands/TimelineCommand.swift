// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension Command {
  private static let from = CommandOption(name: "--from", value: "DATE", help: "leave out what ended before this date")
  private static let until = CommandOption(name: "--until", value: "DATE", help: "leave out what came after this date")

  static let timeline = Command(
    name: "timeline", synopsis: "[--from DATE] [--until DATE] [--names LANG] [-i FILE]",
    summary: "Prints the history in order of time, with uncertain dates marked.",
    options: [from, until, .reading, .names, .input],
    discussion: { _ in
      """
      Dates are printed as written in the record: 2005-05 is some day of that month, ~ means circa, ? means uncertain. "contested" means that sources
      disagree; \(Program.name) show names them. DATE is an EDTF date, for example 1992 or 2020-12-02.
      """
    }
  ) { arguments throws(ToolError) in
    try arguments.noWords(command: "timeline")
    let (first, last) = (try date(arguments, from), try date(arguments, until))
    let dataset = try arguments.dataset()
    let reading = try arguments.reading(of: dataset)
    let view = reading.view(of: dataset).dataset
    let events = view.timeline(languages: try arguments.languages(for: dataset)).filter { event in
      let days = event.date.bounds
      return first.map { !days.latest.lies(before: $0.bounds.earliest) } ?? true
        && last.map { !$0.bounds.latest.lies(before: days.earliest) } ?? true
    }
    let width = events.map(\.date.description.count).max() ?? 0
    let lines = events.map { event in
      let remarks = event.hedges.map { "«\($0)»" } + (event.isContested ? ["contested"] : [])
      let behind = remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))"
      return
        "\(padded(event.date.description, to: width))  \(padded(event.event, to: 9))  \(event.subject)\(behind)  [\(event.path)]"
    }
    try Console.write(lines.map { $0.shownSafely + "\n" }.joined())
    Console.writeErrors(Arguments.remark(on: reading))
    return 0
  }

  private static func date(_ arguments: Arguments, _ option: CommandOption) throws(ToolError) -> EDTFDate? {
    guard let text = arguments[option] else { return nil }
    do throws(EDTFParseError) {
      return try EDTFDate(parsing: text)
    } catch {
      throw ToolError("\(Program.name): \(option.name): \"\(text)\" is no date: \(error)")
    }
  }
}

extension DayBound {
  /// Whether both bounds are days and this one is earlier.
  fileprivate func lies(before other: DayBound) -> Bool {
    guard let own = dayNumber, let other = other.dayNumber else { return false }
    return own < other
  }
}
