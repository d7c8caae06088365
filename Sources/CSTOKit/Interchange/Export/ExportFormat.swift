// SPDX-License-Identifier: Apache-2.0

/// A format that a tool can offer, with its names, options and exporters.
public struct ExportFormat: Sendable {
  /// The name on a command line, for example `csv`.
  public let identifier: String
  /// The file name extension, without the dot.
  public let fileExtension: String
  /// The media type, for example `text/csv`.
  public let mediaType: String
  /// A description of the format, in one line.
  public let summary: String
  /// The options that the format accepts.
  public let options: [ExportOption]
  private let make: @Sendable (OptionValues) throws(ExportError) -> FilePlan

  /// Makes a format, with a closure that plans the files for some option values.
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

  /// The files that the format writes with some option values.
  ///
  /// - Throws: ``ExportError`` with the code `invalidOption` for an option that the format does not have, or for a value that the option
  ///   does not allow.
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
/// A catalog is a plain value, and formats do not register themselves.
public struct ExporterCatalog: Sendable, ExpressibleByArrayLiteral {
  /// The formats, with unique identifiers.
  public let formats: [ExportFormat]

  /// Makes a catalog; a format replaces earlier ones with the same identifier.
  public init(_ formats: [ExportFormat]) { self.formats = formats.keepingLast(by: \.identifier) }

  /// Makes a catalog; a format replaces earlier ones with the same identifier.
  public init(arrayLiteral formats: ExportFormat...) { self.init(formats) }

  /// The formats of two catalogs; those of the second replace the same identifiers.
  ///
  /// For example, `.standard + [.markdown]`.
  public static func + (first: ExporterCatalog, second: ExporterCatalog) -> ExporterCatalog {
    ExporterCatalog(first.formats + second.formats)
  }

  /// The format with an identifier.
  ///
  /// - Throws: ``ExportError`` with the code `unknownFormat`. The message lists the known formats.
  public subscript(identifier: String) -> ExportFormat {
    get throws(ExportError) {
      if let format = formats.first(where: { $0.identifier == identifier }) { return format }
      let known = formats.map(\.identifier).joined(separator: ", ")
      throw ExportError(.unknownFormat, "unknown format \"\(identifier)\"; there are \(known)")
    }
  }
}

extension Array {
  /// One element per key: the last one, at the position of the first.
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
