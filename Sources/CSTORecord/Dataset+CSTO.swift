// SPDX-License-Identifier: Apache-2.0

internal import CSTOJSONReading
public import CSTOKit
internal import CSTORecordData

extension Dataset {
  /// The record of the Collective Security Treaty and the CSTO.
  ///
  /// Read once, on first use. A build whose embedded bytes are damaged stops here with a message: there is nothing that a
  /// program could do about it.
  public static let csto: Dataset = {
    do {
      return Dataset(merging: try EmbeddedRecord.parts())
    } catch {
      preconditionFailure("the embedded record is damaged: \(error)")
    }
  }()
}

/// The files of the record as they are embedded.
package enum EmbeddedRecord {
  /// A file of the record that cannot be read.
  package struct Damage: Error, CustomStringConvertible {
    package let file: String
    package let error: ImportError
    package var description: String { error.problems.map { $0.lineText(file: file) }.joined(separator: "\n") }
  }

  /// The names and bytes of the files.
  package static var files: [(name: String, bytes: [UInt8])] {
    (0..<csto_record_part_count()).map { part in
      let name = unsafe String(cString: csto_record_part_name(part))
      let bytes = unsafe UnsafeBufferPointer(start: csto_record_part_bytes(part), count: csto_record_part_size(part))
      return (name, unsafe Array(bytes))
    }
  }

  /// Where the files lie in the package.
  package static let folder = "Sources/CSTORecordData/Record"

  /// Where the values at some paths stand, each with its file; what several files have is taken from the one that has most of the path.
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
