// SPDX-License-Identifier: Apache-2.0

/// The source of a statement, and where in it and with what reserve it is said.
@frozen
public struct Citation: Sendable, Hashable {
  /// The source.
  public var source: EntityID<Source>
  /// Where in the source: a page, an article, a paragraph.
  public var locator: String?
  /// The source's own reserve: «reportedly».
  public var hedge: String?
  /// Whether the statement was not checked against the source's text.
  public var isUnchecked: Bool
  /// The fields that the citation supports; all of them if none is named.
  public var fields: [FieldName]

  /// Makes a citation.
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
  /// What one is called in a list.
  public static var partName: StaticString { "citation" }

  /// The fields in published order.
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
