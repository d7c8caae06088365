// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitCSV
internal import CSTOKitJSON

#if XML
  internal import CSTOKitXML
#endif

extension Command {
  /// The names of the formats that have a schema.
  private static var names: String {
    #if XML
      "json, xml, csv"
    #else
      "json, csv"
    #endif
  }

  static let schema = Command(
    name: "schema", synopsis: names.split(separator: ", ").joined(separator: "|"),
    summary: "Prints the schema of a format.", options: [],
    discussion: { _ in
      """
      json: JSON Schema 2020-12. xml: XML Schema 1.0, for xmllint --schema. csv: Data Package 2.0 of a folder, with a description of each column.
      """
    }
  ) { arguments throws(ToolError) in
    switch try arguments.word("a format; there are \(names)", command: "schema") {
    case "json": try Console.write(JSONSchema.text)
    #if XML
      case "xml": try Console.write(XMLSchema.text)
    #endif
    case "csv":
      let text: String
      do throws(ExportError) { text = try Dataset().text(as: DataPackageExporter()) } catch { throw ToolError(error) }
      try Console.write(text)
    case let other: throw ToolError("\(Program.name): there is no schema for \"\(other)\"; there are \(names)")
    }
    return 0
  }
}
