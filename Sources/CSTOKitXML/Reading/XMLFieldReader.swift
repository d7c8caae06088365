// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The engine of the reader.
///
/// The schema fixes the order of elements, so each field is requested at its place.
@safe struct XMLFieldReader: FieldSource, ~Copyable {
  /// A problem at an element, located by the number of elements started before it.
  struct Problem {
    let code: ImportError.Code
    let startCount: Int
    let path: String
    let message: String
  }

  /// A problem to report for the element at a path.
  struct Mark {
    let code: ImportError.Code
    let message: String
  }

  private var reader: XMLPullReader
  private let limits: ImportLimits
  private let marks: [String: Mark]
  /// The marked entities met once: the second of two with one id is the error.
  private var metOnce: Set<String> = []
  private var frame = Frame()
  private var path: [Step] = []
  private var entityCount = 0
  /// The memory still available for values.
  private var memory: MemoryBudget
  /// Whether the reader is at an element of the vocabulary that a field may request.
  private var isAtElement = false
  private var hasFault = false
  /// The number of elements started before the current field.
  private var startOfField = 0
  private var lists: [List] = []
  private(set) var problems: [Problem] = []
  private(set) var isCut = false
  /// The path at which the document was found to be malformed.
  private(set) var pathOfFault = ""
  /// Whether nothing more can be read: the document is malformed or ended.
  private(set) var isOver = false

  /// Creates a reader.
  ///
  /// - Parameter marks: The problems to report for elements at some paths, known from an earlier pass.
  init(_ reader: consuming XMLPullReader, limits: ImportLimits, marks: [String: Mark]) {
    self.reader = reader
    self.limits = limits
    self.marks = marks
    memory = MemoryBudget(limits)
  }

  var fault: XMLPullReader.Fault? { reader.fault }

  // MARK: The document

  /// Enters the root, or reports that it is a different one.
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

  /// Reads the rest of the document, to detect errors at the end.
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

  /// Reads the attributes of the current element and moves to its content.
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

  /// Whether an attribute has a meaning to schemas that this reader does not support.
  private static func isRefused(_ name: String, _ namespace: String) -> Bool {
    namespace == XMLVocabulary.schemaInstanceNamespace && (name == "nil" || name == "type")
  }

  /// Reports the unknown attributes, when the path of the element is known.
  private mutating func noteAttributes() {
    for name in frame.unknownAttributes {
      note("unknown attribute \"\(name)\"", as: .unknownField, at: frame.startCount)
    }
  }

  /// Moves past the end of the record, and reports the elements that no field used.
  private mutating func leaveRecord(outer: Frame) {
    var isFirst = true
    while goToElement() {
      // The following elements were not found because of this one.
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

  /// Moves to the next element of the vocabulary in the record.
  ///
  /// At the end of the record, moves past it and returns false.
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
          note("text where only elements are allowed", as: .invalidValue, at: frame.startCount)
        }
        step()
      }
    }
    return false
  }

  /// Skips an element with its content.
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

  /// Moves to the element of a field, if it is the next one.
  @inline(__always)
  private mutating func find(_ name: StaticString) -> Bool {
    hasFault = false
    return (isAtElement || goToElement()) && reader.isNamed(name)
  }

  /// The text of the current element; moves past the element.
  private mutating func elementText() -> String {
    let start = reader.startCount
    while reader.hasAttributes, let (name, namespace, _) = reader.nextAttribute() {
      if namespace == XMLVocabulary.schemaInstanceNamespace, !XMLFieldReader.isRefused(name, namespace) { continue }
      hasFault = true
      note("unknown attribute \"\(name)\" of \"\(reader.localName)\"", as: .unknownField, at: start)
    }
    step()
    if isOver { return "" }
    // Almost every element contains one run of text.
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
        note("an element where only text is allowed", as: .invalidValue, at: start)
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

  /// A text that was read, unless the document is malformed within it.
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

  /// The text of an element without surrounding white space, unless it is free text.
  ///
  /// Documents written by hand may have words on separate lines.
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
      // Swapped, not copied: the previous frame is discarded at once.
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

  /// The number of skipped elements of other namespaces.
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
