// SPDX-License-Identifier: Apache-2.0

/// Where a value stands in a file, so that an editor can show it.
public struct ValuePlace: Sendable, Hashable {
  /// The file inside a folder that was read; nil for the file that was read itself.
  public var file: String?
  /// The line, counted from 1.
  public var line: Int
  /// The column in Unicode scalars, counted from 1.
  public var column: Int

  /// Makes a place.
  public init(file: String? = nil, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// Paths that are looked for in a file, and where they were found, or what is around them.
package struct PathSearch {
  private let prefixes: Set<String>
  /// Looked up, never listed.
  private var found: [String: ValuePlace] = [:]

  /// Looks for some paths and for all that they go through.
  package init(_ paths: [String]) {
    var prefixes: Set<String> = []
    for path in paths {
      var prefix = ""
      for step in path.pathSteps {
        prefix = PathSearch.path(prefix, step)
        prefixes.insert(prefix)
      }
    }
    self.prefixes = prefixes
  }

  /// A path with a step more.
  package static func path(_ prefix: String, _ step: String) -> String { prefix.isEmpty ? step : prefix + "/" + step }

  /// Whether a path, or one through it, is looked for.
  package func isWanted(_ path: String) -> Bool { prefixes.contains(path) }

  /// Notes where a path is; of several places the first counts.
  package mutating func note(_ path: String, _ place: ValuePlace) {
    if found[path] == nil { found[path] = place }
  }

  /// Where a path is, or the last step of it that was found; nil if none was.
  package subscript(path: String) -> (place: ValuePlace, depth: Int)? {
    var steps = path.pathSteps
    while !steps.isEmpty {
      if let place = found[steps.joined(separator: "/")] { return (place, steps.count) }
      steps.removeLast()
    }
    return nil
  }
}
