// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite struct ChartCommandTests {
  @Test func `A chart is drawn without Graphviz, and the same by both commands`() throws {
    let drawn = try csto("render", "attendance")
    #expect(drawn.status == 0 && drawn.text.hasPrefix("<svg xmlns=") && drawn.text.hasSuffix("</svg>\n"))
    #expect(try csto("export", "svg", "--view", "attendance").text == drawn.text)
    #expect(try csto("render", "attendance", "--theme", "print", "--names", "ru").text.contains("lang=\"ru\""))
  }

  @Test func `What a chart has no use for is refused, and the program that is missing is named`() throws {
    #expect(try csto("render", "attendance", "--meeting", "csc-20201202").status == 2)
    #expect(try csto("export", "svg", "--width", "100").errors.hasPrefix("--width: "))
    #expect(try csto("export", "svg", "--id-prefix", "1").errors.hasPrefix("--id-prefix: "))
    #expect(try csto("export", "svg", "--organization", "nowhere").status == 2)
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try run(
      "/usr/bin/env", ["PATH=\(folder.path)", toolPath, "render", "attendance", "-o", "a.png"], in: folder)
    #expect(run.status == 2 && run.errors.contains("there is no rsvg-convert on the path"))
    #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("a.png").path))
  }

  @Test func `A PDF has title, licence and version, and the same bytes on every run`() throws {
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["one.pdf", "other.pdf"] {
      let run = try csto("render", "timeline", "--names", "ru", "--page", "183mm", "-o", name, in: folder)
      #expect(run.status == 0 && run.errors == "")
    }
    let files = try ["one.pdf", "other.pdf"].map { try Data(contentsOf: folder.appendingPathComponent($0)) }
    #expect(files[0] == files[1])
    // The update at the end is read by a program that is not ours, and once more after that program has written a table in a stream.
    let script = """
      import sys, pypdf
      reader = pypdf.PdfReader(sys.argv[1])
      print(reader.metadata["/Title"]); print(reader.metadata["/License"]); print(reader.metadata["/Version"])
      print(round(float(reader.pages[0].mediabox.width) / 72 * 25.4), len(reader.pages))
      """
    let read = try run(pythonPath, ["-c", script, "one.pdf"], in: folder)
    #expect(
      read.text == """
        Организация Договора о коллективной безопасности: членство, 1992–2026
        CC-BY-4.0 https://creativecommons.org/licenses/by/4.0/
        1.3.0
        183 1

        """, "\(read.errors)")
  }

  @Test func `A PNG has as many pixels as are asked for`() throws {
    for (scale, width) in [(nil, 1_520), ("1", 760), ("3", 2_280)] as [(String?, Int)] {
      let bytes = try csto(["render", "attendance", "--format", "png"] + (scale.map { ["--scale", $0] } ?? [])).output
      #expect(bytes.starts(with: [0x89, 0x50]))
      #expect(bytes[16..<20].reduce(0) { $0 << 8 | Int($1) } == width)
    }
  }

  @Test func `Render and export make the same remarks`() throws {
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let two = #"""
      {"schema": 2, "states": [{"id": "a"}], "organizations": [{"id": "o"}, {"id": "p"}],
       "memberships": [{"id": "a-o", "member": "a", "host": "o"}, {"id": "a-p", "member": "a", "host": "p"}]}
      """#
    try Data(two.utf8).write(to: folder.appendingPathComponent("two.json"))
    let drawn = try csto("render", "timeline", "-i", "two.json", in: folder)
    let exported = try csto("export", "svg", "-i", "two.json", in: folder)
    #expect(drawn.errors.hasPrefix("csto: several organizations"), "\(drawn.errors)")
    #expect(drawn.errors == exported.errors && drawn.output == exported.output, "\(exported.errors)")
  }

  @Test func `A chart that is longer than its sheet says so`() throws {
    let long = try csto("render", "treaty-matrix", "--page", "89mm")
    #expect(long.status == 0 && long.errors == "")
    let matrix = try csto("export", "svg", "--view", "treaty-matrix", "--page", "a4")
    #expect(matrix.status == 0)
    let height = try #require(matrix.text.firstMatch(of: #/ height="([0-9.]+)mm"/#).flatMap { Double($0.1) })
    #expect(matrix.errors.contains("longer than a sheet of A4") == (height > 297.5), "\(height) \(matrix.errors)")
    let timeline = try csto("render", "timeline", "--page", "a4")
    #expect(timeline.errors == "" && timeline.text.contains("height=\"297mm\""))
  }

  @Test func `A chart is told in sentences too`() throws {
    let text = try csto("export", "svg", "--view", "attendance", "--format", "text").text
    #expect(text.contains("Armenia: in the chair ") && text.contains("absent 3"))
    let timeline = try csto("export", "svg", "--format", "text").text
    #expect(
      timeline.hasPrefix(
        "Collective Security Treaty Organization: membership 1992–2026. Members (6) on 12 February 2026: Armenia, Kazakhstan, "
      ))
    let matrix = try csto("export", "svg", "--view", "treaty-matrix", "--format", "text").text
    let prolongation = try #require(
      matrix.split(separator: "\n").first { $0.hasPrefix("Protocol on the Prolongation") })
    #expect(prolongation.contains("Signed: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan."))
    #expect(prolongation.contains("Did not sign: Azerbaijan, Georgia, Uzbekistan."))
    #expect(prolongation.contains("” prolongs “"))
    // Treaties of which no act is known are not in the picture, but in the text.
    #expect(matrix.contains("Agreement on rapid equipment of territory"))
  }
}
