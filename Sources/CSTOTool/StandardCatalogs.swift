// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTOKitCSV
internal import CSTOKitDOT
internal import CSTOKitJSON
internal import CSTOKitSVG
internal import CSTOStates

#if XML
  internal import CSTOKitXML
#endif

extension ExporterCatalog {
  /// The formats of this package that need no library of another one: all but XML and GEXF.
  public static let withoutXML = ExporterCatalog([
    .json, .ndjson, .csv, .panel(states: StateCatalog.standard), .spells, .dyads(states: StateCatalog.standard), .dot,
    .svg,
  ])

  #if XML
    /// All formats of this package; those of XML are written by libxml2.
    ///
    /// It is there with the trait `XML` of the package, which is on by default.
    public static let standard = ExporterCatalog([
      .json, .ndjson, .csv, .panel(states: StateCatalog.standard), .spells, .dyads(states: StateCatalog.standard), .xml,
      .gexf, .dot, .svg,
    ])
  #endif
}

extension ImporterCatalog {
  /// The formats of this package that are read without a library of another one: all but XML.
  public static let withoutXML = ImporterCatalog([.json, .ndjson, .csv])

  #if XML
    /// All formats of this package that are read; XML is read by libxml2.
    ///
    /// It is there with the trait `XML` of the package, which is on by default.
    public static let standard = ImporterCatalog([.json, .ndjson, .xml, .csv])
  #endif
}

extension Dataset {
  /// Reads a data set from a file, by its ending, or from a folder, in any format of this package that is read; all of it or nothing.
  ///
  /// - Throws: `ImportError` with every problem up to the limit; without lines where the file could not be read.
  public init(contentsOf path: String, limits: ImportLimits = ImportLimits()) throws(ImportError) {
    #if XML
      try self.init(contentsOf: path, formats: .standard, limits: limits)
    #else
      try self.init(contentsOf: path, formats: .withoutXML, limits: limits)
    #endif
  }
}

extension CSTOTool {
  /// The importers for rules, which tell of references that lead nowhere, as of all else, with the whole data set.
  var importersForRules: ImporterCatalog {
    ImporterCatalog(
      importers.formats.map { format in
        guard var importer = format.importer as? any ReferenceCheckingImporter else { return format }
        importer.checksReferences = false
        return format.reading(with: importer)
      })
  }
}
