// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// The findings of a validation in JSON, for programs.
public struct FindingsReport: Sendable {
  /// The rules that ran.
  public let rules: RuleSet
  /// What they found.
  public let findings: [Finding]

  /// Makes a report.
  public init(_ findings: [Finding], of rules: RuleSet) {
    self.findings = findings
    self.rules = rules
  }

  /// An array of objects: rule, severity, path, message, related paths, suggestion.
  ///
  /// - Complexity: O(n) in the number of findings.
  public func json() -> [UInt8] {
    var writer = JSONFieldWriter(style: .pretty)
    writer.array(findings) { writer, finding in
      writer.object { writer in
        writer.member("rule", finding.rule)
        writer.member("severity", finding.severity.rawValue)
        writer.member("path", finding.path)
        writer.member("message", finding.message)
        if !finding.related.isEmpty {
          writer.key("related")
          writer.array(finding.related) { $0.text($1) }
        }
        if let suggestion = finding.suggestion { writer.member("suggestion", suggestion) }
      }
    }
    writer.lineFeed()
    return writer.bytes
  }

  /// A log of SARIF 2.1.0, which platforms for code review show beside the file.
  ///
  /// A path into the data is a logical location, and where it stands in the file the physical one; suggestions follow their messages.
  ///
  /// - Parameters:
  ///   - file: The file that was read, or the folder around the files of the places; nil for bytes of no file. An address of a
  ///     scheme stands as it is, and all else is written as a relative one.
  ///   - places: Where the values at the paths of ``paths`` stand, in that order, as `Importer.places(of:inFile:)` tells. Without one a finding points
  ///     at the first line.
  ///   - tool: The name of the tool.
  ///   - version: The version of the tool.
  /// - Complexity: O(n) in the number of findings.
  public func sarif(
    file: String? = nil, places: [ValuePlace?] = [], tool: String = "csto", version: String
  ) -> [UInt8] {
    let known = Dictionary(zip(paths, places), uniquingKeysWith: { one, _ in one })
    let log = SARIFLog(
      file: file, tool: tool, version: version, rules: rules.rules.map { ($0.id.name, $0.summary, $0.severity) })
    return log.bytes(
      findings.map { finding in
        SARIFLog.Result(
          rule: finding.rule, severity: finding.severity,
          message: finding.message + (finding.suggestion.map { " \($0)" } ?? ""),
          locations: ([finding.path] + finding.related).map { SARIFLog.Location(path: $0, place: known[$0] ?? nil) })
      })
  }

  /// The paths of the findings and of what has to do with them, each once, in the order of the findings.
  public var paths: [String] {
    var seen: Set<String> = []
    return findings.flatMap { [$0.path] + $0.related }.filter { seen.insert($0).inserted }
  }
}

/// What keeps a file from being read at all, in JSON, for programs that expect the findings in it.
public struct ReadingReport: Sendable {
  /// The problems.
  public let error: ImportError

  /// The rule that an unreadable file breaks, beside those of `RuleSet`.
  public static let rule = "readable"

  /// Makes a report.
  public init(_ error: ImportError) { self.error = error }

  /// An array of objects: rule, severity, path, message, and the place where it is known.
  public func json() -> [UInt8] {
    var writer = JSONFieldWriter(style: .pretty)
    writer.array(error.problems) { writer, problem in
      writer.object { writer in
        writer.member("rule", ReadingReport.rule)
        writer.member("severity", Finding.Severity.error.rawValue)
        writer.member("path", problem.path)
        writer.member("message", problem.message)
        if let file = problem.file { writer.member("file", file) }
        if let line = problem.line {
          writer.key("line")
          writer.integer(line)
        }
        if let column = problem.column {
          writer.key("column")
          writer.integer(column)
        }
      }
    }
    writer.lineFeed()
    return writer.bytes
  }

  /// A log of SARIF 2.1.0 with a result for each problem, and the remark that the run did not come to its end.
  ///
  /// The files are those of the problems; an address of a scheme stands as it is, and all else is written as a relative one.
  ///
  /// - Parameters:
  ///   - tool: The name of the tool.
  ///   - version: The version of the tool.
  public func sarif(tool: String = "csto", version: String) -> [UInt8] {
    let log = SARIFLog(
      file: nil, tool: tool, version: version, rules: [(ReadingReport.rule, "The file can be read.", .error)],
      isComplete: false)
    return log.bytes(
      error.problems.map { problem in
        let place = ValuePlace(file: problem.file, line: problem.line ?? 1, column: problem.column ?? 1)
        return SARIFLog.Result(
          rule: ReadingReport.rule, severity: .error, message: problem.message,
          locations: [SARIFLog.Location(path: problem.path, place: place)])
      })
  }
}
