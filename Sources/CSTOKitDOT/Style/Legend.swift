// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitText
internal import CSTOKitViews

/// The label above a graph: title, remarks, legend and footer.
///
/// The legend is a table, in which each style that occurs in the graph has an entry in that style.
///
/// Legend nodes would be mistaken for data by programs that read the graph.
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
      // Without this filler, the words would be stretched to the width of the title.
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
    // Relations that frames show have no drawn line.
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
