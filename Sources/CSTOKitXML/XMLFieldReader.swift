// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The engine of the reader.
///
/// The schema fixes the order of elements, so each field is asked for where it has to stand.
@safe struct XMLFieldReader: FieldReader, ~Copyable {
  /// A problem at an element, by the number of elements that started before it.
  struct Problem {
    let startCount: Int
    let path: String
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
  }

  private var reader: XMLPullReader
  private let limits: ImportLimits
  private let marks: [String: String]
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
  /// Whether the document is broken or at its end, so that nothing more can be asked for.
  private(set) var isOver = false

  /// Begins to read.
  ///
  /// - Parameter marks: What to tell of the elements at some paths, known from a reading before.
  init(_ reader: consuming XMLPullReader, limits: ImportLimits, marks: [String: String]) {
    self.reader = reader
    self.limits = limits
    self.marks = marks
  }

  var fault: (message: String, line: Int, column: Int)? { reader.fault }

  // MARK: The document

  /// Enters the root, or notes that it is another one.
  mutating func startDocument() -> Bool {
    step()
    while !isOver, reader.kind != .start { step() }
    if isOver { return false }
    guard reader.isNamed(XMLVocabulary.root), reader.isIn(XMLVocabulary.namespace) else {
      note("expected the element \"dataset\" of the namespace \(XMLVocabulary.namespace)", at: reader.startCount)
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
    if !isOver, !reader.next() { isOver = true }
  }

  /// Takes the attributes of the element at hand and goes to its content.
  private mutating func enterRecord() {
    frame = Frame(startCount: reader.startCount)
    while reader.hasAttributes, let (name, namespace, value) = reader.nextAttribute() {
      switch (namespace, name) {
      case ("", "id"): frame.id = value
      case (XMLVocabulary.xmlNamespace, "lang"): frame.language = value
      case (XMLVocabulary.schemaInstanceNamespace, _), ("http://www.w3.org/2000/xmlns/", _): break
      case (XMLVocabulary.xmlNamespace, "space"), (XMLVocabulary.xmlNamespace, "base"): break
      case ("", _): note("unknown attribute \"\(name)\"", at: frame.startCount)
      default: break
      }
    }
    step()
  }

  /// Goes past the end of the record, and notes the elements that no field took.
  private mutating func leaveRecord(outer: Frame) {
    while goToElement() {
      note("unexpected element \"\(reader.localName)\": unknown, given twice, or out of order", at: reader.startCount)
      skipElement()
    }
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
        if reader.isIn("") { note("the element \"\(reader.localName)\" is in no namespace", at: reader.startCount) }
        skipElement()
      case .end:
        frame.hasEnded = true
        step()
      case .text:
        if reader.value.contains(where: { !$0.isWhitespace }) {
          note("text where only elements may stand", at: frame.startCount)
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
        note("an element where only text may stand", at: start)
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

  mutating func scalar<Value: Scalar>(_ name: StaticString, as type: Value.Type) -> Value? {
    let text: String
    let start: Int
    if let attribute = XMLVocabulary.attribute(for: name, type) {
      hasFault = false
      guard let value = attribute.isEqual(to: "id") ? frame.id : frame.language else { return nil }
      (text, start) = (value, frame.startCount)
    } else {
      guard find(name) else { return nil }
      start = reader.startCount
      text = elementText()
    }
    if isOver, reader.fault != nil { return nil }
    if let value = Value(scalarText: text) {
      if !marks.isEmpty { noteMark(of: name, at: start) }
      return value
    }
    hasFault = true
    frame.hasFault = true
    path.append(.field(name))
    note("expected \(Value.type.phrase)", at: start)
    path.removeLast()
    return nil
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
    while goToElement() {
      guard reader.isNamed(Element.partName) else {
        note("expected the element \"\(Element.partName)\"", at: reader.startCount)
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
      if areEntities, !marks.isEmpty { noteMarkOfEntity() }
      elements.append(Element(reading: &self))
      leaveRecord(outer: list)
      path.removeLast()
    }
    frame = outer
    path.removeLast()
    return elements
  }

  mutating func tokens<Value: Token>(_ name: StaticString, of type: Value.Type) -> [Value] {
    guard find(name) else { return [] }
    let start = reader.startCount
    if !marks.isEmpty { noteMark(of: name, at: start) }
    var values: [Value] = []
    for part in elementText().split(whereSeparator: \.isWhitespace) {
      if let value = Value(scalarText: String(part)) {
        values.append(value)
      } else {
        path.append(.field(name))
        note("expected \(Value.type.phrase)", at: start)
        path.removeLast()
      }
    }
    return values
  }

  mutating func missing(_ name: StaticString) {
    if isBroken || hasFault { return }
    path.append(.field(name))
    note("is needed", at: frame.startCount)
    path.removeLast()
  }

  mutating func refuse(_ message: StaticString) {
    if !isBroken, !frame.hasFault { note(message.description, at: frame.startCount) }
  }

  // MARK: Problems

  private var isBroken: Bool { isOver && reader.fault != nil }

  private mutating func countEntity() {
    entityCount += 1
    if entityCount > limits.entities {
      note("more than \(limits.entities) entities", at: reader.startCount)
      isOver = true
    }
  }

  private var pathText: String { path.map(\.text).joined(separator: "/") }

  private mutating func noteMark(of name: StaticString, at start: Int) {
    path.append(.field(name))
    if let message = marks[pathText] { note(message, at: start) }
    path.removeLast()
  }

  private mutating func noteMarkOfEntity() {
    let path = pathText
    guard let message = marks[path] else { return }
    let isOfTwoKinds = message == UniqueIDs.ofTwoKinds
    if isOfTwoKinds || !metOnce.insert(path).inserted { note(message, at: frame.startCount) }
  }

  private mutating func note(_ message: String, at startCount: Int) {
    guard problems.count < limits.problems else {
      isCut = true
      return
    }
    problems.append(Problem(startCount: startCount, path: pathText, message: message))
  }
}
