// SPDX-License-Identifier: Apache-2.0

/// A format that a tool can offer: its names, its options, and how to make its exporters.
public struct ExportFormat: Sendable {
  /// The word for it on a command line: `csv`.
  public let identifier: String
  /// The ending of its files, without the dot.
  public let fileExtension: String
  /// Its media type.
  public let mediaType: String
  /// What it is, in one line.
  public let summary: String
  /// Its options.
  public let options: [ExportOption]
  private let make: @Sendable (OptionValues) throws(ExportError) -> FilePlan

  /// Makes a format.
  public init(
    identifier: String, fileExtension: String, mediaType: String, summary: String, options: [ExportOption] = [],
    make: @escaping @Sendable (OptionValues) throws(ExportError) -> FilePlan
  ) {
    self.identifier = identifier
    self.fileExtension = fileExtension
    self.mediaType = mediaType
    self.summary = summary
    self.options = options
    self.make = make
  }

  /// The files that the format writes under some options.
  ///
  /// - Throws: ``ExportError`` with the code `invalidOption` for an option that the format does not have, or a value that
  ///   the option cannot have.
  public func plan(_ values: OptionValues = OptionValues()) throws(ExportError) -> FilePlan {
    for name in values.names {
      guard let option = options.first(where: { $0.name == name }) else {
        throw ExportError(.invalidOption, subject: name, "the format \(identifier) has no such option")
      }
      if case .choice(let words) = option.value, let value = values[name], !words.contains(value) {
        throw ExportError(
          .invalidOption, subject: name, "\"\(value)\" is none of \(words.joined(separator: ", "))")
      }
    }
    return try make(values)
  }
}

/// The formats that a tool offers, in the order in which it lists them.
///
/// A plain value: nothing registers itself.
public struct ExporterCatalog: Sendable, ExpressibleByArrayLiteral {
  /// The formats.
  public let formats: [ExportFormat]

  /// Makes a catalog; of two formats with one identifier the later one takes the place of the earlier.
  public init(_ formats: [ExportFormat]) { self.formats = formats.keepingLast(by: \.identifier) }

  /// Makes a catalog; of two formats with one identifier the later one takes the place of the earlier.
  public init(arrayLiteral formats: ExportFormat...) { self.init(formats) }

  /// The formats of two catalogs; where both have an identifier, that of the second: `.standard + [.markdown]`.
  public static func + (first: ExporterCatalog, second: ExporterCatalog) -> ExporterCatalog {
    ExporterCatalog(first.formats + second.formats)
  }

  /// The format with an identifier.
  ///
  /// - Throws: ``ExportError`` with the code `unknownFormat`, which lists those there are.
  public subscript(identifier: String) -> ExportFormat {
    get throws(ExportError) {
      if let format = formats.first(where: { $0.identifier == identifier }) { return format }
      let known = formats.map(\.identifier).joined(separator: ", ")
      throw ExportError(.unknownFormat, "unknown format \"\(identifier)\"; there are \(known)")
    }
  }
}

extension Array {
  /// One element for each key: the last that has it, in the place of the first.
  func keepingLast(by key: (Element) -> String) -> [Element] {
    var kept: [Element] = []
    for element in self {
      if let place = kept.firstIndex(where: { key($0) == key(element) }) {
        kept[place] = element
      } else {
        kept.append(element)
      }
    }
    return kept
  }
}
