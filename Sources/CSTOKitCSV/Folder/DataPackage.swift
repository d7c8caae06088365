// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText

/// The descriptor of a folder of tables.
enum DataPackage {
  static let fileName = "datapackage.json"

  /// The marker of folders written by this format: a descriptor with the exporter's package name.
  static let marker = FilePlan.OwnershipMarker(fileName: fileName) { bytes in
    do {
      guard try JSONValue(bytes)["name"]?.text == packageName else { return nil }
      return try Listing(bytes).resources.map(\.path)
    } catch { return nil }
  }

  /// The package name in all descriptors of this format.
  static let packageName = "cstokit-dataset"

  /// A table that a descriptor lists.
  struct Resource {
    let name: String
    let path: String
    /// The names of the columns; empty if the descriptor lists none.
    let columns: [String]
    /// The size of the file in bytes, if the descriptor states it.
    var byteCount: Int?
    /// The digest of the file, if the descriptor states it.
    var digest: Digest?
  }

  /// The tables that a descriptor lists.
  struct Listing {
    let resources: [Resource]
    /// The dialect of the tables; nil if none is stated or it is not supported.
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
        func refused(_ message: String) -> ImportError {
          ImportError(ImportError.Problem(.invalidValue, "the resource \"\(name.cut)\": \(message)"))
        }
        if let refusal = DataPackage.refusal(of: resource) { throw refused(refusal) }
        let own = DataPackage.dialect(resource)
        if resource["dialect"] != nil, own == nil { throw refused("the delimiter is none that a table can have") }
        if !listed.isEmpty, own != dialect { throw refused("has another dialect than the one before") }
        dialect = own
        var columns: [String] = []
        if let fields = resource["schema"]?["fields"]?.list { columns = fields.compactMap { $0["name"]?.text } }
        var entry = Resource(name: name, path: path, columns: columns)
        if let count = resource["bytes"] {
          guard case .number(let digits) = count, let number = Int(digits) else {
            throw refused("`bytes` is no number")
          }
          entry.byteCount = number
        }
        if let hash = resource["hash"] {
          guard let digest = hash.text.flatMap(Digest.init) else {
            throw refused("`hash` is of a kind that is not checked here: md5 and sha256 are")
          }
          entry.digest = digest
        }
        listed.append(entry)
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

  /// An unsupported property of a resource that affects reading; nil if there is none.
  private static func refusal(of resource: JSONValue) -> String? {
    func text(_ value: JSONValue?) -> String { value?.text ?? "something that is no text" }
    func says(_ name: String, other than: [String], in object: JSONValue) -> String? {
      guard let value = object[name] else { return nil }
      if let own = value.text, than.contains(own.lowercased()) { return nil }
      return "`\(name)` is \(text(value).cut), and only \(than.joined(separator: " or ")) is read"
    }
    let ways = [
      says("format", other: ["csv", "tsv"], in: resource),
      says("encoding", other: ["utf-8", "utf8", "utf-8-sig", "us-ascii", "ascii"], in: resource),
      says("compression", other: ["no", "none", ""], in: resource),
      says("type", other: ["table"], in: resource),
    ]
    if let found = ways.compactMap({ $0 }).first { return found }
    if resource["schema"]?.text != nil { return "`schema` lies in another file, which is not read" }
    if let missing = resource["schema"]?["missingValues"]?.list, missing.count > 1 {
      return "`missingValues` has several texts, and one is read"
    }
    guard let dialect = csvDialect(of: resource) else { return nil }
    guard case .object = dialect else { return "`dialect` lies in another file, which is not read" }
    func isFalse(_ value: JSONValue?) -> Bool { if case .truth(false) = value { true } else { false } }
    if isFalse(dialect["header"]) { return "`header` is false, and columns are known by their names" }
    if isFalse(dialect["doubleQuote"]) { return "`doubleQuote` is false, and quotes in quotes are read doubled" }
    if dialect["skipInitialSpace"]?.isTrue == true { return "`skipInitialSpace` is true, and spaces are read as text" }
    if let quote = dialect["quoteChar"], quote.text != "\"" {
      return "`quoteChar` is \(text(quote).cut), and only \" is read"
    }
    for name in [
      "commentChar", "escapeChar", "commentRows", "headerRows", "headerJoin", "property", "itemType", "sheetName",
    ] {
      guard let value = dialect[name] else { continue }
      if case .null = value { continue }
      if name == "headerRows", case .list(let rows) = value, rows.count == 1, case .number("1") = rows[0] { continue }
      return "`\(name)` is not read"
    }
    if let null = dialect["nullSequence"], null.text != (dialect["nullText"]?.text ?? "") {
      return "`nullSequence` is not read; `missingValues` is"
    }
    return nil
  }

  /// The dialect of a resource; some programs nest the CSV dialect one level deeper.
  private static func csvDialect(of resource: JSONValue) -> JSONValue? {
    resource["dialect"].map { $0["csv"] ?? $0 }
  }

  /// The CSV dialect of a resource.
  ///
  /// Nil if none is stated or it is not supported.
  private static func dialect(_ resource: JSONValue) -> CSVDialect? {
    guard let value = csvDialect(of: resource) else { return nil }
    let delimiter = value["delimiter"]?.text ?? (value["delimiter"] == nil ? "," : "")
    guard delimiter.count == 1, let sign = delimiter.first else { return nil }
    // There is one null text; the schema may state it instead of the dialect.
    let missing = resource["schema"]?["missingValues"]?.list?.compactMap(\.text) ?? []
    return CSVDialect(
      name: value["name"]?.text ?? "custom", delimiter: sign,
      terminator: value["lineTerminator"]?.text == "\n" ? .lf : .crlf,
      hasByteOrderMark: value["byteOrderMark"]?.isTrue ?? false,
      quoting: value["quoteAll"]?.isTrue == true ? .all : value["quoteHeader"]?.isTrue == true ? .header : .minimal,
      nullText: value["nullText"]?.text ?? (missing.count == 1 ? missing[0] : ""),
      guardsFormulas: value["formulaGuard"]?.isTrue ?? false)
  }
}
