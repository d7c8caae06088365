// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTORecord
import Foundation
import TestSupport
import Testing

@Suite struct FolderReplaceTests {
  private func plan(_ options: [(name: String, value: String)] = []) throws -> FilePlan {
    try ExportFormat.csv.plan(OptionValues(options))
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `A folder that the format wrote is replaced when it is asked to be, and in no other case`() throws {
    let parent = try scratchFolder()
    let folder = parent.appendingPathComponent("tables")
    let request = ExportRequest(.csto)
    try plan().writeFolder(request, to: folder.path)
    let before = try Data(contentsOf: folder.appendingPathComponent("memberships.csv"))
    #expect(throws: ExportError.self) { try plan().writeFolder(request, to: folder.path) }
    try plan([("dialect", "tsv")]).writeFolder(request, to: folder.path, replacing: true)
    #expect(try Data(contentsOf: folder.appendingPathComponent("memberships.csv")) != before)
    #expect(try CSVImporter().read(file: folder.path) == .csto)
    #expect(try names(parent) == ["tables"])
  }

  @Test func `A folder with a file of somebody else's is left as it is`() throws {
    let parent = try scratchFolder()
    let folder = parent.appendingPathComponent("tables")
    try plan().writeFolder(ExportRequest(.csto), to: folder.path)
    try Data("mine".utf8).write(to: folder.appendingPathComponent("notes.txt"))
    let before = try names(folder)
    let error = #expect(throws: ExportError.self) {
      try plan().writeFolder(ExportRequest(Dataset()), to: folder.path, replacing: true)
    }
    #expect(error?.message == "is there, and notes.txt in it is not of this format")
    #expect(try names(folder) == before)
    #expect(try names(parent) == ["tables"])
    #expect(try CSVImporter().read(file: folder.path) == .csto)
  }

  @Test(arguments: [
    "{\"name\": \"another\", \"resources\": []}", "{\"resources\": []}", "nothing",
    "{\"name\": \"cstokit-dataset\", \"resources\": [{\"name\": \"x\"}]}",
  ]) func `A folder with another descriptor is left as it is`(_ descriptor: String) throws {
    let folder = try scratchFolder()
    try Data(descriptor.utf8).write(to: folder.appendingPathComponent("datapackage.json"))
    #expect(throws: ExportError.self) {
      try plan().writeFolder(ExportRequest(Dataset()), to: folder.path, replacing: true)
    }
    #expect(try names(folder) == ["datapackage.json"])
  }

  @Test func `Work that is stopped half-way leaves the old folder, and no other`() throws {
    let parent = try scratchFolder()
    let folder = parent.appendingPathComponent("tables")
    try plan().writeFolder(ExportRequest(.csto), to: folder.path)
    let error = #expect(throws: ExportError.self) {
      try plan().writeFolder(ExportRequest(.csto), to: folder.path, replacing: true) { $0 < 100_000 }
    }
    #expect(error?.code == .cancelled)
    #expect(try names(parent) == ["tables"])
    #expect(try CSVImporter().read(file: folder.path) == .csto)
  }

  @Test func `Progress grows over all files of a folder`() throws {
    let folder = try scratchFolder().appendingPathComponent("tables")
    var counts: [Int] = []
    try plan().writeFolder(ExportRequest(.csto), to: folder.path) {
      counts.append($0)
      return true
    }
    #expect(counts.count > 3)
    #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `A file that comes while the new folder is written is not lost`() throws {
    let parent = try scratchFolder()
    let folder = parent.appendingPathComponent("tables")
    try plan().writeFolder(ExportRequest(.csto), to: folder.path)
    let mine = folder.appendingPathComponent("mine.txt")
    let error = #expect(throws: ExportError.self) {
      try plan().writeFolder(ExportRequest(.csto), to: folder.path, replacing: true) { _ in
        FileManager.default.createFile(atPath: mine.path, contents: Data("mine".utf8))
      }
    }
    #expect(error?.message == "was changed meanwhile: mine.txt")
    #expect(try String(contentsOf: mine, encoding: .utf8) == "mine")
    #expect(try names(parent) == ["tables"])
  }

  @Test func `A folder in the place of a table is not taken for one`() throws {
    let parent = try scratchFolder()
    let folder = parent.appendingPathComponent("tables")
    try plan().writeFolder(ExportRequest(.csto), to: folder.path)
    let table = folder.appendingPathComponent("members.csv")
    try FileManager.default.removeItem(at: table)
    try FileManager.default.createDirectory(at: table, withIntermediateDirectories: false)
    let error = #expect(throws: ExportError.self) {
      try plan().writeFolder(ExportRequest(.csto), to: folder.path, replacing: true)
    }
    #expect(error?.message == "is there, and members.csv in it is no regular file")
    #expect(try names(parent) == ["tables"])
  }

  @Test func `A folder that may not be written to is replaced without a trace, and keeps its permissions`() throws {
    let parent = try scratchFolder()
    let folder = parent.appendingPathComponent("tables")
    try plan().writeFolder(ExportRequest(.csto), to: folder.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    try plan([("dialect", "tsv")]).writeFolder(ExportRequest(.csto), to: folder.path, replacing: true)
    #expect(try names(parent) == ["tables"])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path)
    #expect(attributes[.posixPermissions] as? Int == 0o555)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
  }
}
