// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
public import CSTOKitViews

/// An exporter that writes one self-contained page, with charts, members, sources and a slider of days.
///
/// ```swift
/// try Dataset.csto.write(.html(), to: "csto.html")
/// try ExportRequest(.csto, languages: ["ru"]).write(.html(), to: "csto-ru.html")
/// ```
///
/// The page needs no server and loads nothing. Its security policy allows only its own script and style sheets, and every text
/// of the data set is escaped. Without scripts, it is a readable document. The answers for each day are computed when the page
/// is written; its script only looks them up. Every run writes the same bytes.
public struct HTMLExporter: Exporter {
  /// The organization that the page shows first; nil for the one with the most memberships.
  public var organization: PartyID?
  /// Phrasebooks for the sentences of pictures, in languages other than English and Russian or with other words.
  public var phrasebooks: [Phrasebook] = []

  /// Creates an exporter.
  public init(organization: PartyID? = nil) { self.organization = organization }

  /// The format of the output: HTML.
  public var format: ExportFormat { .html }
  /// Always true, because the page shows memberships, sessions and sources, but not every field.
  public var isPart: Bool { true }

  /// Writes the page.
  ///
  /// - Throws: `ExportError` of the sink, or with the code `invalidOption` if the data set lacks the organization.
  /// - Complexity: O(r × n log n) in the number of readings and the size of the data set.
  public func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    try export.dataset.requireParty(organization)
    let page = try HTMLPage(export, organization: organization, phrasebooks: phrasebooks).bytes()
    try sink.write(page.span)
  }
}

extension Exporter where Self == HTMLExporter {
  /// An exporter that writes one self-contained page.
  public static func html(organization: PartyID? = nil) -> HTMLExporter { HTMLExporter(organization: organization) }
}

extension ExportFormat {
  /// HTML: one page that answers who belonged, when, and according to whom.
  public static let html = ExportFormat(
    identifier: "html", fileExtension: "html", mediaType: "text/html",
    summary: "one page with charts, sources and a slider of days",
    options: [ExportOption("organization", .party, help: "the organization shown first; the largest by default")]
  ) { options throws(ExportError) in FilePlan(HTMLExporter(organization: try options.party("organization"))) }
}
