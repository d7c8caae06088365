// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// An exporter of a data set as an XML document in its own namespace.
///
/// The names of the elements are those of the descriptions. The id of an entity and the language of a text are attributes, `id` and `xml:lang`.
/// Characters that XML 1.0 does not allow are rejected before anything is written.
///
/// ```swift
/// try Dataset.csto.write(.xml, to: "csto.xml")
/// ```
public struct XMLExporter: Exporter {
  /// The layout of the document.
  public enum Style: String, Sendable, Hashable, CaseIterable {
    /// One element per line, indented by two spaces per level.
    case pretty
    /// No white space between elements.
    case compact
    /// Canonical XML 1.1 without comments: equal bytes for equal data sets.
    ///
    /// This form is for signatures and comparisons.
    case canonical
  }

  /// The layout of the document.
  public let style: Style

  /// Creates an exporter, by default a pretty one.
  public init(style: Style = .pretty) { self.style = style }

  /// The XML format.
  public var format: ExportFormat { .xml }

  /// Writes the document.
  ///
  /// - Throws: `ExportError` with the path of a text that XML cannot represent, before anything is written, or of the sink.
  /// - Complexity: O(n) in the number of values. Memory beyond the data set consists of fixed buffers; the canonical form needs the whole document.
  public func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    let dataset = export.dataset
    try dataset.refuseCharactersOutsideXML()
    if style == .canonical {
      // libxml2 canonicalizes only complete documents.
      var compact = ArraySink()
      try XMLExporter(style: .compact).write(export, to: &compact)
      return try sink.borrowed { sink throws(ExportError) in try XMLCanonicalForm.write(compact.bytes, to: sink) }
    }
    try sink.borrowed { sink throws(ExportError) in
      var writer = XMLDatasetWriter(sink, isPretty: style == .pretty)
      try dataset.accept(&writer)
      try writer.finish()
    }
  }

  /// The texts that XML 1.0 cannot represent, and the violations of the schema's keys.
  ///
  /// A document with such violations can be imported only without the reference check.
  public func losses(of export: Export) -> [Loss] {
    do throws(ExportError) { try export.dataset.refuseCharactersOutsideXML() } catch {
      return [Loss(path: error.subject ?? "", error.message)]
    }
    let spaced = export.dataset.unreadableValues + spacedWords(export.dataset)
    if ReferenceCheck(export.dataset).holds { return spaced }
    return spaced
      + Validator(.standard.keeping(.uniqueIDs, .referencesResolve)).findings(in: export.dataset)
      .map { Loss(path: $0.path, $0.message + " The schema of XML refuses it.") }
  }

  /// The words with white space at an end, which importers treat as layout.
  private func spacedWords(_ dataset: Dataset) -> [Loss] {
    var losses: [Loss] = []
    dataset.show(to: [
      FieldVisitor(word: { name, value, place in
        let ends = [value.rawValue.unicodeScalars.first, value.rawValue.unicodeScalars.last]
        if ends.contains(where: { $0?.isWhitespaceOfXML == true }) {
          losses.append(Loss(path: place.path(of: name), "white space around a word is not read back"))
        }
      })
    ])
    return losses
  }
}

private struct XMLDatasetWriter: DatasetVisitor, ~Copyable {
  typealias Failure = ExportError
  private var engine: XMLFieldWriter

  init(_ sink: BorrowedSink, isPretty: Bool) {
    engine = XMLFieldWriter(XMLTextWriter(sink, isPretty: isPretty))
    engine.startDocument()
  }

  mutating func visit(_ head: DatasetHead) throws(ExportError) { engine.fields(of: head) }

  mutating func visit<E: Entity>(_ entities: Entities<E>) throws(ExportError) {
    if entities.isEmpty { return }
    engine.startElement(E.kind.key)
    let span = entities.elements.span
    for index in span.indices {
      engine.element(span[index])
      try engine.check()
    }
    engine.endElement()
  }

  mutating func finish() throws(ExportError) { try engine.finish() }
}

extension Exporter where Self == XMLExporter {
  /// An exporter of XML with one element per line.
  public static var xml: XMLExporter { XMLExporter() }

  /// An exporter of XML in a style.
  public static func xml(_ style: XMLExporter.Style) -> XMLExporter { XMLExporter(style: style) }
}

extension ExportFormat {
  /// The XML format: one document.
  public static let xml = ExportFormat(
    identifier: "xml", fileExtension: "xml", mediaType: "application/xml",
    summary: "one XML document, which loses nothing and can be read back",
    options: [
      ExportOption(
        "style", .choice(XMLExporter.Style.allCases.map(\.rawValue)),
        help: "pretty (the default), compact or canonical (C14N 1.1)")
    ]
  ) { options throws(ExportError) in
    FilePlan(XMLExporter(style: options["style"].flatMap(XMLExporter.Style.init(rawValue:)) ?? .pretty))
  }
}
