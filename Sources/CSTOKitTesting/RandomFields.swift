// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// A field source that generates every value at random.
struct RandomFields: FieldSource {
  private(set) var random: SeededGenerator
  private let texts: [String]
  /// The number of entities of a kind that references may target.
  private let entityCount: Int
  /// The number in the ids of the current entity.
  ///
  /// Those of nested entities start at 1,000.
  private var index = 0
  /// Whether a party must be present, because the preceding person is absent.
  ///
  /// Nil if the preceding field is not a person.
  private var hasParty: Bool?

  private struct List {
    let outerIndex: Int
    var position = 0
    var left: Int
  }
  private var lists: [List] = []
  /// The number of values requested so far, including absent ones.
  private(set) var valueCount = 0
  /// The number of the value to change; all other values stay the same.
  private let deviation: Int?

  init(_ random: SeededGenerator, texts: [String], entityCount: Int, deviatingAt deviation: Int? = nil) {
    self.deviation = deviation
    self.random = random
    self.entityCount = entityCount
    self.texts = texts
  }

  mutating func entity<E: Entity>(_ number: Int) -> E {
    index = number
    return E(fieldsOf: &self)
  }

  // MARK: Values

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  private mutating func flip() -> Bool { Bool.random(using: &random) }
  private mutating func pick(_ values: [String]) -> String { values[number(0...values.count - 1)] }

  private mutating func day() -> CalendarDay { CalendarDay(number: number(7_000...20_000)) }

  private mutating func date() -> String {
    let day = day()
    let text = pick([String(day.description.prefix(4)), String(day.description.prefix(7)), day.description])
    return text + pick(["", "", "?", "~", "%"])
  }

  private mutating func periodEnd() -> String { pick([date(), date(), "..", ""]) }

  private mutating func id(of kind: String) -> String { "\(kind.lowercased())-\(number(0...entityCount - 1))" }

  private mutating func text(of type: ScalarType) -> String {
    let value = newText(of: type)
    guard valueCount == deviation else { return value }
    // The following values stay the same as without the change.
    let next = random
    defer { random = next }
    for _ in 0..<32 {
      let other = newText(of: type)
      if other != value { return other }
    }
    return value
  }

  private mutating func newText(of type: ScalarType) -> String {
    switch type {
    case .text: pick(texts)
    case .integer: String(number(-5...1_000))
    case .boolean: pick(["true", "false"])
    case .date: date()
    case .period: "\(periodEnd())/\(periodEnd())"
    case .periodEnd: periodEnd()
    case .day: CalendarDay(number: number(-700_000...2_900_000 - 1)).description
    case .language: pick(["en", "ru", "ru-Latn", "be-tarask", "und"])
    case .duration: pick(["P5Y", "P1Y6M1D"])
    case .url: pick(texts)
    case .id(let kind): id(of: kind.name)
    case .partyID: id(of: pick(type.targetKinds.map(\.name)))
    case .fieldName: pick(["period", "names", "id", "period/end"])
    case .closed(let words): pick(words)
    case .token(let words): pick(words + ["unforeseen"])
    case .open(let words): pick(words + ["unforeseen, \"really\""])
    }
  }

  // MARK: Fields

  mutating func idText(as type: any Scalar.Type) -> String? {
    guard case .id(let kind) = type.type else { return nil }
    return "\(kind.name.lowercased())-\(index)"
  }

  mutating func text(of name: StaticString, as type: any Scalar.Type, isOptional: Bool) -> String? {
    valueCount += 1
    guard isOptional else { return text(of: type.type) }
    let isThere = name.isEqual(to: "party") ? hasParty ?? flip() : flip()
    // Either a person, or a party instead of one.
    hasParty = name.isEqual(to: "person") ? !isThere : nil
    guard valueCount == deviation, hasParty == nil else { return isThere ? text(of: type.type) : nil }
    let next = random
    let value = newText(of: type.type)
    // A present value is removed, and an absent one is added.
    if !isThere { random = next }
    return isThere ? nil : value
  }

  mutating func words(of name: StaticString, as type: any Scalar.Type) -> [String] {
    (0..<number(0...2)).map { _ in
      valueCount += 1
      return text(of: type.type)
    }
  }

  mutating func beginList(_ name: StaticString, of type: any Described.Type) -> Bool {
    lists.append(List(outerIndex: index, left: number(0...2)))
    return true
  }

  mutating func beginPart() -> Bool {
    guard var list = lists.popLast() else { return false }
    if list.left == 0 {
      index = list.outerIndex
      return false
    }
    index = 1_000 + list.position
    list.position += 1
    list.left -= 1
    lists.append(list)
    return true
  }

  mutating func endPart() {}

  /// A placeholder replaces a value that its text makes invalid.
  mutating func refuse(_ name: StaticString, _ text: String, as type: any Scalar.Type) {}
  mutating func missing(_ name: StaticString) {}
  /// A placeholder replaces a choice without a value.
  mutating func refuse(ofLast count: Int, _ message: StaticString) {}
}
