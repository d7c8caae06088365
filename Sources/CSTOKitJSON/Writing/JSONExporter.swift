// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// Writes a data set as one JSON object: the head, then the entities by kind.
///
/// ```swift
/// try Dataset.csto.write(.json, to: "csto.json")
/// let line = try Dataset.csto.text(as: .json(.compact))
/// ```
public struct JSONExporter: Exporter {
  /// How the object is laid out.
  public enum Style: String, Sendable, Hashable, CaseIterable {
    /// A field a line, two spaces a level.
    case pretty
    /// No space that means nothing.
    case compact
    /// The canonical form of RFC 8785: as compact, with the members of every object in the order of their names, and without
    /// a line feed at the end. For signatures and digests.
    case canonical
  }

  /// How the object is laid out.
  public let style: Style
  /// Whether `<`, `>`, `&`, U+2028 and U+2029 are written as escapes, so that no text ends the script of a page that the object stands in.
  public let isPageSafe: Bool

  /// Makes an exporter.
  public init(style: Style = .pretty, isPageSafe: Bool = false) {
    self.style = style
    self.isPageSafe = isPageSafe
  }

  /// JSON.
  public var format: ExportFormat { .json }

  /// Writes the object and a line feed.
  ///
  /// - Throws: `ExportError` of the sink; and for a canonical form that is to be safe in a page, as that form has one way alone to write a text.
  /// - Complexity: O(n) in the number of values; memory beyond the data set is a fixed buffer and one entity.
  public func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    if isPageSafe, style == .canonical {
      throw ExportError(
        .invalidOption, subject: "page-safe", "the canonical form has one way to write a text: take compact")
    }
    try sink.borrowed { sink throws(ExportError) in
      guard isPageSafe else { return try write(export.dataset, to: sink) }
      var safe = PageSafeSink(into: sink)
      try safe.borrowed { sink throws(ExportError) in try write(export.dataset, to: sink) }
      try safe.flush()
    }
  }

  private func write(_ dataset: Dataset, to sink: BorrowedSink) throws(ExportError) {
    if style == .canonical { return try JSONCanonicalWriter.write(dataset, to: sink) }
    var writer = JSONDatasetWriter(style: style, sink: sink)
    try dataset.accept(&writer)
    try writer.finish()
  }

  /// Values that no reader takes; in the canonical form also numbers that its doubles bend.
  public func losses(of export: Export) -> [Loss] {
    var losses = export.dataset.unreadableValues
    if style == .canonical {
      export.dataset.show(to: [
        FieldVisitor(integer: { name, number, place in
          if number.magnitude <= 1 << 53 { return }
          let limit = "of the canonical form, whose doubles end at 2 to the 53rd"
          losses.append(Loss(path: place.path(of: name), "\(number) is no number \(limit)"))
        })
      ])
    }
    return losses
  }

  /// One described value as an object of JSON, without a line feed behind it.
  public func object(_ value: some Described) -> [UInt8] {
    var writer = JSONFieldWriter(style: style)
    writer.object(value)
    return writer.bytes
  }

  /// Any described values as a JSON array and a line feed, pretty or else compact.
  public func array(_ values: [some Described]) -> [UInt8] {
    var engine = JSONFieldWriter(style: style)
    engine.array(values)
    engine.lineFeed()
    return engine.bytes
  }
}

extension Exporter where Self == JSONExporter {
  /// JSON, a field a line.
  public static var json: JSONExporter { JSONExporter() }

  /// JSON in a style.
  public static func json(_ style: JSONExporter.Style, isPageSafe: Bool = false) -> JSONExporter {
    JSONExporter(style: style, isPageSafe: isPageSafe)
  }
}

extension ExportFormat {
  /// JSON: one object.
  public static let json = ExportFormat(
    identifier: "json", fileExtension: "json", mediaType: "application/json",
    summary: "one JSON object, which loses nothing and can be read back",
    options: [
      ExportOption(
        "style", .choice(JSONExporter.Style.allCases.map(\.rawValue)),
        help: "pretty (the default), compact, or canonical (RFC 8785)"), .pageSafe,
    ]
  ) { options throws(ExportError) in
    let style = options["style"].flatMap(JSONExporter.Style.init(rawValue:)) ?? .pretty
    return FilePlan(JSONExporter(style: style, isPageSafe: options.has("page-safe")))
  }
}
