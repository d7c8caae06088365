// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import Foundation
import TestSupport
import Testing

@Suite struct FileOutputTests {
  private func write(_ text: String, to path: String, failingAfter: Bool = false) throws(ExportError) {
    try FileOutput(path).write { sink throws(ExportError) in
      try sink.write(Array(text.utf8).span)
      if failingAfter { throw ExportError(.cancelled, "enough") }
    }
  }

  private func text(_ url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }
  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `A new file appears whole, and nothing else`() throws {
    let folder = try scratchFolder()
    let file = folder.appendingPathComponent("a.json")
    try write("hello", to: file.path)
    #expect(try text(file) == "hello")
    #expect(try names(folder) == ["a.json"])
  }

  @Test func `A failure leaves the old file as it was, and nothing else`() throws {
    let folder = try scratchFolder()
    let file = folder.appendingPathComponent("a.json")
    try write("old", to: file.path)
    let error = #expect(throws: ExportError.self) { try write("new", to: file.path, failingAfter: true) }
    #expect(error?.code == .cancelled)
    #expect(try text(file) == "old")
    #expect(try names(folder) == ["a.json"])
  }

  @Test func `The permissions of the old file stay`() throws {
    let folder = try scratchFolder()
    let file = folder.appendingPathComponent("a.json")
    try write("old", to: file.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    try write("new", to: file.path)
    let permissions = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? NSNumber
    #expect(permissions?.intValue == 0o640)
    #expect(try text(file) == "new")
  }

  /// What stands beside a file's bytes, as far as this system has it: the owner, the group, the permissions, the list of rights, attributes.
  private func attributes(of url: URL, setting: Bool = false) throws -> String {
    let script = """
      import os, sys, struct
      path, sets = sys.argv[1], sys.argv[2] == "true"
      rights = "system.posix_acl_access"
      def attempt(call, *arguments):
          try:
              return call(*arguments)
          except (OSError, AttributeError):
              return None
      if sets:
          if os.geteuid() == 0:
              os.chown(path, 12, 34)
          attempt(lambda: os.setxattr(path, "user.note", b"a value"))
          # The owner reads and writes, user 1 too, the group and others nothing; the mask lets all be.
          entries = [(1, 6, -1), (2, 6, 1), (4, 0, -1), (16, 6, -1), (32, 0, -1)]
          attempt(lambda: os.setxattr(path, rights, struct.pack("<I", 2) + b"".join(struct.pack("<HHi", *e) for e in entries)))
      status = os.stat(path)
      print(status.st_uid, status.st_gid, oct(status.st_mode), *(attempt(lambda: os.getxattr(path, n)) for n in (rights, "user.note")))
      """
    let result = try run(pythonPath, ["-c", script, url.path, "\(setting)"])
    #expect(result.status == 0, "\(result.errors)")
    return result.text
  }

  @Test(arguments: [false, true])
  func `Owner, group, list of rights and attributes of what is replaced stay, where the system has them`(
    _ isFolder: Bool
  ) throws {
    let place = try scratchFolder().appendingPathComponent("place")
    if isFolder {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
    } else {
      try write("old", to: place.path)
    }
    let before = try attributes(of: place, setting: true)
    if isFolder {
      try FileOutput(place.path).writeFolder { folder throws(ExportError) in
        try folder.write("a.csv") { sink throws(ExportError) in try sink.write(Array("new".utf8).span) }
      }
      #expect(try names(place) == ["a.csv"])
    } else {
      try write("new", to: place.path)
      #expect(try text(place) == "new")
    }
    #expect(try attributes(of: place) == before)
  }

  @Test func `A file that no list of rights protects gets none from its folder`() throws {
    let folder = try scratchFolder()
    let file = folder.appendingPathComponent("a.json")
    try write("old", to: file.path)
    let before = try attributes(of: file)
    // Whatever is made in the folder from now on may be read by user 1.
    let script = """
      import os, struct, sys
      entries = [(1, 7, -1), (2, 7, 1), (4, 0, -1), (16, 7, -1), (32, 0, -1)]
      try:
          os.setxattr(sys.argv[1], "system.posix_acl_default", struct.pack("<I", 2) + b"".join(struct.pack("<HHi", *e) for e in entries))
      except (OSError, AttributeError):
          pass
      """
    #expect(try run(pythonPath, ["-c", script, folder.path]).status == 0)
    try write("new", to: file.path)
    #expect(try attributes(of: file) == before)
  }

  @Test func `While a folder is written that takes the place of one that is closed to others, it is closed too`() throws
  {
    let place = try scratchFolder().appendingPathComponent("place")
    try FileManager.default.createDirectory(
      at: place, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let beside = place.deletingLastPathComponent()
    var permissions: [Int?] = []
    try FileOutput(place.path).writeFolder { folder throws(ExportError) in
      let hidden = try? FileManager.default.contentsOfDirectory(atPath: beside.path).first { $0.hasPrefix(".") }
      permissions = [hidden ?? "none"].map { name in
        let path = beside.appendingPathComponent(name).path
        return try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      }
    }
    #expect(permissions == [0o700])
  }

  @Test func `A link is followed to the file it names, also to one that is not there yet`() throws {
    let folder = try scratchFolder()
    let link = folder.appendingPathComponent("link")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "target")
    try write("one", to: link.path)
    try write("two", to: link.path)
    #expect(try text(folder.appendingPathComponent("target")) == "two")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "target")
    #expect(try names(folder) == ["link", "target"])
  }

  @Test func `Links that go round are refused`() throws {
    let folder = try scratchFolder()
    let (one, two) = (folder.appendingPathComponent("one").path, folder.appendingPathComponent("two").path)
    try FileManager.default.createSymbolicLink(atPath: one, withDestinationPath: "two")
    try FileManager.default.createSymbolicLink(atPath: two, withDestinationPath: "one")
    #expect(throws: ExportError.self) { try write("x", to: one) }
  }

  @Test func `A folder, or a folder that is not there, is refused with its path`() throws {
    let folder = try scratchFolder()
    let error = #expect(throws: ExportError.self) { try write("x", to: folder.path) }
    #expect(error?.description == "\(folder.path): is a folder")
    let missing = folder.appendingPathComponent("no/file").path
    #expect(
      #expect(throws: ExportError.self) { try write("x", to: missing) }?.description
        == "\(missing): No such file or directory")
  }

  #if os(Linux)
    @Test func `A full device fails and stays a device`() throws {
      let error = #expect(throws: ExportError.self) { try write("x", to: "/dev/full") }
      #expect(error?.code == .file)
      #expect(error?.description == "/dev/full: No space left on device")
      let type = try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type] as? FileAttributeType
      #expect(type == .typeCharacterSpecial)
      try write("x", to: "/dev/null")
    }
  #endif

  @Test func `Long names and names with marks that combine are kept`() throws {
    let folder = try scratchFolder()
    let long = folder.appendingPathComponent(String(repeating: "ж", count: 125) + ".json").path
    try write("x", to: long)
    #expect(FileManager.default.fileExists(atPath: long))
    let combining = folder.path + "/\u{301}x.json"
    try write("x", to: combining)
    #expect(try names(folder).contains { $0.utf8.elementsEqual("\u{301}x.json".utf8) })
  }

  @Test func `A folder keeps the permissions of the empty one it fills`() throws {
    let folder = try scratchFolder().appendingPathComponent("tables")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    try writeFolder(folder.path, names: ["a"])
    let permissions = try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions] as? NSNumber
    #expect(permissions?.intValue == 0o700)
  }

  @Test func `A sink that was lent is of no use after the loan`() throws {
    var sink = CountingSink()
    var kept: BorrowedSink?
    try sink.borrowed { lent throws(ExportError) in
      try lent.write([1, 2].span)
      kept = lent
    }
    #expect(sink.count == 2)
    #expect(throws: ExportError.self) { try kept?.write([3].span) }
  }

  private func writeFolder(_ path: String, names: [String]) throws(ExportError) {
    try FileOutput(path).writeFolder { folder throws(ExportError) in
      for name in names {
        try folder.write(name) { sink throws(ExportError) in try sink.write(Array(name.utf8).span) }
      }
    }
  }

  @Test func `An empty path is refused as such`() {
    let refusal = ExportError(.file, "an empty path names no file")
    #expect(throws: refusal) {
      try FileOutput("").write { sink throws(ExportError) in try sink.write([1].span) }
    }
    #expect(throws: refusal) { try writeFolder("", names: ["a"]) }
  }

  @Test func `A folder appears whole or not at all`() throws {
    let outer = try scratchFolder()
    let folder = outer.appendingPathComponent("tables")
    #expect(throws: ExportError.self) { try writeFolder(folder.path, names: ["a", "b", "a/b"]) }
    #expect(try names(outer) == [])
    try writeFolder(folder.path + "/", names: ["a", "b"])
    #expect(try names(outer) == ["tables"])
    #expect(try names(folder) == ["a", "b"])
  }

  @Test func `A folder that holds something is refused, an empty one is filled`() throws {
    let outer = try scratchFolder()
    let folder = outer.appendingPathComponent("tables")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    try writeFolder(folder.path, names: ["a"])
    let error = #expect(throws: ExportError.self) { try writeFolder(folder.path, names: ["b"]) }
    #expect(error?.description == "\(folder.path): is there and is not empty")
    #expect(try names(folder) == ["a"])
    #expect(throws: ExportError.self) { try writeFolder(folder.appendingPathComponent("a").path, names: ["b"]) }
  }
}
