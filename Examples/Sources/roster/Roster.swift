// SPDX-License-Identifier: Apache-2.0

import CSTOKit

/// Reads a roster: the organization in the first line, then one state and its period per line.
///
///     benelux Benelux Union
///     bel 1948-01-01/..
public struct RosterImporter: Importer {
  /// Makes an importer.
  public init() {}

  /// Reads the whole roster, or throws every problem with its line.
  public func read(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> Dataset {
    var problems: [ImportError.Problem] = []
    guard bytes.count <= limits.bytes else { throw ImportError(.init(.limit, "more than \(limits.bytes) bytes")) }
    guard let text = String(validating: bytes.indices.map { bytes[$0] }, as: UTF8.self) else {
      throw ImportError(.init(.encoding, "the file is not UTF-8"))
    }
    var dataset = Dataset()
    var (states, memberships): ([SovereignState], [Membership]) = ([], [])
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty
    {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      do {
        guard words.count == 2 else { throw MissingWord() }
        if number == 0 {
          dataset.organizations = [Organization(try EntityID(parsing: words[0]), words[1])]
        } else if let host = dataset.organizations.first {
          states.append(SovereignState(id: try EntityID(parsing: words[0])))
          let (member, period) = (try PartyID(parsing: words[0]), try EDTFInterval(parsing: words[1]))
          memberships.append(Membership(member: member, host: PartyID(host.id), period: period))
        }
      } catch {
        problems.append(.init(.invalidValue, line: number + 1, column: 1, "\(error)"))
      }
    }
    if dataset.organizations.isEmpty, problems.isEmpty { problems.append(.init(.missingValue, "no organization")) }
    if let first = problems.first { throw ImportError(first, Array(problems.dropFirst().prefix(limits.problems - 1))) }
    dataset.states = Entities(states)
    dataset.memberships = Entities(memberships)
    return dataset
  }
}

private struct MissingWord: Error, CustomStringConvertible {
  let description = "expected an id, a space and a name or a period"
}

extension ImportFormat {
  /// Rosters as a format for a tool: files that end in `.roster`.
  public static let roster = ImportFormat(
    identifier: "roster", fileExtension: "roster", importer: RosterImporter())
}
