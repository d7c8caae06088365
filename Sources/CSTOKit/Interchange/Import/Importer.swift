// SPDX-License-Identifier: Apache-2.0

/// A format read back into a data set.
public protocol Importer: Sendable {
  /// Reads a data set, all of it or nothing.
  ///
  /// - Throws: ``ImportError`` with every problem up to the limit.
  func read(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> Dataset

  /// Reads a data set, all of it or nothing, and tells what of the input was passed over.
  ///
  /// An importer that passes nothing over need not have it.
  ///
  /// - Throws: ``ImportError`` with every problem up to the limit.
  func readWithLosses(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> (
    dataset: Dataset, losses: [Loss]
  )

  /// Reads a data set from a file, or from a folder where a format is one, all of it or nothing, and tells what of it was passed over.
  ///
  /// An importer that needs no more than the bytes of a file need not have it.
  ///
  /// - Throws: ``ImportError`` with every problem up to the limit, each with the file; without lines where it could not be read.
  func readWithLosses(file path: String, limits: ImportLimits) throws(ImportError) -> (
    dataset: Dataset, losses: [Loss]
  )

  /// Where the values at some paths stand in bytes that were read: `memberships/uzb-csto-2006/period`.
  ///
  /// A value that is not written has the place of what is around it. An importer that does not know places need not have it.
  ///
  /// - Returns: A place for each path; nil where nothing of it is there.
  func places(of paths: [String], in bytes: Span<UInt8>) -> [ValuePlace?]

  /// Where the values at some paths stand in a file or a folder that was read.
  ///
  /// An importer that needs no more than the bytes of a file need not have it.
  ///
  /// - Returns: A place for each path; nil where nothing of it is there, or where the file can no longer be read.
  func places(of paths: [String], inFile path: String) -> [ValuePlace?]
}

/// An importer that refuses references which lead nowhere, unless it is told to leave them to the rules.
public protocol ReferenceCheckingImporter: Importer {
  /// Whether references that lead nowhere are refused.
  var checksReferences: Bool { get set }
}

extension Importer {
  /// No place is known.
  public func places(of paths: [String], in bytes: Span<UInt8>) -> [ValuePlace?] { paths.map { _ in nil } }

  /// Where the values at some paths stand in an array of bytes that was read; nil where nothing of a path is there.
  public func places(of paths: [String], in bytes: [UInt8]) -> [ValuePlace?] { places(of: paths, in: bytes.span) }

  /// Looks at the bytes of the file.
  public func places(of paths: [String], inFile path: String) -> [ValuePlace?] {
    do {
      let bytes = try FileInput(path).bytes()
      return places(of: paths, in: bytes.span)
    } catch {
      return paths.map { _ in nil }
    }
  }

  /// Nothing is passed over.
  public func readWithLosses(
    _ bytes: Span<UInt8>, limits: ImportLimits
  ) throws(ImportError) -> (dataset: Dataset, losses: [Loss]) { (try read(bytes, limits: limits), []) }

  /// Reads the bytes of the file.
  public func readWithLosses(
    file path: String, limits: ImportLimits
  ) throws(ImportError) -> (dataset: Dataset, losses: [Loss]) {
    do throws(ImportError) {
      let bytes = try FileInput(path).bytes(limit: limits.bytes)
      return try readWithLosses(bytes.span, limits: limits)
    } catch {
      throw error.inFile(path)
    }
  }

  /// Reads a data set from an array of bytes, all of it or nothing.
  ///
  /// - Throws: ``ImportError`` with every problem up to the limit.
  public func read(_ bytes: [UInt8], limits: ImportLimits = ImportLimits()) throws(ImportError) -> Dataset {
    try read(bytes.span, limits: limits)
  }

  /// Reads a data set from a file, or from a folder where a format is one; all of it or nothing.
  ///
  /// - Throws: ``ImportError`` with every problem up to the limit; without lines where the file could not be read.
  public func read(file path: String, limits: ImportLimits = ImportLimits()) throws(ImportError) -> Dataset {
    try readWithLosses(file: path, limits: limits).dataset
  }
}

extension Dataset {
  /// Reads a data set in a format from a file, or from a folder where the format is one; all of it or nothing.
  ///
  /// ```swift
  /// let nato = try Dataset.read(.json, from: "nato.json")
  /// ```
  ///
  /// - Throws: ``ImportError`` with every problem up to the limit; without lines where the file could not be read.
  public static func read(
    _ importer: some Importer, from path: String, limits: ImportLimits = ImportLimits()
  ) throws(ImportError) -> Dataset { try importer.read(file: path, limits: limits) }

  /// Reads a data set from a file in one of some formats, by its ending, or from a folder; all of it or nothing.
  ///
  /// ```swift
  /// let nato = try Dataset(contentsOf: path, formats: [.json, .ndjson, .csv])
  /// ```
  ///
  /// `CSTOTool` adds the same without `formats`, for all formats of this package.
  ///
  /// - Throws: ``ImportError`` with every problem up to the limit; without lines where the file could not be read or is in none of the formats.
  public init(
    contentsOf path: String, formats: ImporterCatalog, limits: ImportLimits = ImportLimits()
  ) throws(ImportError) {
    self = try formats.format(of: path).importer.read(file: path, limits: limits)
  }
}

/// A format that a tool can read, by the ending of a file.
public struct ImportFormat: Sendable {
  /// The word for it on a command line.
  public let identifier: String
  /// The ending of its files, without the dot.
  public let fileExtension: String
  /// What reads it.
  public let importer: any Importer
  /// Whether folders are read, beside files with the ending.
  public let isFolder: Bool
  /// Whether bytes look like the format, by the first of them.
  public let recognizes: @Sendable ([UInt8]) -> Bool

  /// Makes a format.
  ///
  /// - Parameters:
  ///   - identifier: The word for it on a command line.
  ///   - fileExtension: The ending of its files, without the dot.
  ///   - importer: What reads it.
  ///   - isFolder: Whether folders are read too.
  ///   - recognizes: Whether bytes without a name look like the format; never by default.
  public init(
    identifier: String, fileExtension: String, importer: any Importer, isFolder: Bool = false,
    recognizes: @escaping @Sendable ([UInt8]) -> Bool = { _ in false }
  ) {
    self.isFolder = isFolder
    self.recognizes = recognizes
    self.identifier = identifier
    self.fileExtension = fileExtension
    self.importer = importer
  }
}

extension ImportFormat {
  /// The same format, read in another way.
  package func reading(with importer: any Importer) -> ImportFormat {
    ImportFormat(
      identifier: identifier, fileExtension: fileExtension, importer: importer, isFolder: isFolder,
      recognizes: recognizes)
  }
}

/// The formats that a tool reads.
///
/// A plain value: nothing registers itself.
public struct ImporterCatalog: Sendable, ExpressibleByArrayLiteral {
  /// The formats.
  public let formats: [ImportFormat]

  /// Makes a catalog; of two formats with one identifier the later one takes the place of the earlier.
  public init(_ formats: [ImportFormat]) { self.formats = formats.keepingLast(by: \.identifier) }

  /// Makes a catalog; of two formats with one identifier the later one takes the place of the earlier.
  public init(arrayLiteral formats: ImportFormat...) { self.init(formats) }

  /// The formats of two catalogs; where both have an identifier, that of the second: `.standard + [.minutes]`.
  public static func + (first: ImporterCatalog, second: ImporterCatalog) -> ImporterCatalog {
    ImporterCatalog(first.formats + second.formats)
  }

  /// Whether a file has an ending that some format has.
  public func knows(_ path: String) -> Bool { formats.contains { $0.fileExtension == fileExtension(of: path) } }

  /// The first format that recognizes some bytes, such as those of a pipe.
  ///
  /// - Throws: ``ImportError`` that lists the formats there are.
  public func format(ofBytes bytes: [UInt8]) throws(ImportError) -> ImportFormat {
    if let format = formats.first(where: { $0.recognizes(bytes) }) { return format }
    if let kind = FileKind.foreign(bytes) {
      throw ImportError(ImportError.Problem(.encoding, "is \(kind.phrase)\(kind.advice)"))
    }
    let known = formats.map(\.identifier).joined(separator: ", ")
    throw ImportError(
      ImportError.Problem(.unknownFormat, bytes.isEmpty ? "is empty" : "the first bytes are those of none of \(known)"))
  }

  /// The format of a file, by its ending in any case.
  ///
  /// - Throws: ``ImportError`` that names the file and lists the endings there are.
  public func format(of path: String) throws(ImportError) -> ImportFormat {
    if path.isEmpty { throw ImportError(.emptyPath) }
    if FileInput(path).isFolder, let format = formats.first(where: \.isFolder) { return format }
    if let format = formats.first(where: { $0.fileExtension == fileExtension(of: path) }) { return format }
    // What is not there is no kind of file: the system says so in its own words.
    if !FileInput(path).exists {
      do throws(ImportError) { _ = try FileInput(path).bytes(limit: 0) } catch { throw error.inFile(path) }
    }
    let known = formats.map { ".\($0.fileExtension)" }.joined(separator: ", ")
    throw ImportError(ImportError.Problem(.unknownFormat, file: path, "unknown kind of file; can read \(known)"))
  }
}
