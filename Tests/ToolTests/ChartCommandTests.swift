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

  @Test func `A chart is told in sentences too`() throws {
    let text = try csto("export", "svg", "--view", "attendance", "--format", "text").text
    #expect(text.contains("Armenia: in the chair ") && text.contains("absent 3"))
  }
}
