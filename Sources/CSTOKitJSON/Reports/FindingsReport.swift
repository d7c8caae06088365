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
  /// A path into the data is a logical location; suggestions follow their messages.
  ///
  /// - Parameters:
  ///   - file: The file that was read, as a relative address; nil for none.
  ///   - version: The version of the tool.
  /// - Complexity: O(n) in the number of findings.
  public func sarif(file: String? = nil, version: String) -> [UInt8] {
    var writer = JSONFieldWriter(style: .pretty)
    writer.object { writer in
      writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.member("version", "2.1.0")
      writer.key("runs")
      writer.array([()]) { writer, _ in
        writer.object { writer in
          writer.key("tool")
          writer.object { writer in
            writer.key("driver")
            writer.object { writer in driver(&writer, version) }
          }
          writer.key("results")
          writer.array(findings) { writer, finding in
            writer.object { writer in result(&writer, finding, file) }
          }
        }
      }
    }
    writer.lineFeed()
    return writer.bytes
  }

  private func driver(_ writer: inout JSONFieldWriter, _ version: String) {
    writer.member("name", "csto")
    writer.member("version", version)
    writer.key("rules")
    writer.array(rules.rules) { writer, rule in
      writer.object { writer in
        writer.member("id", rule.id.name)
        writer.key("shortDescription")
        writer.object { $0.member("text", rule.summary) }
        writer.key("defaultConfiguration")
        writer.object { $0.member("level", rule.severity.level) }
      }
    }
  }

  private func result(_ writer: inout JSONFieldWriter, _ finding: Finding, _ file: String?) {
    writer.member("ruleId", finding.rule)
    writer.member("level", finding.severity.level)
    writer.key("message")
    let suggestion = finding.suggestion.map { " \($0)" } ?? ""
    writer.object { $0.member("text", finding.message + suggestion) }
    writer.key("locations")
    writer.array([finding.path]) { FindingsReport.location(&$0, $1, file) }
    if !finding.related.isEmpty {
      writer.key("relatedLocations")
      writer.array(finding.related) { FindingsReport.location(&$0, $1, file) }
    }
  }

  private static func location(_ writer: inout JSONFieldWriter, _ path: String, _ file: String?) {
    writer.object { writer in
      if let file {
        writer.key("physicalLocation")
        writer.object { writer in
          writer.key("artifactLocation")
          writer.object { $0.member("uri", file) }
        }
      }
      writer.key("logicalLocations")
      writer.array([path]) { writer, path in writer.object { $0.member("fullyQualifiedName", path) } }
    }
  }
}

extension Finding.Severity {
  /// The word of SARIF.
  fileprivate var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }
}

extension JSONFieldWriter {
  fileprivate mutating func member(_ name: StaticString, _ value: String) {
    key(name)
    text(value)
  }

  fileprivate mutating func object(_ body: (inout JSONFieldWriter) -> Void) {
    open(0x7B)
    body(&self)
    close(0x7D)
  }

  fileprivate mutating func array<Value>(_ values: [Value], _ body: (inout JSONFieldWriter, Value) -> Void) {
    open(0x5B)
    for value in values {
      separate()
      body(&self, value)
    }
    close(0x5D)
  }
}
