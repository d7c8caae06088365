// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import Testing

@Suite struct DescriptionTests {
  /// Every kind of entity and every part, so that a field forgotten in a description is found here.
  static let examples: [any Described] = [
    example(Source.self), example(SovereignState.self), example(Organization.self), example(Organ.self),
    example(Succession.self), example(Membership.self), example(Person.self), example(Office.self),
    example(Treaty.self), example(TreatyAction.self), example(Provision.self), example(AgendaItem.self),
    example(JointOperation.self), example(Participant.self), example(Tally.self),
    example(Tenure.self), example(Meeting.self), example(Attendance.self), example(Document.self), example(Name.self),
    example(Code.self), example(Citation.self), example(StatusPeriod.self), example(Topic.self),
    example(Alternative<Membership.Overrides>.self), example(Existence.self), example(Succession.Overrides.self),
    example(Tenure.Overrides.self), example(Document.Overrides.self), example(Treaty.Overrides.self),
    example(TreatyAction.Overrides.self), example(DatasetHead.self), example(MemberRow.self),
  ]

  private static func example<Value: Described>(_ type: Value.Type) -> Value {
    var reader = NothingThere()
    return Value(reading: &reader)
  }

  @Test(arguments: examples.indices) func `Every stored property is described`(_ index: Int) {
    let example = DescriptionTests.examples[index]
    let described = schema(of: example).fields.map(\.name)
    #expect(labels(of: example) == described, "\(type(of: example))")
  }

  private func schema<Value: Described>(of value: Value) -> RecordSchema { RecordSchema(of: Value.self) }

  /// The names of the stored properties, those of flattened values in their place.
  private func labels(of value: any Described) -> [String] {
    Mirror(reflecting: value).children.flatMap { child -> [String] in
      switch child.value {
      case is PersonOrParty: ["person", "party"]
      case let flattened as any Described: labels(of: flattened)
      default: [child.label ?? ""]
      }
    }
  }

  @Test func `A schema tells what has to be there and what holds`() throws {
    let schema = RecordSchema(of: Tenure.self)
    #expect(schema.name == "Tenure")
    #expect(schema.fields.map(\.name).prefix(5) == ["id", "office", "person", "party", "isActing"])
    #expect(schema.choices == [2..<4])
    #expect(schema.fields[0].shape == .scalar(.id(Tenure.kind), .required))
    #expect(schema.fields[4].shape == .scalar(.boolean, .usually("false")))
    #expect(schema.fields[5].shape == .scalar(.period, .optional))
    guard case .list(let part) = schema.fields[7].shape else { throw ExpectationFailed() }
    #expect(part.fields.map(\.name) == ["label", "basis", "isDeprecated", "period", "isActing", "citations", "note"])
  }

  @Test func `Schemas can tell the tokens of every list from other texts`() {
    let schema = DatasetSchema()
    for record in [schema.head] + schema.records.map(\.record) {
      for field in record.fields {
        guard case .tokens(let type) = field.shape else { continue }
        #expect(type.patterns != nil, "\(record.name).\(field.name)")
        #expect(type.phrase != ScalarType.text.phrase, "\(record.name).\(field.name)")
      }
    }
  }

  @Test func `Kinds have one name each`() {
    var kinds = KindCollector()
    Dataset().accept(&kinds)
    #expect(
      kinds.kinds.map(\.collection) == [
        "sources", "states", "organizations", "organs", "successions", "memberships", "treaties", "treatyActions",
        "people", "offices", "tenures", "meetings", "attendances", "agendaItems", "documents", "operations", "tallies",
      ])
    #expect(Set(kinds.kinds).count == kinds.kinds.count)
  }
}

struct ExpectationFailed: Error {}

private struct KindCollector: DatasetVisitor {
  var kinds: [EntityKind] = []
  mutating func visit(_ head: DatasetHead) {}
  mutating func visit<E: Entity>(_ entities: Entities<E>) { kinds.append(E.kind) }
}

/// A reader that finds nothing, as a third party would write one: all its values are stand-ins.
private struct NothingThere: FieldReader {
  mutating func scalar<Value: Scalar>(_ name: StaticString, as type: Value.Type) -> Value? { nil }
  mutating func list<Element: Described>(_ name: StaticString, of type: Element.Type) -> [Element] { [] }
  mutating func tokens<Value: Token>(_ name: StaticString, of type: Value.Type) -> [Value] { [] }
  mutating func missing(_ name: StaticString) {}
  mutating func refuse(_ message: StaticString) {}
}
