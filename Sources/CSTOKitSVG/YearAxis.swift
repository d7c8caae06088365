// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// A horizontal axis of days, with the years above it.
struct YearAxis {
  let left, right: Double
  /// The first and the last day of the axis, by number.
  let first, last: Int

  /// The x coordinate of the start of a day.
  func x(_ day: Int) -> Double { left + (right - left) * Double(day - first) / Double(max(1, last + 1 - first)) }

  /// The years with a line and a number.
  ///
  /// The interval is larger for many years or little room; it is at least five years for more than twelve years.
  private var ticks: [(year: Int, x: Double)] {
    let years = CalendarDay(number: first).year...CalendarDay(number: last).year
    let room = Int((right - left) / wide)
    let step =
      [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1_000].first { step in
        years.count <= step * max(1, room) && (step >= 5 || years.count <= 12) && (step >= 10 || years.count <= 40)
      } ?? 5_000
    return stride(
      from: Int((Double(years.lowerBound) / Double(step)).rounded(.up)) * step, through: years.upperBound, by: step
    )
    .compactMap { year in
      CalendarDay(year: year, month: 1, day: 1).flatMap { $0.number >= first ? (year, x($0.number)) : nil }
    }
  }

  private var wide: Double { TextWidth.of("0000", size: 11.5) + 10 }

  /// Draws the year numbers and the lines below them.
  ///
  /// - Parameters:
  ///   - shift: The distance of a number to the right of its line, in pixels.
  ///   - extra: A text above the number of a year; nil for none.
  func draw(
    y: Double, bottom: Double, shift: Double = 0, on canvas: inout SVGCanvas,
    extra: (_ year: Int) -> String? = { _ in nil }
  ) {
    let ticks = ticks
    var lines = ""
    for tick in ticks { lines += "M\(SVGCanvas.number(tick.x)) \(SVGCanvas.number(y + 8))V\(SVGCanvas.number(bottom))" }
    if !lines.isEmpty { canvas.path(lines, paint: .rule, lineWidth: 1) }
    canvas.texts(size: 11.5, paint: .grey, anchor: .middle) { canvas in
      for tick in ticks {
        let x = tick.x + shift
        // A number that would extend beyond the picture is left out.
        guard x + (wide - 10) / 2 <= min(canvas.width, right + 16) else { continue }
        canvas.text("\(tick.year)", x: x, y: y + 3, size: 11.5, paint: .grey, anchor: .middle)
        if let text = extra(tick.year) {
          canvas.text(text, x: x, y: y - 13, size: 11.5, anchor: .middle, isBold: true)
        }
      }
    }
  }
}
