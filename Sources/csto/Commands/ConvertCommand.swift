// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension Command {
  static let convert = Command(
    name: "convert", synopsis: "-i FILE -o FILE", summary: "Reads a file in one format and writes it in another.",
    options: [.input, .output, .names],
    discussion: "The formats are told by the endings of the names. Without -i the embedded record is written."
  ) { arguments throws(ToolError) in
    try arguments.noWords(command: "convert")
    guard let path = arguments[.output] else { throw ToolError("csto: convert needs -o FILE; see csto help convert") }
    let ending = fileExtension(of: path)
    guard let format = Arguments.exporters.formats.first(where: { $0.fileExtension == ending }) else {
      // Formats of one ending differ in what they write, and the first of them writes the whole.
      let endings = Arguments.exporters.formats.map { ".\($0.fileExtension)" }
      let known = endings.enumerated().filter { endings[..<$0].contains($1) == false }.map(\.element)
        .joined(separator: ", ")
      throw ToolError("\(path): unknown kind of file; can write \(known)")
    }
    let request = ExportRequest(try arguments.dataset(), languages: try arguments.languages())
    do throws(ExportError) {
      let plan = try format.plan()
      guard !plan.isFolder, let exporter = plan.files.first?.exporter else {
        throw ExportError(
          .invalidOption, subject: path, "\(format.identifier) is a folder of tables: use csto export csv")
      }
      try FileOutput(path).write { sink throws(ExportError) in try exporter.checkedWrite(request, to: &sink) }
    } catch {
      throw ToolError(error)
    }
    return 0
  }
}
