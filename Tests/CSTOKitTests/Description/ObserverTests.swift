// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitTesting
import Foundation
import Testing

/// Observers and sources are compiled once; what they are shown and asked for is what writers and readers get.
@Suite struct ObserverTests {
  @Test(arguments: 0..<10 as Range<UInt64>) func `An observer sees what a writer is given`(_ seed: UInt64) {
    var random = RandomDatasets(seed: seed)
    let dataset = random.next()
    let observer = KindObserver()
    dataset.showKinds(to: observer)
    var visitor = KindVisitor()
    dataset.accept(&visitor)
    #expect(observer.lines.count > 500)
    #expect(observer.lines == visitor.lines)
  }

  @Test func `A type of a client is shown and read`() throws {
    let flag = Flag(name: "white", colours: [Colour(name: "white"), Colour(name: "red")], isOfficial: false)
    let observer = LineObserver()
    flag.showFields(to: observer)
    #expect(observer.lines == ["name white", "colours 2", "name white", "name red", "isOfficial false"])
    var source = TableSource(fields: ["name": "white", "isOfficial": "false"], parts: ["white", "red"])
    #expect(Flag(fieldsOf: &source) == flag)
    #expect(source.problems == [])
  }

  @Test func `A source is told what is missing, faulty or usual`() {
    var source = TableSource(fields: ["isOfficial": "perhaps"], parts: [])
    let flag = Flag(fieldsOf: &source)
    #expect(source.problems == ["missing name", "faulty isOfficial"])
    #expect(flag.colours == [])
    var silent = TableSource(fields: ["name": "x"], parts: [])
    _ = Flag(fieldsOf: &silent)
    #expect(silent.problems == ["usual isOfficial true"])
  }

  @Test func `A fault in a part of a list has the path of the part`() throws {
    let json =
      #"{"id": "a", "member": "one", "host": "org", "capacity": "member", "statuses": [{"status": "active"}, {}]}"#
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Membership.self, from: Data(json.utf8))
    }
    guard case .keyNotFound(let key, let context)? = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(key.stringValue == "status")
    #expect(context.codingPath.map(\.stringValue) == ["statuses", "Index 1"])
  }

  @Test func `A value of the wrong form, or one that is none of its type, is told with its field`() throws {
    for (member, path) in [("7", ["member"]), (#""no slug""#, ["member"])] {
      let json = #"{"id": "a", "member": \#(member), "host": "org", "capacity": "member"}"#
      let error = #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(Membership.self, from: Data(json.utf8))
      }
      switch error {
      case .typeMismatch(_, let context)?, .dataCorrupted(let context)?:
        #expect(context.codingPath.map(\.stringValue) == path)
      default: Issue.record("another error: \(String(describing: error))")
      }
    }
  }
}

private struct Colour: Described {
  var name: String

  init(name: String) { self.name = name }
  init<F: Fields & ~Copyable>(describing f: inout F, _ it: Colour?) { name = f("name", it?.name) }
}

private struct Flag: Described {
  var name: String
  var colours: [Colour]
  var isOfficial: Bool

  init(name: String, colours: [Colour], isOfficial: Bool) {
    self.name = name
    self.colours = colours
    self.isOfficial = isOfficial
  }

  init<F: Fields & ~Copyable>(describing f: inout F, _ it: Flag?) {
    name = f("name", it?.name)
    colours = f("colours", it?.colours)
    isOfficial = f("isOfficial", it?.isOfficial, default: true)
  }
}

private class LineObserver: FieldObserver {
  var lines: [String] = []

  func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) { lines.append("\(name) \(value.scalarText)") }
  func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    lines.append("\(name) \(values.count)")
    for value in values { value.showFields(to: self) }
  }
  func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    lines.append("\(name) \(values.map(\.scalarText))")
  }
}

private final class KindObserver: LineObserver, DatasetObserver {
  func head(_ head: DatasetHead) { head.showFields(to: self) }
  func entities<E: Entity>(_ entities: Entities<E>) {
    lines.append(E.kind.collection)
    for entity in entities { entity.showFields(to: self) }
  }
}

private struct KindVisitor: DatasetVisitor, FieldWriter {
  typealias Failure = Never
  var lines: [String] = []

  mutating func visit(_ head: DatasetHead) { head.write(to: &self) }
  mutating func visit<E: Entity>(_ entities: Entities<E>) {
    lines.append(E.kind.collection)
    for entity in entities { entity.write(to: &self) }
  }
  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    lines.append("\(name) \(value.scalarText)")
  }
  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    lines.append("\(name) \(values.count)")
    for value in values { value.write(to: &self) }
  }
  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    lines.append("\(name) \(values.map(\.scalarText))")
  }
}

/// A source of one record, whose only list has parts with a name.
private struct TableSource: FieldSource {
  let fields: [String: String]
  let parts: [String]
  var part: Int?
  var problems: [String] = []

  init(fields: [String: String], parts: [String]) {
    self.fields = fields
    self.parts = parts
  }

  func idText(as type: any Scalar.Type) -> String? { nil }
  func text(of name: StaticString, as type: any Scalar.Type, isOptional: Bool) -> String? {
    part.map { parts[$0] } ?? fields[name.description]
  }
  func words(of name: StaticString, as type: any Scalar.Type) -> [String] { [] }
  mutating func refuse(_ name: StaticString, _ text: String, as type: any Scalar.Type) {
    problems.append("faulty \(name)")
  }
  mutating func missing(_ name: StaticString) { problems.append("missing \(name)") }
  mutating func usual(_ name: StaticString, _ value: any Scalar) {
    problems.append("usual \(name) \(value.scalarText)")
  }
  mutating func refuse(ofLast count: Int, _ message: StaticString) {}

  var next = 0
  mutating func beginList(_ name: StaticString, of type: any Described.Type) -> Bool { true }
  mutating func beginPart() -> Bool {
    part = next < parts.count ? next : nil
    next += 1
    return part != nil
  }
  mutating func endPart() { part = nil }
}
