// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The engine of the reader.
///
/// The schema fixes the order of elements, so each field is asked for where it has to stand.
@safe struct XMLFieldReader: FieldSource, ~Copyable {
  /// A problem at an element, by the number of elements that started before it.
  struct Problem {
    let code: ImportError.Code
    let startCount: Int
    let path: String
    let message: String
  }

  /// What to tell of an element at a path.
  struct Mark {
    let code: ImportError.Code
    let message: String
  }

  private var reader: XMLPullReader
  private let limits: ImportLimits
  private let marks: [String: Mark]
  /// The entities with a mark that were met once: the second of two with one id is the fault.
  private var metOnce: Set<String> = []
  private var frame = Frame()
  private var path: [Step] = []
  private var entityCount = 0
  /// The memory that is left for values.
  private var memory: MemoryBudget
  /// Whether the reader is at an element of the vocabulary for which fields may ask.
  private var isAtElement = false
  private var hasFault = false
  /// How many elements had started before the field at hand.
  private var startOfField = 0
  private var lists: [List] = []
  private(set) var problems: [Problem] = []
  private(set) var isCut = false
  /// The path of what was being read when the document broke.
  private(set) var pathOfFault = ""
  /// Whether the document is broken or at its end, so that nothing more can be asked for.
  private(set) var isOver = false

  /// Begins to read.
  ///
  /// - Parameter marks: What to tell of the elements at some paths, known from a reading before.
  init(_ reader: consuming XMLPullReader, limits: ImportLimits, marks: [String: Mark]) {
    self.reader = reader
    self.limits = limits
    self.marks = marks
    memory = MemoryBudget(limits)
  }

  var fault: XMLPullReader.Fault? { reader.fault }

  // MARK: The document

  /// Enters the root, or notes that it is another one.
  mutating func startDocument() -> Bool {
    step()
    while !isOver, reader.kind != .start { step() }
    if isOver { return false }
    guard reader.isNamed(XMLVocabulary.root), reader.isIn(XMLVocabulary.namespace) else {
      note(
        "expected the element \"dataset\" of the namespace \(XMLVocabulary.namespace)", as: .unknownField,
        at: reader.startCount)
      isOver = true
      return false
    }
    reader.keepNamespaceOfRoot()
    enterRecord()
    return true
  }

  /// Reads what is left in the root and behind it, so that a broken end is found.
  mutating func endDocument() {
    leaveRecord(outer: Frame())
    while !isOver { step() }
  }

  // MARK: Moving

  private mutating func step() {
    isAtElement = false
    if isOver || reader.next() { return }
    isOver = true
    if reader.fault != nil { pathOfFault = pathText }
  }

  /// Takes the attributes of the element at hand and goes to its content.
  private mutating func enterRecord() {
    frame = Frame(startCount: reader.startCount)
    while reader.hasAttributes, let (name, namespace, value) = reader.nextAttribute() {
      switch (namespace, name) {
      case ("", "id"): frame.id = value
      case (XMLVocabulary.xmlNamespace, "lang"): frame.language = value
      case ("", _), (XMLVocabulary.namespace.description, _): frame.unknownAttributes.append(name)
      default: if XMLFieldReader.isRefused(name, namespace) { frame.unknownAttributes.append(name) }
      }
    }
    step()
  }

  /// What a schema reads into an element, and this reader does not.
  private static func isRefused(_ name: String, _ namespace: String) -> Bool {
    namespace == XMLVocabulary.schemaInstanceNamespace && (name == "nil" || name == "type")
  }

  /// Notes the attributes that nobody knows, once the path of the element stands.
  private mutating func noteAttributes() {
    for name in frame.unknownAttributes {
      note("unknown attribute \"\(name)\"", as: .unknownField, at: frame.startCount)
    }
  }

  /// Goes past the end of the record, and notes the elements that no field took.
  private mutating func leaveRecord(outer: Frame) {
    var isFirst = true
    while goToElement() {
      // The elements behind it were not found because of it.
      if isFirst {
        note(
          "unexpected element \"\(reader.localName)\": unknown, given twice, or out of order", as: .unknownField,
          at: reader.startCount)
      }
      isFirst = false
      skipElement()
    }
    if isFirst { for name in frame.missing { noteMissing(name) } }
    if frame.id != nil { note("unknown attribute \"id\"", as: .unknownField, at: frame.startCount) }
    frame = outer
  }

  /// Goes to the next element of the vocabulary inside the record; false at its end, which is then passed.
  private mutating func goToElement() -> Bool {
    while !isOver, !frame.hasEnded {
      switch reader.kind {
      case .start:
        if reader.isInNamespaceOfRoot() {
          isAtElement = true
          return true
        }
        if reader.isIn("") {
          note("the element \"\(reader.localName)\" is in no namespace", as: .unknownField, at: reader.startCount)
        }
        foreignCount += 1
        skipElement()
      case .end:
        frame.hasEnded = true
        step()
      case .text:
        if reader.value.unicodeScalars.contains(where: { !$0.isWhitespaceOfXML }) {
          note("text where only elements may stand", as: .invalidValue, at: frame.startCount)
        }
        step()
      }
    }
    return false
  }

  /// Passes an element with all that is in it.
  private mutating func skipElement() {
    var depth = 0
    repeat {
      switch reader.kind {
      case .start: depth += 1
      case .end: depth -= 1
      default: break
      }
      step()
    } while !isOver && depth > 0
  }

  /// Goes to the element of a field, if it is the next one.
  @inline(__always)
  private mutating func find(_ name: StaticString) -> Bool {
    hasFault = false
    return (isAtElement || goToElement()) && reader.isNamed(name)
  }

  /// The text of the element at hand, which is then passed.
  private mutating func elementText() -> String {
    let start = reader.startCount
    while reader.hasAttributes, let (name, namespace, _) = reader.nextAttribute() {
      if namespace == XMLVocabulary.schemaInstanceNamespace, !XMLFieldReader.isRefused(name, namespace) { continue }
      hasFault = true
      note("unknown attribute \"\(name)\" of \"\(reader.localName)\"", as: .unknownField, at: start)
    }
    step()
    if isOver { return "" }
    // Almost every element holds one run of text.
    var text = ""
    if reader.kind == .text {
      text = reader.value
      memory.take(textOf: text.utf8.count)
      step()
    }
    while !isOver {
      switch reader.kind {
      case .text: text += reader.value
      case .start:
        hasFault = true
        note("an element where only text may stand", as: .invalidValue, at: start)
        skipElement()
        continue
      case .end:
        step()
        return text
      }
      step()
    }
    return text
  }

  // MARK: FieldSource

  mutating func idText(as type: any Scalar.Type) -> String? {
    hasFault = false
    guard let text = frame.id else { return nil }
    frame.id = nil
    return taken(text, of: RecordSchema.idName, as: type, at: frame.startCount)
  }

  mutating func text(of name: StaticString, as type: any Scalar.Type, isOptional: Bool) -> String? {
    if XMLVocabulary.isLanguage(name, type) {
      hasFault = false
      return frame.language.flatMap { taken($0, of: name, as: type, at: frame.startCount) }
    }
    guard find(name) else { return nil }
    let start = reader.startCount
    return taken(XMLFieldReader.collapsed(elementText(), type), of: name, as: type, at: start)
  }

  /// A text that was read, unless the document broke in it.
  private mutating func taken(_ text: String, of name: StaticString, as type: any Scalar.Type, at start: Int) -> String?
  {
    if isBroken { return nil }
    startOfField = start
    if !marks.isEmpty, type.init(scalarText: text) != nil { noteMark(of: name, at: start) }
    return text
  }

  mutating func refuse(_ name: StaticString, _ text: String, as type: any Scalar.Type) {
    hasFault = true
    frame.hasFault = true
    path.append(.field(name))
    note(type.type.refusal(of: text), as: .invalidValue, at: startOfField)
    path.removeLast()
  }

  /// The text of an element without the white space around it, unless it is free text: people write words on lines of their own.
  private static func collapsed(_ text: String, _ type: any Scalar.Type) -> String {
    let mayBeSpaced = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe !bytes.isEmpty && (bytes[0] <= 0x20 || bytes[bytes.count - 1] <= 0x20)
    }
    if mayBeSpaced == false { return text }
    let type = type.type
    if type == .text || type == .url { return text }
    return text.unicodeScalars.split(whereSeparator: \.isWhitespaceOfXML).map { String($0) }.joined(separator: " ")
  }

  mutating func beginList(_ name: StaticString, of type: any Described.Type) -> Bool {
    func stride<Part: Described>(of type: Part.Type) -> Int { MemoryLayout<Part>.stride }
    return beginList(name, partName: type.partName, areEntities: false, stride: stride(of: type))
  }

  mutating func beginList(_ name: StaticString, partName: StaticString, areEntities: Bool, stride: Int) -> Bool {
    guard find(name) else { return false }
    lists.append(List(partName: partName, areEntities: areEntities, stride: stride, outer: frame))
    path.append(.field(name))
    enterRecord()
    noteAttributes()
    return true
  }

  mutating func beginPart() -> Bool {
    let place = lists.count - 1
    while goToElement() {
      guard reader.isNamed(lists[place].partName) else {
        note("expected the element \"\(lists[place].partName)\"", as: .unknownField, at: reader.startCount)
        skipElement()
        continue
      }
      memory.take(bytes: 2 * lists[place].stride)
      if memory.isSpent {
        note(memory.message, as: .limit, at: reader.startCount)
        isOver = true
        break
      }
      let areEntities = lists[place].areEntities
      if areEntities {
        countEntity()
        if isOver { break }
      }
      // Not copied: what is swapped in goes away at once.
      swap(&lists[place].frame, &frame)
      enterRecord()
      if areEntities, let id = frame.id {
        path.append(.entity(id))
      } else {
        path.append(.place(lists[place].count))
      }
      noteAttributes()
      if areEntities, !marks.isEmpty { noteMarkOfEntity() }
      return true
    }
    if frame.id != nil { note("unknown attribute \"id\"", as: .unknownField, at: frame.startCount) }
    if let list = lists.popLast() { frame = list.outer }
    path.removeLast()
    return false
  }

  mutating func endPart() {
    let place = lists.count - 1
    leaveRecord(outer: lists[place].frame)
    path.removeLast()
    lists[place].count += 1
  }

  mutating func words(of name: StaticString, as type: any Scalar.Type) -> [String] {
    guard find(name) else { return [] }
    startOfField = reader.startCount
    let words = elementText().unicodeScalars.split(whereSeparator: \.isWhitespaceOfXML).map { String($0) }
    if !marks.isEmpty { for index in words.indices { noteMark(of: name, place: index, at: startOfField) } }
    return words
  }

  mutating func missing(_ name: StaticString) {
    if isBroken || hasFault { return }
    if isAtElement { frame.missing.append(name) } else { noteMissing(name) }
  }

  private mutating func noteMissing(_ name: StaticString) {
    path.append(.field(name))
    note("is needed", as: .missingValue, at: frame.startCount)
    path.removeLast()
  }

  mutating func refuse(ofLast count: Int, _ message: StaticString) {
    if !isBroken, !frame.hasFault { note(message.description, as: .invalidValue, at: frame.startCount) }
  }

  // MARK: Problems

  private var isBroken: Bool { isOver && reader.fault != nil }

  private mutating func countEntity() {
    entityCount += 1
    if entityCount > limits.entities {
      note("more than \(limits.entities) entities", as: .limit, at: reader.startCount)
      isOver = true
    }
  }

  /// How many elements of other namespaces were passed over.
  private(set) var foreignCount = 0

  private var pathText: String { path.map(\.text).joined(separator: "/") }

  private mutating func noteMark(of name: StaticString, place: Int? = nil, at start: Int) {
    let count = path.count
    path.append(.field(name))
    if let place { path.append(.place(place)) }
    defer { path.removeLast(path.count - count) }
    if let mark = marks[pathText] { note(mark.message, as: mark.code, at: start) }
  }

  private mutating func noteMarkOfEntity() {
    let path = pathText
    guard let mark = marks[path] else { return }
    let isOfTwoKinds = mark.message == UniqueIDs.ofTwoKinds
    if isOfTwoKinds || !metOnce.insert(path).inserted { note(mark.message, as: mark.code, at: frame.startCount) }
  }

  private mutating func note(_ message: String, as code: ImportError.Code, at startCount: Int) {
    guard problems.count < limits.problems else {
      isCut = true
      return
    }
    problems.append(Problem(code: code, startCount: startCount, path: pathText, message: message))
  }
}
