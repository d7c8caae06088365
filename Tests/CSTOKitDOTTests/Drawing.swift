// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// A renderer of DOT: Graphviz itself, or its port that comes with the tests' Python.
enum Renderer: String, CaseIterable, Sendable {
  case dot
  case pure = "graphviz-pure"

  var path: String {
    if self == .dot { return rawValue }
    // The program stands beside the Python into which it was installed.
    let folder = (pythonPath as NSString).deletingLastPathComponent
    return folder.isEmpty ? rawValue : folder + "/" + rawValue
  }

  /// Runs the renderer, which has to end well and say nothing.
  func run(_ format: String, _ graph: [UInt8]) throws -> Run {
    let result = try TestSupport.run(path, ["-T\(format)"], input: graph)
    #expect(result.status == 0, "\(rawValue) -T\(format)")
    // The port has the widths of its own few fonts and of Latin letters alone, and says so of every other: no word about the graph.
    let ofFonts = ["no value for width of non-ASCII character", "no hard-coded metrics for"]
    let messages = result.errorLines.filter { line in self == .dot || !ofFonts.contains { line.contains($0) } }
    #expect(messages == [], "\(rawValue) -T\(format)")
    return result
  }
}

/// What `-Tplain` lists: the nodes by name, and the edges by the names of both ends.
struct Plain {
  var nodes: [String] = []
  var edges: [(from: String, to: String)] = []

  init(_ graph: [UInt8], _ renderer: Renderer = .dot) throws {
    let output = try renderer.run("plain", graph).output
    // A long name goes on in the next line behind a backslash.
    var joined: [UInt8] = []
    for byte in output {
      if byte == 0x0A, joined.last == 0x5C { joined.removeLast() } else { joined.append(byte) }
    }
    for line in joined.split(separator: 0x0A) {
      let words = Plain.words(line)
      if words.first == "node", words.count > 1 { nodes.append(words[1]) }
      if words.first == "edge", words.count > 2 { edges.append((words[1], words[2])) }
    }
  }

  /// The first three words; a quoted one may hold spaces.
  private static func words(_ line: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var (isQuoted, isEscaped) = (false, false)
    for byte in line {
      if words.count == 3 { break }
      if isEscaped {
        if byte != 0x22 { word.append(0x5C) }
        word.append(byte)
        isEscaped = false
      } else if byte == 0x5C, isQuoted {
        isEscaped = true
      } else if byte == 0x22 {
        isQuoted.toggle()
      } else if byte == 0x20, !isQuoted {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      } else {
        word.append(byte)
      }
    }
    return words + [String(decoding: word, as: UTF8.self)]
  }
}

/// A picture as a program that reads XML sees it: the elements by id, each with its title, its tooltip, its address and its lines of text.
struct Picture {
  struct Element: Decodable {
    var title: String
    var tooltip: String?
    var url: String?
    var texts: [String]
  }

  let elements: [String: Element]
  /// Every text and every tooltip, in the order of the picture.
  let texts: [String]
  let tooltips: [String]

  private struct Parsed: Decodable {
    var elements: [String: Element]
    var texts: [String]
    var tooltips: [String]
  }

  init(_ graph: [UInt8], _ renderer: Renderer = .dot) throws {
    let svg = try renderer.run("svg", graph).output
    let check = try run("xmllint", ["--noout", "--huge", "-"], input: svg)
    #expect(check.status == 0, "\(check.errors.prefix(300))")
    let script = """
      import json, sys, xml.etree.ElementTree as tree
      svg, link = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
      root = tree.fromstring(sys.stdin.buffer.read())
      text = lambda e: (e.text or "").replace("\\u00a0", " ")
      elements = {}
      for g in root.iter(svg + "g"):
          title = g.find(svg + "title")
          if title is None: continue
          links = [a for a in g.iter(svg + "a")]
          first = links[0] if links and g.get("class", "").split(" ")[0] != "graph" else None
          elements[g.get("id")] = {
              "title": title.text or "", "texts": [text(t) for t in g.iter(svg + "text")],
              "tooltip": None if first is None else first.get(link + "title"),
              "url": None if first is None else first.get(link + "href")}
      json.dump({"elements": elements, "texts": [text(t) for t in root.iter(svg + "text")],
                 "tooltips": [a.get(link + "title") or "" for a in root.iter(svg + "a")]}, sys.stdout)
      """
    let python = try run("python3", ["-c", script], input: svg)
    #expect(python.status == 0, "\(python.errors)")
    let parsed = try JSONDecoder().decode(Parsed.self, from: Data(python.output))
    (elements, texts, tooltips) = (parsed.elements, parsed.texts, parsed.tooltips)
  }
}

/// The lines that a label shows: broken at line ends, without controls and what turns the direction, a tab as a space; what would show nothing, spelt out.
func shownLines(_ text: String) -> [String] {
  text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map { line in
    if line.allSatisfy(isUnseen) {
      return line.map { "\\u{\(String($0.value, radix: 16, uppercase: true))}" }.joined()
    }
    return line.filter { !isUnseen($0) }.map { $0 == "\t" || $0 == "\u{A0}" ? " " : String($0) }.joined()
  }
}

/// Whether a label leaves a scalar out.
private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x9, 0xA, 0xD: false
  case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}
