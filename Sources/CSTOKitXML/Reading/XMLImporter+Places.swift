// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension XMLImporter {
  /// Finds the start tags of the elements at some paths.
  ///
  /// If entities share an id, the first one counts. A field that is an attribute has the place of its element.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public func places(of paths: [String], in bytes: Span<UInt8>) -> [ValuePlace?] {
    // Documents that are rejected in advance are not passed to libxml2.
    if refusal(of: bytes) != nil { return paths.map { _ in nil } }
    var search = PathSearch(paths)
    let found = unsafe bytes.withUnsafeBufferPointer { unsafe XMLImporter.starts(of: search, in: $0) }
    let tags = startTagPlaces(of: found.map(\.ordinal), in: bytes)
    for (path, ordinal) in found {
      if let tag = tags[ordinal] { search.note(path, ValuePlace(line: tag.line, column: tag.column)) }
    }
    return paths.map { search[$0]?.place }
  }

  /// The ordinal numbers of the start tags of the wanted elements.
  ///
  /// Below the root, levels alternate. Lists and fields are identified by their names; inside lists, entities are identified by their ids, and
  /// parts by their positions.
  private static func starts(
    of search: PathSearch, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [(path: String, ordinal: Int)] {
    guard var reader = unsafe XMLPullReader(bytes) else { return [] }
    var found: [(path: String, ordinal: Int)] = []
    var open: [(path: String, children: Int)] = []
    // The number of open elements that contain nothing wanted.
    var passed = 0
    while reader.next() {
      switch reader.kind {
      case .text: break
      case .end:
        if passed > 0 { passed -= 1 } else { open.removeLast() }
      case .start:
        if passed > 0 {
          passed += 1
        } else if open.isEmpty {
          reader.keepNamespaceOfRoot()
          open.append(("", 0))
        } else if !reader.isInNamespaceOfRoot() {
          passed = 1
        } else {
          let index = open[open.count - 1].children
          open[open.count - 1].children += 1
          let step =
            open.count % 2 == 1 ? reader.localName : open.count == 2 ? reader.id ?? "" : String(index)
          let path = PathSearch.path(open[open.count - 1].path, step)
          if search.isWanted(path) {
            found.append((path, reader.startCount))
            open.append((path, 0))
          } else {
            passed = 1
          }
        }
      }
    }
    return found
  }
}

extension XMLPullReader {
  /// The id of the current element.
  fileprivate var id: String? {
    mutating get {
      guard hasAttributes else { return nil }
      while let attribute = nextAttribute() {
        if attribute.name == RecordSchema.idName.description, attribute.namespace.isEmpty { return attribute.value }
      }
      return nil
    }
  }
}
