// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The operating system calls for files, with failures as errors.
enum FileSystem {
  struct Failure: Error {
    let code: Int32

    static var last: Failure { Failure(code: errno) }

    var message: String {
      guard let text = unsafe strerror(code) else { return "error \(code)" }
      return unsafe String(cString: text)
    }

    var isClosedPipe: Bool { code == EPIPE }
    var isInterrupted: Bool { code == EINTR }
    var isMissing: Bool { code == ENOENT }
    var isPresent: Bool { code == EEXIST }
  }

  struct Status {
    enum Kind { case regular, folder, link, other }
    let kind: Kind
    let permissions: UInt32
    let size: Int
    let owner: uid_t
    let group: gid_t
  }

  static func status(of path: String, followingLinks: Bool) throws(Failure) -> Status {
    var info = stat()
    let result = unsafe followingLinks ? stat(path, &info) : lstat(path, &info)
    guard result == 0 else { throw .last }
    let kind: Status.Kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return Status(
      kind: kind, permissions: UInt32(info.st_mode) & 0o777, size: Int(info.st_size), owner: info.st_uid,
      group: info.st_gid)
  }

  static func openForReading(_ path: String) throws(Failure) -> Int32 {
    try opened { unsafe open(path, O_RDONLY | O_CLOEXEC) }
  }

  /// Opens an existing file that is not regular, for example a device or a pipe.
  ///
  /// For a pipe, the call waits for a reader. A signal that the process handles ends the wait.
  static func openDevice(_ path: String) throws(Failure) -> Int32 {
    let file = unsafe open(path, O_WRONLY | O_CLOEXEC)
    if file < 0 { throw .last }
    return file
  }

  /// Makes another descriptor of the same open file, which can be closed separately.
  static func duplicate(_ file: Int32) throws(Failure) -> Int32 { try opened { fcntl(file, F_DUPFD_CLOEXEC, 0) } }

  /// Creates a file that must not exist; never follows a link.
  static func createNew(_ path: String, permissions: UInt32 = 0o666) throws(Failure) -> Int32 {
    try opened { unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(permissions)) }
  }

  /// Locks an open file or folder; false if another process has the lock.
  ///
  /// The lock ends with the process.
  static func lock(_ file: Int32) -> Bool { flock(file, LOCK_EX | LOCK_NB) == 0 }

  /// Whether an open file is the one at a path.
  static func isOpen(_ file: Int32, at path: String) -> Bool {
    var (own, other) = (stat(), stat())
    guard unsafe fstat(file, &own) == 0, unsafe lstat(path, &other) == 0 else { return false }
    return own.st_dev == other.st_dev && own.st_ino == other.st_ino
  }

  /// Whether a failure means that the system or file system cannot exchange files.
  static func cannotExchange(_ failure: Failure) -> Bool { [EINVAL, ENOSYS, ENOTSUP].contains(failure.code) }

  /// Exchanges the files at two paths in one step.
  ///
  /// At every moment, each path names one of the two.
  static func exchange(_ one: String, _ other: String) throws(Failure) {
    #if canImport(Darwin)
      guard unsafe renamex_np(one, other, UInt32(RENAME_SWAP)) == 0 else { throw .last }
    #else
      // The headers declare the function only on request. Looking it up also allows a library that lacks it.
      guard let symbol = unsafe dlsym(nil, "renameat2") else { throw Failure(code: ENOSYS) }
      let call = unsafe unsafeBitCast(symbol, to: RenameAt2.self)
      guard unsafe call(AT_FDCWD, one, AT_FDCWD, other, 2) == 0 else { throw .last }
    #endif
  }

  #if !canImport(Darwin)
    private typealias RenameAt2 =
      @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
  #endif

  static func setPermissions(_ permissions: UInt32, of file: Int32) throws(Failure) {
    guard fchmod(file, mode_t(permissions)) == 0 else { throw .last }
  }

  static func setPermissions(_ permissions: UInt32, ofFolder path: String) throws(Failure) {
    guard unsafe chmod(path, mode_t(permissions)) == 0 else { throw .last }
  }

  static func write(_ bytes: Span<UInt8>, to file: Int32) throws(Failure) {
    var start = 0
    while start < bytes.count {
      let rest = bytes.extracting(start..<bytes.count)
      let written = unsafe rest.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          unsafe Darwin.write(file, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          unsafe Musl.write(file, buffer.baseAddress, buffer.count)
        #else
          unsafe Glibc.write(file, buffer.baseAddress, buffer.count)
        #endif
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      if written == 0 { throw Failure(code: EIO) }
      start += written
    }
  }

  /// Reads up to `limit` bytes and some more, so that an excess can be detected.
  static func readAll(_ file: Int32, sizeHint: Int, limit: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(sizeHint, limit) + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe read(file, buffer.baseAddress, buffer.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    return bytes
  }

  /// Flushes the bytes of a file to the disk.
  ///
  /// Devices and pipes, which do not support this, are ignored.
  static func synchronize(_ file: Int32) throws(Failure) {
    while fsync(file) != 0 {
      if errno == EINTR { continue }
      if errno == EINVAL || errno == ENOTSUP || errno == EROFS { return }
      throw .last
    }
  }

  static func synchronizeFolder(_ path: String) throws(Failure) {
    let folder = try opened { unsafe open(path, O_RDONLY | O_CLOEXEC) }
    defer { _ = close(folder) }
    try synchronize(folder)
  }

  /// Closes a file, which may report a write that failed late.
  static func closeFile(_ file: Int32) throws(Failure) {
    guard close(file) == 0 || errno == EINTR else { throw .last }
  }

  static func rename(_ old: String, to new: String) throws(Failure) {
    #if canImport(Darwin)
      let result = unsafe Darwin.rename(old, new)
    #elseif canImport(Musl)
      let result = unsafe Musl.rename(old, new)
    #else
      let result = unsafe Glibc.rename(old, new)
    #endif
    guard result == 0 else { throw .last }
  }

  static func remove(_ path: String) { _ = unsafe unlink(path) }

  static func removeFolder(_ path: String) { _ = unsafe rmdir(path) }

  static func createFolder(_ path: String, permissions: UInt32) throws(Failure) {
    guard unsafe mkdir(path, mode_t(permissions)) == 0 else { throw .last }
  }

  /// The names of the entries in a folder, in the order of the system.
  static func entries(ofFolder path: String) throws(Failure) -> [String] {
    guard let folder = unsafe opendir(path) else { throw .last }
    defer { _ = unsafe closedir(folder) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw .last }
    return names
  }

  /// The target of a symbolic link.
  static func target(ofLink path: String) throws(Failure) -> String {
    var buffer = [CChar](repeating: 0, count: 4_097)
    let count = unsafe buffer.withUnsafeMutableBufferPointer { pointer in
      unsafe pointer.baseAddress.map { unsafe readlink(path, $0, 4_096) } ?? -1
    }
    guard count >= 0 else { throw .last }
    guard let target = String(validating: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) else {
      throw Failure(code: EILSEQ)
    }
    return target
  }

  private static func opened(_ call: () -> Int32) throws(Failure) -> Int32 {
    while true {
      let file = call()
      if file >= 0 { return file }
      if errno != EINTR { throw .last }
    }
  }
}
