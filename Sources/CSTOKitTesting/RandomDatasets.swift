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
  private var random: SeededGenerator
  private let texts: [String]

  /// Starts with a seed; equal seeds give equal data sets.
  ///
  /// - Parameters:
  ///   - seed: What decides everything.
  ///   - texts: The texts in fields of text; with none the empty text stands in all.
  public init(seed: UInt64, texts: [String] = RandomDatasets.hostileTexts) {
    random = SeededGenerator(seed: seed)
    self.texts = texts.isEmpty ? [""] : texts
  }

  /// The next data set.
  ///
  /// - Parameter count: How many entities of most kinds it has, at least one; of memberships three times as many.
  public mutating func next(count: Int = 6) -> Dataset {
    let count = max(1, count)
    var kinds = RandomKinds(fields: RandomFields(random, texts: texts, entityCount: count), count: count)
    let dataset = Dataset(&kinds)
    random = kinds.fields.random
    return dataset
  }

  /// The next data set, and others that differ from it in one value each, or in one that is there or is not.
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
