// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTOKitText

/// A visitor of the records that an ``NDJSONReader`` reads, line by line.
public protocol EntityVisitor {
  /// Visits the head of the data set.
  mutating func visit(_ head: DatasetHead)
  /// Visits an entity.
  mutating func visit<E: Entity>(_ entity: E)
}

/// A reader of NDJSON in pieces, with only the longest line in memory.
///
/// ```swift
/// var reader = NDJSONReader()
/// while let piece = … { try reader.read(piece.span, into: &visitor) }
/// try reader.finish(into: &visitor)
/// ```
///
/// Records before an invalid line have already been visited. To read everything or nothing, collect the records first, as ``NDJSONImporter`` does.
public struct NDJSONReader: Sendable {
  private let limits: ImportLimits
  private var pending: [UInt8] = []
  private var line = 0
  private var entityCount = 0
  private var lineOfHead: Int?
  /// Whether the head has an unsupported schema version, from which other differences follow.
  private(set) var isOfOtherVersion = false
  private var byteCount = 0
  private var memory: MemoryBudget

  /// Creates a reader positioned at the first line.
  public init(limits: ImportLimits = ImportLimits()) {
    self.limits = limits
    memory = MemoryBudget(limits)
  }

  /// Reads the lines that end in a piece, and keeps the rest for later.
  ///
  /// - Throws: `ImportError` with the problems of the first invalid line, each with the line number. A second head and an unsupported schema version
  ///   are problems too.
  public mutating func read(_ piece: Span<UInt8>, into visitor: inout some EntityVisitor) throws(ImportError) {
    byteCount += piece.count
    guard byteCount <= limits.bytes else {
      throw ImportError(ImportError.Problem(.limit, "has more than \(limits.bytes) bytes"))
    }
    var start = 0
    for index in piece.indices where piece[index] == 0x0A {
      append(piece, start..<index)
      try readLine(into: &visitor)
      start = index + 1
    }
    append(piece, start..<piece.count)
  }

  /// Reads the last line, if no line feed ended it.
  ///
  /// - Throws: `ImportError` with the problems of that line.
  public mutating func finish(into visitor: inout some EntityVisitor) throws(ImportError) {
    if !pending.isEmpty { try readLine(into: &visitor) }
  }

  private mutating func append(_ piece: Span<UInt8>, _ range: Range<Int>) {
    let part = piece.extracting(range)
    unsafe part.withUnsafeBufferPointer { unsafe pending.append(contentsOf: $0) }
  }

  /// Reads the pending line; blank lines are skipped.
  private mutating func readLine(into visitor: inout some EntityVisitor) throws(ImportError) {
    line += 1
    if pending.last == 0x0D { pending.removeLast() }
    defer { pending.removeAll(keepingCapacity: true) }
    if line > 1, beginsWithByteOrderMark {
      throw ImportError(
        ImportError.Problem(
          .syntax, line: line, column: 1, "a byte order mark, which is allowed on the first line only")
      )
    }
    let content = pending.dropFirst(beginsWithByteOrderMark ? 3 : 0)
    if content.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return }
    entityCount += 1
    guard entityCount <= limits.entities else {
      throw ImportError(ImportError.Problem(.limit, line: line, column: 1, "more than \(limits.entities) entities"))
    }
    let tag = unsafe pending.withUnsafeBufferPointer { bytes in
      var scanner = unsafe JSONScanner(bytes, depthLimit: limits.depth)
      scanner.skipByteOrderMark()
      scanner.skipSpace()
      return scanner.text(of: lineTag.description, inObjectAt: scanner.position)
    }
    if tag == headTag { return visitor.visit(try readHead()) }
    if let read = tag.flatMap({ EntityReading.byTag[$0] }) {
      let entity: any Entity = try record(path: "\(read.collection)/\(slug)", read.entity)
      return visit(entity, visitor: &visitor)
    }
    // The line is of unknown kind: a syntax error in it takes precedence.
    _ = try record(path: "", isLenient: true) { engine in engine.line(Nothing.self) }
    let message =
      tag.map { "unknown kind of entity \"\($0)\"" } ?? "the field \"entity\" is required, because it names the kind"
    throw ImportError(ImportError.Problem(tag == nil ? .missingValue : .unknownField, line: line, column: 1, message))
  }

  private var beginsWithByteOrderMark: Bool {
    pending.count >= 3 && pending[0] == 0xEF && pending[1] == 0xBB && pending[2] == 0xBF
  }

  private mutating func readHead() throws(ImportError) -> DatasetHead {
    if let first = lineOfHead {
      throw ImportError(
        ImportError.Problem(.duplicate, line: line, column: 1, "the head is given twice, first on line \(first)"))
    }
    lineOfHead = line
    let problem = unsafe pending.withUnsafeBufferPointer { bytes in
      unsafe JSONFieldReader(bytes, limits: limits).problemOfVersion()
    }
    if let problem {
      isOfOtherVersion = true
      throw ImportError(
        ImportError.Problem(problem.code, line: line, column: problem.column, path: problem.path, problem.message))
    }
    return try record(path: "") { engine in engine.line(DatasetHead.self) }
  }

  private func visit(_ entity: some Entity, visitor: inout some EntityVisitor) { visitor.visit(entity) }

  private mutating func record<Content>(
    path: String, isLenient: Bool = false, _ read: (inout JSONFieldReader) -> Content?
  ) throws(ImportError) -> Content {
    var problems: [ImportError.Problem] = []
    var isCut = false
    var content: Content?
    unsafe pending.withUnsafeBufferPointer { bytes in
      var engine = unsafe JSONFieldReader(bytes, limits: limits, isLenient: isLenient)
      engine.memory = memory
      engine.memory.take(a: Content.self)
      content = read(&engine)
      memory = engine.memory
      problems = engine.locatedProblems()
      isCut = engine.isCut
    }
    let placed = problems.map { problem in
      ImportError.Problem(
        problem.code, line: line, column: problem.column,
        path: [path, problem.path].filter { !$0.isEmpty }.joined(separator: "/"), problem.message)
    }
    if let first = placed.first { throw ImportError(first, Array(placed.dropFirst()), isCut: isCut) }
    guard let content else {
      throw ImportError(ImportError.Problem(.syntax, line: line, column: 1, "expected an object"))
    }
    return content
  }

  /// The slug of the line's entity, for paths; empty if the line has none.
  private var slug: String {
    unsafe pending.withUnsafeBufferPointer { bytes in
      var scanner = unsafe JSONScanner(bytes, depthLimit: limits.depth)
      scanner.skipByteOrderMark()
      scanner.skipSpace()
      return scanner.text(of: RecordSchema.idName.description, inObjectAt: scanner.position) ?? ""
    }
  }
}

/// A record without fields, used to check only the syntax.
private struct Nothing: Described {
  init<F: Fields & ~Copyable>(describing f: inout F, _ it: Nothing?) {}
}

/// The function that reads a line of one kind of entity.
struct EntityReading {
  let collection: String
  let entity: @Sendable (inout JSONFieldReader) -> (any Entity)?

  /// The readings by the tags of the lines.
  ///
  /// Only for lookup; never iterated.
  static let byTag: [String: EntityReading] = {
    var listing = Listing()
    Dataset().accept(&listing)
    return listing.byTag
  }()

  private struct Listing: DatasetVisitor {
    typealias Failure = Never
    var byTag: [String: EntityReading] = [:]

    mutating func visit(_ head: DatasetHead) {}
    mutating func visit<E: Entity>(_ entities: Entities<E>) {
      byTag[E.kind.name] = EntityReading(collection: E.kind.collection) { engine in engine.line(E.self) }
    }
  }
}
