// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTOKitText

extension JSONImporter {
  /// Finds the values at some paths; if entities share an id, the first one counts.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public func places(of paths: [String], in bytes: Span<UInt8>) -> [ValuePlace?] {
    deepPlaces(of: paths, in: bytes).map { $0?.place }
  }

  /// The same places, each with the number of steps of the path that exist.
  package func deepPlaces(of paths: [String], in bytes: Span<UInt8>) -> [(place: ValuePlace, depth: Int)?] {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var walk = JSONPlaceWalk(paths, unsafe JSONScanner(bytes, depthLimit: .max))
      walk.document()
      let found = walk.found()
      return paths.map { found[$0] }
    }
  }
}

extension NDJSONImporter {
  /// Finds the values at some paths; if entities share an id, the first one counts.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public func places(of paths: [String], in bytes: Span<UInt8>) -> [ValuePlace?] {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var walk = JSONPlaceWalk(paths, unsafe JSONScanner(bytes, depthLimit: .max))
      walk.lines()
      let found = walk.found()
      return paths.map { found[$0]?.place }
    }
  }
}

/// Walks to the values at some paths, and skips all others.
///
/// The bytes were read before; the walk ends at a syntax error.
private struct JSONPlaceWalk {
  private var search: PathSearch
  private var scanner: JSONScanner
  private var offsets: [(path: String, offset: Int)] = []

  init(_ paths: [String], _ scanner: JSONScanner) {
    search = PathSearch(paths)
    self.scanner = scanner
    self.scanner.skipByteOrderMark()
  }

  /// The places of the values found.
  consuming func found() -> PathSearch {
    let rising = offsets.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
    for (found, place) in zip(rising, scanner.places(of: rising.map(\.element.offset))) {
      search.note(found.element.path, ValuePlace(line: place.line, column: place.column))
    }
    return search
  }

  mutating func document() {
    scanner.skipSpace()
    members { walk, key in
      guard walk.search.isWanted(key) else { return walk.skip() }
      walk.offsets.append((key, walk.scanner.position))
      guard walk.scanner.byte == 0x5B else { return walk.skip() }
      // Entities are identified by their ids.
      return walk.elements { walk, index in
        let id = walk.scanner.text(of: RecordSchema.idName.description, inObjectAt: walk.scanner.position)
        return walk.value(at: PathSearch.path(key, id ?? String(index)))
      }
    }
  }

  mutating func lines() {
    while true {
      scanner.skipSpace()
      guard scanner.byte == 0x7B else { return }
      let start = scanner.position
      let tag = scanner.text(of: lineTag.description, inObjectAt: start)
      if tag == headTag {
        guard members({ walk, key in walk.value(at: key) }) else { return }
      } else {
        let id = scanner.text(of: RecordSchema.idName.description, inObjectAt: start)
        let path = tag.flatMap { tag in
          id.flatMap { id in EntityReading.byTag[tag].map { PathSearch.path($0.collection, id) } }
        }
        guard path.map({ value(at: $0) }) ?? skip() else { return }
      }
    }
  }

  /// Notes the value, and enters it if a value inside is wanted.
  ///
  /// Returns false on a syntax error.
  @discardableResult
  private mutating func value(at path: String) -> Bool {
    guard search.isWanted(path) else { return skip() }
    offsets.append((path, scanner.position))
    switch scanner.byte {
    case 0x7B: return members { walk, key in walk.value(at: PathSearch.path(path, key)) }
    case 0x5B: return elements { walk, index in walk.value(at: PathSearch.path(path, String(index))) }
    default: return skip()
    }
  }

  @discardableResult
  private mutating func skip() -> Bool { scanner.skipValue(atDepth: 0) == nil }

  /// Visits the members of the current object; false on a syntax error.
  @discardableResult
  private mutating func members(_ body: (inout JSONPlaceWalk, String) -> Bool) -> Bool {
    guard scanner.byte == 0x7B else { return false }
    scanner.advance()
    scanner.skipSpace()
    if scanner.byte == 0x7D {
      scanner.advance()
      return true
    }
    while true {
      guard scanner.byte == 0x22, case .text(let key) = scanner.string() else { return false }
      scanner.skipSpace()
      guard scanner.byte == 0x3A else { return false }
      scanner.advance()
      scanner.skipSpace()
      guard body(&self, key) else { return false }
      guard let goesOn = next(before: 0x7D) else { return false }
      if !goesOn { return true }
    }
  }

  /// Visits the elements of the current array; false on a syntax error.
  private mutating func elements(_ body: (inout JSONPlaceWalk, Int) -> Bool) -> Bool {
    scanner.advance()
    scanner.skipSpace()
    if scanner.byte == 0x5D {
      scanner.advance()
      return true
    }
    var index = 0
    while true {
      guard body(&self, index) else { return false }
      index += 1
      guard let goesOn = next(before: 0x5D) else { return false }
      if !goesOn { return true }
    }
  }

  /// Whether a comma follows, rather than the end; nil for anything else.
  private mutating func next(before end: UInt8) -> Bool? {
    scanner.skipSpace()
    let byte = scanner.byte
    guard byte == 0x2C || byte == end else { return nil }
    scanner.advance()
    scanner.skipSpace()
    return byte == 0x2C
  }
}
