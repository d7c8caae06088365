// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A generator of random data sets, determined by a seed.
///
/// Every text field contains hostile texts, and every optional field is sometimes absent.
///
/// ```swift
/// var random = RandomDatasets(seed: 7)
/// let dataset = random.next()
/// ```
///
/// The fields come from the descriptions, so new fields are included automatically. References lead to existing entities; no other rule is obeyed.
public struct RandomDatasets: Sendable {
  private var random: SeededGenerator
  private let texts: [String]

  /// Creates a generator; equal seeds give equal data sets.
  ///
  /// - Parameters:
  ///   - seed: The seed that determines all values.
  ///   - texts: The texts for text fields; if empty, all of them are empty texts.
  public init(seed: UInt64, texts: [String] = RandomDatasets.hostileTexts) {
    random = SeededGenerator(seed: seed)
    self.texts = texts.isEmpty ? [""] : texts
  }

  /// Generates the next data set.
  ///
  /// - Parameter count: The number of entities of each kind, at least one. There are three times as many memberships.
  public mutating func next(count: Int = 6) -> Dataset {
    let count = max(1, count)
    var kinds = RandomKinds(fields: RandomFields(random, texts: texts, entityCount: count), count: count)
    let dataset = Dataset(&kinds)
    random = kinds.fields.random
    return dataset
  }

  /// Generates a data set, and others that differ from it in one value.
  ///
  /// The difference may also be whether the value is present.
  func nextAndDeviations(count: Int) -> (dataset: Dataset, deviations: some Sequence<Dataset>) {
    func make(_ deviation: Int?) -> (Dataset, valueCount: Int) {
      let fields = RandomFields(random, texts: texts, entityCount: count, deviatingAt: deviation)
      var kinds = RandomKinds(fields: fields, count: count)
      return (Dataset(&kinds), kinds.fields.valueCount)
    }
    let (dataset, valueCount) = make(nil)
    return (dataset, (0..<valueCount).lazy.map { make($0 + 1).0 })
  }
}

extension Dataset {
  fileprivate init(_ kinds: inout RandomKinds) { self.init(describing: &kinds, nil) }
}

private struct RandomKinds: DatasetFields {
  typealias Failure = Never
  var fields: RandomFields
  let count: Int

  mutating func head(_ head: DatasetHead?) -> DatasetHead {
    var head = DatasetHead(fieldsOf: &fields)
    head.schema = DatasetHead.currentSchema
    return head
  }

  mutating func entities<E: Entity>(_ entities: Entities<E>?) -> Entities<E> {
    Entities((0..<(E.kind == Membership.kind ? count * 3 : count)).map { fields.entity($0) })
  }
}
