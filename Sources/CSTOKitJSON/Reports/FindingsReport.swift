// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A report of the findings of a validation, in JSON or SARIF.
public struct FindingsReport: Sendable {
  /// The rules that were checked.
  public let rules: RuleSet
  /// The findings, in the order of the validation.
  public let findings: [Finding]

  /// Creates a report of the findings of some rules.
  public init(_ findings: [Finding], of rules: RuleSet) {
    self.findings = findings
    self.rules = rules
  }

  /// The report as a JSON array with one object per finding.
  ///
  /// Its members are `rule`, `severity`, `path`, `message`, and optionally `related` (paths) and `suggestion`.
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

  /// The report as a SARIF 2.1.0 log, which code review platforms show beside the file.
  ///
  /// A path into the data is a logical location, and its place in the file the physical location. Suggestions are appended to the messages.
  ///
  /// - Parameters:
  ///   - file: The file that was read, or the folder that contains the files of the places; nil for bytes without a file. A URL with the scheme
  ///     `file`, `http` or `https` keeps its scheme; any other path is written as a relative URL.
  ///   - places: The places of the values at ``paths``, in the same order, as returned by `Importer.places(of:inFile:)`. A finding without
  ///     a place points to the first line.
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

  /// The paths of the findings and their related paths, without duplicates, in order.
  public var paths: [String] {
    var seen: Set<String> = []
    return findings.flatMap { [$0.path] + $0.related }.filter { seen.insert($0).inserted }
  }
}

/// A report of the problems that make a file unreadable, in JSON or SARIF.
///
/// It is for programs that expect findings in the same form.
public struct ReadingReport: Sendable {
  /// The problems of the file.
  public let error: ImportError

  /// The rule that an unreadable file breaks, in addition to those of `RuleSet`.
  public static let rule = "readable"

  /// Creates a report of an import error.
  public init(_ error: ImportError) { self.error = error }

  /// The report as a JSON array with one object per problem.
  ///
  /// Its members are `rule`, `severity`, `path` and `message`, and, if known, `file`, `line` and `column`.
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

  /// The report as a SARIF 2.1.0 log with one result per problem.
  ///
  /// The log marks the run as unsuccessful. The files are those of the problems. A URL with the scheme `file`, `http` or `https` keeps its
  /// scheme; any other path is written as a relative URL.
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
