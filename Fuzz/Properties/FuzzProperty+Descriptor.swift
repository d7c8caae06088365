// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import Foundation

extension FuzzProperty {
  /// Any bytes as the descriptor of a folder: the folder is read or refused with places, nothing outside of it is, and what is accepted is
  /// written and read back equal.
  static let descriptor = FuzzProperty(name: "descriptor") { bytes in
    let folder = try DescribedFolder()
    defer { folder.remove() }
    try Data(bytes).write(to: folder.url.appendingPathComponent("datapackage.json"))
    let outcome = try ReadingOutcome { () throws(ImportError) in
      try CSVImporter().read(folder: folder.url.path)
    }
    guard let dataset = outcome.dataset else { return }
    try require(dataset.head.title != DescribedFolder.secret, "a file outside of the folder was read")
    try require(
      try CSVImporter().read(tables(of: dataset)) == dataset, "not read back equal")
  }

  private static func tables(of dataset: Dataset) throws -> [CSVImporter.Table] {
    try Table.all.map { table in
      CSVImporter.Table(name: table.name, bytes: try dataset.bytes(as: .csv(table: table)))
    }
  }
}

/// A folder of a few tables without a descriptor, inside a folder with a table that is none of its business.
private struct DescribedFolder {
  static let secret = "secret"
  private let root: URL

  var url: URL { root.appendingPathComponent("tables") }

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("csto-fuzz-\(UUID().uuidString)")
    let deeper = url.appendingPathComponent("deeper")
    try FileManager.default.createDirectory(at: deeper, withIntermediateDirectories: true)
    let head = "schema,version,title,as_of,licence,languages\r\n"
    let outside = root.appendingPathComponent("dataset.csv")
    try Data("\(head)2,,\(DescribedFolder.secret),,,\r\n".utf8).write(to: outside)
    try Data("\(head)2,,open,,,\r\n".utf8).write(to: url.appendingPathComponent("dataset.csv"))
    try Data("\(head)2,,deeper,,,\r\n".utf8).write(to: deeper.appendingPathComponent("dataset.csv"))
    try Data("id\r\none\r\n".utf8).write(to: url.appendingPathComponent("states.csv"))
    try FileManager.default.createSymbolicLink(at: url.appendingPathComponent("link.csv"), withDestinationURL: outside)
  }

  func remove() { try? FileManager.default.removeItem(at: root) }
}
