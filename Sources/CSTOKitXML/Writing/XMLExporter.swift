// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// Writes a data set as an XML document in a namespace of its own.
///
/// The names of the elements are those of the descriptions; the id of an entity and the language of a text are attributes
/// (`id`, `xml:lang`). Characters that XML 1.0 does not have are refused before anything is written.
///
/// ```swift
/// try Dataset.csto.write(.xml, to: "csto.xml")
/// ```
public struct XMLExporter: Exporter {
  /// How the document is laid out.
  public enum Style: String, Sendable, Hashable, CaseIterable {
    /// An element a line, two spaces a level.
    case pretty
    /// No space that means nothing.
    case compact
    /// Canonical XML 1.1 without comments: one form for equal data sets, to be signed or compared.
    case canonical
  }

  /// How the document is laid out.
  public let style: Style

  /// Makes an exporter.
  public init(style: Style = .pretty) { self.style = style }

  /// XML.
  public var format: ExportFormat { .xml }

  /// Writes the document.
  ///
  /// - Throws: `ExportError` with the path of a text that XML cannot carry, before the sink takes anything; or of the sink.
  /// - Complexity: O(n) in the number of values; memory beyond the data set are fixed buffers, for the canonical form the whole document.
  public func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    let dataset = export.dataset
    try dataset.refuseCharactersOutsideXML()
    if style == .canonical {
      // libxml2 makes the canonical form of a document that it has as a whole.
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

  /// Texts with characters that XML 1.0 does not have, and what the schema's keys refuse: such a document is read back only without the
  /// check of references.
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

  /// Words with white space at an end, which a reader of XML takes for that of the document.
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
  /// XML, an element a line.
  public static var xml: XMLExporter { XMLExporter() }

  /// XML in a style.
  public static func xml(_ style: XMLExporter.Style) -> XMLExporter { XMLExporter(style: style) }
}

extension ExportFormat {
  /// XML: one document.
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
