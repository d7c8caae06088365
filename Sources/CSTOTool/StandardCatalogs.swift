// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTOKitCSV
internal import CSTOKitDOT
internal import CSTOKitHTML
internal import CSTOKitJSON
internal import CSTOKitSVG
internal import CSTOStates

#if XML
  internal import CSTOKitXML
#endif

extension ExporterCatalog {
  /// The formats of this package without external dependencies: all except XML and GEXF.
  public static let withoutXML = ExporterCatalog([
    .json, .ndjson, .csv, .panel(states: StateCatalog.standard), .spells, .dyads(states: StateCatalog.standard), .dot,
    .svg, .html,
  ])

  #if XML
    /// All export formats of this package; XML and GEXF are written with libxml2.
    ///
    /// It is available with the package trait `XML`, which is enabled by default.
    public static let standard = ExporterCatalog([
      .json, .ndjson, .csv, .panel(states: StateCatalog.standard), .spells, .dyads(states: StateCatalog.standard), .xml,
      .gexf, .dot, .svg, .html,
    ])
  #endif
}

extension ImporterCatalog {
  /// The import formats of this package without external dependencies: all except XML.
  public static let withoutXML = ImporterCatalog([.json, .ndjson, .csv])

  #if XML
    /// All import formats of this package; XML is read with libxml2.
    ///
    /// It is available with the package trait `XML`, which is enabled by default.
    public static let standard = ImporterCatalog([.json, .ndjson, .xml, .csv])
  #endif
}

extension Dataset {
  /// Reads a data set from a file or a folder, completely or not at all.
  ///
  /// The file extension determines the format, which can be any import format of this package.
  ///
  /// - Throws: `ImportError` with every problem up to the limit. The problems have no lines if the file could not be read.
  public init(contentsOf path: String, limits: ImportLimits = ImportLimits()) throws(ImportError) {
    #if XML
      try self.init(contentsOf: path, formats: .standard, limits: limits)
    #else
      try self.init(contentsOf: path, formats: .withoutXML, limits: limits)
    #endif
  }
}

extension CSTOTool {
  /// The importers for rule checks.
  ///
  /// They keep dangling references in the data set, so that the rules report them with all other findings.
  var importersForRules: ImporterCatalog {
    ImporterCatalog(
      importers.formats.map { format in
        guard var importer = format.importer as? any ReferenceCheckingImporter else { return format }
        importer.checksReferences = false
        return format.reading(with: importer)
      })
  }
}
