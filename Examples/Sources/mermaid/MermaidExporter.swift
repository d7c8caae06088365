// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitViews

/// Writes a graph of a data set for Mermaid, which pages of code hosts draw.
struct MermaidExporter: Exporter {
  let view: @Sendable (DatasetViews) throws(ExportError) -> GraphView
  var format: ExportFormat { .mermaid }
  var isPart: Bool { true }

  func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    let graph = try view(DatasetViews(export))
    var text = "---\ntitle: \(quoted(graph.title))\n---\nflowchart LR\n"
    write(framesIn: nil, of: graph, to: &text)
    for line in graph.lines {
      let label = line.label.isEmpty ? "" : "|\(quoted(line.label.joined(separator: "\n")))|"
      text += "  n\(line.from) \(line.certainty == .yes ? "-->" : "-.->")\(label) n\(line.to)\n"
    }
    try sink.write(Array(text.utf8).span)
  }

  /// The boxes of a frame and the frames in it.
  private func write(framesIn frame: Int?, of graph: GraphView, to text: inout String) {
    for (place, box) in graph.boxes.enumerated() where box.frame == frame {
      text += "  n\(place)[\(quoted(box.label.joined(separator: "\n")))]\n"
    }
    for (place, inner) in graph.frames.enumerated() where inner.parent == frame {
      text += "  subgraph f\(place)[\(quoted(inner.name))]\n"
      write(framesIn: place, of: graph, to: &text)
      text += "  end\n"
    }
  }

  /// A text that means nothing but itself.
  private func quoted(_ text: String) -> String {
    let signs = text.unicodeScalars.map { sign in
      if sign == "\n" { return "<br/>" }
      return sign.value < 0x20 || "\"#&<>`\\;".unicodeScalars.contains(sign) ? "#\(sign.value);" : String(sign)
    }
    return "\"\(signs.joined())\""
  }
}

extension ExportFormat {
  /// Mermaid, for a tool: `--view membership`, `organs` or `succession`, on the as-of day.
  public static let mermaid = ExportFormat(
    identifier: "mermaid", fileExtension: "mmd", mediaType: "text/vnd.mermaid", summary: "a graph for a page",
    options: [ExportOption("view", .choice(["membership", "organs", "succession"]), help: "membership by default")]
  ) { options in
    let view = options["view"]
    return FilePlan(
      MermaidExporter(view: { views throws(ExportError) in
        if view == "succession" { return views.successions() }
        guard let day = views.dataset.head.asOf else { throw ExportError(.invalidOption, "there is no as-of day") }
        return view == "organs" ? views.organs(of: nil, on: day) : views.membership(on: day)
      }))
  }
}
