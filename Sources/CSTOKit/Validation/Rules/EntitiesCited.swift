// SPDX-License-Identifier: Apache-2.0

/// Every entity that makes a statement names a source for it.
public struct EntitiesCited: ValidationRule {
  /// `entities-cited`.
  public let id = "entities-cited"
  /// What holds.
  public let summary = "Every entity but a source, every alternative and every status has a citation."
  /// A warning.
  public let severity = Finding.Severity.warning

  /// Makes the rule.
  public init() {}

  /// Reports each statement without a citation.
  ///
  /// - Complexity: O(n) in the number of values.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    let dataset = index.record
    withoutActuallyEscaping(report) { report in
      var search = UncitedSearch(rule: id, report: report)
      dataset.accept(&search)
    }
  }
}

private struct UncitedSearch: DatasetVisitor {
  typealias Failure = Never
  let rule: String
  let report: (Finding) -> Void

  mutating func visit(_ head: DatasetHead) {}

  mutating func visit<E: Entity>(_ entities: Entities<E>) {
    guard E.self is any Cited.Type else { return }
    for entity in entities {
      var lists = CitedLists(path: [E.kind.collection, entity.id.slug])
      entity.write(to: &lists)
      for path in lists.uncited {
        report(
          Finding(
            rule: rule, severity: .warning, path: path, message: "There is no source for this.",
            suggestion: "Add a citation that names one, or take the statement out."))
      }
    }
  }
}

/// Finds the statements of an entity that have no citation: the entity itself, its alternatives, its statuses.
private struct CitedLists: FieldWriter {
  private static let statements: Set<String> = ["alternatives", "statuses", "additions"]

  private var path: [String]
  private var isCited = [false]
  private(set) var parts: [String] = []

  init(path: [String]) { self.path = path }

  var uncited: [String] { (isCited[0] ? [] : [path.joined(separator: "/")]) + parts }

  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {}

  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    let name = name.description
    if name == "citations" { isCited[isCited.count - 1] = !values.isEmpty }
    // What stands in an alternative rests on the sources of the alternative.
    guard isCited.count == 1, CitedLists.statements.contains(name) else { return }
    for (index, value) in values.enumerated() {
      path += [name, String(index)]
      isCited.append(false)
      value.write(to: &self)
      if isCited.popLast() == false { parts.append(path.joined(separator: "/")) }
      path.removeLast(2)
    }
  }

  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {}
}
