// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// An exporter of one JSON object: the head, then the entities by kind.
///
/// ```swift
/// try Dataset.csto.write(.json, to: "csto.json")
/// let line = try Dataset.csto.text(as: .json(.compact))
/// ```
public struct JSONExporter: Exporter {
  /// The layout of the object.
  public enum Style: String, Sendable, Hashable, CaseIterable {
    /// One field per line, indented by two spaces per level.
    case pretty
    /// No white space outside strings, except the final line feed.
    case compact
    /// The canonical form of RFC 8785, for signatures and digests.
    ///
    /// It is compact, the members of every object are sorted by name, and there is no final line feed.
    case canonical
  }

  /// The layout of the object.
  public let style: Style
  /// Whether the object can be embedded in a script element of a web page.
  ///
  /// If true, `<`, `>`, `&`, U+2028 and U+2029 are written as escapes, so that no text can end the script. False by default.
  public let isPageSafe: Bool

  /// Creates an exporter, by default pretty and without escapes for web pages.
  public init(style: Style = .pretty, isPageSafe: Bool = false) {
    self.style = style
    self.isPageSafe = isPageSafe
  }

  /// The JSON format.
  public var format: ExportFormat { .json }

  /// Writes the object, followed by a line feed except in the canonical form.
  ///
  /// - Throws: `ExportError` of the sink, or for a page-safe canonical form, because that form allows only one spelling of a text.
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

  /// The values that no importer accepts.
  ///
  /// In the canonical form, these include numbers that a double cannot represent exactly.
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

  /// One described value as a JSON object, without a line feed.
  public func object(_ value: some Described) -> [UInt8] {
    var writer = JSONFieldWriter(style: style)
    writer.object(value)
    return writer.bytes
  }

  /// Described values as a JSON array and a line feed.
  ///
  /// The array is compact unless the style is pretty.
  public func array(_ values: [some Described]) -> [UInt8] {
    var engine = JSONFieldWriter(style: style)
    engine.array(values)
    engine.lineFeed()
    return engine.bytes
  }
}

extension Exporter where Self == JSONExporter {
  /// An exporter of pretty JSON, with one field per line.
  public static var json: JSONExporter { JSONExporter() }

  /// An exporter of JSON in a style.
  public static func json(_ style: JSONExporter.Style, isPageSafe: Bool = false) -> JSONExporter {
    JSONExporter(style: style, isPageSafe: isPageSafe)
  }
}

extension ExportFormat {
  /// The JSON format: one object.
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
