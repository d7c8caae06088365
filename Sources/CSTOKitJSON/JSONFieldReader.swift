// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The engine of the reader: a pull parser that the descriptions drive.
///
/// Each record is first tried in the published order of its fields, where every call costs one comparison with the next key.
/// If a field that is needed did not come or something is left at the end, the record is read again by looking its fields
/// up; only the problems of the try that counts are kept. Retries nest by the depth of the types, not of the data.
@safe struct JSONFieldReader: FieldReader {
  private(set) var scanner: JSONScanner
  private let limits: ImportLimits
  /// Whether unknown fields are losses instead of faults.
  private let isLenient: Bool
  private(set) var losses: [Loss] = []
  private var frame = Frame(start: 0)
  /// The members of the objects that are being read by lookup, from the outermost inwards.
  private var lookups: [[Member]] = []
  private(set) var path: [Step] = []
  /// The scalar field that is being read.
  private(set) var field: StaticString?
  private var entityCount = 0
  private var problems: [(offset: Int, path: String, message: String)] = []
  private var hasFault = false
  /// Whether the syntax is broken, so that nothing behind can be understood.
  private var isBroken = false
  private(set) var isCut = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: ImportLimits, isLenient: Bool = false) {
    scanner = unsafe JSONScanner(bytes, depthLimit: limits.depth)
    self.limits = limits
    self.isLenient = isLenient
  }

  // MARK: The document

  mutating func startDocument() -> Bool {
    if let fault = scanner.firstInvalidUTF8() {
      breakOff(at: fault, "invalid UTF-8")
      return false
    }
    scanner.skipByteOrderMark()
    scanner.skipSpace()
    return true
  }

  mutating func endDocument() {
    if isBroken { return }
    scanner.skipSpace()
    if !scanner.isAtEnd { breakOff(at: scanner.position, "expected the end, as the object is complete") }
  }

  /// The problems in the order of the input, with their places, found in one pass.
  func locatedProblems() -> [ImportError.Problem] {
    let ordered = problems.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
    let places = scanner.places(of: ordered.map(\.element.offset))
    return zip(ordered.map(\.element), places).map { problem, place in
      ImportError.Problem(line: place.line, column: place.column, path: problem.path, problem.message)
    }
  }

  /// Reads a text that is one record and nothing else; nil if it is none.
  mutating func line<Content: Described>(_ type: Content.Type) -> Content? {
    guard startDocument() else { return nil }
    let record = readRecord(type)
    endDocument()
    return record
  }

  // MARK: Records

  /// Enters an object, or notes that there is none; nil then, or if the syntax is broken.
  mutating func beginRecord() -> Attempt? {
    if isBroken { return nil }
    guard scanner.byte == 0x7B else {
      skipWrongValue(expected: "an object")
      return nil
    }
    if path.count >= limits.depth {
      breakOff(at: scanner.position, "more than \(limits.depth) levels deep")
      return nil
    }
    let attempt = Attempt(
      outer: frame, problemCount: problems.count, entityCount: entityCount, lossCount: losses.count)
    frame = Frame(start: scanner.position)
    scanner.advance()
    return attempt
  }

  /// Leaves an object that was read in order.
  ///
  /// False if it has to be read again by lookup.
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

  /// Goes back to the start of an object and finds its members.
  ///
  /// False if its syntax is broken.
  mutating func beginLookup(_ attempt: Attempt) -> Bool {
    let firstTry = Array(problems[attempt.problemCount...])
    problems.removeSubrange(attempt.problemCount...)
    entityCount = attempt.entityCount
    losses.removeSubrange(attempt.lossCount...)
    scanner.position = frame.start
    guard let members = indexMembers() else {
      // There will be no second try, so that what the first one found is all there is to say beside the broken syntax.
      problems += firstTry
      frame = attempt.outer
      return false
    }
    frame = Frame(start: frame.start, isLookup: true)
    lookups.append(members)
    return true
  }

  /// Leaves an object that was read by lookup, and notes the members that no field took.
  mutating func endLookup(_ attempt: Attempt) {
    for member in lookups.popLast() ?? [] where !member.isUsed {
      if isLenient {
        noteLoss(of: member.key)
      } else {
        note(at: member.keyStart, "unknown field \"\(member.key)\"")
      }
    }
    if !isBroken {
      scanner.position = frame.start
      if let fault = scanner.skipValue(atDepth: depth) { breakOff(at: fault.offset, fault.message) }
    }
    frame = attempt.outer
  }

  private mutating func readRecord<Element: Described>(_ type: Element.Type) -> Element? {
    guard let attempt = beginRecord() else { return nil }
    let value = Element(reading: &self)
    if endRecordInOrder(attempt) { return value }
    guard beginLookup(attempt) else { return nil }
    let again = Element(reading: &self)
    endLookup(attempt)
    return again
  }

  /// The members of the object at the position, with the syntax of the whole object checked.
  private mutating func indexMembers() -> [Member]? {
    var members: [Member] = []
    var keys: Set<String> = []
    scanner.advance()
    scanner.skipSpace()
    if scanner.byte == 0x7D { return members }
    while true {
      scanner.skipSpace()
      let keyStart = scanner.position
      guard scanner.byte == 0x22 else { return breakOff(at: keyStart, "expected a field's name in quotes") }
      let key: String
      switch scanner.string() {
      case .text(let text): key = text
      case .fault(let fault): return breakOff(at: fault.offset, fault.message)
      }
      // Swift's equality is canonical, so two spellings of one name are found as well.
      let isAgain = !keys.insert(key).inserted
      if isAgain { note(at: keyStart, "the field \"\(key)\" is given twice") }
      scanner.skipSpace()
      guard scanner.byte == 0x3A else { return breakOff(at: scanner.position, "expected a colon") }
      scanner.advance()
      scanner.skipSpace()
      members.append(Member(key: key, keyStart: keyStart, valueStart: scanner.position, isUsed: isAgain))
      if let fault = scanner.skipValue(atDepth: path.count + 1) { return breakOff(at: fault.offset, fault.message) }
      scanner.skipSpace()
      if scanner.byte == 0x7D { return members }
      guard scanner.byte == 0x2C else {
        return breakOff(at: scanner.position, "expected a comma or the end of the object")
      }
      scanner.advance()
    }
  }

  // MARK: Fields

  /// Moves to the value of a field, if it is there.
  private mutating func find(_ name: StaticString) -> Bool {
    hasFault = false
    if isBroken { return false }
    if frame.isLookup { return findByLookup(name) }
    let start = scanner.position
    scanner.skipSpace()
    if !frame.isFirst {
      guard scanner.byte == 0x2C else {
        scanner.position = start
        return false
      }
      scanner.advance()
      scanner.skipSpace()
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

  private mutating func findByLookup(_ name: StaticString) -> Bool {
    let (wanted, last) = (name.description, lookups.count - 1)
    guard let index = lookups[last].firstIndex(where: { $0.key == wanted }) else { return false }
    lookups[last][index].isUsed = true
    scanner.position = lookups[last][index].valueStart
    return true
  }

  mutating func scalar<Value: Scalar>(_ name: StaticString, as type: Value.Type) -> Value? {
    guard find(name) else { return nil }
    // Not a step of the path: most values are well-formed, and nobody asks where they stand.
    field = name
    defer { field = nil }
    return readScalar(type)
  }

  private mutating func readScalar<Value: Scalar>(_ type: Value.Type) -> Value? {
    let start = scanner.position
    switch (Value.form, scanner.byte) {
    case (.text, 0x22):
      switch scanner.string() {
      case .fault(let fault): return breakOff(at: fault.offset, fault.message)
      case .text(let text):
        if let value = Value(scalarText: text) { return value }
        noteFault()
        note(at: start, "expected \(Value.type.phrase)")
        return nil
      }
    case (.integer, 0x2D), (.integer, 0x30...0x39), (.boolean, 0x74), (.boolean, 0x66):
      if let fault = scanner.skipValue(atDepth: depth) { return breakOff(at: fault.offset, fault.message) }
      let text = scanner.text(from: start)
      if let value = Value(scalarText: Value.form == .integer ? wholeNumber(text) ?? text : text) { return value }
      noteFault()
      note(at: start, "expected \(Value.type.phrase)")
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
      path.append(.field(name))
      note(at: frame.start, "is needed")
      path.removeLast()
    } else {
      frame.needsRetry = true
    }
  }

  mutating func refuse(_ message: StaticString) {
    if isBroken || frame.hasFault { return }
    if frame.isLookup { note(at: frame.start, message.description) } else { frame.needsRetry = true }
  }

  /// How many objects and arrays the value at hand stands in.
  private var depth: Int { path.count + (field == nil ? 0 : 1) }

  // MARK: Problems

  /// Remembers that the field at hand is there and faulty: then it is not missing as well.
  private mutating func noteFault() {
    hasFault = true
    frame.hasFault = true
  }

  private mutating func countEntity() {
    entityCount += 1
    if entityCount > limits.entities { breakOff(at: scanner.position, "more than \(limits.entities) entities") }
  }

  private mutating func skipWrongValue(expected: String) {
    let start = scanner.position
    noteFault()
    if let fault = scanner.skipValue(atDepth: depth) {
      breakOff(at: fault.offset, fault.message)
    } else {
      note(at: start, "expected \(expected)")
    }
  }

  /// A field that nothing knows is passed over in lenient reading, and told.
  private mutating func noteLoss(of key: String) {
    let path = pathText()
    losses.append(Loss(path: path.isEmpty ? key : "\(path)/\(key)", "unknown field, which was passed over"))
  }

  private mutating func note(at offset: Int, _ message: String) {
    guard problems.count < limits.problems else {
      isCut = true
      return
    }
    problems.append((offset, pathText(), message))
  }

  /// Notes broken syntax, which ends the reading.
  ///
  /// Returns nil, for callers that return an optional.
  @discardableResult
  private mutating func breakOff<Value>(at offset: Int, _ message: String) -> Value? {
    if !isBroken { note(at: offset, message) }
    isBroken = true
    return nil
  }

  private mutating func breakOff(at offset: Int, _ message: String) {
    if !isBroken { note(at: offset, message) }
    isBroken = true
  }
}
