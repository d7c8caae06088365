// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import Foundation
import Testing

@testable import CSTOKitSVG

/// Colors that people who see few of them, and copies in grey, tell apart.
@Suite("Colors of charts")
struct SVGColorTests {
  private func luminance(_ color: String) -> Double {
    let number = Int(color.dropFirst(), radix: 16) ?? 0
    func part(_ shift: Int) -> Double {
      let value = Double((number >> shift) & 0xFF) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
  }

  private func contrast(_ one: String, _ other: String) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  @Test("Text has a contrast of 4.5, and what carries meaning one of 3, in every theme")
  func contrasts() {
    for colors in [SVGColors.light, .dark, .print] {
      for paint in [SVGPaint.ink, .grey, .dispute] {
        #expect(contrast(colors[paint], colors.ground) >= 4.5, "\(paint)")
      }
      for paint in [SVGPaint.member, .predecessor, .suspended, .observer, .dispute] {
        // What is pale has an edge.
        let color = colors.edge(of: paint) ?? colors[paint]
        #expect(contrast(color, colors.ground) >= 3, "\(paint) \(contrast(color, colors.ground))")
      }
      #expect(contrast(colors.predecessor, colors.member) >= 2, "\(contrast(colors.predecessor, colors.member))")
    }
  }

  /// How a color is seen with one of the three kinds of cones missing: the matrices of Machado, Oliveira and Fernandes (2009) for linear light.
  private static let blindness: [(name: String, rows: [[Double]])] = [
    (
      "protanopia",
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    (
      "deuteranopia",
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    (
      "tritanopia",
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
    ("grey", Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)),
  ]

  /// The color in the space CIELAB, as it is seen.
  private func lab(_ color: String, _ rows: [[Double]]) -> [Double] {
    let number = Int(color.dropFirst(), radix: 16) ?? 0
    let light = [16, 8, 0].map { shift -> Double in
      let value = Double((number >> shift) & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let seen = rows.map { row in min(max(zip(row, light).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1) }
    let xyz = [
      (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047,
      0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2],
      (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883,
    ].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116 }
    return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])]
  }

  @Test("Surfaces are told apart in grey and under three kinds of color blindness", arguments: blindness.map(\.name))
  func colorBlindness(kind: String) throws {
    let rows = try #require(SVGColorTests.blindness.first { $0.name == kind }).rows
    func difference(_ one: String, _ other: String) -> Double {
      sqrt(zip(lab(one, rows), lab(other, rows)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
    }
    for (name, colors) in [("light", SVGColors.light), ("dark", .dark), ("print", .print)] {
      // Solid surfaces of one height: nothing but their color says what they are.
      let solid = [colors.ground, colors.predecessor, colors.member]
      for (place, one) in solid.enumerated() {
        for other in solid[..<place] {
          #expect(difference(one, other) >= 15, "\(name) \(kind) \(one) \(other): \(difference(one, other))")
        }
      }
      // All else has a form of its own as well, and has to be seen on what lies below it.
      for paint in [SVGPaint.suspended, .dispute] { #expect(difference(colors[paint], colors.ground) >= 30) }
      #expect(difference(colors.observerEdge, colors.ground) >= 30)
    }
  }

  @Test("No two marks differ in color alone")
  func forms() throws {
    #expect(Set(SVGHatch.Kind.allCases).count == 2)
    let dataset = try? Dataset("Forms", asOf: "2010-12-31") {
      SovereignState("one", "One")
      SovereignState("two", "Two")
      Organization("a", "A", coverage: ["2000/.."])
      Membership(
        id: "m1", member: "one", host: "a", period: "2001~/..",
        statuses: [StatusPeriod(.suspended, period: "2005/2006")])
      Membership(id: "m2", member: "two", host: "a", capacity: .observer, period: "2002/..")
    }
    let text = try dataset.flatMap { try $0.text(as: .svg(view: .timeline(of: "a"))) } ?? ""
    // Stripes one way for a status and the other way for doubt, and half the height for an observer.
    #expect(
      text.contains(
        "id=\"status-suspended\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\""
      ))
    #expect(
      text.contains(
        "id=\"possible-member\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-45)\""
      ))
    #expect(
      text.contains("height=\"7\" class=\"observer-fill\"") && text.contains("height=\"14\" class=\"member-line\""))
  }
}
