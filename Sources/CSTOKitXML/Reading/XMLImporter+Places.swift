// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension XMLImporter {
  /// Where the start tags of the elements at some paths stand; of entities with one id, the first.
  ///
  /// A field that is an attribute has the place of its element.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public func places(of paths: [String], in bytes: Span<UInt8>) -> [ValuePlace?] {
    // Nothing that was refused before is handed to libxml2.
    if refusal(of: bytes) != nil { return paths.map { _ in nil } }
    var search = PathSearch(paths)
    let found = unsafe bytes.withUnsafeBufferPointer { unsafe XMLImporter.starts(of: search, in: $0) }
    let tags = startTagPlaces(of: found.map(\.ordinal), in: bytes)
    for (path, ordinal) in found {
      if let tag = tags[ordinal] { search.note(path, ValuePlace(line: tag.line, column: tag.column)) }
    }
    return paths.map { search[$0]?.place }
  }

  /// The ordinal numbers of the start tags of elements that are looked for.
  ///
  /// Below the root, elements are in turn lists or fields, which are called by their names, and what they hold: entities, by their
  /// ids, and parts of lists, by their places.
  private static func starts(
    of search: PathSearch, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [(path: String, ordinal: Int)] {
    guard var reader = unsafe XMLPullReader(bytes) else { return [] }
    var found: [(path: String, ordinal: Int)] = []
    var open: [(path: String, children: Int)] = []
    // How many elements are open of which nothing is looked for.
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
  /// The id of the element at hand.
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
