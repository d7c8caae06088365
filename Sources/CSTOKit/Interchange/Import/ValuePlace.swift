// SPDX-License-Identifier: Apache-2.0

/// The place of a value in a file, for example for an editor.
public struct ValuePlace: Sendable, Hashable {
  /// The file inside the folder that was read; nil if a file was read.
  public var file: String?
  /// The line, counted from 1.
  public var line: Int
  /// The column in Unicode scalars, counted from 1.
  public var column: Int

  /// Makes a place from a line and a column, both counted from 1.
  public init(file: String? = nil, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// A search for some paths in a file, with the places that were found.
///
/// If a path is not found, the search returns the place of the part around it.
package struct PathSearch {
  private let prefixes: Set<String>
  /// The places that were found; only looked up, never listed.
  private var found: [String: ValuePlace] = [:]

  /// Starts a search for some paths and all of their prefixes.
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

  /// A path with one more step.
  package static func path(_ prefix: String, _ step: String) -> String { prefix.isEmpty ? step : prefix + "/" + step }

  /// Whether the search needs a path, or a path that begins with it.
  package func isWanted(_ path: String) -> Bool { prefixes.contains(path) }

  /// Records the place of a path; only the first place counts.
  package mutating func note(_ path: String, _ place: ValuePlace) {
    if found[path] == nil { found[path] = place }
  }

  /// The place of a path, or of its longest prefix that was found.
  ///
  /// Nil if no prefix was found.
  package subscript(path: String) -> (place: ValuePlace, depth: Int)? {
    var steps = path.pathSteps
    while !steps.isEmpty {
      if let place = found[steps.joined(separator: "/")] { return (place, steps.count) }
      steps.removeLast()
    }
    return nil
  }
}
