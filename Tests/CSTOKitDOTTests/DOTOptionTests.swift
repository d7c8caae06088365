// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitDOT
import CSTORecord
import Foundation
import TestSupport
import Testing

/// What a page, a program and a printer need of a picture.
@Suite struct DOTOptionTests {
  private func graph(_ view: String, _ options: String...) throws -> [UInt8] {
    let written = try csto(["export", "dot", "--view", view] + options)
    #expect(written.status == 0, "\(written.errors)")
    return written.output
  }

  private func ids(_ graph: [UInt8]) throws -> [String] {
    try Renderer.dot.run("svg", graph).text.matches(of: #/ id="([^"]*)"/#).map {
      String($0.1).replacing("&#45;", with: "-")
    }
  }

  @Test(arguments: [
    ["membership"], ["organs"], ["succession"], ["meeting", "--meeting", "csc-20201202"],
  ])
  func `Two pictures in one page have no id in common`(_ view: [String]) throws {
    let graphs = try ["a-", "_7-"].map { prefix in
      try csto(["export", "dot", "--view"] + view + ["--id-prefix", prefix]).output
    }
    let (one, other) = (try ids(graphs[0]), try ids(graphs[1]))
    #expect(one.count > 5 && Set(one).count == one.count && Set(one).isDisjoint(with: other))
    #expect(one.contains("a-graph") && other.contains("_7-graph"))
    // Only elements that nobody looks for have no id of ours.
    #expect(one.allSatisfy { $0.contains("a-") }, "\(one.filter { !$0.contains("a-") })")
  }

  @Test(arguments: ["é", "7", "a b", "a:", "p<&"]) func `A prefix that no id can begin with is refused`(
    _ prefix: String
  ) throws {
    let refused = try csto("export", "dot", "--id-prefix", prefix)
    #expect(refused.status == 2 && refused.errors.hasPrefix("--id-prefix: \"\(prefix)\" cannot be the prefix of ids"))
  }

  @Test func `Nodes are called by their ids, or by their names on demand, and keep their labels`() throws {
    let graph = try graph("membership", "--names", "ru")
    let nodes = try Plain(graph).nodes
    let named = try Plain(self.graph("membership", "--names", "ru", "--keys", "name"))
    #expect(named.nodes.contains("Казахстан") && !named.nodes.contains("kaz"))
    #expect(nodes.contains("kaz") && nodes.contains("csto") && nodes.contains("unga"))
    #expect(String(decoding: graph, as: UTF8.self).contains("\"kaz\" [label=\"Казахстан"))
  }

  @Test func `A bare picture has nothing but what it shows`() throws {
    let (whole, bare) = (try Picture(graph("membership")), try Picture(graph("membership", "--bare")))
    #expect(whole.texts.contains("observer") && whole.texts.contains { $0.contains("licence CC-BY-4.0") })
    #expect(!bare.texts.contains { $0.contains("licence") })
    #expect(
      !bare.texts.contains { $0.contains("version") } && bare.elements["graph0"]?.texts.first != whole.texts.first)
    let boxes = whole.elements.keys.filter { $0.hasPrefix("membership-") || $0.hasPrefix("party-") }
    #expect(!boxes.isEmpty && boxes.allSatisfy(bare.elements.keys.contains))
  }

  @Test func `The background is what is asked for`() throws {
    let text = String(decoding: try graph("membership", "--background", "none"), as: UTF8.self)
    #expect(text.contains("bgcolor=\"transparent\"") && !text.contains("bgcolor=\"#FFFFFF\""))
    let colored = String(decoding: try graph("membership", "--background", "#FFF1E0"), as: UTF8.self)
    #expect(colored.contains("bgcolor=\"#FFF1E0\""))
    for wrong in ["white", "#12345", "#12345G", "#+12345", ""] {
      let refused = try csto("export", "dot", "--background", wrong)
      #expect(
        refused.status == 2 && refused.errors.contains("--background: \"\(wrong)\" is neither none"),
        "\(refused.errors)")
    }
  }

  @Test(arguments: ["bare", "keys", "background", "id-prefix", "theme", "direction", "layout", "font", "limit"])
  func `Sentences refuse what only a picture has`(_ option: String) throws {
    let values = [
      "bare": [], "keys": ["id"], "background": ["none"], "id-prefix": ["a"], "theme": ["dark"],
      "direction": ["TB"], "layout": ["fdp"], "font": ["Arial"], "limit": ["9"],
    ]
    let refused = try csto(["export", "dot", "--format", "text", "--\(option)"] + (values[option] ?? []))
    #expect(refused.status == 2 && refused.errors.contains("--\(option): the text has no such option"))
  }

  @Test(arguments: ["neato", "fdp", "sfdp"]) func `Other layouts draw no box over another`(_ layout: String) throws {
    let plain = try run(layout, ["-Tplain"], input: graph("membership"))
    #expect(plain.status == 0 && plain.errors == "")
    let boxes = plain.text.split(separator: "\n").filter { $0.hasPrefix("node ") }.map { line in
      line.matches(of: #/ (-?[0-9.]+) (-?[0-9.]+) ([0-9.]+) ([0-9.]+) /#).first.map { found in
        [found.1, found.2, found.3, found.4].map { Double($0) ?? 0 }
      } ?? []
    }
    #expect(boxes.count > 8)
    for (index, one) in boxes.enumerated() {
      for other in boxes[..<index] {
        let isApart =
          abs(one[0] - other[0]) * 2 >= one[2] + other[2] - 0.01
          || abs(one[1] - other[1]) * 2 >= one[3] + other[3] - 0.01
        #expect(isApart, "\(one) \(other)")
      }
    }
  }

  @Test(arguments: ["membership", "organs", "succession"])
  func `A layout without ranks draws each line once, from border to border`(
    _ view: String
  ) throws {
    for layout in ["neato", "fdp", "twopi", "dot"] {
      let text = try String(decoding: graph(view, "--layout", layout), as: UTF8.self)
      #expect(text.contains("layout=\"\(layout)\"") && !text.contains("invis") && !text.contains("cluster_frame"))
      #expect(text.contains("headport") == (layout == "dot"))
      let picture = try run("dot", ["-Tsvg"], input: Array(text.utf8))
      #expect(picture.status == 0 && picture.errors == "")
      #expect(picture.text.matches(of: #/class="edge/#).count == text.matches(of: #/ -> /#).count)
    }
    #expect(try csto(["export", "dot", "--layout", "round"]).errors.contains("twopi"))
  }

  @Test func `A box has room for its words where a program knows no font`() throws {
    let text = String(decoding: try graph("membership", "--names", "ru"), as: UTF8.self)
    let boxes = text.split(separator: "\n").filter { $0.contains("id=\"party-") }
    #expect(boxes.count > 6)
    for box in boxes {
      guard let label = box.firstMatch(of: #/label="([^"]*)"/#)?.1 else { continue }
      let width = try #require(box.firstMatch(of: #/ width="([0-9.]+)"/#).flatMap { Double($0.1) })
      let longest = label.replacing("\\n", with: "\n").split(separator: "\n").map(\.count).max() ?? 0
      // A letter of a wide sans serif is some 56 per cent of the size of the font wide in the mean.
      #expect(width >= Double(longest) * 0.56 * 13 / 72 + 0.4, "\(box)")
    }
  }
}

/// Colours that a copy in grey, and people who see few colours, tell apart.
@Suite struct DOTContrastTests {
  private func luminance(_ color: DOTColor) throws -> Double {
    let rgb = try #require(UInt32(color.text.dropFirst(), radix: 16))
    let parts = [16, 8, 0].map { shift -> Double in
      let value = Double(rgb >> UInt32(shift) & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func contrast(_ one: DOTColor, _ other: DOTColor) throws -> Double {
    let values = [try luminance(one) + 0.05, try luminance(other) + 0.05].sorted()
    return values[1] / values[0]
  }

  @Test(arguments: [("light", DOTTheme.light), ("dark", .dark)])
  func `Accents differ in grey from one another and from what is behind them`(_ name: String, _ theme: DOTTheme) throws
  {
    let accents = theme.accents
    let colors = [
      accents.member, accents.suspended, accents.otherStatus, accents.observer, accents.otherCapacity,
      accents.possible, accents.contested,
    ]
    for (index, one) in colors.enumerated() {
      #expect(try contrast(one, theme.background) >= 3, "\(name) \(one.text)")
      for other in colors[..<index] { #expect(try contrast(one, other) >= 1.25, "\(name) \(one.text) \(other.text)") }
    }
    for face in [theme.face, theme.background] {
      #expect(try contrast(theme.text, face) >= 4.5, "\(name) \(face.text)")
    }
    #expect(try contrast(theme.strongText, theme.strongFace) >= 4.5)
    #expect(try contrast(theme.faintText, theme.background) >= 4.5)
  }
}
