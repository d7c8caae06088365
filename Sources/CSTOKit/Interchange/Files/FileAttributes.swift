// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileSystem {
  /// Copies the owner, group, access control list and user attributes of another file.
  ///
  /// The function works for files and folders, as far as the process has the rights.
  ///
  /// - Returns: The permissions to set. With an access control list, the group permissions limit all entries of the list. Without the list
  ///   they would be the permissions of the group itself, so they are left out if the list cannot be set.
  static func takeOver(_ status: Status, of old: String, by file: Int32) -> UInt32 {
    if fchown(file, status.owner, status.group) != 0 { _ = fchown(file, uid_t.max, status.group) }
    #if canImport(Darwin)
      let source = unsafe open(old, O_RDONLY | O_CLOEXEC)
      guard source >= 0 else { return status.permissions }
      defer { _ = close(source) }
      _ = unsafe fcopyfile(source, file, nil, copyfile_flags_t(COPYFILE_ACL | COPYFILE_XATTR))
      return status.permissions
    #else
      guard let calls = ExtendedAttributes() else { return status.permissions }
      for name in calls.names(of: old) where name.hasPrefix("user.") {
        if let value = calls.value(name, of: old) { _ = calls.set(name, value, of: file) }
      }
      guard let rights = calls.value(ExtendedAttributes.rights, of: old) else {
        // The new file may have received a list of its own from the folder.
        calls.remove(ExtendedAttributes.rights, of: file)
        return status.permissions
      }
      return calls.set(ExtendedAttributes.rights, rights, of: file) ? status.permissions : status.permissions & ~0o070
    #endif
  }
}

#if !canImport(Darwin)
  /// The functions for extended attributes, which the C library modules do not export.
  @safe private struct ExtendedAttributes {
    /// The attribute that contains the access control list.
    static let rights = "system.posix_acl_access"

    private typealias List = @convention(c) (UnsafePointer<CChar>, UnsafeMutablePointer<CChar>?, Int) -> Int
    private typealias Get =
      @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeMutableRawPointer?, Int) -> Int
    private typealias Set = @convention(c) (Int32, UnsafePointer<CChar>, UnsafeRawPointer?, Int, Int32) -> Int32
    private typealias Remove = @convention(c) (Int32, UnsafePointer<CChar>) -> Int32

    private let list: List
    private let get: Get
    private let setValue: Set
    private let removeValue: Remove

    /// Looks up the functions; nil if the library lacks them.
    init?() {
      guard let list = unsafe dlsym(nil, "listxattr"), let get = unsafe dlsym(nil, "getxattr"),
        let set = unsafe dlsym(nil, "fsetxattr"), let remove = unsafe dlsym(nil, "fremovexattr")
      else { return nil }
      unsafe self.list = unsafeBitCast(list, to: List.self)
      unsafe self.get = unsafeBitCast(get, to: Get.self)
      unsafe setValue = unsafeBitCast(set, to: Set.self)
      unsafe removeValue = unsafeBitCast(remove, to: Remove.self)
    }

    /// The names of the attributes of a file; empty if they cannot be read.
    func names(of path: String) -> [String] {
      var buffer = [CChar](repeating: 0, count: 1 << 16)
      let count = unsafe list(path, &buffer, buffer.count)
      guard count > 0 else { return [] }
      return buffer[..<count].split(separator: 0).map {
        String(decoding: $0.map(UInt8.init(bitPattern:)), as: UTF8.self)
      }
    }

    /// The value of an attribute; nil if there is none.
    func value(_ name: String, of path: String) -> [UInt8]? {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = unsafe get(path, name, &buffer, buffer.count)
      return count < 0 ? nil : Array(buffer[..<count])
    }

    /// Sets an attribute and returns whether this succeeded.
    func set(_ name: String, _ value: [UInt8], of file: Int32) -> Bool {
      unsafe setValue(file, name, value, value.count, 0) == 0
    }

    func remove(_ name: String, of file: Int32) { _ = unsafe removeValue(file, name) }
  }
#endif
