// SPDX-License-Identifier: Apache-2.0

/// The schema of data sets: the head, the entity kinds, and all record types.
///
/// Each record type has a unique name.
public struct DatasetSchema: Sendable, Hashable {
  /// An entity kind with its fields.
  public struct Kind: Sendable, Hashable {
    /// The entity kind.
    public let kind: EntityKind
    /// The schema of its fields.
    public let record: RecordSchema
  }

  /// A record type with a unique name.
  public struct NamedRecord: Sendable, Hashable {
    /// The name: letters and digits, starting with an upper-case letter.
    public let name: String
    /// The schema of the fields.
    public let record: RecordSchema
  }

  /// The schema of the head.
  public let head: RecordSchema
  /// The entity kinds, in published order.
  public let kinds: [Kind]
  /// The record types that occur in lists, in the order of first occurrence.
  ///
  /// The types of the entities themselves are included.
  public let records: [NamedRecord]

  /// Makes the schema of the data sets of this package.
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

  /// The unique name of a record type.
  public func name(of record: RecordSchema) -> String { records.first { $0.record == record }?.name ?? record.name }

  private static func add(_ record: RecordSchema, to records: inout [NamedRecord]) {
    if records.contains(where: { $0.record == record }) { return }
    // Alternatives share a name but differ in their fields, so a number distinguishes them.
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
