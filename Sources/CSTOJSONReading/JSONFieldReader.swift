// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText

/// The engine of the reader: a pull parser driven by the descriptions.
///
/// Each record is first read in the published order of its fields, in which every call costs one comparison with the next key. If a required
/// field is missing or something is left at the end, the record is read again by looking up its fields. Only the problems of the final
/// attempt are kept. Retries nest by the depth of the types, not of the data.
///
/// Members used by the second attempt are internal, because it is in another file.
@safe struct JSONFieldReader: FieldReader {
  var scanner: JSONScanner
  private let limits: ImportLimits
  /// Whether unknown fields are losses instead of errors.
  let isLenient: Bool
  var losses: [Loss] = []
  var frame = Frame(start: 0)
  /// The objects that are being read by lookup, outermost first.
  var lookups: [Lookup] = []
  private(set) var path: [Step] = []
  /// The scalar field that is being read.
  private(set) var field: StaticString?
  var entityCount = 0
  /// The memory still available for values.
  var memory: MemoryBudget
  var problems: [(code: ImportError.Code, offset: Int, path: String, message: String)] = []
  private var hasFault = false
  /// Whether a syntax error was found, after which nothing can be read.
  var isBroken = false
  /// The offset of that error.
  private(set) var brokenAt = 0
  /// The first byte that is not UTF-8, at which the text ends for the reader.
  private var endOfUTF8: Int?
  private(set) var isCut = false
  /// The offset of the next key, valid for fields that would begin at `seenFrom`.
  private var nextKey = (seenFrom: -1, offset: 0)
  /// Whether the next record is a line of NDJSON.
  private var hasTag = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: ImportLimits, isLenient: Bool = false) {
    scanner = unsafe JSONScanner(bytes, depthLimit: limits.depth)
    self.limits = limits
    self.isLenient = isLenient
    memory = MemoryBudget(limits)
  }

  // MARK: The document

  mutating func startDocument() {
    endOfUTF8 = scanner.firstInvalidUTF8()
    if let end = endOfUTF8 { scanner = scanner.cut(at: end) }
    scanner.skipByteOrderMark()
    scanner.skipSpace()
  }

  mutating func endDocument() {
    if isBroken { return }
    scanner.skipSpace()
    if !scanner.isAtEnd || endOfUTF8 != nil {
      breakOff(at: scanner.position, "expected the end, as the object is complete")
    }
  }

  /// The problems with their places, in the order of the input, found in one pass.
  func locatedProblems() -> [ImportError.Problem] {
    let ordered = problems.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
    let places = scanner.places(of: ordered.map(\.element.offset))
    return zip(ordered.map(\.element), places).map { problem, place in
      ImportError.Problem(problem.code, line: place.line, column: place.column, path: problem.path, problem.message)
    }
  }

  /// The problem with the document's schema version; nil if it is supported or not found.
  ///
  /// The version is searched for, not read: it may be anywhere in the object, and earlier differences would hide it.
  func problemOfVersion() -> ImportError.Problem? {
    var start = scanner
    start.position = 0
    start.skipByteOrderMark()
    start.skipSpace()
    guard var value = start.value(of: "schema", inObjectAt: start.position) else { return nil }
    let offset = value.position
    guard value.skipValue(atDepth: 0) == nil else { return nil }
    let text = value.text(from: offset)
    // A digit after a zero is a syntax error, and the zero is no version.
    value.skipSpace()
    guard value.byte == 0x2C || value.byte == 0x7D else { return nil }
    guard let version = Int(wholeNumber(text) ?? text) else { return nil }
    guard let problem = DatasetHead(schema: version).schemaProblem else { return nil }
    let place = scanner.places(of: [offset])[0]
    return ImportError.Problem(
      problem.code, line: place.line, column: place.column, path: problem.path, problem.message)
  }

  /// Reads a line of NDJSON: a record with a tag before its fields.
  ///
  /// Returns nil if it is none.
  mutating func line<Content: Described>(_ type: Content.Type) -> Content? {
    startDocument()
    hasTag = true
    let record = readRecord(type)
    endDocument()
    return record
  }

  // MARK: Records

  /// Enters an object, or reports that there is none.
  ///
  /// Returns nil in that case, and if the syntax is broken.
  mutating func beginRecord() -> Attempt? {
    if isBroken { return nil }
    guard scanner.byte == 0x7B else {
      skipWrongValue(expected: "an object")
      return nil
    }
    if path.count >= limits.depth {
      breakOff(at: scanner.position, as: .limit, "more than \(limits.depth) levels deep")
      return nil
    }
    let attempt = Attempt(
      outer: frame, problemCount: problems.count, entityCount: entityCount, lossCount: losses.count,
      memory: memory)
    frame = Frame(start: scanner.position)
    scanner.advance()
    return attempt
  }

  /// Leaves an object that was read in order.
  ///
  /// Returns false if it must be read again by lookup.
  mutating func endRecordInOrder(_ attempt: Attempt) -> Bool {
    if isBroken {
      frame = attempt.outer
      return true
    }
    scanner.skipSpace()
    guard scanner.byte == 0x7D, !frame.needsRetry else { return false }
    scanner.advance()
    frame = attempt.outer
    return true
  }

  @inline(never)
  private mutating func readRecord<Element: Described>(_ type: Element.Type) -> Element? {
    guard let attempt = beginRecord() else { return nil }
    let isTagged = hasTag
    hasTag = false
    var isLookup = false
    while true {
      if isTagged { readTag() }
      // The only place where descriptions are compiled for this reader.
      let value = Element(reading: &self)
      if isLookup {
        endLookup(attempt)
        return value
      }
      if endRecordInOrder(attempt) { return value }
      beginLookup(attempt)
      isLookup = true
    }
  }

  private mutating func readTag() { let _: TextValue = self(lineTag, nil) }

  // MARK: Fields

  /// Moves to the value of a field, if it is present.
  private mutating func find(_ name: StaticString) -> Bool {
    hasFault = false
    if isBroken, !goesOnBeforeBreak() { return false }
    if frame.isLookup { return findByLookup(name) }
    let start = scanner.position
    if nextKey.seenFrom == start {
      // Another field was requested here before, and is absent.
      scanner.position = nextKey.offset
    } else {
      scanner.skipSpace()
      if !frame.isFirst {
        guard scanner.byte == 0x2C else {
          scanner.position = start
          return false
        }
        scanner.advance()
        scanner.skipSpace()
      }
      nextKey = (start, scanner.position)
    }
    guard scanner.takeKey(name) else {
      scanner.position = start
      return false
    }
    scanner.skipSpace()
    guard scanner.byte == 0x3A else {
      breakOff(at: scanner.position, "expected a colon")
      return false
    }
    scanner.advance()
    scanner.skipSpace()
    frame.isFirst = false
    return true
  }

  mutating func scalar<Value: Scalar>(_ name: StaticString, as type: Value.Type) -> Value? {
    guard find(name) else { return nil }
    // Not a step of the path: most values are well-formed, and their path is never needed.
    field = name
    defer { field = nil }
    return readScalar(type)
  }

  private mutating func readScalar<Value: Scalar>(_ type: Value.Type) -> Value? {
    let start = scanner.position
    switch (Value.form, scanner.byte) {
    case (.text, 0x22):
      switch scanner.string() {
      case .fault(let fault): return breakOff(at: fault.offset, as: fault.code, fault.message)
      case .text(let text):
        memory.take(textOf: text.utf8.count)
        if memory.isSpent { return breakOff(at: start, as: .limit, memory.message) }
        if let value = Value(scalarText: text) { return value }
        noteFault()
        note(at: start, Value.type.refusal(of: text))
        return nil
      }
    case (.integer, 0x2D), (.integer, 0x30...0x39), (.boolean, 0x74), (.boolean, 0x66):
      if let fault = scanner.skipValue(atDepth: depth) {
        return breakOff(at: fault.offset, as: fault.code, fault.message)
      }
      let text = scanner.text(from: start)
      if let value = Value(scalarText: Value.form == .integer ? wholeNumber(text) ?? text : text) { return value }
      noteFault()
      note(at: start, Value.type.refusal(of: text))
      return nil
    default:
      skipWrongValue(expected: Value.type.phrase)
      return nil
    }
  }

  mutating func list<Element: Described>(_ name: StaticString, of type: Element.Type) -> [Element] {
    list(name, of: type, areEntities: false)
  }

  mutating func list<Element: Described>(
    _ name: StaticString, of type: Element.Type, areEntities: Bool
  ) -> [Element] {
    var elements: [Element] = []
    eachElement(name) { reader, index in
      reader.path.append(areEntities ? .entity(start: reader.scanner.position, index: index) : .index(index))
      if areEntities { reader.countEntity() }
      reader.memory.take(a: type)
      if reader.memory.isSpent {
        reader.breakOff(at: reader.scanner.position, as: .limit, reader.memory.message)
      }
      if let element = reader.readRecord(type) { elements.append(element) }
      reader.path.removeLast()
    }
    return elements
  }

  mutating func tokens<Value: Token>(_ name: StaticString, of type: Value.Type) -> [Value] {
    var values: [Value] = []
    eachElement(name) { reader, index in
      reader.path.append(.index(index))
      if let value = reader.readScalar(type) { values.append(value) }
      reader.path.removeLast()
    }
    return values
  }

  /// Reads the elements of an array one by one.
  private mutating func eachElement(_ name: StaticString, _ read: (inout JSONFieldReader, Int) -> Void) {
    guard find(name) else { return }
    path.append(.field(name))
    defer { path.removeLast() }
    guard scanner.byte == 0x5B else {
      skipWrongValue(expected: "an array")
      return
    }
    scanner.advance()
    scanner.skipSpace()
    if scanner.byte == 0x5D {
      scanner.advance()
      return
    }
    var index = 0
    while !isBroken {
      scanner.skipSpace()
      read(&self, index)
      if isBroken { return }
      index += 1
      scanner.skipSpace()
      if scanner.byte == 0x5D {
        scanner.advance()
        return
      }
      guard scanner.byte == 0x2C else {
        breakOff(at: scanner.position, "expected a comma or the end of the array")
        return
      }
      scanner.advance()
    }
  }

  mutating func missing(_ name: StaticString) {
    if isBroken || hasFault { return }
    if frame.isLookup {
      // It may follow the syntax error in the object.
      if isBrokenLookup { return }
      path.append(.field(name))
      note(at: frame.start, as: .missingValue, "is needed")
      path.removeLast()
    } else {
      frame.needsRetry = true
    }
  }

  mutating func refuse(_ message: StaticString) {
    if isBroken || frame.hasFault { return }
    if !frame.isLookup {
      frame.needsRetry = true
    } else if !isBrokenLookup {
      note(at: frame.start, message.description)
    }
  }

  /// The number of objects and arrays around the current value.
  var depth: Int { path.count + (field == nil ? 0 : 1) }

  // MARK: Problems

  /// Records that the current field is invalid, and therefore not missing.
  private mutating func noteFault() {
    hasFault = true
    frame.hasFault = true
  }

  private mutating func countEntity() {
    entityCount += 1
    if entityCount > limits.entities {
      breakOff(at: scanner.position, as: .limit, "more than \(limits.entities) entities")
    }
  }

  private mutating func skipWrongValue(expected: String) {
    let start = scanner.position
    let isNull = scanner.byte == 0x6E
    noteFault()
    if let fault = scanner.skipValue(atDepth: depth) {
      breakOff(at: fault.offset, as: fault.code, fault.message)
    } else {
      note(at: start, isNull ? "null is no value: leave the field out, or give \(expected)" : "expected \(expected)")
    }
  }

  /// Reports a problem of the current value, or of a field in it.
  mutating func note(
    at offset: Int, as code: ImportError.Code = .invalidValue, _ message: String, in key: String? = nil
  ) {
    guard problems.count < limits.problems else {
      isCut = true
      return
    }
    problems.append((code, offset, pathText(to: key), message))
  }

  /// Reports a syntax error, which ends the reading.
  ///
  /// Returns nil, for callers that return an optional.
  @discardableResult
  private mutating func breakOff<Value>(at offset: Int, as code: ImportError.Code, _ message: String) -> Value? {
    breakOff(at: offset, as: code, message)
    return nil
  }

  mutating func breakOff(
    at offset: Int, as code: ImportError.Code = .syntax, _ message: String, in key: String? = nil
  ) {
    if isBroken { return }
    if offset == endOfUTF8 {
      note(at: offset, as: .encoding, "invalid UTF-8", in: key)
    } else {
      note(at: offset, as: code, message, in: key)
    }
    isBroken = true
    brokenAt = offset
  }
}
