// SPDX-License-Identifier: Apache-2.0

/// A file or folder to write, either completely or not at all.
public struct FileOutput: Sendable {
  let path: String

  /// Makes an output from the path of a file or folder.
  public init(_ path: String) { self.path = path }

  /// Writes a file, either completely or not at all.
  ///
  /// The file is written under another name in the same folder, flushed to the disk, and then renamed. It keeps the permissions of a file
  /// that it replaces. As far as the process has the rights, it also keeps the owner, the group, the access control list and the user
  /// attributes. Symbolic links are followed to their target. Other hard links still name the old file. A device or a pipe is written
  /// directly.
  ///
  /// - Throws: ``ExportError``. An existing file is then unchanged.
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

  /// Refuses an empty path, for which the system's error would not name a file.
  func refuseEmptyPath() throws(ExportError) {
    if path.isEmpty { throw ExportError(.file, "an empty path names no file") }
  }

  /// The file descriptor of this process that the path names, for example `/dev/stdout`.
  ///
  /// Such a path looks like a link to the file behind the descriptor. Following the link would replace a file that is only being appended
  /// to.
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
      // Opening a pipe without a reader waits for one, until a signal interrupts the wait.
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
    // Nobody else may read a replacement before it has the permissions of the old file.
    let temporary = try temporary(beside: target) { name throws(FileSystem.Failure) in
      try .file(name, permissions: old == nil ? 0o666 : 0o600)
    }
    var sink = FileSink(file: temporary.file, name: path)
    do {
      // The closure may finish the sink, which closes the file. The lock ends with the last descriptor of the file.
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

  /// The path after following symbolic links, even if the last one is broken.
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

  /// Flushes a renaming to the disk, if the folder can be opened.
  ///
  /// Errors are ignored, because the file is already in its place.
  func synchronizeParent(of target: String) { try? FileSystem.synchronizeFolder(parent(of: target)) }

  func status(of path: String) throws(ExportError) -> FileSystem.Status? {
    do { return try FileSystem.status(of: path, followingLinks: true) } catch {
      if error.isMissing { return nil }
      throw ExportError(error, self.path)
    }
  }

  /// Makes a temporary file or folder next to a target, under an unused name.
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
