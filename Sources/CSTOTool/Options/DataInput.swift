// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTORecord

/// A data set that was read, and from where.
struct DataInput {
  enum Origin {
    case record
    case file(String, any Importer)
    /// The bytes of a pipe or of a file without an ending, which may not be there a second time.
    case bytes([UInt8], of: String?, any Importer)
  }

  let dataset: Dataset
  let origin: Origin

  /// The embedded record.
  static var record: DataInput { DataInput(dataset: .csto, origin: .record) }

  /// What reports call the file, or the folder around the files of the places; nil for standard input.
  var address: String? {
    switch origin {
    case .record: EmbeddedRecord.folder
    case .file(let path, _): FileAddress.relative(path)
    case .bytes(_, let path, _): path.map(FileAddress.relative)
    }
  }

  /// Where values stand; nil for one of which nothing is there.
  func places(of paths: [String]) -> [ValuePlace?] {
    switch origin {
    case .record: EmbeddedRecord.places(of: paths)
    case .file(let path, let importer):
      // What is no file any more, such as a pipe, cannot be read again.
      FileInput(path).isFolder || FileInput(path).isRegularFile
        ? importer.places(of: paths, inFile: path) : paths.map { _ in nil }
    case .bytes(let bytes, _, let importer): importer.places(of: paths, in: bytes.span)
    }
  }
}
