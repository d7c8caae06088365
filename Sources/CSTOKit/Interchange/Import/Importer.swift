// SPDX-License-Identifier: Apache-2.0

/// A reader of a format, which makes a data set from bytes or files.
public protocol Importer: Sendable {
  /// Reads a data set, either completely or not at all.
  ///
  /// - Throws: ``ImportError`` with every problem up to the limit.
  func read(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> Dataset

  /// Reads a data set, and returns the parts of the input that were skipped.
  ///
  /// The data set is read either completely or not at all. An importer that skips nothing does not need to implement this method.
  ///
  /// - Throws: ``ImportError`` with every problem up to the limit.
  func readWithLosses(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> (
    dataset: Dataset, losses: [Loss]
  )

  /// Reads a data set from a file or folder, with the parts that were skipped.
  ///
  /// The data set is read either completely or not at all. The path can be a folder if the format allows one. An importer that needs only
  /// the bytes of a file does not need to implement this method.
  ///
  /// - Throws: ``ImportError`` with every problem up to the limit, each with the file. If the file cannot be read, there are no lines.
  func readWithLosses(file path: String, limits: ImportLimits) throws(ImportError) -> (
    dataset: Dataset, losses: [Loss]
  )

  /// The places of the values at some paths in bytes that were read.
  ///
  /// A path is, for example, `memberships/uzb-csto-2006/period`. A missing value has the place of the value around it. An importer that
  /// does not know places does not need to implement this method.
  ///
  /// - Returns: A place for each path; nil if no step of the path was found.
  func places(of paths: [String], in bytes: Span<UInt8>) -> [ValuePlace?]

  /// The places of the values at some paths in a file or folder.
  ///
  /// An importer that needs only the bytes of a file does not need to implement this method.
  ///
  /// - Returns: A place for each path; nil if no step of the path was found, or if the file can no longer be read.
  func places(of paths: [String], inFile path: String) -> [ValuePlace?]
}

/// An importer that can leave the check of references to validation.
///
/// By default, such an importer refuses references to missing entities.
public protocol ReferenceCheckingImporter: Importer {
  /// Whether references to missing entities are refused.
  var checksReferences: Bool { get set }
}

extension Importer {
  /// No places, by default.
  public func places(of paths: [String], in bytes: Span<UInt8>) -> [ValuePlace?] { paths.map { _ in nil } }

  /// The places of the values at some paths in an array of bytes.
  ///
  /// A place is nil if no step of its path was found.
  public func places(of paths: [String], in bytes: [UInt8]) -> [ValuePlace?] { places(of: paths, in: bytes.span) }

  /// Finds the places in the bytes of the file, by default.
  public func places(of paths: [String], inFile path: String) -> [ValuePlace?] {
    do {
      let bytes = try FileInput(path).bytes()
      return places(of: paths, in: bytes.span)
    } catch {
      return paths.map { _ in nil }
    }
  }

  /// Reads the data set, by default without skipping anything.
  public func readWithLosses(
    _ bytes: Span<UInt8>, limits: ImportLimits
  ) throws(ImportError) -> (dataset: Dataset, losses: [Loss]) { (try read(bytes, limits: limits), []) }

  /// Reads the bytes of the file, by default.
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

  /// Reads a data set from an array of bytes, either completely or not at all.
  ///
  /// - Throws: ``ImportError`` with every problem up to the limit.
  public func read(_ bytes: [UInt8], limits: ImportLimits = ImportLimits()) throws(ImportError) -> Dataset {
    try read(bytes.span, limits: limits)
  }

  /// Reads a data set from a file or folder, either completely or not at all.
  ///
  /// The path can be a folder if the format allows one.
  ///
  /// - Throws: ``ImportError`` with every problem up to the limit. If the file cannot be read, there are no lines.
  public func read(file path: String, limits: ImportLimits = ImportLimits()) throws(ImportError) -> Dataset {
    try readWithLosses(file: path, limits: limits).dataset
  }
}

extension Dataset {
  /// Reads a data set in one format from a file or folder.
  ///
  /// The data set is read either completely or not at all. The path can be a folder if the format allows one.
  ///
  /// ```swift
  /// let nato = try Dataset.read(.json, from: "nato.json")
  /// ```
  ///
  /// - Throws: ``ImportError`` with every problem up to the limit. If the file cannot be read, there are no lines.
  public static func read(
    _ importer: some Importer, from path: String, limits: ImportLimits = ImportLimits()
  ) throws(ImportError) -> Dataset { try importer.read(file: path, limits: limits) }

  /// Reads a data set from a file or folder in one of some formats.
  ///
  /// The file extension selects the format. The data set is read either completely or not at all.
  ///
  /// ```swift
  /// let nato = try Dataset(contentsOf: path, formats: [.json, .ndjson, .csv])
  /// ```
  ///
  /// `CSTOTool` adds the same without `formats`, for all formats of this package.
  ///
  /// - Throws: ``ImportError`` with every problem up to the limit. If the file cannot be read, or has none of the formats, there are no
  ///   lines.
  public init(
    contentsOf path: String, formats: ImporterCatalog, limits: ImportLimits = ImportLimits()
  ) throws(ImportError) {
    self = try formats.format(of: path).importer.read(file: path, limits: limits)
  }
}

/// A format that a tool can read, selected by file extension.
public struct ImportFormat: Sendable {
  /// The name on a command line, for example `json`.
  public let identifier: String
  /// The file name extension, without the dot.
  public let fileExtension: String
  /// The importer that reads the format.
  public let importer: any Importer
  /// Whether the format also reads folders.
  public let isFolder: Bool
  /// Whether the first bytes of an input look like the format.
  public let recognizes: @Sendable ([UInt8]) -> Bool

  /// Makes a format.
  ///
  /// - Parameters:
  ///   - identifier: The name on a command line.
  ///   - fileExtension: The file name extension, without the dot.
  ///   - importer: The importer that reads the format.
  ///   - isFolder: Whether the format also reads folders.
  ///   - recognizes: Whether the bytes of an input without a name look like the format. By default it returns false.
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
  /// Returns the same format with another importer.
  package func reading(with importer: any Importer) -> ImportFormat {
    ImportFormat(
      identifier: identifier, fileExtension: fileExtension, importer: importer, isFolder: isFolder,
      recognizes: recognizes)
  }
}

/// The formats that a tool can read.
///
/// A catalog is a plain value, and formats do not register themselves.
public struct ImporterCatalog: Sendable, ExpressibleByArrayLiteral {
  /// The formats, with unique identifiers.
  public let formats: [ImportFormat]

  /// Makes a catalog; a format replaces earlier ones with the same identifier.
  public init(_ formats: [ImportFormat]) { self.formats = formats.keepingLast(by: \.identifier) }

  /// Makes a catalog; a format replaces earlier ones with the same identifier.
  public init(arrayLiteral formats: ImportFormat...) { self.init(formats) }

  /// The formats of two catalogs; those of the second replace the same identifiers.
  ///
  /// For example, `.standard + [.minutes]`.
  public static func + (first: ImporterCatalog, second: ImporterCatalog) -> ImporterCatalog {
    ImporterCatalog(first.formats + second.formats)
  }

  /// Whether a format has the extension of a file.
  public func knows(_ path: String) -> Bool { formats.contains { $0.fileExtension == fileExtension(of: path) } }

  /// The first format that recognizes some bytes, for example those of a pipe.
  ///
  /// - Throws: ``ImportError`` that lists the known formats.
  public func format(ofBytes bytes: [UInt8]) throws(ImportError) -> ImportFormat {
    if let format = formats.first(where: { $0.recognizes(bytes) }) { return format }
    if let kind = FileKind.foreign(bytes) {
      throw ImportError(ImportError.Problem(.encoding, "is \(kind.phrase)\(kind.advice)"))
    }
    let known = formats.map(\.identifier).joined(separator: ", ")
    throw ImportError(
      ImportError.Problem(.unknownFormat, bytes.isEmpty ? "is empty" : "the first bytes are those of none of \(known)"))
  }

  /// The format of a file, by its extension in any case; also of a folder.
  ///
  /// - Throws: ``ImportError`` with the file and a list of the known extensions.
  public func format(of path: String) throws(ImportError) -> ImportFormat {
    if path.isEmpty { throw ImportError(.emptyPath) }
    if FileInput(path).isFolder, let format = formats.first(where: \.isFolder) { return format }
    if let format = formats.first(where: { $0.fileExtension == fileExtension(of: path) }) { return format }
    // A missing file has no kind, so the error of the system is reported.
    if !FileInput(path).exists {
      do throws(ImportError) { _ = try FileInput(path).bytes(limit: 0) } catch { throw error.inFile(path) }
    }
    let known = formats.map { ".\($0.fileExtension)" }.joined(separator: ", ")
    throw ImportError(ImportError.Problem(.unknownFormat, file: path, "unknown kind of file; can read \(known)"))
  }
}
