// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitJSON
internal import CSTOKitXML

extension Command {
  static let schema = Command(
    name: "schema", synopsis: "json|xml", summary: "Prints the schema of a format.", options: [],
    discussion: "json: JSON Schema 2020-12. xml: XML Schema 1.0, for xmllint --schema."
  ) { arguments throws(ToolError) in
    switch try arguments.word("a format; there are json, xml", command: "schema") {
    case "json": try Console.write(JSONSchema.text)
    case "xml": try Console.write(XMLSchema.text)
    case let other: throw ToolError("csto: there is no schema for \"\(other)\"; there are json, xml")
    }
    return 0
  }
}
