// SPDX-License-Identifier: Apache-2.0

/// A file or folder that is written next to its target until it is complete.
///
/// The process that writes it has a lock on it while it lives. A file with such a name and no lock is left over from a process that was
/// killed. The next process that writes into the same folder removes it.
struct Temporary: ~Copyable {
  let path: String
  /// The descriptor of the open file or folder, which has the lock.
  let file: Int32
  private let ownsFile: Bool

  /// Creates a file; the owner of the descriptor must close it.
  ///
  /// - Parameter permissions: The permissions of the file until others are set.
  static func file(
    _ path: String, permissions: UInt32
  ) throws(FileSystem.Failure) -> Temporary {
    let file = try FileSystem.createNew(path, permissions: permissions)
    return Temporary(path: path, file: file, ownsFile: false)
  }

  /// Creates and locks a folder; its descriptor closes at the end of its lifetime.
  static func folder(_ path: String, permissions: UInt32) throws(FileSystem.Failure) -> Temporary {
    try FileSystem.createFolder(path, permissions: permissions)
    return Temporary(path: path, file: try FileSystem.openForReading(path), ownsFile: true)
  }

  private init(path: String, file: Int32, ownsFile: Bool) {
    self.path = path
    self.file = file
    self.ownsFile = ownsFile
    // If locks are not supported, nothing is ever treated as abandoned either.
    _ = FileSystem.lock(file)
  }

  deinit { if ownsFile { try? FileSystem.closeFile(file) } }

  /// Whether another process removed it as abandoned before it was locked.
  var isGone: Bool { !FileSystem.isOpen(file, at: path) }

  private static let mark = ".csto-"
  private static let digits = 13

  /// A random name in the same folder as a target.
  static func name(for target: String) -> String {
    var random = SystemRandomNumberGenerator()
    let number = String(UInt64.random(in: .min ... .max, using: &random), radix: 36)
    let suffix = String(repeating: "0", count: digits - number.utf8.count) + number
    return ".\(target.prefix(utf8Bytes: 200))\(mark)\(suffix)"
  }

  /// Whether a name has the form of a temporary name.
  private static func isName(_ name: String) -> Bool {
    let suffix = name.utf8.suffix(digits)
    return name.utf8.first == 0x2E && name.utf8.count > digits + mark.utf8.count
      && name.utf8.dropLast(digits).suffix(mark.utf8.count).elementsEqual(mark.utf8)
      && suffix.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }

  /// Removes the files that killed processes left in a folder.
  static func removeAbandoned(in folder: String) {
    guard let names = try? FileSystem.entries(ofFolder: folder) else { return }
    for name in names where isName(name) { remove("\(folder)/\(name)") }
  }

  private static func remove(_ path: String) {
    guard let status = try? FileSystem.status(of: path, followingLinks: false),
      status.kind == .regular || status.kind == .folder, let file = try? FileSystem.openForReading(path)
    else { return }
    defer { try? FileSystem.closeFile(file) }
    // A process that is still writing has the lock. Another file may also be at the path by now.
    guard FileSystem.lock(file), FileSystem.isOpen(file, at: path) else { return }
    if status.kind == .regular { return FileSystem.remove(path) }
    guard let names = try? FileSystem.entries(ofFolder: path) else { return }
    // Temporary folders contain only regular files.
    for name in names where (try? FileSystem.status(of: "\(path)/\(name)", followingLinks: false))?.kind != .regular {
      return
    }
    try? FileSystem.setPermissions(0o700, ofFolder: path)
    for name in names { FileSystem.remove("\(path)/\(name)") }
    FileSystem.removeFolder(path)
  }
}

extension String {
  /// The longest prefix of whole scalars that fits in a number of UTF-8 bytes.
  fileprivate func prefix(utf8Bytes limit: Int) -> String {
    var result = ""
    for scalar in unicodeScalars {
      if result.utf8.count + String(scalar).utf8.count > limit { break }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
