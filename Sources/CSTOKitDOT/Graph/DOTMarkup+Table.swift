// SPDX-License-Identifier: Apache-2.0

extension DOTMarkup {
  /// A cell of a table.
  public struct Cell: Sendable, Hashable {
    /// What is in it.
    public var content: DOTMarkup
    /// The width of its border in points; none without one.
    public var border: Double
    /// The color of the border.
    public var color: DOTColor?
    /// The color behind the content.
    public var background: DOTColor?
    /// How the border is drawn.
    public var style: [DOTStyle]
    /// The least width in points.
    public var width: Int?

    /// Makes a cell.
    public init(
      _ content: DOTMarkup, border: Double = 0, color: DOTColor? = nil, background: DOTColor? = nil,
      style: [DOTStyle] = [], width: Int? = nil
    ) {
      self.content = content
      self.border = border
      self.color = color
      self.background = background
      self.style = style
      self.width = width
    }

    fileprivate var source: String {
      var attributes = " ALIGN=\"LEFT\" BORDER=\"\(DOTNumber.text(border))\""
      if let color { attributes += " COLOR=\"\(color.text)\"" }
      if let width { attributes += " WIDTH=\"\(DOTNumber.text(min(max(width, 0), 10_000)))\"" }
      if let background { attributes += " BGCOLOR=\"\(background.text)\"" }
      // Of the styles, Graphviz knows these in cells.
      let known = style.filter { [.solid, .dashed, .dotted, .rounded].contains($0) }.map(\.rawValue)
      if !known.isEmpty { attributes += " STYLE=\"\(known.joined(separator: ","))\"" }
      return "<TD\(attributes)>\(content.source)</TD>"
    }
  }

  /// A table of rows of cells, which begin at the left; empty without a cell.
  ///
  /// - Parameters:
  ///   - rows: The rows; those without cells are left out.
  ///   - spacing: The room between cells in points.
  ///   - padding: The room within cells in points.
  public static func table(_ rows: [[Cell]], spacing: Double = 0, padding: Double = 2) -> DOTMarkup {
    let rows = rows.filter { !$0.isEmpty }
    // A table without rows is an error to Graphviz.
    if rows.isEmpty { return DOTMarkup(source: "") }
    let cells = rows.map { row in "<TR>\(row.map(\.source).joined())</TR>" }.joined()
    let room = "CELLSPACING=\"\(DOTNumber.text(spacing))\" CELLPADDING=\"\(DOTNumber.text(padding))\""
    return DOTMarkup(source: "<TABLE ALIGN=\"LEFT\" BORDER=\"0\" \(room)>\(cells)</TABLE>")
  }
}
