// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The content of a graph before it is drawn: boxes, lines and frames.
///
/// Boxes and lines also have sentences that state what they show.
///
/// ```swift
/// let graph = DatasetViews(.csto).membership(of: .csto, on: day)
/// for line in graph.lines { print(graph.boxes[line.from].name, "->", graph.boxes[line.to].name) }
/// print(graph.text)                                                       // the same in sentences
/// ```
///
/// Boxes, lines and frames are indexed in drawing order. The same data set, view and day always give the same ids.
public struct GraphView: Sendable, Hashable {
  /// The title, in the language of the view.
  public var title: String
  /// The content in one or two sentences; empty if the title covers it.
  public var summary = ""
  /// The lines below the title, for example a reading or a count.
  public var subtitle: [String] = []
  /// The boxes, in drawing order.
  public var boxes: [Box] = []
  /// The lines between boxes, in drawing order.
  public var lines: [Line] = []
  /// The frames around boxes, in drawing order.
  public var frames: [Frame] = []
  /// The index of the box that is the subject; nil if there is none.
  public var center: Int?
  /// The way to place the boxes; in ranks by default.
  public var arrangement = Arrangement.ranks
  /// Remarks that precede the sentences, for example that there is nothing to show.
  public var remarks: [String] = []
  /// The lines below the picture that state its basis.
  ///
  /// They name the record with its version and as-of day, and the number of sources.
  public internal(set) var footer: [String] = []

  /// Creates an empty graph with a title.
  public init(title: String) { self.title = title }

  /// A way to place the boxes.
  public enum Arrangement: Sendable, Hashable {
    /// In ranks, in the direction of the lines.
    case ranks
    /// In rows and columns within frames.
    ///
    /// The frames convey the same as the lines, so the lines need not be drawn.
    case blocks
  }

  /// Adds a box and returns its number.
  @discardableResult
  public mutating func add(_ box: Box) -> Int {
    boxes.append(box)
    return boxes.count - 1
  }

  /// The sentences of the boxes and then of the lines, without repetition.
  public var sentences: [String] {
    var seen: Set<String> = []
    let all = boxes.map(\.sentence) + lines.map(\.sentence)
    return all.compactMap { $0 }.filter { seen.insert($0).inserted }
  }

  /// A text alternative with one sentence per line, for readers who cannot see the graph.
  public var text: String {
    ViewText.text(
      title: title, summary: summary, subtitle: subtitle, remarks: remarks, sentences: sentences, footer: footer)
  }

  /// The sources cited by the boxes and lines.
  var sources: Set<EntityID<Source>> {
    var sources: Set<EntityID<Source>> = []
    for box in boxes { for citation in box.citations { sources.insert(citation.source) } }
    for line in lines { for citation in line.citations { sources.insert(citation.source) } }
    return sources
  }
}

extension GraphView {
  /// A frame around some of the boxes.
  public struct Frame: Sendable, Hashable {
    /// The name of the frame, in the language of the view.
    public var name: String
    /// The id, unique in the picture.
    public var id: String
    /// The index of the enclosing frame in ``GraphView/frames``; nil for none.
    public var parent: Int?
    /// The text on the frame; nil for none.
    public var label: String?
    /// The relation that all boxes in the frame have; nil if it only groups boxes.
    public var kind: Line.Kind?

    /// Creates a frame.
    public init(name: String, id: String, parent: Int? = nil, label: String? = nil, kind: Line.Kind? = nil) {
      self.name = name
      self.id = id
      self.parent = parent
      self.label = label
      self.kind = kind
    }
  }
}

/// The common text form of all views: one sentence per line.
enum ViewText {
  static func text(
    title: String, summary: String, subtitle: [String], remarks: [String], sentences: [String], footer: [String]
  ) -> String {
    // Each sentence is one line, and a name can contain a line break or a control character.
    let first = summary.isEmpty ? title : "\(title). \(summary)"
    let lines = [first] + subtitle + [""] + remarks + sentences + [""] + footer
    return lines.map(\.shownSafely).joined(separator: "\n") + "\n"
  }
}
