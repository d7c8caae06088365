// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// File addresses in reports, for programs that resolve them relative to the working directory.
enum FileAddress {
  /// The path relative to the working directory, or a `file://` URL outside it.
  ///
  /// The path is empty for the working directory itself.
  static func relative(_ path: String) -> String {
    // After a symbolic link, “..” refers to the parent of its target, so the system must resolve the path.
    let path = path.pathSteps.contains("..") ? resolved(path) ?? path : path
    var folder = path.utf8.first == 0x2F ? [] : workingFolder
    let own = folder.isEmpty ? workingFolder : folder
    for step in path.pathSteps where step != "" && step != "." {
      if step == ".." { _ = folder.popLast() } else { folder.append(step) }
    }
    if !own.isEmpty, folder.starts(with: own) {
      return folder.dropFirst(own.count).joined(separator: "/")
    }
    return "file:///" + folder.joined(separator: "/")
  }

  private static func resolved(_ path: String) -> String? {
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  private static var workingFolder: [String] {
    guard let path = unsafe getcwd(nil, 0) else { return [] }
    defer { unsafe free(path) }
    return unsafe String(cString: path).pathSteps.filter { !$0.isEmpty }
  }
}
