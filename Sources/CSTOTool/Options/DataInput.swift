// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTORecord

/// A data set with the origin from which it was read.
struct DataInput {
  enum Origin {
    case record
    case file(String, any Importer)
    /// The bytes of a pipe, or of a file without a known extension.
    ///
    /// They are kept, because a pipe cannot be read again.
    case bytes([UInt8], of: String?, any Importer)
  }

  let dataset: Dataset
  let origin: Origin

  /// The embedded record.
  static var record: DataInput { DataInput(dataset: .csto, origin: .record) }

  /// The address for reports; nil for standard input.
  ///
  /// For several files, it is the folder to which the paths of positions are relative.
  var address: String? {
    switch origin {
    case .record: EmbeddedRecord.folder
    case .file(let path, _): FileAddress.relative(path)
    case .bytes(_, let path, _): path.map(FileAddress.relative)
    }
  }

  /// The positions of values in the input; nil for a value that is not found.
  func places(of paths: [String]) -> [ValuePlace?] {
    switch origin {
    case .record: EmbeddedRecord.places(of: paths)
    case .file(let path, let importer):
      // A pipe cannot be read again.
      FileInput(path).isFolder || FileInput(path).isRegularFile
        ? importer.places(of: paths, inFile: path) : paths.map { _ in nil }
    case .bytes(let bytes, _, let importer): importer.places(of: paths, in: bytes.span)
    }
  }
}
