// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// A SARIF 2.1.0 log with one run.
struct SARIFLog {
  /// A finding or a problem.
  struct Result {
    let rule: String
    let severity: Finding.Severity
    let message: String
    /// The location of the result, followed by related locations.
    let locations: [Location]
  }

  /// The location of a result.
  struct Location {
    /// A path into the data; empty for the file as a whole.
    let path: String
    let place: ValuePlace?
  }

  /// The file, or the folder that contains the files; nil for bytes without a file.
  let file: String?
  /// The name and the version of the tool.
  let tool: String
  let version: String
  let rules: [(id: String, summary: String, severity: Finding.Severity)]
  /// Whether the run was completed.
  var isComplete = true

  func bytes(_ results: [Result]) -> [UInt8] {
    var writer = JSONFieldWriter(style: .pretty)
    writer.object { writer in
      writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.member("version", "2.1.0")
      writer.key("runs")
      writer.array([()]) { writer, _ in writer.object { run(&$0, results) } }
    }
    writer.lineFeed()
    return writer.bytes
  }

  private func run(_ writer: inout JSONFieldWriter, _ results: [Result]) {
    writer.key("tool")
    writer.object { writer in
      writer.key("driver")
      writer.object { driver(&$0) }
    }
    if !isComplete {
      writer.key("invocations")
      writer.array([()]) { writer, _ in
        writer.object { writer in
          writer.key("executionSuccessful")
          writer.boolean(false)
        }
      }
    }
    writer.member("columnKind", "unicodeCodePoints")
    writer.key("results")
    writer.array(results) { writer, found in writer.object { result(&$0, found) } }
  }

  private func driver(_ writer: inout JSONFieldWriter) {
    writer.member("name", tool)
    writer.member("version", version)
    writer.key("rules")
    writer.array(rules) { writer, rule in
      writer.object { writer in
        writer.member("id", rule.id)
        writer.key("shortDescription")
        writer.object { $0.member("text", rule.summary) }
        writer.key("defaultConfiguration")
        writer.object { $0.member("level", rule.severity.level) }
      }
    }
  }

  private func result(_ writer: inout JSONFieldWriter, _ result: Result) {
    writer.member("ruleId", result.rule)
    writer.member("level", result.severity.level)
    writer.key("message")
    writer.object { $0.member("text", result.message) }
    writer.key("locations")
    writer.array(Array(result.locations.prefix(1))) { location(&$0, $1) }
    let related = Array(result.locations.dropFirst())
    if related.isEmpty { return }
    writer.key("relatedLocations")
    writer.array(related) { location(&$0, $1) }
  }

  private func location(_ writer: inout JSONFieldWriter, _ location: Location) {
    writer.object { writer in
      writer.key("physicalLocation")
      writer.object { writer in
        writer.key("artifactLocation")
        writer.object { writer in
          if let address = address(of: location.place?.file) {
            writer.member("uri", address)
          } else {
            writer.key("description")
            writer.object { $0.member("text", "standard input") }
          }
        }
        writer.key("region")
        writer.object { writer in
          writer.key("startLine")
          writer.integer(location.place?.line ?? 1)
          writer.key("startColumn")
          writer.integer(location.place?.column ?? 1)
        }
      }
      if location.path.isEmpty { return }
      writer.key("logicalLocations")
      writer.array([location.path]) { writer, path in writer.object { $0.member("fullyQualifiedName", path) } }
    }
  }

  /// The percent-encoded URL of the file, or of a file in the folder.
  private func address(of inner: String?) -> String? {
    guard var path = file ?? inner else { return nil }
    if file != nil, let inner { path += (path.isEmpty || path.utf8.last == 0x2F ? "" : "/") + inner }
    let scheme = ["file:", "http:", "https:"].first(where: path.hasPrefix) ?? ""
    var address = scheme
    for byte in path.utf8.dropFirst(scheme.utf8.count) {
      switch byte {
      case 0x2D...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x7E: address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return address
  }
}

extension Finding.Severity {
  /// The level in SARIF.
  fileprivate var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }
}

extension JSONFieldWriter {
  mutating func member(_ name: StaticString, _ value: String) {
    key(name)
    text(value)
  }

  mutating func object(_ body: (inout JSONFieldWriter) -> Void) {
    open(0x7B)
    body(&self)
    close(0x7D)
  }

  mutating func array<Value>(_ values: [Value], _ body: (inout JSONFieldWriter, Value) -> Void) {
    open(0x5B)
    for value in values {
      separate()
      body(&self, value)
    }
    close(0x5D)
  }
}
