// SPDX-License-Identifier: Apache-2.0

internal import CSTOJSONReading
public import CSTOKit
internal import CSTORecordData

extension Dataset {
  /// The record of the Collective Security Treaty and the CSTO.
  ///
  /// It is loaded on first use. If the embedded bytes are damaged, the program stops with a message, because no program could recover from
  /// a damaged build.
  public static let csto: Dataset = {
    do {
      return Dataset(merging: try EmbeddedRecord.parts())
    } catch {
      preconditionFailure("the embedded record is damaged: \(error)")
    }
  }()
}

/// The embedded files of the record.
package enum EmbeddedRecord {
  /// An error of a record file that cannot be read.
  package struct Damage: Error, CustomStringConvertible {
    package let file: String
    package let error: ImportError
    package var description: String { error.problems.map { $0.lineText(file: file) }.joined(separator: "\n") }
  }

  /// The names and the contents of the files.
  package static var files: [(name: String, bytes: [UInt8])] {
    (0..<csto_record_part_count()).map { part in
      let name = unsafe String(cString: csto_record_part_name(part))
      let bytes = unsafe UnsafeBufferPointer(start: csto_record_part_bytes(part), count: csto_record_part_size(part))
      return (name, unsafe Array(bytes))
    }
  }

  /// The folder of the files in the package.
  package static let folder = "Sources/CSTORecordData/Record"

  /// The places of the values at some paths, each with its file.
  ///
  /// If several files match, the one that contains the longest part of the path counts.
  package static func places(of paths: [String]) -> [ValuePlace?] {
    var best: [(place: ValuePlace, depth: Int)?] = paths.map { _ in nil }
    for file in files {
      for (index, found) in JSONImporter().deepPlaces(of: paths, in: file.bytes.span).enumerated() {
        guard let found, found.depth > best[index]?.depth ?? 0 else { continue }
        best[index] = (ValuePlace(file: file.name, line: found.place.line, column: found.place.column), found.depth)
      }
    }
    return best.map { $0?.place }
  }

  static func parts() throws(Damage) -> [Dataset] {
    var parts: [Dataset] = []
    for file in files {
      do { parts.append(try JSONImporter().read(file.bytes)) } catch { throw Damage(file: file.name, error: error) }
    }
    return parts
  }
}
