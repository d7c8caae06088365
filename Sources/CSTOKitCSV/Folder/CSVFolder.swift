// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitTables

/// A folder of tables on disk.
struct CSVFolder {
  private let path: String

  init(_ path: String) { self.path = path }

  /// The tables that the descriptor lists, in its dialect.
  ///
  /// Without a descriptor, these are the tables with known names.
  func tables(_ limits: ImportLimits) throws(ImportError) -> (tables: [CSVImporter.Table], dialect: CSVDialect?) {
    let descriptor = FileInput("\(path)/\(DataPackage.fileName)")
    guard descriptor.exists else {
      let files = Table.all.map { DataPackage.Resource(name: $0.name, path: "\($0.name).csv", columns: []) }
        .filter { FileInput("\(path)/\($0.path)").exists }
      let strangers = try strangers()
      if let error = ImportError(listing: strangers, upTo: limits.problems) { throw error }
      if files.isEmpty {
        throw ImportError(
          ImportError.Problem(
            .file, "is no folder of tables: there is neither datapackage.json nor a table such as dataset.csv")
        )
      }
      return (try read(files, limits), nil)
    }
    guard descriptor.isRegularFile else {
      throw ImportError(ImportError.Problem(.file, file: DataPackage.fileName, "is no regular file"))
    }
    let listed: DataPackage.Listing
    do { listed = try DataPackage.Listing(descriptor.bytes(limit: limits.bytes)) } catch {
      throw error.renamingFiles { $0 ?? DataPackage.fileName }
    }
    return (try read(listed.resources, limits), listed.dialect)
  }

  /// Tables in the folder with unknown names, whose rows would be lost silently.
  private func strangers() throws(ImportError) -> [ImportError.Problem] {
    let known = Set((Table.all + Table.research).map { "\($0.name).csv" })
    let names = try FileInput(path).names.filter { name in
      !name.hasPrefix(".") && ["csv", "tsv"].contains(fileExtension(of: name)) && !known.contains(name)
    }
    return names.map { name in
      let stem = String(name.prefix { $0 != "." })
      let hint = NearestWord.question(stem, among: Table.all.map(\.name), upTo: 1) { "\($0).csv" }
      return ImportError.Problem(
        .unknownField, file: name,
        "is no table of a data set\(hint.isEmpty ? "." : hint) A descriptor, \(DataPackage.fileName), may leave it out")
    }
  }

  private func read(_ files: [DataPackage.Resource], _ limits: ImportLimits) throws(ImportError) -> [CSVImporter.Table]
  {
    var tables: [CSVImporter.Table] = []
    var problems: [ImportError.Problem] = []
    var cause: (any Error)?
    var left = limits.bytes
    for file in files where problems.count <= limits.problems {
      do throws(ImportError) {
        let bytes = try bytes(of: file.path, limit: left)
        left -= bytes.count
        if let count = file.byteCount, count != bytes.count {
          throw ImportError(
            ImportError.Problem(
              .invalidValue, "has \(bytes.count) bytes, and the descriptor says \(count): one of them was changed"))
        }
        if let digest = file.digest, !digest.holds(for: bytes) {
          throw ImportError(
            ImportError.Problem(.invalidValue, "has another `hash` than the descriptor says: one of them was changed"))
        }
        tables.append(CSVImporter.Table(file, bytes))
      } catch {
        if error.problems.contains(where: { $0.code == .limit }) {
          // Any further file would exceed the limit too.
          problems.append(
            ImportError.Problem(.limit, file: file.path, "the tables have more than \(limits.bytes) bytes"))
          break
        }
        problems += error.renamingFiles { $0 ?? file.path }.problems
        cause = cause ?? error.underlyingError
      }
    }
    if let error = ImportError(listing: problems, upTo: limits.problems, underlyingError: cause) { throw error }
    return tables
  }

  private func bytes(of file: String, limit: Int) throws(ImportError) -> [UInt8] {
    guard CSVFolder.isPlain(file) else {
      throw ImportError(
        ImportError.Problem(
          .file, file: DataPackage.fileName, "the path \"\(file)\" is refused: a resource is a file in the folder"))
    }
    if let link = firstLink(on: file) {
      throw ImportError(
        ImportError.Problem(.file, file: link, "is a symbolic link, which may lead out of the folder"))
    }
    let input = FileInput("\(path)/\(file)")
    if input.exists, !input.isFolder, !input.isRegularFile {
      throw ImportError(ImportError.Problem(.file, file: file, "is no regular file"))
    }
    return try input.bytes(limit: limit)
  }

  /// The first component of a path in the folder that is a symbolic link.
  private func firstLink(on file: String) -> String? {
    var part = ""
    for name in file.pathSteps {
      part += part.isEmpty ? name : "/" + name
      if FileInput("\(path)/\(part)").isLink { return part }
    }
    return nil
  }

  /// Whether a path names a file in the folder or below.
  ///
  /// It must be relative and contain no `..`, scheme or backslash.
  private static func isPlain(_ path: String) -> Bool {
    // Bytes, not characters: a character may combine one of these with a combining mark.
    let refused: [UInt8] = [0, UInt8(ascii: "\\"), UInt8(ascii: ":")]
    return !path.utf8.contains(where: refused.contains) && path.pathSteps.allSatisfy { !["", ".", ".."].contains($0) }
  }
}
