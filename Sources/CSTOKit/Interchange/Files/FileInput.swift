// SPDX-License-Identifier: Apache-2.0

/// A file, folder or standard input to read.
public struct FileInput: Sendable {
  /// The path; nil for standard input.
  private let path: String?

  /// Makes an input from the path of a file or folder.
  public init(_ path: String) { self.path = path }

  private init() { path = nil }

  /// Standard input, which is read to its end.
  public static let standardInput = FileInput()

  /// Whether the path names a folder, or a link to one.
  public var isFolder: Bool {
    guard let path else { return false }
    return (try? FileSystem.status(of: path, followingLinks: true))?.kind == .folder
  }

  /// Whether anything exists at the path; always true for standard input.
  public var exists: Bool {
    guard let path else { return true }
    return (try? FileSystem.status(of: path, followingLinks: false)) != nil
  }

  /// Whether the path names a symbolic link.
  public var isLink: Bool {
    guard let path else { return false }
    return (try? FileSystem.status(of: path, followingLinks: false))?.kind == .link
  }

  /// Whether the path names a regular file.
  ///
  /// It is false for folders, links, devices and pipes. Reading these might never end.
  public var isRegularFile: Bool {
    guard let path else { return false }
    return (try? FileSystem.status(of: path, followingLinks: false))?.kind == .regular
  }

  /// The names of the entries in the folder, sorted by their bytes.
  ///
  /// - Throws: ``ImportError`` with the reason that the system gives.
  package var names: [String] {
    get throws(ImportError) {
      guard let path else { return [] }
      do throws(FileSystem.Failure) { return try FileSystem.entries(ofFolder: path).inOrder { $0 < $1 } } catch {
        throw ImportError(ImportError.Problem(.file, error.message), underlyingError: error)
      }
    }
  }

  /// Reads the bytes of the file.
  ///
  /// - Throws: ``ImportError`` with the reason that the system gives, or if there are more bytes than the limit.
  public func bytes(limit: Int = ImportLimits().bytes) throws(ImportError) -> [UInt8] {
    do {
      guard let path else {
        let bytes = try FileSystem.readAll(0, sizeHint: 0, limit: limit)
        guard bytes.count <= limit else {
          throw ImportError(ImportError.Problem(.limit, "has more than \(limit) bytes"))
        }
        return bytes
      }
      if path.isEmpty { throw ImportError(.emptyPath) }
      let status = try FileSystem.status(of: path, followingLinks: true)
      if status.kind == .folder { throw ImportError(ImportError.Problem(.file, "is a folder")) }
      // A file that is too large is refused before it takes memory.
      if status.kind == .regular, status.size > limit {
        throw ImportError(ImportError.Problem(.limit, "has \(status.size) bytes, and the limit is \(limit)"))
      }
      let file = try FileSystem.openForReading(path)
      defer { try? FileSystem.closeFile(file) }
      let bytes = try FileSystem.readAll(file, sizeHint: status.size, limit: limit)
      guard bytes.count <= limit else { throw ImportError(ImportError.Problem(.limit, "has more than \(limit) bytes")) }
      return bytes
    } catch let error as FileSystem.Failure {
      throw ImportError(ImportError.Problem(.file, error.message), underlyingError: error)
    } catch let error as ImportError {
      throw error
    } catch {
      throw ImportError(ImportError.Problem(.file, "\(error)"), underlyingError: error)
    }
  }
}

extension ImportError.Problem {
  /// The problem of an empty path, for which the system's error has no name.
  static let emptyPath = ImportError.Problem(.file, "an empty path names no file")
}
