// SPDX-License-Identifier: Apache-2.0

extension Dataset: Codable {
  /// Reads a data set from a keyed container, in the form of the JSON exporter.
  public init(from decoder: any Decoder) throws {
    var reading = DecodingDataset(decoder: decoder, container: try decoder.container(keyedBy: FieldKey.self))
    self = try Dataset(describing: &reading, nil)
  }

  /// Writes the data set to a keyed container, in the form of the JSON exporter.
  public func encode(to encoder: any Encoder) throws {
    try head.encode(to: encoder)
    var writing = EncodingDataset(container: encoder.container(keyedBy: FieldKey.self))
    try accept(&writing)
  }
}

private struct DecodingDataset: DatasetFields {
  typealias Failure = any Error

  let decoder: any Decoder
  let container: KeyedDecodingContainer<FieldKey>

  mutating func head(_ head: DatasetHead?) throws -> DatasetHead { try DatasetHead(from: decoder) }

  mutating func entities<E: Entity>(_ entities: Entities<E>?) throws -> Entities<E> {
    Entities(try container.decodeIfPresent([E].self, forKey: FieldKey(E.kind.key)) ?? [])
  }
}

private struct EncodingDataset: DatasetVisitor {
  typealias Failure = any Error

  var container: KeyedEncodingContainer<FieldKey>

  mutating func visit(_ head: DatasetHead) {}

  mutating func visit<E: Entity>(_ entities: Entities<E>) throws {
    if !entities.isEmpty { try container.encode(entities.array, forKey: FieldKey(E.kind.key)) }
  }
}
