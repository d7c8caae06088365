// SPDX-License-Identifier: Apache-2.0

/// A file or folder to write: it appears whole or not at all.
public struct FileOutput: Sendable {
  let path: String

  /// Names the file or folder.
  public init(_ path: String) { self.path = path }

  /// Writes a file.
  ///
  /// A new file, or one that takes the place of an old one, is written beside it under another name, put on the disk and
  /// renamed; it keeps the old one's permissions and, as far as the process may set them, its owner, its group, its list of rights and the extended
  /// attributes of users; links are followed to the file they name. Other hard links go on naming the old file. A device or a pipe is written to
  /// directly.
  ///
  /// - Throws: ``ExportError``; a file that was there is then as it was.
  public func write(_ body: (inout FileSink) throws(ExportError) -> Void) throws(ExportError) {
    try refuseEmptyPath()
    if let descriptor = ownDescriptor { return try write(to: descriptor, body) }
    let resolved = try resolvedPath()
    switch try status(of: resolved)?.kind {
    case .folder: throw ExportError(.file, subject: path, "is a folder")
    case .other, .link: try writeDirectly(to: resolved, body)
    case .regular, nil: try replace(resolved, body)
    }
  }

  /// Refuses an empty path: the system would say that there is no such folder, and name none.
  func refuseEmptyPath() throws(ExportError) {
    if path.isEmpty { throw ExportError(.file, "an empty path names no file") }
  }

  /// The number of the process's own open file that the path names, as `/dev/stdout` does.
  ///
  /// Such a path looks like a link to whatever stands behind the descriptor; following it would replace a file that is only
  /// being appended to.
  private var ownDescriptor: Int32? {
    switch path {
    case "/dev/stdout": return 1
    case "/dev/stderr": return 2
    default: break
    }
    for prefix in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(prefix) {
      return Int32(path.dropFirst(prefix.count))
    }
    return nil
  }

  private func write(
    to descriptor: Int32, _ body: (inout FileSink) throws(ExportError) -> Void
  ) throws(ExportError) {
    let file: Int32
    do { file = try FileSystem.duplicate(descriptor) } catch { throw ExportError(error, path) }
    var sink = FileSink(file: file, name: path)
    try body(&sink)
    try sink.finish()
  }

  private func writeDirectly(
    to device: String, _ body: (inout FileSink) throws(ExportError) -> Void
  ) throws(ExportError) {
    let file: Int32
    do { file = try FileSystem.openDevice(device) } catch {
      // A pipe without a reader waits for one, until somebody is tired of it.
      if error.isInterrupted { throw ExportError(.cancelled, subject: path, "was interrupted before anybody read it") }
      throw ExportError(error, path)
    }
    var sink = FileSink(file: file, name: path)
    try body(&sink)
    try sink.finish()
  }

  private func replace(
    _ target: String, _ body: (inout FileSink) throws(ExportError) -> Void
  ) throws(ExportError) {
    let old = try status(of: target)
    Temporary.removeAbandoned(in: parent(of: target))
    // Nobody else reads what takes the place of a file before it has the rights of that.
    let temporary = try temporary(beside: target) { name throws(FileSystem.Failure) in
      try .file(name, permissions: old == nil ? 0o666 : 0o600)
    }
    var sink = FileSink(file: temporary.file, name: path)
    do {
      // Whoever writes may finish the sink, which closes its file; and the lock goes with the last number of the file.
      var own: Int32 = -1
      try step { () throws(FileSystem.Failure) in own = try FileSystem.duplicate(temporary.file) }
      defer { try? FileSystem.closeFile(own) }
      try body(&sink)
      if let old {
        let permissions = FileSystem.takeOver(old, of: target, by: own)
        try step { () throws(FileSystem.Failure) in try FileSystem.setPermissions(permissions, of: own) }
      }
      try sink.finish()
      try step { () throws(FileSystem.Failure) in try FileSystem.rename(temporary.path, to: target) }
    } catch {
      FileSystem.remove(temporary.path)
      throw error
    }
    synchronizeParent(of: target)
  }

  /// The path with symbolic links at its end followed, whether or not the last of them leads to something.
  func resolvedPath() throws(ExportError) -> String {
    var current = path
    for _ in 0..<40 {
      let status: FileSystem.Status
      do { status = try FileSystem.status(of: current, followingLinks: false) } catch {
        if error.isMissing { return current }
        throw ExportError(error, path)
      }
      guard status.kind == .link else { return current }
      let target: String
      do { target = try FileSystem.target(ofLink: current) } catch { throw ExportError(error, path) }
      current = target.utf8.first == 0x2F ? target : parent(of: current) + "/" + target
    }
    throw ExportError(.file, subject: path, "too many levels of symbolic links")
  }

  /// Puts a renaming on the disk, where the folder may be opened: the file is in its place by now, whatever this says.
  func synchronizeParent(of target: String) { try? FileSystem.synchronizeFolder(parent(of: target)) }

  func status(of path: String) throws(ExportError) -> FileSystem.Status? {
    do { return try FileSystem.status(of: path, followingLinks: true) } catch {
      if error.isMissing { return nil }
      throw ExportError(error, self.path)
    }
  }

  /// Makes something beside a target that nobody else has.
  func temporary(
    beside target: String, _ make: (String) throws(FileSystem.Failure) -> Temporary
  ) throws(ExportError) -> Temporary {
    let name = target.utf8.split(separator: 0x2F).last.map { String(Substring($0)) } ?? "output"
    while true {
      let candidate = "\(parent(of: target))/\(Temporary.name(for: name))"
      do throws(FileSystem.Failure) {
        let made = try make(candidate)
        if !made.isGone { return made }
      } catch {
        if !error.isPresent { throw ExportError(error, path) }
      }
    }
  }

  func step(_ body: () throws(FileSystem.Failure) -> Void) throws(ExportError) {
    do { try body() } catch { throw ExportError(error, path) }
  }

  func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
    return slash == path.startIndex ? "/" : String(Substring(path.utf8[..<slash]))
  }
}
