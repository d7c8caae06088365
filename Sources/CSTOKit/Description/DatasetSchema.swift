// SPDX-License-Identifier: Apache-2.0

/// What data sets consist of: the head, the kinds of entities, and every type of record with a name of its own.
public struct DatasetSchema: Sendable, Hashable {
  /// A kind of entity and its fields.
  public struct Kind: Sendable, Hashable {
    /// The kind.
    public let kind: EntityKind
    /// The fields.
    public let record: RecordSchema
  }

  /// A type of record and a name that no other has.
  public struct NamedRecord: Sendable, Hashable {
    /// The name: letters and digits, beginning with a capital.
    public let name: String
    /// The fields.
    public let record: RecordSchema
  }

  /// The fields of the head.
  public let head: RecordSchema
  /// The kinds of entities in published order.
  public let kinds: [Kind]
  /// Every type of record that occurs in a list, in the order in which they are first met.
  public let records: [NamedRecord]

  /// The schema of the data sets of this package.
  ///
  /// - Complexity: O(n) in the number of fields of all types.
  public init() {
    let listing = Listing()
    Dataset().showKinds(to: listing)
    head = RecordSchema(of: DatasetHead.self)
    kinds = listing.kinds
    var records: [NamedRecord] = []
    for kind in kinds { DatasetSchema.add(kind.record, to: &records) }
    self.records = records
  }

  /// The name of a type of record.
  public func name(of record: RecordSchema) -> String { records.first { $0.record == record }?.name ?? record.name }

  private static func add(_ record: RecordSchema, to records: inout [NamedRecord]) {
    if records.contains(where: { $0.record == record }) { return }
    // Alternatives share a name and differ in their fields, which a number distinguishes.
    let base = record.name
    let used = records.count { $0.name == base || $0.name.hasPrefix(base) && Int($0.name.dropFirst(base.count)) != nil }
    records.append(NamedRecord(name: used == 0 ? base : "\(base)\(used + 1)", record: record))
    for field in record.fields { if case .list(let part) = field.shape { add(part, to: &records) } }
  }

  private final class Listing: DatasetObserver {
    var kinds: [Kind] = []
    func entities<E: Entity>(_ entities: Entities<E>) {
      kinds.append(Kind(kind: E.kind, record: RecordSchema(of: E.self)))
    }
  }
}
