// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitCSV
internal import CSTOKitJSON
internal import CSTOKitXML

extension Command {
  static let schema = Command(
    name: "schema", synopsis: "json|xml|csv", summary: "Prints the schema of a format.", options: [],
    discussion: """
      json: JSON Schema 2020-12. xml: XML Schema 1.0, for xmllint --schema. csv: Data Package 2.0 of a folder, with the words
      of each column.
      """
  ) { arguments throws(ToolError) in
    switch try arguments.word("a format; there are json, xml, csv", command: "schema") {
    case "json": try Console.write(JSONSchema.text)
    case "xml": try Console.write(XMLSchema.text)
    case "csv":
      let text: String
      do throws(ExportError) { text = try Dataset().text(as: DataPackageExporter()) } catch { throw ToolError(error) }
      try Console.write(text)
    case let other: throw ToolError("csto: there is no schema for \"\(other)\"; there are json, xml, csv")
    }
    return 0
  }
}
