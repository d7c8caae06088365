// SPDX-License-Identifier: Apache-2.0

extension FileOutput {
  /// Writes a folder of files.
  ///
  /// The folder is written beside its place under another name and renamed. It keeps the old one's permissions and, as far as the process may set
  /// them, its owner, its group, its list of rights and the extended attributes of users. The files in it are new.
  ///
  /// - Parameters:
  ///   - marker: By what a folder is known that may be replaced; nil if only an empty one may.
  ///   - body: Writes the files.
  /// - Throws: ``ExportError``; a folder that holds anything is refused, unless it has the marker and holds nothing but what the
  ///   marker lists.
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
      // Nobody else looks into what takes the place of a folder before it has the rights of that.
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
      // What stands there may be the old folder, which is not to go.
      if FileSystem.isOpen(temporary.file, at: temporary.path) {
        try? FileSystem.setPermissions(0o700, ofFolder: temporary.path)
        folder.removeAll()
      }
      throw error
    }
    // The lock is kept up to here.
    withExtendedLifetime(temporary) { synchronizeParent(of: target) }
  }

  /// The files in a folder that may all go.
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

  /// Puts a new folder in the place of an old one, in one step where the system can: at every moment one of them stands there.
  ///
  /// The old one is then where the new one was, and is emptied; it comes back if it is not what it was.
  private func exchange(_ target: String, _ oldFiles: [String], with new: String) throws(ExportError) {
    // Nobody takes the old folder for abandoned while it waits.
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

  /// Puts a new folder in the place of an old one by two renamings, between which nothing stands there.
  private func exchangeByRenaming(_ target: String, _ oldFiles: [String], with new: String) throws(ExportError) {
    // Not the name of a temporary: what waits here is the only old folder there is, and nothing removes it.
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

  /// While the new folder was written, somebody may have put a file into the old one.
  private func refuseOthers(in folder: String, than files: [String]) throws(ExportError) {
    var entries: [String] = []
    try step { () throws(FileSystem.Failure) in entries = try FileSystem.entries(ofFolder: folder).sorted() }
    for entry in entries where !files.contains(entry) || !FileInput("\(folder)/\(entry)").isRegularFile {
      throw ExportError(.file, subject: path, "was changed meanwhile: \(entry)")
    }
  }

  /// A folder that nobody may write to is emptied as well: its owner asked for that.
  private func removeOldFolder(_ folder: String, _ files: [String]) throws(ExportError) {
    try? FileSystem.setPermissions(0o700, ofFolder: folder)
    for file in files { FileSystem.remove("\(folder)/\(file)") }
    FileSystem.removeFolder(folder)
    guard !FileInput(folder).exists else {
      throw ExportError(.file, subject: path, "was written, and the old folder could not be removed: \(folder)")
    }
  }
}
