// SPDX-License-Identifier: Apache-2.0

/// A reference to a source that supports a statement.
///
/// It may give the place in the source, and any reservation of the source.
@frozen
public struct Citation: Sendable, Hashable {
  /// The source, as an id in `sources`.
  public var source: EntityID<Source>
  /// The place in the source: a page, an article or a paragraph.
  public var locator: String?
  /// The reservation that the source itself expresses, for example “reportedly”.
  public var hedge: String?
  /// Whether the statement has not been checked against the text of the source.
  public var isUnchecked: Bool
  /// The fields that the citation supports; empty for all fields.
  public var fields: [FieldName]

  /// Creates a citation.
  public init(
    _ source: EntityID<Source>, locator: String? = nil, hedge: String? = nil, isUnchecked: Bool = false,
    fields: [FieldName] = []
  ) {
    self.source = source
    self.locator = locator
    self.hedge = hedge
    self.isUnchecked = isUnchecked
    self.fields = fields
  }
}

extension Citation: Described {
  /// The name of one list element, `citation`, for formats that name elements.
  public static var partName: StaticString { "citation" }

  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Citation?) {
    source = f("source", it?.source)
    locator = f("locator", it?.locator)
    hedge = f("hedge", it?.hedge)
    isUnchecked = f("isUnchecked", it?.isUnchecked, default: false)
    fields = f("fields", tokens: it?.fields)
  }

  /// Writes the fields in published order.
  @inlinable @inline(__always)
  public func write(to writer: inout some FieldWriter & ~Copyable) {
    writer.scalar("source", source)
    writer.optional("locator", locator)
    writer.optional("hedge", hedge)
    writer.scalar("isUnchecked", isUnchecked, unless: false)
    writer.tokens("fields", fields)
  }
}
