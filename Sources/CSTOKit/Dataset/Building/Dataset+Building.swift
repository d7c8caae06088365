// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Dataset {
  /// Makes a data set from the entities listed in a block, in any order.
  ///
  /// ```swift
  /// let benelux = try Dataset("Benelux", asOf: "2024-12-31") {
  ///   Source("site", "The Benelux Union: about us", url: "https://www.benelux.int")
  ///   Organization("benelux", "Benelux Union", existence: "1948-01-01/..", coverage: ["1948-01-01/.."], citations: ["site"])
  ///   for (id, name) in [("bel", "Belgium"), ("nld", "Netherlands"), ("lux", "Luxembourg")] {
  ///     try SovereignState(EntityID(parsing: id), name, citations: ["site"])
  ///     try Membership(member: PartyID(parsing: id), host: "benelux", period: "1948-01-01/..", citations: ["site"])
  ///   }
  /// }
  /// ```
  ///
  /// Duplicate ids, references to missing entities and values that no reader accepts are refused, all in one error. A ``Validator`` reports
  /// whatever else may be wrong.
  ///
  /// - Parameters:
  ///   - title: The title of the data set.
  ///   - version: The version of the record.
  ///   - asOf: The last day that the record covers. An open end of a period means “still true on this day”.
  ///   - licence: The licence, as an SPDX identifier.
  ///   - languages: The languages in which every party has a name.
  ///   - contents: The block that lists the entities.
  /// - Throws: ``ImportError`` with every problem, each with the file, line and column of the Swift code that made the entity.
  /// - Complexity: O(n log n) in the number of entities.
  public init(
    _ title: String, version: String? = nil, asOf: CalendarDay? = nil, licence: String? = nil,
    languages: [LanguageTag] = [], @DatasetBuilder contents: () throws -> [DatasetBuilder.Part]
  ) throws {
    let head = DatasetHead(version: version, title: title, asOf: asOf, licence: licence, languages: languages)
    let parts = try contents()
    self.init(from: BuiltSource(head: head, entities: parts.flatMap(\.entities)))
    if let error = ImportError(listing: problems(of: parts), upTo: .max) { throw error }
  }

  private func problems(of parts: [DatasetBuilder.Part]) -> [ImportError.Problem] {
    let known = Set(DatasetSchema().kinds.map(\.kind))
    var problems: [(part: Int, problem: ImportError.Problem)] = []
    // Of the parts that use the same id, the last one is the duplicate.
    var makers: [String: Int] = [:]
    for (number, part) in parts.enumerated() {
      if let error = part.error { problems.append((number, part.place.problem(.invalidValue, "\(error)"))) }
      for entity in part.entities {
        makers[entity.path] = number
        if !known.contains(entity.entityKind) {
          let message = "a data set has no place for \(entity.entityKind.collection)"
          problems.append((number, part.place.problem(.unknownField, path: entity.path, message)))
        }
      }
    }
    for finding in Validator(RuleSet.standard.keeping(.uniqueIDs, .referencesResolve, .valuesReadable)).findings(
      in: self)
    {
      // If two entities share an id, the later one is the duplicate.
      let maker = ([finding.path] + finding.related).compactMap { makers[$0.entityPath] }.max()
      let code = ImportError.Code(ofRule: finding.rule)
      let problem =
        maker.map { parts[$0].place.problem(code, path: finding.path, finding.message) }
        ?? ImportError.Problem(code, path: finding.path, finding.message)
      problems.append((maker ?? -1, problem))
    }
    return problems.enumerated().sorted { ($0.element.part, $0.offset) < ($1.element.part, $1.offset) }.map(
      \.element.problem)
  }
}

extension ImportError.Code {
  fileprivate init(ofRule rule: String) {
    switch rule {
    case RuleID.uniqueIDs.name: self = .duplicate
    case RuleID.referencesResolve.name: self = .danglingReference
    default: self = .invalidValue
    }
  }
}

extension String {
  /// The first two steps of a path: the entity kind and the id.
  fileprivate var entityPath: String { split(separator: "/", maxSplits: 2).prefix(2).joined(separator: "/") }
}

extension Entity {
  fileprivate var entityKind: EntityKind { Self.kind }
  fileprivate var path: String { "\(Self.kind.collection)/\(id.slug)" }
}

/// A source that selects the entities of one kind from a mixed list.
private final class BuiltSource: DatasetSource {
  private let ownHead: DatasetHead
  private let all: [any Entity]

  init(head: DatasetHead, entities: [any Entity]) {
    ownHead = head
    all = entities
  }

  func head() -> DatasetHead { ownHead }
  func entities<E: Entity>(of type: E.Type) -> Entities<E> { Entities(all.lazy.compactMap { $0 as? E }) }
}
