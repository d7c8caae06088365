// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The descriptor of a folder of tables.
enum DataPackage {
  static let fileName = "datapackage.json"

  /// By what a folder is known that this format wrote: the descriptor, with the name that the exporter gives it.
  static let mark = FilePlan.Mark(fileName: fileName) { bytes in
    do {
      guard try DescriptorReader.read(bytes)["name"]?.text == packageName else { return nil }
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
      let root = try DescriptorReader.read(bytes)
      guard case .list(let resources)? = root["resources"] else {
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
        if case .list(let fields)? = resource["schema"]?["fields"] { columns = fields.compactMap { $0["name"]?.text } }
        listed.append(Resource(name: name, path: path, columns: columns))
      }
      self.resources = listed
      self.dialect = dialect
    }
  }

  private static func dialect(_ value: DescriptorReader.Value?) -> CSVDialect? {
    guard let value, let delimiter = value["delimiter"]?.text?.first else { return nil }
    return CSVDialect(
      name: value["name"]?.text ?? "custom", delimiter: delimiter,
      terminator: value["lineTerminator"]?.text == "\n" ? .lf : .crlf,
      hasByteOrderMark: value["byteOrderMark"]?.isTrue ?? false,
      quoting: value["quoteAll"]?.isTrue == true ? .all : .minimal, nullText: value["nullText"]?.text ?? "",
      guardsFormulas: value["formulaGuard"]?.isTrue ?? false)
  }
}

/// Reads the little JSON that a descriptor is.
///
/// Data sets in JSON have a reader of their own, which this module does not link.
struct DescriptorReader {
  indirect enum Value {
    case text(String)
    case truth(Bool)
    case other
    case list([Value])
    case object([(name: String, value: Value)])

    subscript(name: String) -> Value? {
      if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
    }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var isTrue: Bool { if case .truth(true) = self { true } else { false } }
  }

  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var depth = 0

  static func read(_ bytes: [UInt8]) throws(ImportError) -> Value {
    let own = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let text = String(validating: own, as: UTF8.self) else {
      throw ImportError(ImportError.Problem(.encoding, "the descriptor is not UTF-8"))
    }
    var reader = DescriptorReader(scalars: Array(text.unicodeScalars))
    let value = try reader.value()
    reader.skipSpace()
    guard reader.place == reader.scalars.count else { throw reader.fault("expected the end") }
    return value
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private func fault(as code: ImportError.Code = .syntax, _ message: String) -> ImportError {
    let before = scalars[..<min(place, scalars.count)]
    let line = before.count { $0 == "\n" } + 1
    let column = before.count - (before.lastIndex(of: "\n").map { $0 + 1 } ?? 0) + 1
    return ImportError(ImportError.Problem(code, line: line, column: column, message))
  }

  private mutating func skipSpace() {
    while place < scalars.count, [" ", "\t", "\n", "\r"].contains(scalars[place]) { place += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipSpace()
    guard place < scalars.count, scalars[place] == scalar else { return false }
    place += 1
    return true
  }

  private mutating func value() throws(ImportError) -> Value {
    depth += 1
    defer { depth -= 1 }
    if depth > 64 { throw fault(as: .limit, "the descriptor is nested too deeply") }
    if take("{") { return .object(try members()) }
    if take("[") { return .list(try elements()) }
    skipSpace()
    guard place < scalars.count else { throw fault("expected a value") }
    if scalars[place] == "\"" { return .text(try string()) }
    let word = scalars[place...].prefix {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "+-.".unicodeScalars.contains($0)
    }
    if word.isEmpty { throw fault("expected a value") }
    place += word.count
    switch String(String.UnicodeScalarView(word)) {
    case "true": return .truth(true)
    case "false": return .truth(false)
    default: return .other
    }
  }

  private mutating func elements() throws(ImportError) -> [Value] {
    if take("]") { return [] }
    var values: [Value] = []
    repeat { values.append(try value()) } while take(",")
    if !take("]") { throw fault("expected a comma or the end of the list") }
    return values
  }

  private mutating func members() throws(ImportError) -> [(name: String, value: Value)] {
    if take("}") { return [] }
    var members: [(name: String, value: Value)] = []
    var names: Set<String> = []
    repeat {
      skipSpace()
      let name = try string()
      if !names.insert(name).inserted { throw fault(as: .duplicate, "the name \"\(name)\" stands twice") }
      if !take(":") { throw fault("expected a colon") }
      members.append((name, try value()))
    } while take(",")
    if !take("}") { throw fault("expected a comma or the end of the object") }
    return members
  }

  private mutating func string() throws(ImportError) -> String {
    guard place < scalars.count, scalars[place] == "\"" else { throw fault("expected a text") }
    place += 1
    var units: [UInt16] = []
    while place < scalars.count, scalars[place] != "\"" {
      let scalar = scalars[place]
      place += 1
      if scalar.value < 0x20 { throw fault("a control character stands in a text") }
      if scalar == "\\" { units.append(try escape()) } else { units += Array(String(scalar).utf16) }
    }
    guard place < scalars.count else { throw fault("a text is never closed") }
    place += 1
    guard let text = String(validating: units, as: UTF16.self) else { throw fault("a text holds half a character") }
    return text
  }

  private mutating func escape() throws(ImportError) -> UInt16 {
    guard place < scalars.count else { throw fault("a text is never closed") }
    let scalar = scalars[place]
    place += 1
    switch scalar {
    case "\"", "\\", "/": return UInt16(scalar.value)
    case "b": return 0x08
    case "f": return 0x0C
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    case "u":
      let digits = String(String.UnicodeScalarView(scalars[place...].prefix(4)))
      guard digits.count == 4, digits.allSatisfy(\.isHexDigit), let unit = UInt16(digits, radix: 16) else {
        throw fault("expected four digits")
      }
      place += 4
      return unit
    default: throw fault("there is no such escape")
    }
  }
}
