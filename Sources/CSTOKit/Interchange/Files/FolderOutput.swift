// SPDX-License-Identifier: Apache-2.0

/// A folder that is being written under a temporary name.
public struct FolderOutput: ~Copyable {
  private let path: String
  private let shownAs: String
  private let names = WrittenNames()

  // The names are recorded in a class because the folder is only borrowed. They are needed to empty it after a failure.
  private final class WrittenNames { var names: [String] = [] }

  init(path: String, shownAs: String) {
    self.path = path
    self.shownAs = shownAs
  }

  /// Writes a file in the folder.
  ///
  /// - Throws: ``ExportError`` if the name is not a plain file name, or if the file cannot be written.
  public func write(
    _ name: String, _ body: (inout FileSink) throws(ExportError) -> Void
  ) throws(ExportError) {
    guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(0x2F), !name.utf8.contains(0) else {
      throw ExportError(.file, subject: name, "is no plain file name")
    }
    let shown = "\(shownAs)/\(name)"
    let file: Int32
    do { file = try FileSystem.createNew("\(path)/\(name)") } catch { throw ExportError(error, shown) }
    names.names.append(name)
    var sink = FileSink(file: file, name: shown)
    try body(&sink)
    try sink.finish()
  }

  func removeAll() {
    for name in names.names { FileSystem.remove("\(path)/\(name)") }
    FileSystem.removeFolder(path)
  }
}
