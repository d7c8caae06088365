// SPDX-License-Identifier: Apache-2.0

extension FileOutput {
  /// Writes a folder of files, either completely or not at all.
  ///
  /// The folder is written under another name in the same parent folder, and then renamed. It keeps the permissions of a folder that it
  /// replaces. As far as the process has the rights, it also keeps the owner, the group, the access control list and the user attributes.
  /// The files in the folder are new.
  ///
  /// - Parameters:
  ///   - marker: Identifies a folder that may be replaced; nil if only an empty one may.
  ///   - body: Writes the files.
  /// - Throws: ``ExportError``. A folder that is not empty is refused, unless it has the marker and contains only files that the marker
  ///   lists.
  public func writeFolder(
    replacing marker: FilePlan.OwnershipMarker? = nil, _ body: (borrowing FolderOutput) throws(ExportError) -> Void
  ) throws(ExportError) {
    try refuseEmptyPath()
    var place = path
    while place.utf8.count > 1 && place.utf8.last == 0x2F { place = String(Substring(place.utf8.dropLast())) }
    let last = place.utf8.split(separator: 0x2F).last.map(Substring.init) ?? ""
    guard !["", ".", ".."].contains(last) else {
      throw ExportError(.file, subject: path, "cannot be replaced: name a folder in it")
    }
    let target = try FileOutput(place).resolvedPath()
    let old = try status(of: target)
    var oldFiles: [String] = []
    if let old {
      guard old.kind == .folder else { throw ExportError(.file, subject: path, "is there and is no folder") }
      oldFiles = try replaceableFiles(in: target, marker)
    }
    Temporary.removeAbandoned(in: parent(of: target))
    let temporary = try temporary(beside: target) { name throws(FileSystem.Failure) in
      // Nobody else may read a replacement before it has the permissions of the old folder.
      try .folder(name, permissions: old == nil ? 0o777 : 0o700)
    }
    let folder = FolderOutput(path: temporary.path, shownAs: place)
    do {
      try body(folder)
      try step { () throws(FileSystem.Failure) in
        if let old {
          let permissions = FileSystem.takeOver(old, of: target, by: temporary.file)
          try FileSystem.setPermissions(permissions, ofFolder: temporary.path)
        }
        try FileSystem.synchronizeFolder(temporary.path)
        if oldFiles.isEmpty { try FileSystem.rename(temporary.path, to: target) }
      }
      if !oldFiles.isEmpty { try exchange(target, oldFiles, with: temporary.path) }
    } catch {
      // The path may name the old folder, which must not be removed.
      if FileSystem.isOpen(temporary.file, at: temporary.path) {
        try? FileSystem.setPermissions(0o700, ofFolder: temporary.path)
        folder.removeAll()
      }
      throw error
    }
    // The lock lasts until here.
    withExtendedLifetime(temporary) { synchronizeParent(of: target) }
  }

  /// The files of an existing folder, if all of them may be replaced.
  private func replaceableFiles(in folder: String, _ marker: FilePlan.OwnershipMarker?) throws(ExportError) -> [String]
  {
    var entries: [String] = []
    try step { () throws(FileSystem.Failure) in entries = try FileSystem.entries(ofFolder: folder).sorted() }
    if entries.isEmpty { return [] }
    guard let marker else { throw ExportError(.file, subject: path, "is there and is not empty") }
    let known: [String]?
    do { known = try marker.files(FileInput("\(folder)/\(marker.fileName)").bytes()) } catch { known = nil }
    guard let known else {
      throw ExportError(
        .file, subject: path, "is there, and its \(marker.fileName) is not one that such a folder is known by")
    }
    for entry in entries where entry != marker.fileName && !known.contains(entry) {
      throw ExportError(.file, subject: path, "is there, and \(entry) in it is not of this format")
    }
    for entry in entries where !FileInput("\(folder)/\(entry)").isRegularFile {
      throw ExportError(.file, subject: path, "is there, and \(entry) in it is no regular file")
    }
    return entries
  }

  /// Replaces an old folder with a new one, in one step if possible.
  ///
  /// In that case, one of the two exists at the path at every moment. The old folder is then at the path of the new one, and is emptied. If
  /// its contents have changed, it is moved back.
  private func exchange(_ target: String, _ oldFiles: [String], with new: String) throws(ExportError) {
    // The lock keeps other processes from treating the old folder as abandoned while it waits.
    let old = try? FileSystem.openForReading(target)
    defer { if let old { try? FileSystem.closeFile(old) } }
    if let old { _ = FileSystem.lock(old) }
    do throws(FileSystem.Failure) { try FileSystem.exchange(new, target) } catch {
      guard FileSystem.cannotExchange(error) else { throw ExportError(error, path) }
      return try exchangeByRenaming(target, oldFiles, with: new)
    }
    do { try refuseOthers(in: new, than: oldFiles) } catch {
      do throws(FileSystem.Failure) { try FileSystem.exchange(new, target) } catch let failure {
        throw ExportError(.file, subject: path, "\(error.message); the old folder waits at \(new): \(failure.message)")
      }
      throw error
    }
    try removeOldFolder(new, oldFiles)
  }

  /// Replaces an old folder with a new one by two renamings.
  ///
  /// Between them, nothing exists at the path.
  private func exchangeByRenaming(_ target: String, _ oldFiles: [String], with new: String) throws(ExportError) {
    // This is not the name of a temporary folder: the only copy of the old folder waits here, and nothing removes it.
    let waiting = "\(new)-old"
    try step { () throws(FileSystem.Failure) in try FileSystem.rename(target, to: waiting) }
    do {
      try refuseOthers(in: waiting, than: oldFiles)
      try step { () throws(FileSystem.Failure) in try FileSystem.rename(new, to: target) }
    } catch {
      do throws(FileSystem.Failure) { try FileSystem.rename(waiting, to: target) } catch let failure {
        throw ExportError(
          .file, subject: path, "\(error.message); the old folder waits at \(waiting): \(failure.message)")
      }
      throw error
    }
    try removeOldFolder(waiting, oldFiles)
  }

  /// Refuses to continue if a file was added to the old folder in the meantime.
  private func refuseOthers(in folder: String, than files: [String]) throws(ExportError) {
    var entries: [String] = []
    try step { () throws(FileSystem.Failure) in entries = try FileSystem.entries(ofFolder: folder).sorted() }
    for entry in entries where !files.contains(entry) || !FileInput("\(folder)/\(entry)").isRegularFile {
      throw ExportError(.file, subject: path, "was changed meanwhile: \(entry)")
    }
  }

  /// Removes the old folder, even if it is write-protected, as its owner requested.
  private func removeOldFolder(_ folder: String, _ files: [String]) throws(ExportError) {
    try? FileSystem.setPermissions(0o700, ofFolder: folder)
    for file in files { FileSystem.remove("\(folder)/\(file)") }
    FileSystem.removeFolder(folder)
    guard !FileInput(folder).exists else {
      throw ExportError(.file, subject: path, "was written, and the old folder could not be removed: \(folder)")
    }
  }
}
