// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText

/// The descriptor of a folder of tables.
enum DataPackage {
  static let fileName = "datapackage.json"

  /// By what a folder is known that this format wrote: the descriptor, with the name that the exporter gives it.
  static let marker = FilePlan.OwnershipMarker(fileName: fileName) { bytes in
    do {
      guard try JSONValue(bytes)["name"]?.text == packageName else { return nil }
      return try Listing(bytes).resources.map(\.path)
    } catch { return nil }
  }

  /// The name of all packages of this format.
  static let packageName = "cstokit-dataset"

  /// A table that a descriptor lists.
  struct Resource {
    let name: String
    let path: String
    /// The columns that it has; none where nothing is said of them.
    let columns: [String]
  }

  /// What a descriptor lists.
  struct Listing {
    let resources: [Resource]
    /// The dialect of the tables; nil if it is none that this package writes.
    let dialect: CSVDialect?

    init(_ bytes: [UInt8]) throws(ImportError) {
      let root = try DataPackage.value(bytes)
      guard let resources = root["resources"]?.list else {
        throw ImportError(ImportError.Problem(.missingValue, "the descriptor lists no resources"))
      }
      var listed: [Resource] = []
      var dialect: CSVDialect?
      for resource in resources {
        guard let name = resource["name"]?.text, let path = resource["path"]?.text else {
          throw ImportError(ImportError.Problem(.missingValue, "a resource has no name, or not one path"))
        }
        if !listed.isEmpty, DataPackage.dialect(resource["dialect"]) != dialect {
          throw ImportError(
            ImportError.Problem(.invalidValue, "the resource \"\(name)\" has another dialect than the one before"))
        }
        dialect = DataPackage.dialect(resource["dialect"])
        var columns: [String] = []
        if let fields = resource["schema"]?["fields"]?.list { columns = fields.compactMap { $0["name"]?.text } }
        listed.append(Resource(name: name, path: path, columns: columns))
      }
      self.resources = listed
      self.dialect = dialect
    }
  }

  private static func value(_ bytes: [UInt8]) throws(ImportError) -> JSONValue {
    do throws(JSONValue.Failure) {
      return try JSONValue(bytes)
    } catch {
      let code: ImportError.Code =
        switch error.kind {
        case .encoding: .encoding
        case .syntax: .syntax
        case .limit: .limit
        case .duplicate: .duplicate
        }
      throw ImportError(ImportError.Problem(code, line: error.line, column: error.column, error.message))
    }
  }

  private static func dialect(_ value: JSONValue?) -> CSVDialect? {
    guard let value, let delimiter = value["delimiter"]?.text?.first else { return nil }
    return CSVDialect(
      name: value["name"]?.text ?? "custom", delimiter: delimiter,
      terminator: value["lineTerminator"]?.text == "\n" ? .lf : .crlf,
      hasByteOrderMark: value["byteOrderMark"]?.isTrue ?? false,
      quoting: value["quoteAll"]?.isTrue == true ? .all : .minimal, nullText: value["nullText"]?.text ?? "",
      guardsFormulas: value["formulaGuard"]?.isTrue ?? false)
  }
}
