// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Reads a data set kind by kind.
@safe struct JSONDatasetReader: DatasetFields {
  typealias Failure = Never
  private(set) var engine: JSONFieldReader

  init(_ engine: JSONFieldReader) { self.engine = engine }

  mutating func readDocument() -> Dataset {
    engine.startDocument()
    let dataset = readRoot()
    engine.endDocument()
    return dataset
  }

  /// Reads the root in published order, and if that fails again by looking up fields.
  private mutating func readRoot() -> Dataset {
    guard let attempt = engine.beginRecord() else { return Dataset() }
    var dataset = Dataset(&self)
    if !engine.endRecordInOrder(attempt) {
      engine.beginLookup(attempt)
      dataset = Dataset(&self)
      engine.endLookup(attempt)
    }
    return dataset
  }

  mutating func head(_ head: DatasetHead?) -> DatasetHead { DatasetHead(reading: &engine) }

  mutating func entities<E: Entity>(_ entities: Entities<E>?) -> Entities<E> {
    Entities(engine.list(E.kind.key, of: E.self, areEntities: true))
  }
}

extension Dataset {
  fileprivate init(_ reader: inout JSONDatasetReader) { self.init(describing: &reader, nil) }
}
