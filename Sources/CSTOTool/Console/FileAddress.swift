// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What reports call a file, for programs that look for it from the folder in which the tool ran.
enum FileAddress {
  /// The path from that folder, empty for the folder itself; for a file that lies outside, the whole path behind `file://`.
  static func relative(_ path: String) -> String {
    // A step back from a link leads where the link does: the system knows.
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
