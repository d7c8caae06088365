// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// Makes data sets that a seed decides, with hostile texts in every field of text and every optional field sometimes absent.
///
/// ```swift
/// var random = RandomDatasets(seed: 7)
/// let dataset = random.next()
/// ```
///
/// The fields come from the descriptions, so that a new one is there without a change here. References lead to entities that are there; no rule is kept beyond that.
public struct RandomDatasets: Sendable {
  private var fields: RandomFields

  /// Starts with a seed; equal seeds give equal data sets.
  ///
  /// - Parameters:
  ///   - seed: What decides everything.
  ///   - texts: The texts in fields of text; with none the empty text stands in all.
  public init(seed: UInt64, texts: [String] = RandomDatasets.hostileTexts) {
    fields = RandomFields(seed: seed, texts: texts.isEmpty ? [""] : texts)
  }

  /// The next data set.
  ///
  /// - Parameter count: How many entities of most kinds it has, at least one; of memberships three times as many.
  public mutating func next(count: Int = 6) -> Dataset {
    let count = max(1, count)
    fields.entityCount = count
    var dataset = Dataset(head: DatasetHead(reading: &fields))
    dataset.head.schema = DatasetHead.currentSchema
    dataset.sources = entities(count)
    dataset.states = entities(count)
    dataset.organizations = entities(count)
    dataset.organs = entities(count)
    dataset.successions = entities(count)
    dataset.memberships = entities(count * 3)
    dataset.treaties = entities(count)
    dataset.treatyActions = entities(count)
    dataset.people = entities(count)
    dataset.offices = entities(count)
    dataset.tenures = entities(count)
    dataset.meetings = entities(count)
    dataset.attendances = entities(count)
    dataset.agendaItems = entities(count)
    dataset.documents = entities(count)
    dataset.operations = entities(count)
    dataset.tallies = entities(count)
    return dataset
  }

  private mutating func entities<E: Entity>(_ count: Int) -> Entities<E> {
    Entities((0..<count).map { fields.entity($0) })
  }
}
