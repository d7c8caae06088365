// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The engine of the reader.
///
/// The schema fixes the order of elements, so each field is asked for where it has to stand.
@safe struct XMLFieldReader: FieldReader, ~Copyable {
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

  /// A part of the path to where the reader is; texts are made of it only for a problem.
  private enum Step {
    case field(StaticString)
    case entity(String)
    case place(Int)

    var text: String {
      switch self {
      case .field(let name): name.description
      case .entity(let id): id
      case .place(let place): String(place)
      }
    }
  }

  private struct Frame {
    var id: String?
    var language: String?
    var startCount = 0
    /// Whether the element has ended already, as empty ones do at once.
    var hasEnded = false
    /// Whether a field was there and faulty, so that nothing can be said of the record as a whole.
    var hasFault = false
    /// The attributes that no element of this vocabulary has.
    var unknownAttributes: [String] = []
    /// Fields that were asked for in vain while another element was next: if nobody takes that, they are no fault of their own.
    var missing: [StaticString] = []
  }

  private var reader: XMLPullReader
  private let limits: ImportLimits
  private let marks: [String: Mark]
  /// The entities with a mark that were met once: the second of two with one id is the fault.
  private var metOnce: Set<String> = []
  private var frame = Frame()
  private var path: [Step] = []
  private var entityCount = 0
  /// Whether the reader is at an element of the vocabulary for which fields may ask.
  private var isAtElement = false
  private var hasFault = false
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

  // MARK: FieldReader

  mutating func id<Owner: Entity>(of type: Owner.Type) -> EntityID<Owner>? {
    hasFault = false
    guard let text = frame.id else { return nil }
    frame.id = nil
    return value(of: RecordSchema.idName, text, at: frame.startCount)
  }

  mutating func scalar<Value: Scalar>(_ name: StaticString, as type: Value.Type) -> Value? {
    if XMLVocabulary.isLanguage(name, type) {
      hasFault = false
      guard let text = frame.language else { return nil }
      return value(of: name, text, at: frame.startCount)
    }
    guard find(name) else { return nil }
    let start = reader.startCount
    return value(of: name, XMLFieldReader.collapsed(elementText(), Value.self), at: start)
  }

  private mutating func value<Value: Scalar>(of name: StaticString, _ text: String, at start: Int) -> Value? {
    if isOver, reader.fault != nil { return nil }
    if let value = Value(scalarText: text) {
      if !marks.isEmpty { noteMark(of: name, at: start) }
      return value
    }
    hasFault = true
    frame.hasFault = true
    path.append(.field(name))
    note("expected \(Value.type.phrase)", as: .invalidValue, at: start)
    path.removeLast()
    return nil
  }

  /// The text of an element without the white space around it, where the schema reads the type without.
  private static func collapsed<Value: Scalar>(_ text: String, _ type: Value.Type) -> String {
    let isMeant =
      switch Value.type {
      case .day, .integer, .date: true
      default: false
      }
    guard isMeant, let first = text.utf8.first, let last = text.utf8.last, first <= 0x20 || last <= 0x20 else {
      return text
    }
    let scalars = text.unicodeScalars.drop(while: \.isWhitespaceOfXML)
    let end = scalars.lastIndex { !$0.isWhitespaceOfXML }.map(scalars.index(after:)) ?? scalars.endIndex
    let bare = String(scalars[..<end])
    // Of dates only whole days are an xs:date.
    return Value.type == .date && CalendarDay(scalarText: bare) == nil ? text : bare
  }

  mutating func list<Element: Described>(_ name: StaticString, of type: Element.Type) -> [Element] {
    list(name, of: type, areEntities: false)
  }

  mutating func list<Element: Described>(
    _ name: StaticString, of type: Element.Type, areEntities: Bool
  ) -> [Element] {
    guard find(name) else { return [] }
    var elements: [Element] = []
    let outer = frame
    path.append(.field(name))
    enterRecord()
    noteAttributes()
    while goToElement() {
      guard reader.isNamed(Element.partName) else {
        note("expected the element \"\(Element.partName)\"", as: .unknownField, at: reader.startCount)
        skipElement()
        continue
      }
      if areEntities {
        countEntity()
        if isOver { break }
      }
      let list = frame
      enterRecord()
      if areEntities, let id = frame.id {
        path.append(.entity(id))
      } else {
        path.append(.place(elements.count))
      }
      noteAttributes()
      if areEntities, !marks.isEmpty { noteMarkOfEntity() }
      elements.append(Element(reading: &self))
      leaveRecord(outer: list)
      path.removeLast()
    }
    if frame.id != nil { note("unknown attribute \"id\"", as: .unknownField, at: frame.startCount) }
    frame = outer
    path.removeLast()
    return elements
  }

  mutating func tokens<Value: Token>(_ name: StaticString, of type: Value.Type) -> [Value] {
    guard find(name) else { return [] }
    let start = reader.startCount
    var values: [Value] = []
    for (index, part) in elementText().unicodeScalars.split(whereSeparator: \.isWhitespaceOfXML).enumerated() {
      if !marks.isEmpty { noteMark(of: name, place: index, at: start) }
      if let value = Value(scalarText: String(part)) {
        values.append(value)
      } else {
        path.append(.field(name))
        note("expected \(Value.type.phrase)", as: .invalidValue, at: start)
        path.removeLast()
      }
    }
    return values
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

  mutating func refuse(_ message: StaticString) {
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
