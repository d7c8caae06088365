// SPDX-License-Identifier: Apache-2.0

extension DOTMarkup {
  /// A cell of a table.
  public struct Cell: Sendable, Hashable {
    /// The content of the cell.
    public var content: DOTMarkup
    /// The width of the border in points; 0 for no border.
    public var border: Double
    /// The color of the border; nil for the default.
    public var color: DOTColor?
    /// The background color; nil for none.
    public var background: DOTColor?
    /// The styles of the border: solid, dashed, dotted or rounded; others are ignored.
    public var style: [DOTStyle]
    /// The smallest width in points, from 0 to 10,000; nil for none.
    public var width: Int?

    /// Creates a cell, without a border by default.
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
      // Graphviz supports only these styles in cells.
      let known = style.filter { [.solid, .dashed, .dotted, .rounded].contains($0) }.map(\.rawValue)
      if !known.isEmpty { attributes += " STYLE=\"\(known.joined(separator: ","))\"" }
      return "<TD\(attributes)>\(content.source)</TD>"
    }
  }

  /// A left-aligned table of rows of cells; empty if there are no cells.
  ///
  /// - Parameters:
  ///   - rows: The rows; rows without cells are left out.
  ///   - spacing: The space between cells in points.
  ///   - padding: The space within cells in points.
  public static func table(_ rows: [[Cell]], spacing: Double = 0, padding: Double = 2) -> DOTMarkup {
    let rows = rows.filter { !$0.isEmpty }
    // Graphviz reports an error for a table without rows.
    if rows.isEmpty { return DOTMarkup(source: "") }
    let cells = rows.map { row in "<TR>\(row.map(\.source).joined())</TR>" }.joined()
    let room = "CELLSPACING=\"\(DOTNumber.text(spacing))\" CELLPADDING=\"\(DOTNumber.text(padding))\""
    return DOTMarkup(source: "<TABLE ALIGN=\"LEFT\" BORDER=\"0\" \(room)>\(cells)</TABLE>")
  }
}
