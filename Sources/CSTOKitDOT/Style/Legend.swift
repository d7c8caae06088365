// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitText
internal import CSTOKitViews

/// What stands above a graph, as its label: the title, what has to be said of it, the styles that occur in it, each in its own style, and what the
/// picture rests on.
///
/// A legend of nodes would be taken for data by programs that read the graph.
struct Legend {
  let graph: GraphView
  let theme: DOTTheme
  let localizer: Localizer

  private static let columns = 4

  var label: DOTLabel {
    var rows: [DOTMarkup] = []
    var widest = 0.0
    for line in graph.title.wrapped(to: 72).split(separator: "\n") {
      rows.append(.font(.bold(.text(String(line))), size: 18))
      widest = max(widest, 1.1 * LabelWidth.width(of: line, points: 18))
    }
    let below = graph.subtitle + graph.remarks
    for line in below.flatMap({ $0.wrapped(to: 100).split(separator: "\n") }) {
      rows.append(.font(.text(String(line)), color: theme.faintText, size: 12))
    }
    let entries = entries
    if !entries.isEmpty {
      let lines = stride(from: 0, to: entries.count, by: Legend.columns).map { start in
        Array(entries[start..<min(start + Legend.columns, entries.count)])
      }
      // Without it the words would be stretched to the width of the title.
      let filler =
        entries.count < Legend.columns
        ? [DOTMarkup.Cell(.text(" "), width: Int(widest * 72) - 120 * entries.count)] : []
      rows.append(.table(lines.map { $0 + filler }, spacing: 6, padding: 5))
    }
    for line in graph.footer.flatMap({ $0.wrapped(to: 130).split(separator: "\n") }) {
      rows.append(.font(.text(String(line)), color: theme.faintText, size: 9))
    }
    return .markup(.table(rows.map { [DOTMarkup.Cell($0)] }))
  }

  private var entries: [DOTMarkup.Cell] {
    let (lines, boxes) = (Set(graph.lines.map(\.kind)), Set(graph.boxes.map(\.kind)))
    func word(_ phrase: Phrase) -> DOTMarkup { .font(.text(localizer(phrase)), size: 11) }
    // What frames show by holding boxes has no line that is drawn.
    let isDrawn = graph.arrangement == .ranks
    let frames = Set(graph.frames.compactMap(\.kind))
    let ofLines = GraphView.Line.Kind.allCases.filter { lines.contains($0) && (isDrawn || frames.contains($0)) }
      .compactMap { kind -> DOTMarkup.Cell? in
        guard let phrase = kind.phrase, !frames.contains(kind) else { return nil }
        let outline = theme.outline(of: kind)
        return DOTMarkup.Cell(
          word(phrase), border: outline.width, color: outline.color, style: [.rounded, outline.style])
      }
    var seen = Set(ofLines.map(\.content))
    let ofBoxes = GraphView.Box.Kind.allCases.filter(boxes.contains).compactMap { kind -> DOTMarkup.Cell? in
      guard let phrase = kind.phrase, seen.insert(word(phrase)).inserted else { return nil }
      return theme.legendCell(of: kind, word(phrase))
    }
    let isContested = graph.boxes.contains(where: \.isContested)
    return ofLines + ofBoxes + (isContested ? [DOTMarkup.Cell(word(.doubleOutline))] : [])
  }
}
