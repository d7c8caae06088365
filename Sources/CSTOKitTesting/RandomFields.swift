// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// A reader that reads nothing and makes every value up.
struct RandomFields: FieldReader {
  private var random: SeededGenerator
  private let texts: [String]
  /// How many entities of a kind references may lead to.
  var entityCount = 6
  /// The number in the ids of the entity being made; those inside another one count on from 1,000.
  private var index = 0
  /// Whether a party has to stand, as the last field was a person that is absent; nil if the last field was another.
  private var hasParty: Bool?

  init(seed: UInt64, texts: [String]) {
    random = SeededGenerator(seed: seed)
    self.texts = texts
  }

  mutating func entity<E: Entity>(_ number: Int) -> E {
    index = number
    return E(reading: &self)
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
    case .open(let words): pick(words + ["unforeseen, \"really\""])
    }
  }

  // MARK: Fields

  mutating func id<Owner: Entity>(of type: Owner.Type) -> EntityID<Owner>? {
    EntityID("\(Owner.kind.name.lowercased())-\(index)")
  }

  mutating func scalar<Value: Scalar>(_ name: StaticString, as type: Value.Type) -> Value? {
    Value(scalarText: text(of: Value.type))
  }

  mutating func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value? {
    let isThere = name.isEqual(to: "party") ? hasParty ?? flip() : flip()
    // A person, or the party that stands in the place of one.
    hasParty = name.isEqual(to: "person") ? !isThere : nil
    return isThere ? scalar(name, as: Value.self) : nil
  }

  mutating func list<Element: Described>(_ name: StaticString, of type: Element.Type) -> [Element] {
    let outer = index
    defer { index = outer }
    return (0..<number(0...2)).map { position in
      index = 1_000 + position
      return Element(reading: &self)
    }
  }

  mutating func tokens<Value: Token>(_ name: StaticString, of type: Value.Type) -> [Value] {
    (0..<number(0...2)).compactMap { _ in Value(scalarText: text(of: Value.type)) }
  }

  /// A choice that was not met is met by its stand-in.
  func refuse(_ message: StaticString) {}
  /// A value that the text makes impossible is met by its stand-in.
  func missing(_ name: StaticString) {}
}
