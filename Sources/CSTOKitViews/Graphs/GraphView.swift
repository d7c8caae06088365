// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// What a graph shows, before anybody draws it: boxes, lines and frames, each with the sentence that says it.
///
/// ```swift
/// let graph = DatasetViews(.csto).membership(of: .csto, on: day)
/// for line in graph.lines { print(graph.boxes[line.from].name, "->", graph.boxes[line.to].name) }
/// print(graph.text)                                                       // the same in sentences
/// ```
///
/// Boxes, lines and frames are numbered in the order in which they are drawn; ids are the same for the same data set, view and day.
public struct GraphView: Sendable, Hashable {
  /// The title.
  public var title: String
  /// What the picture shows in a sentence or two; empty if the title says it.
  public var summary = ""
  /// What stands below the title: a reading, a count, what is not known.
  public var subtitle: [String] = []
  /// The boxes.
  public var boxes: [Box] = []
  /// The lines.
  public var lines: [Line] = []
  /// The frames.
  public var frames: [Frame] = []
  /// The box that the picture is about; nil if there is none.
  public var center: Int?
  /// How boxes are put in their places.
  public var arrangement = Arrangement.ranks
  /// What has to be said before the rest: that nothing is shown, for example.
  public var remarks: [String] = []
  /// What the picture rests on: the record, its version and as-of day, and the number of sources.
  public internal(set) var footer: [String] = []

  /// Makes a graph without anything in it.
  public init(title: String) { self.title = title }

  /// How boxes are put in their places.
  public enum Arrangement: Sendable, Hashable {
    /// In ranks, as the lines lead.
    case ranks
    /// In rows and columns within their frames, which say what the lines say: the lines need not be drawn.
    case blocks
  }

  /// Adds a box and returns its number.
  @discardableResult
  public mutating func add(_ box: Box) -> Int {
    boxes.append(box)
    return boxes.count - 1
  }

  /// What boxes and lines say, in this order, each once.
  public var sentences: [String] {
    var seen: Set<String> = []
    let all = boxes.map(\.sentence) + lines.map(\.sentence)
    return all.compactMap { $0 }.filter { seen.insert($0).inserted }
  }

  /// The graph in sentences, one a line, for who does not see it.
  public var text: String {
    ViewText.text(
      title: title, summary: summary, subtitle: subtitle, remarks: remarks, sentences: sentences, footer: footer)
  }

  /// The sources of what is shown.
  var sources: Set<EntityID<Source>> {
    var sources: Set<EntityID<Source>> = []
    for box in boxes { for citation in box.citations { sources.insert(citation.source) } }
    for line in lines { for citation in line.citations { sources.insert(citation.source) } }
    return sources
  }
}

extension GraphView {
  /// A frame around boxes, with whose id it is told apart.
  public struct Frame: Sendable, Hashable {
    /// What it is called.
    public var name: String
    /// Its id in the picture.
    public var id: String
    /// The frame in which it stands; nil for none.
    public var parent: Int?
    /// What is written on it; nil for nothing.
    public var label: String?
    /// What belonging to it means, as a line would say it; nil if it only holds boxes together.
    public var kind: Line.Kind?

    /// Makes a frame.
    public init(name: String, id: String, parent: Int? = nil, label: String? = nil, kind: Line.Kind? = nil) {
      self.name = name
      self.id = id
      self.parent = parent
      self.label = label
      self.kind = kind
    }
  }
}

/// What all views are told in: sentences, one a line.
enum ViewText {
  static func text(
    title: String, summary: String, subtitle: [String], remarks: [String], sentences: [String], footer: [String]
  ) -> String {
    // A name may hold a line end or a control, and a sentence is a line.
    let first = summary.isEmpty ? title : "\(title). \(summary)"
    let lines = [first] + subtitle + [""] + remarks + sentences + [""] + footer
    return lines.map(\.shownSafely).joined(separator: "\n") + "\n"
  }
}
